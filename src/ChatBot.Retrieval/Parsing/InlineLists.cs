using System.Text;
using ChatBot.Retrieval.Documents;

namespace ChatBot.Retrieval.Parsing;

/// <summary>Gives the items of lists that run on inside a paragraph passages of their own.</summary>
internal static class InlineLists
{
    /// <summary>All passages in the making, with those items after the paragraph that they are in.</summary>
    public static List<Draft> Expand(IReadOnlyList<Draft> drafts)
    {
        var parents = drafts.Where(d => d.Parent is not null).Select(d => d.Parent).ToHashSet();
        var result = new List<Draft>(drafts.Count);
        foreach (var draft in drafts)
        {
            result.Add(draft);
            if (draft.Kind is PassageKind.Operative or PassageKind.SubParagraph && !parents.Contains(draft))
            {
                result.AddRange(Items(draft));
            }
        }

        return result;
    }

    private static List<Draft> Items(Draft draft)
    {
        var source = draft.Source.ToString();
        var items = draft.Kind == PassageKind.Operative ? InlineLetters.Find(source, romans: false) : [];
        if (items.Count == 0)
        {
            items = InlineLetters.Find(source, romans: true);
        }

        var result = new List<Draft>(items.Count);
        for (var i = 0; i < items.Count; i++)
        {
            var end = i + 1 < items.Count ? items[i + 1].Start : source.Length;
            var item = new Draft
            {
                Id = draft.Id.Sub(items[i].Letter),
                Kind = PassageKind.SubParagraph,
                Number = items[i].Letter,
                Parent = draft,
                Section = draft.Section,
            };
            item.Append(source[items[i].WordsStart..end].Trim());
            result.Add(item);
        }

        if (items.Count > 0)
        {
            draft.Source.Clear();
            draft.Append(source[..items[0].Start].Trim());
        }

        return result;
    }
}
