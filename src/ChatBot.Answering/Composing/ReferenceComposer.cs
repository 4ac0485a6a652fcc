using System.Globalization;
using System.Text;
using ChatBot.Retrieval.Documents;
using ChatBot.Retrieval.References;

namespace ChatBot.Answering.Composing;

/// <summary>Answers « que dit le par. 17 b) ? » with the words of the passage, found by name and never by search.</summary>
internal static class ReferenceComposer
{
    /// <summary>Words quoted of one passage, at most; the rest is one click away, or « la suite ».</summary>
    public const int MostWords = 120;

    /// <summary>Words quoted of one passage of which the whole text was asked for.</summary>
    private const int MostWordsWhole = 1000;

    /// <summary>Words quoted of each of several passages.</summary>
    private const int MostWordsEach = 45;

    /// <summary>Passages quoted at most; what is beyond is counted.</summary>
    private const int MostPassages = 20;

    /// <summary>So many passages can be quoted at <see cref="MostWordsEach"/>; more would be a wall of text on a phone, and are cut shorter.</summary>
    private const int FewPassages = 6;

    /// <summary>Words quoted of each of many passages.</summary>
    private const int MostWordsOfMany = 20;

    /// <summary>The passages that a question names, or a reply that says what the text has instead.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="edition">The edition that they are of.</param>
    /// <param name="references">What is named.</param>
    /// <param name="whole">Whether they are asked for from end to end.</param>
    public static Draft Compose(Turn turn, Edition edition, ParsedReferences references, bool whole = false)
    {
        var passages = references.References.SelectMany(r => ReferenceResolver.Resolve(r, edition)).DistinctBy(p => p.Id).ToList();
        if (passages.Count == 0)
        {
            return Missing(turn, edition, references.References[0]);
        }

        var draft = List(turn, edition, passages, whole);
        var title = references.References is [{ Part: ReferencePart.Any }] && passages[0].Section is { } section && HeadingNames.Key(section) is null && passages.TrueForAll(p => p.Section is null || p.Section == section) ? $"**{section}**\n\n" : string.Empty;
        return draft with { Text = title + draft.Text };
    }

    /// <summary>The words of passages, as many as fit into a reply; the others are counted, and left for « la suite ».</summary>
    public static Draft List(Turn turn, Edition edition, IReadOnlyList<Passage> passages, bool whole = false)
    {
        var draft = Quote(turn, edition, [.. passages.Take(MostPassages)], whole);
        return draft with { Text = draft.Text + More(turn, passages, MostPassages), Left = [.. passages.Skip(MostPassages).Select(p => new ShownPassage(edition, p))] };
    }

    /// <summary>How many passages there are beyond those shown, and how to see them; nothing when there are none.</summary>
    public static string More(Turn turn, IReadOnlyList<Passage> passages, int shown)
        => passages.Count <= shown ? string.Empty
            : passages.Count == shown + 1 ? turn.English ? $"\n\nThere is one more: {PassageLabel.Of(passages[^1], turn.Language)}." : $"\n\nIl y en a encore un : {PassageLabel.Of(passages[^1], turn.Language)}."
            : turn.English ? $"\n\nThere are {passages.Count - shown} more, up to {PassageLabel.Of(passages[^1], turn.Language)}: say **continue** to see them."
            : $"\n\nIl y en a {passages.Count - shown} de plus, jusqu'à : {PassageLabel.Of(passages[^1], turn.Language)}. Dites **la suite** pour les voir.";

    /// <summary>The words of passages, each with its label and number.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="edition">The edition that they are of.</param>
    /// <param name="passages">The passages; not empty.</param>
    /// <param name="whole">Whether they are quoted from end to end, where they are not too long for that: their text was asked for.</param>
    public static Draft Quote(Turn turn, Edition edition, IReadOnlyList<Passage> passages, bool whole = false)
    {
        // « 58. a) Prie… »: the paragraph has nothing but its number before its points.
        passages = passages.Count > 1 && passages.Any(p => p.Text.Any(char.IsLetter)) ? [.. passages.Where(p => p.Text.Any(char.IsLetter))] : passages;
        var shown = passages.Select(p => new ShownPassage(edition, p)).ToList();
        var most = whole && (passages.Count == 1 || passages.Sum(p => Words(p.Text)) <= MostWordsWhole) ? MostWordsWhole
            : passages.Count switch { 1 => MostWords, <= FewPassages => MostWordsEach, _ => MostWordsOfMany };
        var isCut = false;
        var text = new StringBuilder();
        for (var i = 0; i < passages.Count; i++)
        {
            var passage = passages[i];
            var label = PassageLabel.Of(passage, turn.Language);
            var words = PassageWriter.Beginning(passage.Text, most);
            isCut = words.Length < passage.Text.Length - 2;
            var more = isCut ? " …" : string.Empty;
            var item = passage.Kind == PassageKind.SubParagraph && i > 0 ? "- " : i > 0 ? "\n" : string.Empty;
            text.Append(i > 0 ? "\n" : string.Empty).Append(item)
                .Append(CultureInfo.InvariantCulture, $"**{PassageWriter.UpperFirst(label)}**{Colon(turn)} {PassageWriter.Quote(words, edition.Language, turn.Language)}{more} [{i + 1}]");
        }

        if (isCut && passages.Count == 1 && !whole)
        {
            text.Append(turn.English ? "\n\nSay **continue** to read on." : "\n\nDites **la suite** pour lire le reste.");
        }

        return new Draft(AnswerOutcome.Answered, text.ToString(), shown, []);
    }

    private static int Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;

    /// <summary>That a place is another text's, with the words of ours that mention it.</summary>
    public static Draft Elsewhere(Turn turn, Edition edition, IReadOnlyList<PassageId> mentions)
    {
        var passages = mentions.Select(edition.Find).OfType<Passage>().ToList();
        var lead = turn.English ? $"That is a place of another text, which {edition.Symbol} does not quote." : $"C'est un passage d'un autre texte, que {edition.Symbol} ne reproduit pas.";
        if (passages.Count == 0)
        {
            return Draft.Plain(AnswerOutcome.NotFound, lead);
        }

        var draft = Quote(turn, edition, passages);
        return draft with { Text = $"{lead} {(turn.English ? "It is mentioned here:" : "Il est mentionné ici :")}\n\n{draft.Text}" };
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

        if (reference is { Part: ReferencePart.Any, Section: { } heading })
        {
            return Draft.Plain(AnswerOutcome.NotFound, NoSection(turn, edition, heading));
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

    /// <summary>That the text has no such section, and what it has instead.</summary>
    private static string NoSection(Turn turn, Edition edition, string section)
    {
        var isAnnex = section.StartsWith("annexe", StringComparison.Ordinal);
        var isSection = !isAnnex && section.Length <= 6;
        var name = isSection ? (turn.English ? "section " : "de section ") + section.ToUpperInvariant()
            : isAnnex ? (turn.English ? "annex" : "d'annexe") + section[6..].ToUpperInvariant()
            : HeadingNames.Label(section, turn.English) is { } label ? (turn.English ? string.Empty : "aeiou".Contains(label[0], StringComparison.Ordinal) ? "d'" : "de ") + label
            : section;
        var sections = ReferenceResolver.Sections(edition);
        var (paragraphs, has) = (ReferenceResolver.Count(ReferencePart.Operative, edition), isSection && sections.Count > 0);
        return (turn.English ? $"{edition.Symbol} has no {name}" : $"{edition.Symbol} n'a pas {name}") + (has, turn.English) switch
        {
            (true, true) => $"; its sections are {string.Join(", ", sections)}.",
            (true, false) => $" ; ses sections sont {string.Join(", ", sections)}.",
            (_, true) => $"; it has {paragraphs} numbered paragraph{(paragraphs == 1 ? string.Empty : "s")}: ask for “para. 1”, for example.",
            _ => $" ; elle compte {paragraphs} paragraphe{(paragraphs == 1 ? string.Empty : "s")} numéroté{(paragraphs == 1 ? string.Empty : "s")} : demandez par exemple « par. 1 ».",
        };
    }

    private static string Colon(Turn turn) => turn.English ? ":" : " :";
}
