using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;

namespace ChatBot.Retrieval.Parsing;

/// <summary>Names the lines that belong to the page, not to the text: page numbers, job numbers, bar codes, rules.</summary>
internal static partial class PageFurniture
{
    /// <summary>What a narrow column may leave alone on a line, though it belongs to the sentence before.</summary>
    private static readonly SearchValues<char> Stops = SearchValues.Create(",;:.!?»”)");

    /// <summary>What a line is, or null when it is text.</summary>
    /// <param name="line">A line.</param>
    /// <param name="inHead">It stands before the opening line, where <c>16/18</c> is the number of the resolution and not of a page.</param>
    public static string? Name(string line, bool inHead)
    {
        if (line.Length > 120)
        {
            return null;
        }

        return line switch
        {
            _ when !line.Any(char.IsLetterOrDigit) && line.AsSpan().ContainsAnyExcept(Stops) => "separator",
            "..." => "separator",
            _ when !inHead && (IsPageNumber(line) || Footer().IsMatch(line)) => "page-number",
            _ when JobNumber().IsMatch(line) || ShortDates().IsMatch(line) => "job-number",
            _ when BarCode().IsMatch(line) => "bar-code",
            _ when Reissue().IsMatch(line) => "reissue-note",
            _ when Recycling().IsMatch(line) => "imprint",
            _ => null,
        };
    }

    /// <summary>Whether a line is only a symbol (<c>A/RES/77/20</c>), which page headers repeat; at most with the organization's name.</summary>
    public static bool IsSymbolLine(string line) => line.Length <= 60 && line[^1] != '.' && SymbolLine().IsMatch(line);

    /// <summary>A line without the symbol at its end or beginning, that stands in the other corner of the page.</summary>
    public static string WithoutSymbol(string line) => CornerSymbol().Replace(line, string.Empty);

    /// <summary>The length of a job number that got glued to the text after it; 0 when there is none.</summary>
    public static int GluedJobNumber(string line)
    {
        var match = LeadingJobNumber().Match(line.Length > 60 ? line[..60] : line);
        return match.Success && match.Length < line.Length ? match.Length : 0;
    }

    private static bool IsPageNumber(string line)
    {
        var match = PageNumber().Match(line);
        if (!match.Success)
        {
            return false;
        }

        return !match.Groups[2].Success
            || int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) <= int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"^(?:[Pp]age )?-? ?([0-9]{1,3})(?:/([0-9]{1,3})| -)$|^[Pp]age [0-9]{1,3}$", RegexOptions.CultureInvariant)]
    private static partial Regex PageNumber();

    [GeneratedRegex(@"^(?:\*?(?:GE\.?|N|K|V|E)?\.?[0-9]{2}-[0-9]{5,6}\*{0,3}|N[0-9]{7})(?: ?\([A-Z]\))?(?: [0-9]{6}){0,3}(?: \*[0-9]{7}\*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex JobNumber();

    /// <summary>« 25-03210 2/3 », « 2/3 25-03210 »: job number and page number on one line, in the corners of a page.</summary>
    [GeneratedRegex(@"^(?:(?:(?:GE\.?)?[0-9]{2}-[0-9]{5,6}\*{0,3}(?: ?\([A-Z]\))?|\*[0-9]{6,10}\*)\s+[0-9]{1,3}(?:/[0-9]{1,3})?|[0-9]{1,3}(?:/[0-9]{1,3})?\s+(?:GE\.?)?[0-9]{2}-[0-9]{5,6}\*{0,3}(?: ?\([A-Z]\))?)$", RegexOptions.CultureInvariant)]
    private static partial Regex Footer();

    [GeneratedRegex(@"^[0-9]{6}(?: [0-9]{6})?$", RegexOptions.CultureInvariant)]
    private static partial Regex ShortDates();

    [GeneratedRegex(@"^\*[0-9]{6,10}\*$", RegexOptions.CultureInvariant)]
    private static partial Regex BarCode();

    [GeneratedRegex(@"^\*{1,3} ?(?:Nouveau tirage|Reissued|Deuxième tirage|Second reissue)", RegexOptions.CultureInvariant)]
    private static partial Regex Reissue();

    [GeneratedRegex(@"^(?:♲ ?)?(?:Merci de recycler|Prière de recycler|Please recycle)", RegexOptions.CultureInvariant)]
    private static partial Regex Recycling();

    [GeneratedRegex(@"^(?:(?:Nations Unies|United Nations|UNITED NATIONS) )?[A-Z]{0,5} ?(?:/[A-Z0-9][A-Za-z0-9.()*-]{0,14}){1,5}(?: (?:Nations Unies|United Nations|Page [0-9]{1,3}))?$", RegexOptions.CultureInvariant)]
    private static partial Regex SymbolLine();

    [GeneratedRegex(@"^[A-Z]{1,5}(?:/[A-Z0-9][A-Za-z0-9.()*-]{0,14}){2,5}\s+|\s+[A-Z]{1,5}(?:/[A-Z0-9][A-Za-z0-9.()*-]{0,14}){2,5}$", RegexOptions.CultureInvariant)]
    private static partial Regex CornerSymbol();

    [GeneratedRegex(@"^(?:GE\.?)?[0-9]{2}-[0-9]{5}\*{0,3}(?: ?\([A-Z]\))?(?: [0-9]{6}){0,2}\s+", RegexOptions.CultureInvariant)]
    private static partial Regex LeadingJobNumber();
}
