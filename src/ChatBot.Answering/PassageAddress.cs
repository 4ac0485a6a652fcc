using ChatBot.Retrieval.Documents;

namespace ChatBot.Answering;

/// <summary>Where passages are on the bot's own host.</summary>
public static class PassageAddress
{
    /// <summary>The path of a passage: <c>/documents/{slug}?mark={mark}#{passage id}</c>; the query is left out without a mark.</summary>
    /// <param name="edition">The edition that the passage is of.</param>
    /// <param name="passage">The passage.</param>
    /// <param name="mark">The words to mark in it, as <see cref="MarkOf"/> names them; null or empty: none.</param>
    public static string Of(Edition edition, Passage passage, string? mark = null)
    {
        ArgumentNullException.ThrowIfNull(passage);
        var query = string.IsNullOrEmpty(mark) ? string.Empty : $"?mark={Uri.EscapeDataString(mark)}";
        return $"{Of(edition)}{query}#{passage.Id}";
    }

    /// <summary>The path of an edition: <c>/documents/{slug}</c>.</summary>
    public static string Of(Edition edition)
    {
        ArgumentNullException.ThrowIfNull(edition);
        return $"/documents/{Uri.EscapeDataString(edition.Slug)}";
    }

    /// <summary>A long quotation is named by its first and last words, as text fragments do (WICG scroll-to-text-fragment): <c>start…end</c>.</summary>
    internal static string MarkOf(string quote)
    {
        const int Longest = 120, Part = 48;
        return quote.Length <= Longest ? quote : $"{quote[..Part]}…{quote[^Part..]}";
    }
}
