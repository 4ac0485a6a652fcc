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
                Context = Context(passage, byId, citing),
                Title = passage.Kind == PassageKind.Head ? string.Empty : edition.Head.Title ?? string.Empty,
            };
        }
    }

    /// <summary>The chapeaux above a sub-paragraph, or the paragraphs that cite a note; empty for the others.</summary>
    private static string Context(Passage passage, Dictionary<PassageId, Passage> byId, ILookup<PassageId, Passage> citing)
    {
        if (passage.Kind == PassageKind.Note)
        {
            return string.Join('\n', citing[passage.Id].Select(p => p.Text));
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
