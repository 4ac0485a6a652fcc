using ChatBot.Retrieval.Documents;

namespace ChatBot.Retrieval.Indexing;

/// <summary>What is indexed of an edition: each passage with the words around it that say what it is about.</summary>
internal static class PassageTexts
{
    private const int DeepestNesting = 8;

    /// <summary>The texts of an edition, in the order of its passages.</summary>
    public static IEnumerable<IndexedText> Of(Edition edition)
    {
        var byId = ById(edition);
        var citing = Citing(edition);
        for (var i = 0; i < edition.Passages.Count; i++)
        {
            var passage = edition.Passages[i];
            yield return new()
            {
                Group = edition.Slug,
                Ordinal = i,
                Language = edition.Language,
                Text = passage.Text,
                Context = Context(passage, edition.Language, byId, citing),
                Title = passage.Kind == PassageKind.Head ? string.Empty : $"{edition.Symbol} {edition.Head.Title}",
            };
        }
    }

    /// <summary>What people call the things that a head holds, as its own words do not name them.</summary>
    private static readonly Dictionary<string, string> HeadNames = new(StringComparer.Ordinal)
    {
        ["fr"] = "cote symbole titre date d'adoption adoptée organe session séance plénière point de l'ordre du jour distribution distribuée publiée projet de résolution grande commission",
        ["en"] = "symbol title date of adoption adopted organ session plenary meeting agenda item distribution distributed published draft resolution main committee",
    };

    private static readonly Dictionary<string, string> NoteNames = new(StringComparer.Ordinal) { ["fr"] = "note de bas de page", ["en"] = "footnote note" };

    /// <summary>The chapeaux above a sub-paragraph, the paragraphs that cite a note, names for what a head holds; empty for the others.</summary>
    private static string Context(Passage passage, string language, Dictionary<PassageId, Passage> byId, ILookup<PassageId, Passage> citing)
    {
        if (passage.Kind == PassageKind.Head)
        {
            return HeadNames.GetValueOrDefault(language, string.Empty);
        }

        if (passage.Kind == PassageKind.Note)
        {
            return string.Join('\n', citing[passage.Id].Select(p => p.Text).Prepend(NoteNames.GetValueOrDefault(language, string.Empty)));
        }

        var above = new List<string>();
        for (var parent = passage.Parent; parent is { } id && byId.TryGetValue(id, out var found) && above.Count < DeepestNesting; parent = found.Parent)
        {
            above.Insert(0, found.Text);
        }

        return string.Join('\n', above);
    }

    private static ILookup<PassageId, Passage> Citing(Edition edition) =>
        edition.Passages.SelectMany(p => p.Notes.Select(n => (n.Note, Passage: p))).ToLookup(c => c.Note, c => c.Passage);

    /// <summary>By name; a text that numbers two paragraphs alike keeps the first.</summary>
    private static Dictionary<PassageId, Passage> ById(Edition edition)
    {
        var byId = new Dictionary<PassageId, Passage>();
        foreach (var passage in edition.Passages)
        {
            byId.TryAdd(passage.Id, passage);
        }

        return byId;
    }
}
