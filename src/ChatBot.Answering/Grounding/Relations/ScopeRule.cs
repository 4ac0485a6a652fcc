using System.Text.RegularExpressions;

namespace ChatBot.Answering.Grounding.Relations;

/// <summary>What is said of some is not said of all, everywhere or always; and periods are those of the passage.</summary>
internal static partial class ScopeRule
{
    /// <summary>The reason for which a statement must not be said, or null.</summary>
    /// <param name="claim">The statement.</param>
    /// <param name="cited">The statement laid over each passage that it refers to.</param>
    /// <param name="question">The question.</param>
    public static string? Fault(TextItems claim, IReadOnlyList<Alignment> cited, TextItems question)
    {
        if (All().IsMatch(claim.Folded) && !cited.Any(a => Each().IsMatch(a.Source.Folded)))
        {
            return "wider than the passages";
        }

        var periods = Units.PeriodsOf(claim.Folded).Except(Units.PeriodsOf(question.Folded)).ToList();
        return periods.FirstOrDefault(p => !cited.Any(a => Units.PeriodsOf(a.Source.Folded).Contains(p))) is { } period && cited.Any(a => Units.PeriodsOf(a.Source.Folded).Count > 0) ? $"period {period}" : null;
    }

    // Not « tous les deux ans », "all in all", "every year".
    [GeneratedRegex(@"\b(?:tou(?:s|tes)(?! (?:les )?(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|ans|mois|jours|[0-9]))|(?<!\b(?:in|at|of|above|after) )all(?! in all)|everyone|everybody|anyone|anywhere|everywhere|partout|n'importe|always|toujours|quel(?:le)?s? que|whatever|regardless|no (?:form|kind|type) of|aucun(?:e forme| type)|however \w+ are|every (?!year|month|day|week|quarter|hour|second|third|two|three|four|five|six|seven|eight|nine|ten|other|[0-9]))\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex All();

    [GeneratedRegex(@"\b(?:tous|toutes?|tout|chaque|all|every\w*|each|any\w*|ensemble|entier\w*|entire\w*|whole|partout|toujours|always|universel\w*|universal\w*|mondia\w+|global\w*|quel(?:le)?s? que|regardless)\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Each();
}
