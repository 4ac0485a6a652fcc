using System.Text.RegularExpressions;
using ChatBot.Answering.Grounding.Relations.Texts;

namespace ChatBot.Answering.Grounding.Relations.Conditions;

/// <summary>A cause, a purpose or a condition that a statement gives is one that the passage gives: the words behind « en raison de », "so as to", "provided that" stand there too.</summary>
internal static partial class ReasonRule
{
    private const int MostWords = 8;

    /// <summary>The reason for which a statement must not be said, or null.</summary>
    /// <param name="claim">The statement.</param>
    /// <param name="cited">The statement laid over each passage that it refers to.</param>
    /// <param name="question">The question: « pourquoi » takes for granted what the passages must hold.</param>
    public static string? Fault(TextItems claim, IReadOnlyList<Alignment> cited, TextItems question)
    {
        if (Why().IsMatch(question.Folded) && cited.Count > 0 && !cited.Any(a => a.IsTranslated) && PremiseOf(claim, cited, question) is not null)
        {
            return "a premise that only the question holds";
        }

        foreach (Match because in Because().Matches(claim.Folded))
        {
            var behind = Enumerable.Range(0, claim.Tokens.Count).Where(t => claim.Tokens[t].Start >= because.Index + because.Length).Take(MostWords).ToList();
            var content = behind.Where(t => cited.Any(a => a.Content.Contains(t))).ToList();
            var needed = cited.Any(a => a.IsTranslated) ? 1 : (content.Count + 1) / 2;
            if (content.Count > 0 && content.Count(t => cited.Any(a => a.Has(t))) < needed && !(content.Count == 2 && cited.Any(a => a.Has(content[^1]))))
            {
                return "a reason or a condition that the passages do not give";
            }
        }

        return null;
    }

    /// <summary>What the statement takes over from the question and no passage has: the verb behind its subject.</summary>
    private static string? PremiseOf(TextItems claim, IReadOnlyList<Alignment> cited, TextItems question)
    {
        var content = cited[0].Content.Where(t => !cited.Any(a => a.IsName(t))).Take(5);
        return content.Where(t => !cited.Any(a => a.Has(t)) && question.Tokens.Any(q => GroundingSource.IsFormOf(q.Folded, claim.Tokens[t].Folded))).Select(t => claim.Tokens[t].Text).FirstOrDefault();
    }

    [GeneratedRegex(@"^\W*(?:mais |et |but |and )?(?:pourquoi|pour quel(?:le)?s? raisons?|why|for what reasons?|how come)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Why();

    [GeneratedRegex(@"\b(?:afin (?:de |d'|que )|pour (?=\w+(?:er|ir|re)\b)|in order (?:to|that) |so as to |so that |because(?: of)? |en raison (?:de |d'|du |des )|a cause (?:de |d'|du |des )|grace (?:a |au |aux )|thanks to |due to |owing to |as a result of |as a consequence of |parce qu(?:e |')|puisqu(?:e |')|faute (?:de |d')|en vue (?:de |d')|with a view to |with the aim of |by reason of |only if |(?:seulement|uniquement|only) (?:lorsqu(?:e |')|quand |when |where |en cas d)|(?:que |seulement |uniquement |sauf )si |unless |a moins (?:que |qu'|de |d')|provided (?:that )?|on (?:the )?condition (?:that |of )|a (?:la )?condition (?:que |qu'|de |d')|pourvu qu(?:e |')|sous reserve (?:que |qu'|de |d'|du |des )|subject to )", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Because();
}
