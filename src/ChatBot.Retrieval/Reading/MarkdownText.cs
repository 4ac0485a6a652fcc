using System.Text.RegularExpressions;

namespace ChatBot.Retrieval.Reading;

/// <summary>
/// Takes the marks of Markdown (CommonMark, and the tables of GitHub Flavored Markdown) out of a text, line by line, so that quotations show what a reader
/// of the page sees. Numbers of paragraphs and asterisks around single words stay: the parser reads both.
/// </summary>
internal static partial class MarkdownText
{
    /// <summary>The text without marks; its lines stay its lines.</summary>
    public static string Strip(string text)
        => string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Where(l => !Fence().IsMatch(l) && !Rule().IsMatch(l)).Select(Line));

    private static string Line(string line)
    {
        line = Heading().Replace(line, "${text}");
        line = Row().Match(line) is { Success: true } row ? string.Join(" – ", row.Groups["cells"].Value.Split('|').Select(c => c.Trim()).Where(c => c.Length > 0)) : line;
        line = Link().Replace(line, "${text}");
        line = Strong().Replace(line, "${text}");
        line = Code().Replace(line, "${text}");
        return Escape().Replace(line, "${mark}");
    }

    [GeneratedRegex(@"^\s*(?:```|~~~)", RegexOptions.CultureInvariant)]
    private static partial Regex Fence();

    /// <summary>The line below a table's header, or below a heading.</summary>
    [GeneratedRegex(@"^\s*(?:\|?\s*:?-{3,}:?\s*(?:\|\s*:?-{3,}:?\s*)+\|?|={3,})\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Rule();

    [GeneratedRegex(@"^ {0,3}#{1,6}[ \t]+(?<text>.*?)(?:[ \t]+#+)?[ \t]*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^\s*\|(?<cells>.+)\|\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Row();

    [GeneratedRegex(@"!?\[(?<text>[^\[\]\n]{1,300})\]\([^()\s]{1,2000}(?: ""[^""\n]{0,300}"")?\)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Link();

    [GeneratedRegex(@"(?<!\*)\*\*(?=\S)(?<text>[^*\n]{1,2000}?)(?<=\S)\*\*(?!\*)|(?<![\w_])__(?=\S)(?<text>[^_\n]{1,2000}?)(?<=\S)__(?![\w_])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Strong();

    [GeneratedRegex(@"`(?<text>[^`\n]{1,300})`", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Code();

    [GeneratedRegex(@"\\(?<mark>[.()\[\]#+\-!_`|])", RegexOptions.CultureInvariant)]
    private static partial Regex Escape();
}
