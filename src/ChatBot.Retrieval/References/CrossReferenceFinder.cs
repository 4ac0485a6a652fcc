using ChatBot.Retrieval.Documents;

namespace ChatBot.Retrieval.References;

/// <summary>
/// Finds where the words of a passage name another passage of its own edition. Resolutions refer to other texts far more often than to
/// themselves, so only references that say which text they mean count (« ci-dessus », « de la présente résolution », "below"), and only
/// when the passage is there, once, on the side that they say.
/// </summary>
public sealed class CrossReferenceFinder
{
    private readonly Dictionary<PassageId, Passage> _passages;

    /// <summary>For the passages of one edition.</summary>
    public CrossReferenceFinder(Edition edition)
    {
        ArgumentNullException.ThrowIfNull(edition);
        _passages = edition.Passages.DistinctBy(p => p.Id).ToDictionary(p => p.Id);
    }

    /// <summary>The references in a passage's text, in order, without overlaps; none to the passage itself.</summary>
    public IReadOnlyList<CrossReference> Find(Passage passage)
    {
        ArgumentNullException.ThrowIfNull(passage);
        var found = new List<CrossReference>();
        foreach (var written in CrossReferenceReader.Read(passage.Text))
        {
            if (Target(written, passage) is { } target && target.Id != passage.Id)
            {
                found.Add(new CrossReference(written.Span, target.Id));
            }
        }

        return found;
    }

    private Passage? Target(WrittenReference written, Passage from)
    {
        var root = Root(from);
        var paragraph = written.Number is null ? root : Numbered(written, root);
        if (paragraph is null)
        {
            return null;
        }

        if (written.Number is not null && !(written.Side switch { Side.Above => paragraph.Ordinal < root.Ordinal, Side.Below => paragraph.Ordinal > root.Ordinal, _ => true }))
        {
            return null;
        }

        return written.Letters is null ? paragraph : _passages.GetValueOrDefault(paragraph.Id.Sub(written.Letters));
    }

    /// <summary>The one paragraph of that number that can be meant: an annex counts for itself, and so does each part of a text in parts.</summary>
    private Passage? Numbered(WrittenReference written, Passage from)
    {
        var inAnnex = from.Kind == PassageKind.Annex && written.Side != Side.Anywhere;
        if (from.Kind is PassageKind.Plain || (from.Kind == PassageKind.Note && written.Side != Side.Anywhere))
        {
            return null;
        }

        var candidates = _passages.Values.Where(p => p.Number == written.Number && p.Parent is null && (inAnnex
            ? p.Kind == PassageKind.Annex && p.Section == from.Section
            : p.Kind == PassageKind.Operative && (from.Kind is PassageKind.Note or PassageKind.Annex || ReferenceResolver.PartOf(p) == ReferenceResolver.PartOf(from)))).Take(2).ToList();
        return candidates is [var only] ? only : null;
    }

    private Passage Root(Passage passage)
    {
        while (passage.Parent is { } parent && _passages.TryGetValue(parent, out var up) && up.Ordinal < passage.Ordinal)
        {
            passage = up;
        }

        return passage;
    }
}
