using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ChatBot.Answering.Grounding;

/// <summary>What an answer must not be made of: links, images, HTML, headings, tables, code. A reader could be led elsewhere, or a client be made to fetch.</summary>
internal static partial class Markup
{
    /// <summary>Whether a statement holds any of it; an address that stands in the passage itself may be named, not linked.</summary>
    public static bool IsForeign(Claim claim, IReadOnlyList<GroundingSource> sources)
        => Structure().IsMatch(claim.Statement)
            || claim.Statement.EnumerateRunes().Any(r => Rune.GetUnicodeCategory(r) is UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.Control && r.Value is not ('\n' or '\t'))
            // Figures of other scripts would be read by people and by none of the checks.
            || claim.Statement.Any(c => char.IsNumber(c) && !char.IsAsciiDigit(c) && c is not ('²' or '³') && !sources.Any(s => s.All.Contains(c, StringComparison.Ordinal)))
            || Addresses().Matches(claim.Statement).Any(address => !sources.Any(s => s.All.Contains(address.Value.TrimEnd('.', ',', ';', ')'), StringComparison.OrdinalIgnoreCase)));

    // Markdown links, images and definitions; tags; headings, quotes, tables and fences at the start of a line.
    [GeneratedRegex(@"\]\s?\(|!\[|^\s*\[[^\]]+\]:|\]\s?\[(?!\^?[0-9]+\])|</?[A-Za-z!]|^\s*(?:#{1,6}\s|>|\||```|~~~)|```|&(?:#[0-9]+|#x[0-9a-f]+|[a-z]{2,8});", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Multiline, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Structure();

    [GeneratedRegex(@"\b[a-z][a-z0-9+.-]{1,20}:(?://|(?=[\p{L}/]))[^\s]*|//[\w-]+(?:\.[\w-]+)+\S*|\bwww\.\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<![\w.])[\w-]{2,}(?:\.[\w-]{2,}){0,4}\.(?:[a-z]{2,12})\b(?:/\S*)?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Addresses();
}
