using ChatBot.Retrieval.Documents;

namespace ChatBot.Answering.Models.Offline;

/// <summary>The phrase around the noun that a question asks for: « quelle application… » finds « application mobile ID-Art ».</summary>
internal static class NounPhrase
{
    private const int MostWords = 12;

    /// <summary>The phrase, within a quotation; null when the noun does not stand there or runs on too long.</summary>
    public static TextSpan? Around(OfflineQuestion question, Reading reading, TextSpan quote)
    {
        if (question.FocusHead is not { } head)
        {
            return null;
        }

        var text = reading.Passage.Text;
        var match = reading.Matches
            .Where(m => m.Term == head && m.Span.Start >= quote.Start && m.Span.End <= quote.End && PassageReader.Certainty(m) > 0.6)
            .OrderByDescending(m => Nearby(question, reading, m.Span)).ThenBy(m => m.Span.Start)
            .FirstOrDefault();
        if (match is null)
        {
            return null;
        }

        var segment = reading.Segments.FirstOrDefault(s => s.Start <= match.Span.Start && s.End >= match.Span.End);
        if (segment.Length == 0)
        {
            // The match runs over the edge of a clause: there is no phrase around it.
            return null;
        }

        var start = WithOrdinals(text, segment.Start, match.Span.Start);
        var end = CutAtClause(text, match.Span.End, Math.Min(segment.End, quote.End));
        var phrase = new TextSpan(start, end - start);
        return QuoteSelector.Words(text, phrase) <= MostWords ? phrase : null;
    }

    /// <summary>Weight of the other terms matched close by: of several « base de données » the one that the question is about.</summary>
    private static double Nearby(OfflineQuestion question, Reading reading, TextSpan at)
        => reading.Matches.Where(m => m.Span != at && Math.Abs(m.Span.Start - at.End) < 60).GroupBy(m => m.Term).Sum(g => question.Terms[g.Key]);

    /// <summary>« sa soixante-dix-neuvième session »: an ordinal or number before the noun belongs to it.</summary>
    private static int WithOrdinals(string text, int from, int at)
    {
        var before = text[from..at].TrimEnd();
        var word = before[(before.LastIndexOf(' ') + 1)..];
        return word.EndsWith("ième", StringComparison.Ordinal) || word.EndsWith("th", StringComparison.Ordinal) || word.EndsWith("première", StringComparison.OrdinalIgnoreCase) || (word.Length > 0 && char.IsDigit(word[0]))
            ? at - (text[..at].Length - text[..at].TrimEnd().Length) - word.Length
            : at;
    }

    /// <summary>The phrase ends before a relative clause, a verb of purpose, or another statement.</summary>
    private static int CutAtClause(string text, int from, int to)
    {
        var rest = TextFolding.Fold(text[from..to]);
        var cut = Ends.Select(e => rest.IndexOf(e, StringComparison.Ordinal)).Where(i => i >= 0).DefaultIfEmpty(rest.Length).Min();
        return from + text.AsSpan(from, cut).TrimEnd(" ,;:").Length;
    }

    private static readonly string[] Ends = [" qui ", " que ", " qu'", " afin ", " pour ", " dont ", " en vue ", " visant ", " dans ", " et ", " de l'application", " which ", " that ", " in order ", " to ", " for "];
}
