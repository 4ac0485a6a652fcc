using System.Text.RegularExpressions;
using ChatBot.Answering.Questions;
using ChatBot.Answering.Wording;
using ChatBot.Retrieval.Documents;
using ChatBot.Retrieval.Searching;

namespace ChatBot.Answering.Models.Offline.Picking;

/// <summary>Finds whom a paragraph asks to do what: of « engage les États d'Afrique à ratifier la Convention » the States of Africa, asked who is to ratify it.</summary>
internal static partial class Addressees
{
    /// <summary>What is asked of somebody belongs to them, however long it takes to say.</summary>
    private const double Belongs = 0.9;

    /// <summary>Asked who must, or is asked to, whom a paragraph asks to do so much of it is the answer.</summary>
    private const double Asked = 0.3;

    /// <summary>« Qui est invité… ? » asks whom the text invites, before whom it begs.</summary>
    private const double OfTheVerb = 0.1;

    private static bool SameVerb(string asked, string verb)
        => verb.Length > 3 && asked.Contains(TextFolding.Fold(verb)[..^1], StringComparison.Ordinal);

    /// <summary>Characters by which a term may begin after those asked and still be what they are called.</summary>
    private const int Head = 3;

    /// <summary>Words within which a quotation can show both whom and what.</summary>
    private const int Quotable = 60;

    /// <summary>Who is asked to do the most of what a question asks about, and how well that fits (beyond compare where it is asked who must); null when nobody is, or when it is asked who did.</summary>
    public static (TextSpan Who, double Score)? Find(OfflineQuestion question, string text, IReadOnlyList<TermMatch> matches)
    {
        if (question.Profile.Form != AnswerForm.Agent)
        {
            return null;
        }

        var asked = question.Asked;
        if (Did().IsMatch(asked) && !IsAsked().IsMatch(asked))
        {
            return null;
        }

        (TextSpan Who, double Score)? best = null;
        foreach (Match request in Requests.Request().Matches(text))
        {
            var (who, deed) = (request.Groups["who"], request.Groups["deed"]);
            var score = matches.Where(m => m.Span.Start >= deed.Index && m.Span.End <= deed.Index + deed.Length && Excerpt.Words(text, new TextSpan(who.Index, m.Span.End - who.Index)) <= Quotable).GroupBy(m => m.Term).Sum(g => question.Terms[g.Key] * g.Max(TermMatches.Certainty)) * Belongs;
            score = score >= Asked * question.Weight && Wanted(asked) ? score + question.Weight : score;
            score += SameVerb(asked, request.Groups["verb"].Value) ? OfTheVerb * question.Weight : 0;
            if (score > (best?.Score ?? 0) && !matches.Any(m => m.Span.Start <= who.Index + Head && m.Span.End > who.Index && question.Terms[m.Term] > TermWeights.Organ && TermMatches.Certainty(m) > 0.5))
            {
                best = (new TextSpan(who.Index, who.Length), score);
            }
        }

        return best;
    }

    /// <summary>Whether it is asked who must do something, or is asked to: nobody else than whom a paragraph asks is the answer.</summary>
    public static bool Wanted(string asked) => Obliged().IsMatch(asked) || IsAsked().IsMatch(asked);

    [GeneratedRegex(@"\b(?:qui|who) (?:doi(?:t|vent)|devr[a-z]+|est (?:cense|tenue?)|sont (?:censes|tenus)|(?:must|should|shall|ha(?:s|ve) to|(?:is|are) (?:supposed|meant|expected|to))(?! (?:the|states?|countries|members?|governments?|they|we|un|interpol)\b))\b", RegexOptions.CultureInvariant)]
    private static partial Regex Obliged();

    [GeneratedRegex(@"\b(?:qui|who) (?:est|sont|a ete|ont ete|is|are|was|were|gets|has been|have been) (?:[a-z]+ment )?(?:invite|prie|charge|encourage|engage|exhorte|appele|incite|asked|requested|invited|urged|called|encouraged|told|tasked|mandated|entrusted)", RegexOptions.CultureInvariant)]
    private static partial Regex IsAsked();

    /// <summary>What somebody did is not answered by what somebody is asked to do.</summary>
    [GeneratedRegex(@"\b(?:qui|who|whom) (?:l'|les? |la |lui |leur |y |en |s'|se )?(?:a|ont|avait|fut|furent|etait|est|sont|is|are|has|have|had|did|was|were)\b|\bwho [a-z]+ed\b", RegexOptions.CultureInvariant)]
    private static partial Regex Did();
}
