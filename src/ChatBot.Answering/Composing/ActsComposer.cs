using ChatBot.Answering.Understanding;
using ChatBot.Retrieval.Documents;
using ChatBot.Retrieval.References;

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

    /// <summary>So few words say nothing by themselves.</summary>
    private const int SayNothing = 12;

    /// <summary>« Demande au système des Nations Unies » by itself does not say what.</summary>
    private const double LeastOfClauses = 0.7;

    /// <summary>The clauses; that there is none, when the text has none, or null when it was asked of whom or what.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="edition">The document.</param>
    /// <param name="act">What its organ is asked to do.</param>
    /// <param name="names">Whether the clause that begins at a place of a paragraph is about whom or what it was asked of; null when all are meant.</param>
    /// <param name="only">The passages that are left of an earlier reply; null for all.</param>
    public static Draft? Compose(Turn turn, Edition edition, Act act, Func<Passage, int, bool>? names = null, IReadOnlyList<ShownPassage>? only = null)
    {
        var read = edition.Passages.Where(p => p.Kind is PassageKind.Preamble or PassageKind.Operative or PassageKind.SubParagraph).Select(p => (Passage: p, Folded: TextFolding.Fold(p.Text))).Where(p => p.Folded.Length == p.Passage.Text.Length).ToList();
        // Each way to do it that the text has before the next, more general one; all of them are to the point where it is told of whom.
        var ways = Enumerable.Range(0, act.Opens.Count);
        var found = (names is null ? ways.Select(way => new[] { way }) : [[.. ways]])
            .Select(some => read.Select(p => (p.Passage, At: some.SelectMany(way => act.Find(p.Folded, way)).Where(at => !WasDone(act, p.Passage.Text, at) && (names is null || names(p.Passage, at))).Order().Cast<int?>().FirstOrDefault() ?? -1)).Where(p => p.At >= 0).ToList())
            .FirstOrDefault(f => f.Count > 0);
        if (found is null)
        {
            return names is not null ? null : Draft.Plain(AnswerOutcome.NotFound, turn.English ? "No paragraph of the text does that." : "Aucun paragraphe du texte ne le fait.");
        }

        found = only is null ? found : found.FindAll(f => only.Any(o => o.Passage.Id == f.Passage.Id));

        // « et qu'encourage-t-il ? » after a paragraph that was asked for and does.
        found = turn is { Cited: [{ Passage.Id: var cited }], Before: { } before } && ReferenceParser.Parse(before).Any && found.Exists(f => f.Passage.Id == cited) ? [found.Find(f => f.Passage.Id == cited)] : found;
        var (shown, lines, words) = (new List<ShownPassage>(), new List<string>(), Math.Clamp(Words / Math.Min(found.Count, Most), FewestWords, MostWords));
        foreach (var (passage, at) in found.Take(Most))
        {
            var clause = passage.Text[at..];
            // « Souligne qu'il faut : » says nothing without its points; what is asked of somebody are the points.
            List<Passage> points = clause.EndsWith(':') && PassageWriter.FirstWords(clause, names is null ? SayNothing : words).Length == clause.Length ? [.. edition.Passages.Where(p => p.Parent == passage.Id)] : [];
            lines.Add((found.Count > 1 ? "- " : string.Empty) + (points.Count == 0 ? Line(passage, Quote(turn, edition, clause, words), ".") : Line(passage, PassageWriter.Quote(clause.TrimEnd(Ends), edition.Language, turn.Language), turn.English ? ":" : " :")));
            lines.AddRange(points.Select(p => "- " + Line(p, Quote(turn, edition, p.Text, FewestWords), ".")));
        }

        return new Draft(AnswerOutcome.Answered, string.Join('\n', lines) + ReferenceComposer.More(turn, [.. found.Select(f => f.Passage)], Most), shown, [])
        {
            Left = [.. found.Skip(Most).Select(f => new ShownPassage(edition, f.Passage))],
        };

        string Line(Passage passage, string quote, string end)
        {
            shown.Add(new ShownPassage(edition, passage));
            return PassageWriter.Statement(null, quote, PassageLabel.Of(passage, turn.Language), shown.Count, turn.English) + end;
        }
    }

    /// <summary>« …que le Conseil a approuvé…, et demandé aux parties »: another did it before.</summary>
    private static bool WasDone(Act act, string text, int at)
    {
        var end = at;
        while (end < text.Length && char.IsLetter(text[end]))
        {
            end++;
        }

        return !act.IsState && end > at && text[end - 1] == 'é';
    }

    private static readonly char[] Ends = [',', ';', '.', ':', ' ', '\u00a0', '\u202f'];

    private static string Quote(Turn turn, Edition edition, string text, int words)
    {
        var quote = PassageWriter.Clauses(text, words, LeastOfClauses).TrimEnd(Ends);
        return PassageWriter.Quote(quote, edition.Language, turn.Language) + (quote.Length < text.TrimEnd(Ends).Length ? "…" : string.Empty);
    }
}
