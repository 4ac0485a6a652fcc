using System.Globalization;
using System.Text;
using ChatBot.Retrieval.Documents;
using ChatBot.Retrieval.References;

namespace ChatBot.Answering.Composing;

/// <summary>Answers « que dit le par. 17 b) ? » with the words of the passage, found by name and never by search.</summary>
internal static class ReferenceComposer
{
    /// <summary>Words quoted of one passage, at most; the rest is one click away.</summary>
    private const int MostWords = 120;

    /// <summary>Words quoted of each of several passages.</summary>
    private const int MostWordsEach = 45;

    /// <summary>Passages quoted at most; what is beyond is named, not quoted.</summary>
    private const int MostPassages = 20;

    /// <summary>The passages that a question names, or a reply that says what the text has instead.</summary>
    public static Draft Compose(Turn turn, Edition edition, ParsedReferences references)
    {
        var passages = references.References.SelectMany(r => ReferenceResolver.Resolve(r, edition)).DistinctBy(p => p.Id).Take(MostPassages).ToList();
        return passages.Count == 0 ? Missing(turn, edition, references.References[0]) : Quote(turn, edition, passages);
    }

    /// <summary>The words of passages, each with its label and number.</summary>
    public static Draft Quote(Turn turn, Edition edition, IReadOnlyList<Passage> passages)
    {
        // « 58. a) Prie… »: the paragraph has nothing but its number before its points.
        passages = passages.Count > 1 && passages.Any(p => p.Text.Any(char.IsLetter)) ? [.. passages.Where(p => p.Text.Any(char.IsLetter))] : passages;
        var shown = passages.Select(p => new ShownPassage(edition, p)).ToList();
        var text = new StringBuilder();
        for (var i = 0; i < passages.Count; i++)
        {
            var passage = passages[i];
            var label = PassageLabel.Of(passage, turn.Language);
            var words = PassageWriter.FirstWords(passage.Text, passages.Count == 1 ? MostWords : MostWordsEach);
            var more = words.Length < passage.Text.Length - 2 ? "…" : string.Empty;
            var item = passage.Kind == PassageKind.SubParagraph && i > 0 ? "- " : i > 0 ? "\n" : string.Empty;
            text.Append(i > 0 ? "\n" : string.Empty).Append(item)
                .Append(CultureInfo.InvariantCulture, $"**{PassageWriter.UpperFirst(label)}**{Colon(turn)} {PassageWriter.Quote(words, edition.Language, turn.Language)}{more} [{i + 1}]");
        }

        return new Draft(AnswerOutcome.Answered, text.ToString(), shown, []);
    }

    /// <summary>The passages that refer to a note.</summary>
    public static Draft UsesOf(Turn turn, Edition edition, PassageReference reference)
    {
        var notes = ReferenceResolver.Resolve(reference, edition);
        var uses = notes.Count == 0 ? [] : edition.Passages.Where(p => p.Notes.Any(n => n.Note == notes[0].Id)).ToList();
        if (uses.Count == 0)
        {
            return notes.Count == 0 ? Missing(turn, edition, reference) : Quote(turn, edition, notes);
        }

        var note = PassageLabel.Of(notes[0], turn.Language);
        var places = uses.Select((p, i) => $"**{PassageLabel.Of(p, turn.Language)}** [{i + 1}]");
        var text = turn.English ? $"{PassageWriter.UpperFirst(note)} is referred to in {string.Join(", ", places)}." : $"La {note} est appelée : {string.Join(", ", places)}.";
        return new Draft(AnswerOutcome.Answered, text, [.. uses.Select(p => new ShownPassage(edition, p))], []);
    }

    private static Draft Missing(Turn turn, Edition edition, PassageReference reference)
    {
        var count = ReferenceResolver.Count(reference.Part, edition);
        if (reference.Letter is not null && ReferenceResolver.Resolve(reference with { Letter = null }, edition) is { Count: > 0 } whole)
        {
            var letters = whole.Skip(1).Select(p => p.Number).OfType<string>().ToList();
            var label = PassageLabel.Of(whole[0], turn.Language);
            return Draft.Plain(AnswerOutcome.NotFound, turn.English
                ? letters.Count == 0 ? $"There is no such sub-paragraph: {label} of {edition.Symbol} is not divided." : $"There is no such sub-paragraph: {label} of {edition.Symbol} goes from ({letters[0]}) to ({letters[^1]})."
                : letters.Count == 0 ? $"Cet alinéa n'existe pas : le {label} de {edition.Symbol} n'est pas subdivisé." : $"Cet alinéa n'existe pas : le {label} de {edition.Symbol} va de {letters[0]}) à {letters[^1]}).");
        }

        if (reference.Part == ReferencePart.Annex && count == 0)
        {
            return Draft.Plain(AnswerOutcome.NotFound, turn.English ? $"There is no such passage: {edition.Symbol} has no annex." : $"Ce passage n'existe pas : {edition.Symbol} n'a pas d'annexe.");
        }

        if (reference.Section is { } section)
        {
            return Draft.Plain(AnswerOutcome.NotFound, turn.English
                ? $"There is no such passage in {edition.Symbol}: no section ({section.ToUpperInvariant()}) with it was found."
                : $"Ce passage n'existe pas dans {edition.Symbol} : je n'y trouve pas de section ({section.ToUpperInvariant()}) qui l'ait.");
        }

        var part = (reference.Part, turn.English) switch
        {
            (ReferencePart.Preamble, false) => count == 1 ? "alinéa de préambule" : "alinéas de préambule",
            (ReferencePart.Preamble, true) => count == 1 ? "preambular paragraph" : "preambular paragraphs",
            (ReferencePart.Note, false) => count == 1 ? "note" : "notes",
            (ReferencePart.Note, true) => count == 1 ? "note" : "notes",
            (_, false) => count == 1 ? "paragraphe" : "paragraphes",
            _ => count == 1 ? "paragraph" : "paragraphs",
        };
        return Draft.Plain(AnswerOutcome.NotFound, turn.English
            ? $"There is no such passage: {edition.Symbol} has {count} {part}."
            : $"Ce passage n'existe pas : {edition.Symbol} compte {count} {part}.");
    }

    private static string Colon(Turn turn) => turn.English ? ":" : " :";
}
