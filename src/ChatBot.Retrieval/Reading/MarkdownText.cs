using System.Text;
using System.Text.RegularExpressions;

namespace ChatBot.Retrieval.Reading;

/// <summary>
/// Takes the marks of Markdown (CommonMark, and the tables of GitHub Flavored Markdown) out of a text, line by line, so that quotations show what a reader
/// of the page sees. Numbers of paragraphs and asterisks around single words stay: the parser reads both.
/// </summary>
internal static partial class MarkdownText
{
    /// <summary>The text without marks, and its title: the first heading of the first level, else the first of any.</summary>
    /// <param name="text">The text, with marks.</param>
    public static (string Text, string? Title) Read(string text)
    {
        var lines = WithoutComments(text.ReplaceLineEndings("\n")).Split('\n');
        var (start, title) = FrontMatter(lines);
        var plain = new List<string>(lines.Length + 16);
        string? first = null;
        var inCode = false;
        foreach (var line in lines.Skip(start))
        {
            if (Fence().IsMatch(line))
            {
                inCode = !inCode;
                plain.Add(string.Empty);
            }
            else if (inCode)
            {
                // What looks like a mark there is part of the example.
                plain.Add(line);
            }
            else if (Heading().Match(line) is { Success: true } heading)
            {
                var words = Inline(heading.Groups["text"].Value);
                first ??= words.Length > 0 ? words : null;
                title ??= words.Length > 0 && heading.Groups["level"].Length == 1 ? words : null;
                plain.AddRange([string.Empty, words, string.Empty]);
            }
            else if (Underline().IsMatch(line))
            {
                title ??= plain.Count > 0 && plain[^1].Length > 0 ? plain[^1] : null;
                plain.Add(string.Empty);
            }
            else if (!Rule().IsMatch(line) && !Address().IsMatch(line))
            {
                plain.AddRange(Line(line));
            }
        }

        return (string.Join('\n', plain), title ?? first);
    }

    /// <summary>A line without marks. What Markdown shows as a block of its own has blank lines around it, so that it is not run together with its neighbours.</summary>
    private static string[] Line(string line)
    {
        line = Quote().Replace(line, string.Empty);
        if (Row().Match(line) is { Success: true } row)
        {
            return [string.Empty, string.Join(" – ", row.Groups["cells"].Value.Split('|').Select(c => Inline(c).Trim()).Where(c => c.Length > 0)), string.Empty];
        }

        return Bullet().Match(line) is { Success: true } bullet ? [string.Empty, Inline(line[bullet.Length..])] : [Inline(line)];
    }

    private static string Inline(string line)
    {
        line = Tag().Replace(line, string.Empty);
        line = Link().Replace(line, "${text}");
        line = Strong().Replace(line, "${text}");
        line = Emphasis().Replace(line, "${text}");
        line = Code().Replace(line, "${text}");
        return Escape().Replace(line, "${mark}");
    }

    private static string WithoutComments(string text)
    {
        var (rest, at) = (new StringBuilder(text.Length), 0);
        while (text.IndexOf("<!--", at, StringComparison.Ordinal) is >= 0 and var start && text.IndexOf("-->", start, StringComparison.Ordinal) is >= 0 and var end)
        {
            rest.Append(text, at, start - at);
            at = end + "-->".Length;
        }

        return rest.Append(text, at, text.Length - at).ToString();
    }

    /// <summary>The lines between two rules at the top, which tools read and pages do not show: where the text begins, and the title that they give.</summary>
    private static (int Start, string? Title) FrontMatter(string[] lines)
    {
        var end = lines[0].TrimEnd() == "---" ? Array.FindIndex(lines, 1, l => l.TrimEnd() is "---" or "...") : -1;
        if (end < 0 || !lines[1..end].All(l => Setting().IsMatch(l)))
        {
            return (0, null);
        }

        return (end + 1, lines[1..end].Select(l => Title().Match(l)).FirstOrDefault(m => m.Success)?.Groups["title"].Value);
    }

    [GeneratedRegex(@"^\s*(?:```|~~~)", RegexOptions.CultureInvariant)]
    private static partial Regex Fence();

    /// <summary>The line below a table's header.</summary>
    [GeneratedRegex(@"^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)+\|?\s*$|^\s*\|\s*:?-+:?\s*\|\s*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Rule();

    /// <summary>The line below a heading of the first level.</summary>
    [GeneratedRegex(@"^ {0,3}={3,}\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Underline();

    [GeneratedRegex(@"^ {0,3}(?<level>#{1,6})[ \t]+(?<text>.*?)(?:[ \t]+#+)?[ \t]*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^\s*\|(?<cells>.+)\|\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Row();

    /// <summary>A point of a list. A star may also mark a note, and stays.</summary>
    [GeneratedRegex(@"^\s*[-+][ \t]+(?:\[[ xX]\][ \t]+)?(?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex Bullet();

    [GeneratedRegex(@"^ {0,3}(?:> ?)+", RegexOptions.CultureInvariant)]
    private static partial Regex Quote();

    /// <summary>Where a link goes, given at the end of the text.</summary>
    [GeneratedRegex(@"^ {0,3}\[[^\]\^\n]{1,100}\]:\s+<?(?:https?:|mailto:|[./#])\S*", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Address();

    /// <summary>HTML that pages of Markdown hold; other words in angles are words.</summary>
    [GeneratedRegex(@"</?(?:a|abbr|b|br|center|code|details|div|em|h[1-6]|hr|i|img|kbd|li|ol|p|picture|pre|small|source|span|strong|sub|summary|sup|table|tbody|td|th|thead|tr|u|ul)(?:\s[^<>\n]{0,1000})?/?>", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Tag();

    /// <summary>Words that lead somewhere: <c>[words](address)</c>, <c>[words][name]</c>, and addresses by themselves. <c>[1][2]</c> are notes.</summary>
    [GeneratedRegex(@"!?\[(?<text>[^\[\]\n]{1,300})\]\([^()\s]{1,2000}(?: ""[^""\n]{0,300}"")?\)|!?\[(?=[^\[\]\n]*\p{L})(?<text>[^\[\]\^\n]{1,300})\]\[[^\[\]\^\n]{0,100}\]|<(?<text>https?://[^<>\s]{1,2000})>", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Link();

    [GeneratedRegex(@"(?<!\*)\*\*(?=\S)(?<text>[^*\n]{1,2000}?)(?<=\S)\*\*(?!\*)|(?<![\w_])__(?=\S)(?<text>[^_\n]{1,2000}?)(?<=\S)__(?![\w_])|~~(?=\S)(?<text>[^~\n]{1,2000}?)(?<=\S)~~", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Strong();

    [GeneratedRegex(@"(?<![\w_\\])_(?=[^\s_])(?<text>[^_\n]{1,2000}?)(?<=[^\s_\\])_(?![\w_])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Emphasis();

    [GeneratedRegex(@"`(?<text>[^`\n]{1,300})`", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Code();

    [GeneratedRegex(@"\\(?<mark>[.()\[\]#+\-!_`|<>~])", RegexOptions.CultureInvariant)]
    private static partial Regex Escape();

    /// <summary>A line of what tools read: a key, a point of a list, a remark, or what goes on.</summary>
    [GeneratedRegex(@"^(?:[\w.-]{1,60}:(?:\s|$)|\s|#|- |$)", RegexOptions.CultureInvariant)]
    private static partial Regex Setting();

    [GeneratedRegex(@"^title:\s*[""']?(?<title>.{1,300}?)[""']?\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Title();
}
