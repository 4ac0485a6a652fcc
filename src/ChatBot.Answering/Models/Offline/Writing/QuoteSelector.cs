using System.Text.RegularExpressions;
using ChatBot.Answering.Composing;
using ChatBot.Answering.Grounding;
using ChatBot.Answering.Questions;
using ChatBot.Answering.Wording;
using ChatBot.Retrieval.Documents;

namespace ChatBot.Answering.Models.Offline.Writing;

/// <summary>Picks the words to quote: the shortest run of whole clauses that holds what the question asks about and the fact that answers it.</summary>
internal static partial class QuoteSelector
{
    /// <summary>Most words of a quotation, by default.</summary>
    public const int MaxWords = 80;

    /// <summary>What a paragraph does stands at its beginning: asked what is said on a subject, that is the better half.</summary>
    private const double OpeningBonus = 0.2;

    /// <summary>An opening that has less of what is asked about is the lesser half.</summary>
    private const double FairShare = 0.5;

    /// <summary>The stretch to quote.</summary>
    /// <param name="question">The question.</param>
    /// <param name="reading">The passage, read.</param>
    /// <param name="maxWords">Most words.</param>
    public static TextSpan Select(OfflineQuestion question, Reading reading, int maxWords = MaxWords)
    {
        var text = reading.Passage.Text;
        var segments = reading.Segments;
        if (segments.Count == 0)
        {
            return new TextSpan(0, text.Length);
        }

        TextSpan best = default;
        var bestScore = double.MinValue;
        for (var i = 0; i < segments.Count; i++)
        {
            for (var j = i; j < segments.Count; j++)
            {
                var span = Segments.Stretch(segments, i, j);
                var words = Excerpt.Words(text, span);
                if ((words > maxWords && j > i) || text.AsSpan(span.Start, span.Length).Contains('\n'))
                {
                    break;
                }

                var worth = Worth(question, reading, span);
                var score = worth - Cost(question.Profile.Form, words) - Cuts(text, segments, i, j) + (i == 0 && (question.Profile.Form == AnswerForm.Statement || (question.Profile.Form == AnswerForm.Agent && reading.Fact is null && Requests.IsAsking(text))) ? OpeningBonus * Math.Min(1, worth / FairShare) : 0);
                if (score > bestScore + 1e-9)
                {
                    (best, bestScore) = (span, score);
                }
            }
        }

        if (Facts.Required(question.Profile.Form) && reading.Fact is { } fact && (fact.Start < best.Start || fact.End > best.End))
        {
            return Excerpt.WithFact(text, segments, best, fact, maxWords);
        }

        best = question.Profile.Form == AnswerForm.Agent ? best : PastColon(text, segments, best, maxWords);
        best = Excerpt.Words(text, best) <= maxWords ? QuoteGrowth.Of(question, reading, best, maxWords) : Shorten(question, reading, best, maxWords);
        return Dangling.Trim(text, Excerpt.Balanced(text, best));
    }

    /// <summary>« …aura pour thème prioritaire : »: what comes after the colon is what was to be said.</summary>
    private static TextSpan PastColon(string text, IReadOnlyList<TextSpan> segments, TextSpan quote, int maxWords)
        => text.AsSpan(quote.End).TrimStart().StartsWith(':') && segments.FirstOrDefault(s => s.Start >= quote.End) is { Length: > 0 } next
            && new TextSpan(quote.Start, next.End - quote.Start) is var longer && Excerpt.Words(text, longer) <= maxWords && !text.AsSpan(longer.Start, longer.Length).Contains('\n') ? longer : quote;

    /// <summary>Short is good, but a scrap is not: a quotation should show what it is said of.</summary>
    private static double Cost(AnswerForm form, int words)
        => words < 8 ? 0.03 * (8 - words) : words <= 28 ? 0.002 * words : 0.056 + ((form is AnswerForm.Statement or AnswerForm.Manner or AnswerForm.Purpose or AnswerForm.YesNo ? 0.009 : 0.012) * (words - 28));

    /// <summary>What is lost by beginning or ending inside a list.</summary>
    private static double Cuts(string text, IReadOnlyList<TextSpan> segments, int first, int last)
    {
        var cost = first > 0 && !Segments.StartsStrong(text, segments[first]) && Segments.IsItem(text, segments[first]) ? 0.1 : 0;
        return last + 1 < segments.Count && !Segments.StartsStrong(text, segments[last + 1]) && Segments.FirstWord(text, segments[last + 1]) is "et" or "and" or "ou" or "or" or "ainsi" or "y" ? cost + 0.04 : cost;
    }

    /// <summary>Asked « à quels services… », the clause that has services answers, however little the word tells.</summary>
    private const double WithHead = 0.5;

    private static double Worth(OfflineQuestion question, Reading reading, TextSpan span)
    {
        var all = Math.Max(question.Weight, 1e-6);
        var worth = reading.Matches
            .Where(m => m.Span.Start >= span.Start && m.Span.End <= span.End)
            .GroupBy(m => m.Term)
            .Sum(g => question.Terms[g.Key] * g.Max(TermMatches.Certainty)) / all;
        if (reading.Fact is { } fact && fact.Start >= span.Start && fact.End <= span.End)
        {
            worth += 0.6;
        }

        if (question.Profile.Form == AnswerForm.Entity && question.FocusHead is { } head && reading.Matches.Any(m => m.Term == head && m.Span.Start >= span.Start && m.Span.End <= span.End && TermMatches.Certainty(m) > 0.8))
        {
            worth += WithHead;
        }

        if (reading.Charged.Any(c => c.Span.Start >= span.Start && (c.Span.End + OfACharge <= span.End || (c.Span.End <= span.End && span.End >= reading.Passage.Text.Length - 1))))
        {
            worth += WithCharge * reading.ChargedShare;
        }

        if (question.Profile.Form == AnswerForm.Manner && AsksCases().IsMatch(question.Asked) && Cases().IsMatch(TextFolding.Fold(reading.Passage.Text.Substring(span.Start, span.Length))))
        {
            worth += OfACase;
        }

        if (question.Profile.Form == AnswerForm.Definition)
        {
            worth += OfADefinition * reading.Matches.Where(m => m.Span.Start >= span.Start && m.Span.End + OfACharge <= span.End).Select(m => Roles.Defines(reading.Passage.Text, m.Span)).DefaultIfEmpty(0).Max() / Roles.Outright;
        }

        return worth + (question.Profile.Form == AnswerForm.Purpose ? OfAPurpose * (Signs.OfAPurpose(question, reading, span) ? 1 : 0) : 0.35 * Signs.Of(question.Profile.Form, reading.Passage.Text, span))
            + (question.Profile.Named && Naming().IsMatch(reading.Passage.Text.AsSpan(span.Start, span.Length)) ? WithName : 0);
    }

    /// <summary>Asked what somebody has to do, the clause that says so answers, not one that names them by the way.</summary>
    private const double WithCharge = 0.5;

    /// <summary>Characters after who is charged that say with what, at least.</summary>
    private const int OfACharge = 40;

    /// <summary>Asked why, a clause that says so answers, even one that does not repeat of what.</summary>
    private const double OfAPurpose = 0.9;

    /// <summary>Asked what something is, the clause that says so answers.</summary>
    private const double OfADefinition = 0.4;

    /// <summary>Asked in which cases, the clause that names one answers.</summary>
    private const double OfACase = 0.5;

    [GeneratedRegex(@"\b(?:cas|circonstances?|conditions?|cases?|circumstances?)\b", RegexOptions.CultureInvariant)]
    private static partial Regex AsksCases();

    [GeneratedRegex(@"\b(?:dans les? cas|en cas d|lorsqu|si (?!bien)|s'il|a (?:la )?condition|sous reserve|a moins|sauf|pourvu|des que|where|when|if|in cases?|provided|unless|subject to)", RegexOptions.CultureInvariant)]
    private static partial Regex Cases();

    /// <summary>Asked for a name, the clause that gives one answers.</summary>
    private const double WithName = 0.5;

    [GeneratedRegex(@"\b(?:intitul|dénomm|appelée?s?\b(?! à)|baptis|sous le (?:nom|titre)|(?:pour|au|sur le) thème\b|entitled|titled|known as|called)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Naming();

    /// <summary>Cuts a clause that is too long around its matches and fact, at a word's edge; a cut quotation still is verbatim.</summary>
    private static TextSpan Shorten(OfflineQuestion question, Reading reading, TextSpan span, int maxWords)
    {
        var text = reading.Passage.Text;
        var starts = new List<int>();
        for (var i = span.Start; i < span.End; i++)
        {
            if (!char.IsWhiteSpace(text[i]) && (i == span.Start || char.IsWhiteSpace(text[i - 1])))
            {
                starts.Add(i);
            }
        }

        TextSpan best = default;
        var bestScore = double.MinValue;
        for (var i = 0; i + maxWords <= starts.Count; i++)
        {
            var end = i + maxWords < starts.Count ? starts[i + maxWords] : span.End;
            while (end > starts[i] && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] is ',' or ';' or ':'))
            {
                end--;
            }

            var window = new TextSpan(starts[i], end - starts[i]);
            var score = Worth(question, reading, window) - (0.004 * i);
            if (score > bestScore + 1e-9)
            {
                (best, bestScore) = (window, score);
            }
        }

        return best;
    }
}
