using ChatBot.Retrieval.Documents;

namespace ChatBot.Answering.Models.Offline;

/// <summary>Finds the list that a question for several things asks for: « la base A, la base B et la base C ».</summary>
internal static class Enumeration
{
    /// <summary>Whether the question asks for several things.</summary>
    public static bool Wanted(OfflineQuestion question) => question.Profile.Plural;

    /// <summary>The best run of listed segments, with the words that introduce it when there is room; null when the passage lists nothing.</summary>
    /// <param name="question">The question.</param>
    /// <param name="reading">The passage, read.</param>
    /// <param name="maxWords">Most words.</param>
    public static TextSpan? Find(OfflineQuestion question, Reading reading, int maxWords)
    {
        var anchor = QuoteSelector.Select(question, reading);
        var text = reading.Passage.Text;
        var segments = reading.Segments;
        var first = Index(segments, anchor.Start);
        var last = Index(segments, Math.Max(anchor.Start, anchor.End - 1));
        if (first < 0 || last < 0)
        {
            return null;
        }

        var from = anchor.Start;
        while (last + 1 < segments.Count && Continues(text, segments[last], segments[last + 1]) && QuoteSelector.Words(text, new TextSpan(from, segments[last + 1].End - from)) <= maxWords)
        {
            last++;
        }

        var end = segments[last].End;
        return end > anchor.End ? new TextSpan(from, end - from) : null;
    }

    /// <summary>
    /// Whether the next segment goes on with the list: after a comma, shorter than a clause, starting like an item (article, noun, « et », « ainsi que »)
    /// and not like a new statement (« souligne… », « afin de… », « qui… »).
    /// </summary>
    private static bool Continues(string text, TextSpan segment, TextSpan next)
    {
        if (text.AsSpan(segment.End, next.Start - segment.End).ContainsAny(";:."))
        {
            return false;
        }

        var words = TextFolding.Fold(text.Substring(next.Start, Math.Min(next.Length, 40))).Split([' ', '\''], StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 0 && !Breaks.Contains(words[0]) && (Starts.Contains(words[0]) || char.IsUpper(text[next.Start]) || QuoteSelector.Words(text, next) <= 8);
    }

    private static readonly HashSet<string> Starts = new(StringComparer.Ordinal)
    {
        "le", "la", "les", "l", "un", "une", "des", "du", "de", "d", "et", "ou", "ainsi", "aux", "au", "a", "en", "par", "son", "sa", "ses", "leur", "leurs", "the", "a", "an", "and", "or", "as", "including", "notamment", "dont", "comme",
    };

    private static readonly HashSet<string> Breaks = new(StringComparer.Ordinal)
    {
        "souligne", "insiste", "encourage", "invite", "demande", "prie", "prend", "prenant", "rappelant", "rappelle", "notant", "note", "afin", "pour", "qui", "que", "dans", "conformement", "agissant", "se", "tout", "compte", "eu", "stresses", "urges", "invites", "encourages", "in", "with", "recalling", "noting", "taking", "to",
    };

    private static int Index(IReadOnlyList<TextSpan> segments, int at)
    {
        for (var i = 0; i < segments.Count; i++)
        {
            if (at >= segments[i].Start && at < segments[i].End)
            {
                return i;
            }
        }

        return -1;
    }
}
