using ChatBot.Answering.Questions;
using ChatBot.Answering.Wording;
using ChatBot.Retrieval.Documents;

namespace ChatBot.Answering.Models.Offline.Writing;

/// <summary>The phrase around the noun that a question asks for: « quelle application… » finds « application mobile ID-Art ».</summary>
internal static class NounPhrase
{
    private const int MostWords = 12;

    /// <summary>The phrase, within a quotation; null when the noun does not stand there or runs on too long.</summary>
    public static TextSpan? Around(OfflineQuestion question, Reading reading, TextSpan quote)
    {
        var text = reading.Passage.Text;
        if (question.Profile.Named && Title(text, quote) is { } title)
        {
            return title;
        }

        if (question.FocusHead is not { } head)
        {
            return null;
        }

        var match = reading.Matches
            .Where(m => m.Term == head && m.Span.Start >= quote.Start && m.Span.End <= quote.End && TermMatches.Certainty(m) > 0.6)
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

        var start = WithOrdinals(text, segment.Start, FromItsNoun(text, segment.Start, match.Span.Start));
        var end = WithName(text, match.Span, CutAtClause(text, match.Span.End, Math.Min(segment.End, quote.End)), quote.End);
        if (WithTitle(text, start, end, quote.End) is not { } phrase)
        {
            return null;
        }

        return Excerpt.Words(text, phrase) <= (phrase.End > end ? MostWithTitle : MostWords) ? phrase : null;
    }

    /// <summary>« …aura pour thème prioritaire : « Assurer un relèvement… » »: asked for a name, the title that is announced, without its marks.</summary>
    private static TextSpan? Title(string text, TextSpan quote)
    {
        var open = text.AsSpan(quote.Start, quote.Length).IndexOfAny('«', '“') is >= 0 and var at ? quote.Start + at : -1;
        var close = open < 0 ? -1 : text.AsSpan(open, quote.End - open).IndexOfAny('»', '”');
        if (close <= 1 || !Announcing.Any(w => TextFolding.Fold(text[Math.Max(0, open - Announcement)..open]).Contains(w, StringComparison.Ordinal)))
        {
            return null;
        }

        var words = text.AsSpan(open + 1, close - 1);
        var title = new TextSpan(open + 1 + (words.Length - words.TrimStart().Length), words.Trim().Length);
        return title.Length > 0 && Excerpt.Words(text, title) <= MostOfATitle ? title : null;
    }

    /// <summary>Words of a title; themes run to sentences.</summary>
    private const int MostOfATitle = 50;

    private static readonly string[] Announcing = ["theme", "intitul", "titre", "denomm", "appel", "nom ", "entitled", "titled", "called", "named"];

    /// <summary>Characters before a title in which it is announced.</summary>
    private const int Announcement = 40;

    /// <summary>Words of a phrase that ends with a title.</summary>
    private const int MostWithTitle = 24;

    /// <summary>« la question subsidiaire intitulée « Coopération… » »: a title is kept whole or there is no phrase, as half a quotation is none.</summary>
    private static TextSpan? WithTitle(string text, int start, int end, int most)
    {
        var open = text.AsSpan(start, end - start).IndexOfAny('«', '“');
        if (open < 0)
        {
            return new TextSpan(start, end - start);
        }

        var close = text.AsSpan(start + open).IndexOfAny('»', '”');
        return close > 0 && start + open + close + 1 <= most ? new TextSpan(start, open + close + 1) : null;
    }

    /// <summary>Weight of the other terms matched close by: of several « base de données » the one that the question is about.</summary>
    private static double Nearby(OfflineQuestion question, Reading reading, TextSpan at)
        => reading.Matches.Where(m => m.Span != at && Math.Abs(m.Span.Start - at.End) < 60).GroupBy(m => m.Term).Sum(g => question.Terms[g.Key]);

    /// <summary>« la question subsidiaire », « l'application mobile »: where the adjective matched, the phrase begins with its noun, right after the article.</summary>
    private static int FromItsNoun(string text, int from, int at)
    {
        var start = at;
        for (var words = 0; words < 2 && start > from; words++)
        {
            var before = text[from..start].TrimEnd();
            var cut = before.LastIndexOfAny([' ', '\'', '’']) + 1;
            var word = TextFolding.Fold(before[cut..]);
            if (word.Length == 0 || Determiners.Contains(word) || !char.IsLetter(before[^1]))
            {
                // Only where an article was reached: anything else may be another phrase.
                return start;
            }

            start = from + cut;
            if (cut > 0 && before[cut - 1] is '\'' or '’')
            {
                return start;
            }
        }

        var last = TextFolding.Fold(text[from..start].TrimEnd().Split(' ')[^1]);
        return Determiners.Contains(last) ? start : at;
    }

    private static readonly HashSet<string> Determiners = ["le", "la", "les", "un", "une", "des", "du", "de", "au", "aux", "ce", "cette", "ces", "son", "sa", "ses", "leur", "leurs", "et", "ou", "a", "en", "par", "pour", "sur", "dans", "the", "an", "of", "and", "its", "their", "to", "in", "for"];

    /// <summary>« sa soixante-dix-neuvième session »: an ordinal or number before the noun belongs to it.</summary>
    private static int WithOrdinals(string text, int from, int at)
    {
        var before = text[from..at].TrimEnd();
        var word = before[(before.LastIndexOf(' ') + 1)..];
        return word.EndsWith("ième", StringComparison.Ordinal) || word.EndsWith("th", StringComparison.Ordinal) || word.EndsWith("première", StringComparison.OrdinalIgnoreCase) || (word.Length > 0 && char.IsDigit(word[0]))
            ? at - (text[..at].Length - text[..at].TrimEnd().Length) - word.Length
            : at;
    }

    /// <summary>« l'Office des Nations Unies contre la drogue et le crime »: a name is kept whole, whatever stands in it.</summary>
    private static int WithName(string text, TextSpan match, int end, int most)
        => Facts.Find(AnswerForm.Entity, text).FirstOrDefault(n => n.Start <= match.Start && n.End >= match.End) is { Length: > 0 } name && name.End > end && name.End <= most ? name.End : end;

    /// <summary>The phrase ends before a relative clause, a verb of purpose, or another statement.</summary>
    private static int CutAtClause(string text, int from, int to)
    {
        var rest = TextFolding.Fold(text[from..to]);
        var cut = Ends.Select(e => rest.IndexOf(e, StringComparison.Ordinal)).Where(i => i >= 0).DefaultIfEmpty(rest.Length).Min();
        return from + text.AsSpan(from, cut).TrimEnd(" ,;:").Length;
    }

    private static readonly string[] Ends = [" qui ", " que ", " qu'", " afin ", " pour ", " dont ", " en vue ", " visant ", " dans ", " et ", " de l'application", " which ", " that ", " in order ", " to ", " for "];
}
