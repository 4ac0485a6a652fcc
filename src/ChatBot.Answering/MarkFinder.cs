using ChatBot.Retrieval.Documents;

namespace ChatBot.Answering;

/// <summary>Finds the cited words, as <see cref="Citation.Mark"/> names them: the words, or <c>start…end</c>.</summary>
public static class MarkFinder
{
    /// <summary>Longest mark taken, in characters; citations make shorter ones.</summary>
    private const int Longest = 500;

    /// <summary>The most places marked in one passage.</summary>
    private const int Most = 20;

    /// <summary>Where the words of all marks stand in a text, in order, without overlaps.</summary>
    /// <param name="text">The text of a passage.</param>
    /// <param name="marks">The marks; null, empty and overlong ones find nothing.</param>
    public static IReadOnlyList<TextSpan> Find(string text, IEnumerable<string?> marks)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = new List<TextSpan>();
        foreach (var mark in marks.OfType<string>().Select(m => m.Trim()).Where(m => m.Length is > 0 and <= Longest).Take(Most))
        {
            var places = Whole(text, mark).Take(Most).ToList();
            found.AddRange(places.Count > 0 ? places : Ends(text, mark));
        }

        return Merge(found);
    }

    private static IEnumerable<TextSpan> Whole(string text, string mark)
    {
        for (var at = text.IndexOf(mark, StringComparison.Ordinal); at >= 0; at = text.IndexOf(mark, at + mark.Length, StringComparison.Ordinal))
        {
            yield return new TextSpan(at, mark.Length);
        }
    }

    private static IEnumerable<TextSpan> Ends(string text, string mark)
    {
        var cut = mark.IndexOf('…', StringComparison.Ordinal);
        if (cut <= 0 || cut == mark.Length - 1)
        {
            yield break;
        }

        var (start, end) = (mark[..cut], mark[(cut + 1)..]);
        var from = text.IndexOf(start, StringComparison.Ordinal);
        var to = from < 0 ? -1 : text.IndexOf(end, from + start.Length, StringComparison.Ordinal);
        if (to >= 0)
        {
            yield return new TextSpan(from, to + end.Length - from);
        }
    }

    private static List<TextSpan> Merge(List<TextSpan> spans)
    {
        var merged = new List<TextSpan>();
        foreach (var span in spans.OrderBy(s => s.Start))
        {
            if (merged.Count > 0 && span.Start <= merged[^1].End)
            {
                merged[^1] = merged[^1] with { Length = Math.Max(merged[^1].End, span.End) - merged[^1].Start };
            }
            else
            {
                merged.Add(span);
            }
        }

        return merged;
    }
}
