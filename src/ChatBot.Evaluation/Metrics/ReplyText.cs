using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ChatBot.Evaluation.Metrics;

/// <summary>Reads the Markdown of a reply: its citation markers, its quotations, what it says outside of them.</summary>
internal static partial class ReplyText
{
    /// <summary>The positions that the text refers to (<c>[1]</c>), in the order of the text.</summary>
    public static IEnumerable<(int Position, int Start, int End)> Markers(string text) =>
        Marker().Matches(text).Select(m => (int.Parse(m.Groups[1].ValueSpan, CultureInfo.InvariantCulture), m.Index, m.Index + m.Length));

    /// <summary>The text with a space for each citation marker.</summary>
    public static string WithoutMarkers(string text) => Marker().Replace(text, " ");

    /// <summary>The number of words, citation markers left out.</summary>
    public static int CountWords(string text) => Word().Count(WithoutMarkers(text));

    /// <summary>What stands outside quotations and bold key facts, which are the document's: the bot's own words.</summary>
    public static string OwnWords(string text)
    {
        var own = new StringBuilder();
        var from = 0;
        foreach (var quotation in Quotations(text))
        {
            own.Append(text, from, quotation.Start - from).Append(' ');
            from = quotation.End;
        }

        own.Append(text, from, text.Length - from);
        return WithoutMarkers(Bold().Replace(own.ToString(), " "));
    }

    /// <summary>
    /// The outermost « … » and “…” of a text. Marks inside a quotation are part of it; one that never closes ends with the text.
    /// </summary>
    public static IReadOnlyList<Quotation> Quotations(string text)
    {
        var found = new List<Quotation>();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '«' or '“')
            {
                var end = EndOf(text, i);
                var inner = text[(i + 1)..(end == text.Length && !IsClosing(text[i], text[^1]) ? end : end - 1)];
                found.Add(new Quotation(inner.Trim(), i, end, PositionsAfter(text, end)));
                i = end - 1;
            }
        }

        return found;
    }

    private static int EndOf(string text, int start)
    {
        var depth = 0;
        for (var i = start; i < text.Length; i++)
        {
            if (text[i] == text[start])
            {
                depth++;
            }
            else if (IsClosing(text[start], text[i]) && --depth == 0)
            {
                return i + 1;
            }
        }

        return text.Length;
    }

    private static bool IsClosing(char open, char c) => c == (open == '«' ? '»' : '”');

    /// <summary>The first run of markers after a quotation: <c>« … » et « … » [1][2].</c></summary>
    private static int[] PositionsAfter(string text, int end)
    {
        var run = MarkerRun().Match(text, end);
        return run.Success ? [.. Markers(run.Value).Select(m => m.Position)] : [];
    }

    [GeneratedRegex(@"\*\*[^*]{1,2000}\*\*", RegexOptions.CultureInvariant)]
    private static partial Regex Bold();

    [GeneratedRegex(@"\[([0-9]{1,4})\]", RegexOptions.CultureInvariant)]
    private static partial Regex Marker();

    [GeneratedRegex(@"\[[0-9]{1,4}\](?:[ ,]{0,2}\[[0-9]{1,4}\]){0,50}", RegexOptions.CultureInvariant)]
    private static partial Regex MarkerRun();

    [GeneratedRegex(@"[\p{L}\p{N}]+(?:[’'.,\-][\p{L}\p{N}]+)*", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}

/// <summary>A quotation in a reply.</summary>
/// <param name="Text">What is quoted, without its marks.</param>
/// <param name="Start">The first character in the reply, the opening mark.</param>
/// <param name="End">The first character after the closing mark.</param>
/// <param name="Positions">The citations that it points to; empty when no marker follows.</param>
internal sealed record Quotation(string Text, int Start, int End, IReadOnlyList<int> Positions);
