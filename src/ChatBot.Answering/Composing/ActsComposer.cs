using System.Globalization;
using ChatBot.Answering.Understanding;
using ChatBot.Retrieval.Documents;

namespace ChatBot.Answering.Composing;

/// <summary>Answers « que décide l'Assemblée ? » with the clauses that begin with that verb, all of them, in the order of the text.</summary>
internal static class ActsComposer
{
    /// <summary>Clauses quoted at most; what is beyond is left for « la suite ».</summary>
    private const int Most = 8;

    /// <summary>Words of all of them together, about.</summary>
    private const int Words = 200;

    /// <summary>Words of each: enough to say what is done, and to whom.</summary>
    private const int FewestWords = 25, MostWords = 50;

    /// <summary>« Demande au système des Nations Unies » by itself does not say what.</summary>
    private const double LeastOfClauses = 0.7;

    /// <summary>The clauses; that there is none, when the text has none.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="edition">The document.</param>
    /// <param name="act">What its organ is asked to do.</param>
    /// <param name="only">The passages that are left of an earlier reply; null for all.</param>
    public static Draft Compose(Turn turn, Edition edition, Act act, IReadOnlyList<ShownPassage>? only = null)
    {
        var read = edition.Passages.Where(p => p.Kind is PassageKind.Preamble or PassageKind.Operative or PassageKind.SubParagraph).Select(p => (Passage: p, Folded: TextFolding.Fold(p.Text))).Where(p => p.Folded.Length == p.Passage.Text.Length).ToList();
        var found = Enumerable.Range(0, act.Opens.Count).Select(way => read.Select(p => (p.Passage, At: act.Find(p.Folded, way))).Where(p => p.At >= 0).ToList()).FirstOrDefault(f => f.Count > 0);
        if (found is null)
        {
            return Draft.Plain(AnswerOutcome.NotFound, turn.English ? "No paragraph of the text does that." : "Aucun paragraphe du texte ne le fait.");
        }

        found = only is null ? found : found.FindAll(f => only.Any(o => o.Passage.Id == f.Passage.Id));

        // « et qu'encourage-t-il ? » after a paragraph that does.
        found = turn.Cited is [{ Passage.Id: var cited }] && found.Exists(f => f.Passage.Id == cited) ? [found.Find(f => f.Passage.Id == cited)] : found;
        var shown = found.Take(Most).ToList();
        var text = string.Join('\n', shown.Select((f, i) => string.Create(CultureInfo.InvariantCulture, $"{(shown.Count > 1 ? "- " : string.Empty)}{PassageWriter.Statement(null, Quote(turn, edition, f.Passage.Text[f.At..], Math.Clamp(Words / shown.Count, FewestWords, MostWords)), PassageLabel.Of(f.Passage, turn.Language), i + 1, turn.English)}.")));
        return new Draft(AnswerOutcome.Answered, text + ReferenceComposer.More(turn, [.. found.Select(f => f.Passage)], Most), [.. shown.Select(f => new ShownPassage(edition, f.Passage))], [])
        {
            Left = [.. found.Skip(Most).Select(f => new ShownPassage(edition, f.Passage))],
        };
    }

    private static string Quote(Turn turn, Edition edition, string text, int words)
    {
        var quote = PassageWriter.Clauses(text, words, LeastOfClauses).TrimEnd(',', ';', '.', ' ');
        return PassageWriter.Quote(quote, edition.Language, turn.Language) + (quote.Length < text.TrimEnd(',', ';', '.', ' ').Length ? "…" : string.Empty);
    }
}
