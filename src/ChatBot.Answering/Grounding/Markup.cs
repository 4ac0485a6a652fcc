using System.Text.RegularExpressions;

namespace ChatBot.Answering.Grounding;

/// <summary>What an answer must not be made of: links, images, HTML, headings, tables, code. A reader could be led elsewhere, or a client be made to fetch.</summary>
internal static partial class Markup
{
    /// <summary>Whether a statement holds any of it; an address that stands in the passage itself may be named, not linked.</summary>
    public static bool IsForeign(Claim claim, IReadOnlyList<GroundingSource> sources)
        => Structure().IsMatch(claim.Statement)
            || Addresses().Matches(claim.Statement).Any(address => !sources.Any(s => s.All.Contains(address.Value.TrimEnd('.', ',', ';', ')'), StringComparison.OrdinalIgnoreCase)));

    // Markdown links, images and definitions; tags; headings, quotes, tables and fences at the start of a line.
    [GeneratedRegex(@"\]\s?\(|!\[|^\s*\[[^\]]+\]:|\]\s?\[(?!\^?\d+\])|</?[A-Za-z!]|^\s*(?:#{1,6}\s|>|\||```|~~~)|```|&(?:#\d+|#x[0-9a-f]+|[a-z]{2,8});", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Multiline, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Structure();

    [GeneratedRegex(@"\b[a-z][a-z0-9+.-]{1,20}:(?://|(?=[^\s\d]))[^\s]*|//[\w-]+(?:\.[\w-]+)+\S*|\bwww\.\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\b[a-z0-9-]{2,}(?:\.[a-z0-9-]{2,}){0,4}\.(?:[a-z]{2,12})\b(?:/\S*)?", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Addresses();
}
