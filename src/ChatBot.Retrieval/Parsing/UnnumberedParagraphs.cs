using System.Globalization;
using ChatBot.Retrieval.Documents;

namespace ChatBot.Retrieval.Parsing;

/// <summary>Names operative paragraphs that carry no number: by their count where none of the text does, as one paragraph 0 before others.</summary>
internal static class UnnumberedParagraphs
{
    /// <summary>The drafts, renamed in place.</summary>
    public static IReadOnlyList<Draft> Name(IReadOnlyList<Draft> drafts)
    {
        if (drafts.Any(d => d is { Kind: PassageKind.Operative, Number: not null }))
        {
            return drafts;
        }

        var count = 0;
        foreach (var draft in drafts.Where(d => d.Kind == PassageKind.Operative))
        {
            draft.Id = PassageId.Operative(++count);
            draft.Number = count.ToString(CultureInfo.InvariantCulture);
        }

        foreach (var part in drafts.Where(d => d is { Kind: PassageKind.SubParagraph, Parent: not null }))
        {
            part.Id = part.Parent!.Id.Sub(part.Id.Value[(part.Id.Value.LastIndexOf('.') + 1)..]);
        }

        return drafts;
    }
}
