using System.Text.RegularExpressions;

namespace ChatBot.Channels.Activities;

/// <summary>Keeps what stands in documents from being read as links, images or HTML by clients that render a reply's Markdown: they shall show the words that are quoted, and fetch nothing.</summary>
internal static partial class PlainMarkdown
{
    /// <summary>The text with the brackets of links and images, and those of HTML, escaped (CommonMark 2.4, backslash escapes). Citations, <c>[1]</c>, stay.</summary>
    public static string Of(string markdown) => Tag().Replace(Link().Replace(markdown, static m => $@"{m.Groups["image"].Value}\[{m.Groups["label"].Value}\]"), @"\<");

    // A label before « ( », « [ » or « : »; a mere number only where an address follows.
    [GeneratedRegex(@"(?<image>!?)\[(?:(?<label>[^\]\[]*)\](?=\()|(?!\^?[0-9]{1,3}\])(?<label>[^\]\[]*)\](?=[\[:]))", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Link();

    [GeneratedRegex("<(?=[A-Za-z/!?])", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
