using System.Text;
using System.Text.RegularExpressions;

namespace ChatBot.Answering.Grounding;

/// <summary>Cuts a model's text, while it streams, into statements that can be checked by themselves: lines, and the sentences of a line.</summary>
internal static partial class StatementSplitter
{
    /// <summary>Takes the complete statements off the front of what has been streamed; what is still open stays.</summary>
    public static IReadOnlyList<string> TakeComplete(StringBuilder pending)
    {
        var text = pending.ToString();
        var statements = new List<string>();
        var start = 0;
        while (EndOf(text, start) is { } end)
        {
            statements.Add(text[start..end]);
            start = end;
        }

        pending.Remove(0, start);
        return [.. statements.Where(s => s.Trim().Length > 0)];
    }

    /// <summary>Where the statement that starts at a place ends; null while it may go on.</summary>
    private static int? EndOf(string text, int start)
    {
        var depth = 0;
        for (var i = start + (text.Length - start - text.AsSpan(start).TrimStart().Length); i < text.Length; i++)
        {
            depth = text[i] switch { '«' or '“' => depth + 1, '»' or '”' => Math.Max(0, depth - 1), _ => depth };
            if (text[i] == '\n')
            {
                return i + 1;
            }

            if (depth == 0 && text[i] is '.' or '!' or '?' or '…' && !IsAbbreviation(text, start, i))
            {
                var tail = Tail().Match(text, i + 1);
                var next = i + 1 + tail.Length;
                if (tail.Length > 0 && next < text.Length && Begins(text[next]))
                {
                    return i + 1 + tail.Value.TrimEnd().Length;
                }

                if (next == text.Length && Cited().IsMatch(text[start..(i + 1)]))
                {
                    // « … [1]. » is whole without the word after it, which a slow model takes its time for.
                    return i + 1;
                }
            }
        }

        return null;
    }

    /// <summary>Sentences begin with a capital, a figure or a mark; after « etc. » a small letter goes on, and a bracket may be a reference to what was just said.</summary>
    private static bool Begins(char next) => !char.IsLower(next) && next is not (')' or ',' or ';' or ':' or '[' or '\n');

    /// <summary>« par. 4 », « M. Dupont », "No. 5", "J. Smith", "e.g.": a full stop that ends no sentence.</summary>
    private static bool IsAbbreviation(string text, int start, int stop)
    {
        var before = text[Math.Max(start, stop - 12)..stop];
        var next = text.AsSpan(stop + 1).TrimStart();
        return text[stop] == '.' && (text.AsSpan(start, stop - start).Trim() is { Length: 1 or 2 } marker && !marker.ContainsAnyExceptInRange('0', '9') || Title().IsMatch(before) || (!next.IsEmpty && char.IsDigit(next[0]) && Numbered().IsMatch(before)));
    }

    [GeneratedRegex(@"(?:^|[\s(«“*'’])(?:M|MM|Mme|Mmes|Mr|Mrs|Ms|Dr|St|Ste|cf|vs|e\.g|i\.e|(?:\p{Lu}\.)*\p{Lu})$", RegexOptions.CultureInvariant)]
    private static partial Regex Title();

    [GeneratedRegex(@"(?:^|[\s(«“*'’])(?:par|para|paras|al|art|arts|no|nos|n|vol|p|pp|ch|chap|fig|sect|doc|res|rés|suppl|add|rev|corr)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"[\w*_»”""')][ \u00a0\u202f]*(?:\[[0-9]{1,4}\])+\.$", RegexOptions.CultureInvariant)]
    private static partial Regex Cited();

    // What may stand between a full stop and the next sentence: closing marks, references put after the stop, blanks.
    [GeneratedRegex(@"\G[*_»”""')]*(?:[  \u00a0]*\[[0-9]{1,4}\])*[*_.]*[ \t\u00a0\u202f]+", RegexOptions.CultureInvariant)]
    private static partial Regex Tail();
}
