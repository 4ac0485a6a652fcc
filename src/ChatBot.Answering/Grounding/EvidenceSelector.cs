using ChatBot.Answering.Composing;
using ChatBot.Retrieval.Documents;
using ChatBot.Retrieval.References;
using ChatBot.Retrieval.Searching;

namespace ChatBot.Answering.Grounding;

/// <summary>Chooses the passages that a composer is shown: the best hits, each with the points that it introduces.</summary>
internal static class EvidenceSelector
{
    /// <summary>Hits shown. More costs tokens and distracts; the answer is among so many in all but a few questions.</summary>
    private const int MostHits = 8;

    /// <summary>Characters before the reference to a note that say what it is about.</summary>
    private const int NoteContext = 240;

    /// <summary>Passages shown in all, points included.</summary>
    private const int MostShown = 24;

    /// <summary>Paragraphs whose points are shown with them: only where they may be the answer.</summary>
    private const int MostUnfolded = 3;

    /// <summary>The passages to show, best first, points after the paragraph that introduces them.</summary>
    public static IReadOnlyList<ShownPassage> Select(IReadOnlyList<SearchHit> hits)
    {
        var shown = new List<ShownPassage>();
        foreach (var (hit, rank) in hits.Take(MostHits).Select((h, i) => (h, i)))
        {
            IReadOnlyList<Passage> passages = rank < MostUnfolded && hit.Passage.Text.EndsWith(':') ? ReferenceResolver.WithParts(hit.Passage, hit.Edition) : [hit.Passage];
            shown.AddRange(passages.Select(p => new ShownPassage(hit.Edition, p)));
            if (rank < MostUnfolded)
            {
                // « Dans quelle résolution figure… ? »: the source is in the note.
                shown.AddRange(passages.SelectMany(p => p.Notes).Select(n => hit.Edition.Find(n.Note)).OfType<Passage>().Select(n => new ShownPassage(hit.Edition, n)));
            }
        }

        return [.. shown.DistinctBy(s => (s.Edition.Slug, s.Passage.Id)).Take(MostShown)];
    }

    /// <summary>The lines that a model reads.</summary>
    /// <param name="shown">The passages, in the order of their numbers.</param>
    /// <param name="language">The language of the reply, for labels.</param>
    public static IReadOnlyList<PassageLine> Lines(IReadOnlyList<ShownPassage> shown, string language)
        => [.. shown.Select((s, i) => new PassageLine(
            i + 1,
            s.Label(language),
            s.Edition.Symbol,
            s.Edition.Language,
            s.Passage.Kind.ToString(),
            s.Edition.Head.Organ,
            PassageWriter.Opening(s.Passage),
            s.Passage.Text,
            Context(s),
            s.Edition.Head.Adopted?.Year,
            FullNames.Of(s.Edition).Known(s.Passage.Text)))];

    /// <summary>What a point or a note hangs on: the paragraph that introduces it, the words before its reference.</summary>
    private static string? Context(ShownPassage shown)
    {
        if (shown.Passage.Parent is { } parent)
        {
            return shown.Edition.Find(parent)?.Text;
        }

        if (shown.Passage.Kind != PassageKind.Note)
        {
            return null;
        }

        var (text, offset) = shown.Edition.Passages
            .SelectMany(p => p.Notes.Where(n => n.Note == shown.Passage.Id).Select(n => (p.Text, n.Offset)))
            .FirstOrDefault();
        return text is null ? null : text[Math.Max(0, offset - NoteContext)..Math.Min(offset, text.Length)];
    }
}
