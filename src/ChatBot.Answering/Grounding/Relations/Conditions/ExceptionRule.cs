using System.Text.RegularExpressions;
using ChatBot.Answering.Grounding.Relations.Texts;

namespace ChatBot.Answering.Grounding.Relations.Conditions;

/// <summary>What a passage excepts is not told with the rest: « ont le droit de vote en matière budgétaire » for « ont le droit de vote, sauf en matière budgétaire ».</summary>
internal static partial class ExceptionRule
{
    /// <summary>Words behind « sauf » that are surely excepted.</summary>
    private const int Reach = 4;

    /// <summary>Words before « sauf » that say what holds otherwise.</summary>
    private const int Main = 45;

    /// <summary>The reason for which a statement must not be said, or null.</summary>
    /// <param name="claim">The statement.</param>
    /// <param name="cited">The statement laid over each passage that it refers to.</param>
    public static string? Fault(TextItems claim, IReadOnlyList<Alignment> cited)
        => !Told().IsMatch(claim.Folded) && cited.Any(IsTakenIn) ? "affirms what a passage excepts" : null;

    private static bool IsTakenIn(Alignment over)
    {
        foreach (Match pivot in Except().Matches(over.Source.Folded))
        {
            var tokens = over.Source.Tokens;
            var at = tokens.TakeWhile(t => t.Start < pivot.Index + pivot.Length).Count();
            if (at >= tokens.Count)
            {
                continue;
            }

            var excepted = Enumerable.Range(at, Math.Min(Reach, tokens.Count - at)).TakeWhile(t => tokens[t].Piece == tokens[at].Piece).Where(t => tokens[t].Folded.Length > 3).ToList();
            var said = over.Content.Where(over.Has).ToList();
            var held = excepted.Count(e => said.Any(t => over.Places(t).Contains(e)));
            var main = said.Count(t => over.Places(t).Any(p => p < at && p >= at - Main));
            var beyond = said.Any(t => over.Places(t).All(p => p > at + Reach));
            if (excepted.Count > 0 && held > 0 && 2 * held >= excepted.Count && main >= 2 && !beyond)
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex(@"\b(?:sauf(?! si)|excepte|hormis|a l'exception d\w+|a l'exclusion d\w+|except(?: for| in| where| when)?(?! if)|excluding|with the exception of|other than)\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Except();

    // Words with which a statement may tell of the exception.
    [GeneratedRegex(@"\b(?:sauf|except\w*|hormis|exclu\w*|unless|a moins|ne|n'\w+|pas|not|no|never|without|sans|only|seule?\w*|uniquement|autre\w*|other|but|mais|hors|exempt\w*|dispens\w*)\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Told();
}
