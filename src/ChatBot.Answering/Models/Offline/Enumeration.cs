using ChatBot.Retrieval.Documents;

namespace ChatBot.Answering.Models.Offline;

/// <summary>Finds the list that a question for several things asks for: « la base A, la base B et la base C ».</summary>
internal static class Enumeration
{
    /// <summary>Fewer items are no list.</summary>
    private const int FewestItems = 1;

    /// <summary>Whether the question asks for several things.</summary>
    public static bool Wanted(OfflineQuestion question) => question.Profile.Plural;

    /// <summary>The list that answers, with the words that introduce it when there is room; null when the passage lists nothing of the kind.</summary>
    /// <param name="question">The question.</param>
    /// <param name="reading">The passage, read.</param>
    /// <param name="maxWords">Most words.</param>
    public static TextSpan? Find(OfflineQuestion question, Reading reading, int maxWords)
    {
        TextSpan? best = null;
        var bestScore = 0.0;
        foreach (var run in Runs(reading))
        {
            if (Fit(question, reading, run, maxWords) is { } span && Worth(question, reading, span) is var score && score > bestScore + 1e-9)
            {
                (best, bestScore) = (span, score);
            }
        }

        return best;
    }

    /// <summary>Runs of segments joined by commas: the first introduces, the others are items.</summary>
    private static IEnumerable<(int First, int Last)> Runs(Reading reading)
    {
        var segments = reading.Segments;
        var text = reading.Passage.Text;
        var first = 0;
        for (var i = 1; i <= segments.Count; i++)
        {
            if (i == segments.Count || !Segments.IsItem(text, segments[i]) || Segments.StartsStrong(text, segments[i]) || StartsStatement(text, segments[i]))
            {
                if (i - 1 - first >= FewestItems)
                {
                    yield return (first, i - 1);
                }

                first = i;
            }
        }
    }

    /// <summary>« et insiste… », « et souligne… »: a new statement, not an item.</summary>
    private static bool StartsStatement(string text, TextSpan segment)
    {
        var words = TextFolding.Fold(text.Substring(segment.Start, Math.Min(segment.Length, 40))).Split([' ', '\''], StringSplitOptions.RemoveEmptyEntries);
        var at = words.Length > 1 && words[0] is "et" or "and" ? 1 : 0;
        return at < words.Length && (Statements.Contains(words[at]) || (words[at].Length > 5 && words[at].EndsWith("ant", StringComparison.Ordinal) && at == 1));
    }

    /// <summary>The run cut to the allowed length: first from the left, down to the first item of the kind asked for, then from the right.</summary>
    private static TextSpan? Fit(OfflineQuestion question, Reading reading, (int First, int Last) run, int maxWords)
    {
        var segments = reading.Segments;
        var text = reading.Passage.Text;
        var (first, last) = run;
        var head = question.FocusHead;
        var heads = reading.Matches.Where(m => m.Term == head).Select(m => m.Span.Start).Where(at => at >= segments[first].Start && at < segments[last].End).ToList();
        while (first < last && Length(first, last) > maxWords && (heads.Count == 0 || segments[first].End < heads[0]))
        {
            first++;
        }

        while (last > first && Length(first, last) > maxWords)
        {
            last--;
        }

        return Length(first, last) <= maxWords ? new TextSpan(segments[first].Start, segments[last].End - segments[first].Start) : null;

        int Length(int from, int to) => QuoteSelector.Words(text, new TextSpan(segments[from].Start, segments[to].End - segments[from].Start));
    }

    /// <summary>Each term once, the noun asked for as often as it comes (up to five): a list of databases says « base de données » at each item.</summary>
    private static double Worth(OfflineQuestion question, Reading reading, TextSpan span)
    {
        var inside = reading.Matches.Where(m => m.Span.Start >= span.Start && m.Span.End <= span.End).GroupBy(m => m.Term).ToList();
        var worth = inside.Sum(g => question.Terms[g.Key] * (g.Key == question.FocusHead ? Math.Min(5, g.Count()) : 1));
        return question.FocusHead is { } head && question.Terms[head] > 0.3 && inside.All(g => g.Key != head) ? 0.3 * worth : worth;
    }

    private static readonly HashSet<string> Statements =
        [.. "souligne insiste encourage invite demande prie prend prenant rappelant rappelle notant note reaffirme decide engage exhorte se s stresses urges invites encourages calls requests recalling noting".Split(' ')];
}
