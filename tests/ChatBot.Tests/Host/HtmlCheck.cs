using System.Text.RegularExpressions;

namespace ChatBot.Tests.Host;

/// <summary>Checks that a page is well-formed: every element closed in order, ids unique, links within the page lead somewhere.</summary>
internal static partial class HtmlCheck
{
    private static readonly HashSet<string> Void = ["meta", "link", "br", "img", "input", "hr"];

    public static void WellFormed(string html)
    {
        Assert.StartsWith("<!DOCTYPE html>", html, StringComparison.Ordinal);
        var open = new Stack<string>();
        foreach (Match tag in Tags().Matches(html))
        {
            var name = tag.Groups[2].Value;
            if (tag.Groups[1].Length > 0)
            {
                Assert.Equal(open.Pop(), name);
            }
            else if (!Void.Contains(name))
            {
                open.Push(name);
            }
        }

        Assert.Empty(open);
        var text = Tags().Replace(html.Replace("<!DOCTYPE html>", string.Empty, StringComparison.Ordinal), string.Empty);
        Assert.DoesNotMatch("[<>]|&(?!#x[0-9A-F]+;|[a-z]+;)", text);

        var ids = Ids().Matches(html).Select(m => m.Groups[1].Value).ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.Empty(Fragments().Matches(html).Select(m => m.Groups[1].Value).Except(ids));
    }

    [GeneratedRegex("""<(/?)([a-z][a-z0-9-]*)(?:\s+[a-zA-Z-]+(?:="[^"<>]*")?)*\s*>""")]
    private static partial Regex Tags();

    [GeneratedRegex("""\sid="([^"]*)""")]
    private static partial Regex Ids();

    [GeneratedRegex("""href="#([^"]*)""")]
    private static partial Regex Fragments();
}
