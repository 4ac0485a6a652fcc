using System.Globalization;
using System.Text.RegularExpressions;

namespace ChatBot.Answering.Grounding;

/// <summary>A statement of an answer that passed the checks.</summary>
/// <param name="Text">The statement, with its references.</param>
/// <param name="Cited">The numbers of the passages that it refers to.</param>
/// <param name="Quotes">The verbatim quotation of each passage referred to, where there is one.</param>
internal sealed record GroundedStatement(string Text, IReadOnlyList<int> Cited, IReadOnlyDictionary<int, string> Quotes);

/// <summary>
/// Lets a statement through only when it refers to passages that were shown and its quotations stand there word for word.
/// Works statement by statement, so that what fails is held back before it is streamed.
/// </summary>
internal static partial class GroundingVerifier
{
    /// <summary>Checks a statement.</summary>
    /// <param name="statement">One line or sentence of a composer's text.</param>
    /// <param name="passages">The texts of the passages shown, by number.</param>
    /// <returns>The statement, or null when it must not be said.</returns>
    public static GroundedStatement? Verify(string statement, IReadOnlyDictionary<int, string> passages)
    {
        var cited = Reference().Matches(statement).Select(m => int.Parse(m.Groups["n"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)).Distinct().ToList();
        if (cited.Count == 0 || cited.Any(n => !passages.ContainsKey(n)))
        {
            return null;
        }

        if (statement.Count(c => c is '»' or '”') > statement.Count(c => c is '«' or '“'))
        {
            // The tail of a quotation whose head was on another line: what is quoted cannot be checked.
            return null;
        }

        var quotes = new Dictionary<int, string>();
        foreach (var quotation in QuotationsIn(statement))
        {
            var source = cited.FirstOrDefault(n => Quotations.Find(quotation, passages[n]) is not null);
            if (source == 0)
            {
                return null;
            }

            if (Quotations.Find(quotation, passages[source]) is var (start, length) && (!quotes.TryGetValue(source, out var longest) || longest.Length < length))
            {
                quotes[source] = passages[source].Substring(start, length);
            }
        }

        return new GroundedStatement(statement, cited, quotes);
    }

    /// <summary>The quotations of a statement, in « » or “ ”; those inside others belong to them.</summary>
    public static IEnumerable<string> QuotationsIn(string statement)
    {
        var at = 0;
        while (at < statement.Length)
        {
            var start = statement.AsSpan(at).IndexOfAny('«', '“');
            if (start < 0)
            {
                yield break;
            }

            start += at;
            var end = Close(statement, start);
            if (end < 0)
            {
                // An open quotation is checked as if it went on to the end: it cannot slip through.
                yield return statement[(start + 1)..];
                yield break;
            }

            yield return statement[(start + 1)..end];
            at = end + 1;
        }
    }

    /// <summary>Where the quotation that opens at a place ends: quotations inside it are part of it. −1 when it stays open.</summary>
    private static int Close(string statement, int start)
    {
        var depth = 0;
        for (var i = start; i < statement.Length; i++)
        {
            depth += statement[i] switch { '«' or '“' => 1, '»' or '”' => -1, _ => 0 };
            if (depth == 0)
            {
                return i;
            }
        }

        return -1;
    }

    [GeneratedRegex(@"\[(?<n>\d{1,4})\]")]
    internal static partial Regex Reference();
}
