using System.Text.RegularExpressions;
using ChatBot.Answering.Grounding.Relations.Texts;

namespace ChatBot.Answering.Grounding.Relations.Parties;

/// <summary>Who is asked is whom the passage asks: « INTERPOL doit présenter un rapport » where it is the Secretary-General who is requested to.</summary>
internal static partial class AddresseeRule
{
    /// <summary>Words before « doit » among which its subject stands; words behind whom a passage asks among which the verb does.</summary>
    private const int Near = 4;

    /// <summary>The reason for which a statement must not be said, or null.</summary>
    /// <param name="claim">The statement.</param>
    /// <param name="cited">The statement laid over each passage that it refers to.</param>
    public static string? Fault(TextItems claim, IReadOnlyList<Alignment> cited)
    {
        foreach (Match asked in Asked().Matches(claim.Folded))
        {
            var before = claim.Tokens.TakeWhile(t => t.Start < asked.Index).Count();
            var subject = Enumerable.Range(Math.Max(0, before - Near), Math.Min(Near, before)).ToList();
            var verb = Enumerable.Range(before, claim.Tokens.Count - before).FirstOrDefault(t => claim.Tokens[t].Start >= asked.Index + asked.Length && cited.Any(a => a.Content.Contains(t)), -1);
            if (verb >= 0 && subject.Count > 0 && cited.Count > 0 && cited.All(a => IsAnother(a, subject, verb, asked.Groups["explicit"].Success)))
            {
                return "who is asked";
            }
        }

        return null;
    }

    /// <summary>Whether the passage puts what the statement's verb says to somebody, and the statement's subject, which it names too, is not part of that.</summary>
    private static bool IsAnother(Alignment over, List<int> subject, int verb, bool isExplicit)
    {
        var tokens = over.Source.Tokens;
        var all = Addressed().Matches(over.Source.Folded).Select(m => m.Groups["who"]).ToList();
        var asked = over.Places(verb).Where(p => p > 0 && tokens[p - 1].Folded is "a" or "de" or "d" or "to")
            .Select(p => all.LastOrDefault(w => w.Index + w.Length <= tokens[p].Start && !over.Source.Folded.AsSpan(w.Index + w.Length, tokens[p].Start - w.Index - w.Length).ContainsAny(';', '\n'))).OfType<Group>().ToList();
        asked = asked.Count > 0 ? asked : [.. all.Where(w => over.Places(verb).Any(p => tokens[p].Start >= w.Index + w.Length && tokens.Count(t => t.Start >= w.Index + w.Length && t.Start < tokens[p].Start) <= Near))];
        var named = subject.Where(t => over.IsName(t) || (isExplicit && over.Has(t) && over.Content.Contains(t) && over.Claim.Tokens[t].Piece == over.Claim.Tokens[subject[^1]].Piece)).ToList();
        var whole = Enumerable.Range(0, verb).Where(t => over.Claim.Tokens[t].Piece >= over.Claim.Tokens[subject[0]].Piece - 1);
        return asked.Count > 0 && named.Count > 0 && !asked.Any(w => Pronoun().IsMatch(w.Value)) && !whole.Any(t => over.Places(t).Any(p => asked.Any(w => tokens[p].Start >= w.Index && tokens[p].End <= w.Index + w.Length)));
    }

    [GeneratedRegex(@"\b(?:it|them|elles?|lui|leur|celui-ci|celle-ci|ceux-ci)\b")]
    private static partial Regex Pronoun();

    // Not the passive: « un rapport doit être présenté ».
    [GeneratedRegex(@"\b(?:(?<explicit>(?:est|sont) (?:\w+ment )?(?:priee?s?|invitee?s?|encouragee?s?|appelee?s?|exhortee?s?|chargee?s?)|(?:is|are) (?:\w+ly )?(?:requested|invited|urged|encouraged|called upon|asked))|doit|doivent|devra|devront|must|shall|has to|have to)\b(?! (?:be|etre)\b)(?! (?:a|de|to) (?:be|etre)\b)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Asked();

    [GeneratedRegex(@"\b(?:prie|demande(?: instamment)?|invite|encourage|exhorte|charge(?= (?:l[ea]s?|son)\b| l')|engage|appelle|requests?|urges?|invites?|encourages?|calls? (?:up)?on|instructs?|recommande)\b(?<who>[^;:]{1,220}?)(?= to | (?:de |d'|a )\w+(?:er|ir|re)\b|:|;|$)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Addressed();
}
