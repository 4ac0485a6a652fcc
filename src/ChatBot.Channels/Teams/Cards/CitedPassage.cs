using ChatBot.Retrieval.Documents;
using ChatBot.Retrieval.Ingestion;

namespace ChatBot.Channels.Teams.Cards;

/// <summary>A passage that an answer cites, by name.</summary>
/// <param name="Slug">The edition.</param>
/// <param name="Passage">The passage's id.</param>
/// <param name="Mark">The cited words; null when it is the passage as a whole.</param>
internal sealed record CitedPassage(string Slug, string Passage, string? Mark = null)
{
    private const int LongestMark = 120;

    /// <summary>The passage itself; null when the library does not have it any more.</summary>
    public CitedText? In(IDocumentLibrary library) =>
        library.Find(Slug) is { } edition && edition.Find(new PassageId(Passage)) is { } passage ? new CitedText(edition, passage, Mark) : null;

    /// <summary>A mark of a length that ours have; a longer one is none of ours.</summary>
    public static string? BoundedMark(string? mark) => mark is { Length: <= LongestMark } ? mark : null;
}
