using ChatBot.Retrieval.Documents;
using ChatBot.Retrieval.References;

namespace ChatBot.Pages;

/// <summary>The links of a passage's words to other passages of the same page.</summary>
internal sealed class PassageLinks(Edition edition)
{
    private readonly CrossReferenceFinder _finder = new(edition);

    /// <summary>Those that can be written: a link holds no other link, and neither begins nor ends within a sub-paragraph that goes on beyond it.</summary>
    public IReadOnlyList<CrossReference> Of(Passage passage, IReadOnlyList<(Passage Passage, TextSpan Span)> inner) =>
    [
        .. _finder.Find(passage).Where(link =>
            !passage.Notes.Any(n => n.Offset > link.Span.Start && n.Offset < link.Span.End)
            && !inner.Any(i => Cuts(i.Span.Start, link.Span) || Cuts(i.Span.End, link.Span))),
    ];

    private static bool Cuts(int at, TextSpan span) => at > span.Start && at < span.End;
}
