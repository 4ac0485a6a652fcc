using System.Text.RegularExpressions;
using ChatBot.Answering.Grounding.Relations.Texts;

namespace ChatBot.Answering.Grounding.Relations.Conditions;

/// <summary>What is said of some is not said of all, everywhere or always; and periods are those of the passage.</summary>
internal static partial class ScopeRule
{
    /// <summary>Characters between « tous » and what it is said of: an article.</summary>
    private const int Adjacent = 6;

    /// <summary>Words behind « tous » of which it is said.</summary>
    private const int Behind = 5;

    /// <summary>The reason for which a statement must not be said, or null.</summary>
    /// <param name="claim">The statement.</param>
    /// <param name="cited">The statement laid over each passage that it refers to.</param>
    /// <param name="question">The question.</param>
    public static string? Fault(TextItems claim, IReadOnlyList<Alignment> cited, TextItems question)
    {
        if ((All().IsMatch(claim.Folded) && !cited.Any(a => Each().IsMatch(a.Source.Folded))) || (Whole().IsMatch(claim.Folded) && !cited.Any(a => Whole().IsMatch(a.Source.Folded) || Full().IsMatch(a.Source.Folded) || Each().IsMatch(a.Source.Folded))))
        {
            return "wider than the passages";
        }

        if (All().Match(claim.Folded) is { Success: true } all && cited.Count > 0 && cited.All(a => IsAllOfAnother(a, all)))
        {
            return "wider than the passages";
        }

        if (NoneOf().IsMatch(claim.Folded) && cited.Count > 0 && cited.All(a => SomeOf().IsMatch(a.Source.Folded)))
        {
            return "wider than the passages";
        }

        var periods = Units.PeriodsOf(claim.Folded).Except(Units.PeriodsOf(question.Folded)).ToList();
        return periods.FirstOrDefault(p => !claim.Quantities.Any(q => q.Unit?.Name == p && cited.Any(a => a.Same(q).Any())) && !cited.Any(a => Units.PeriodsOf(a.Source.Folded).Contains(p))) is { } period && cited.Any(a => Units.PeriodsOf(a.Source.Folded).Count > 0) ? $"period {period}" : null;
    }

    /// <summary>« toutes les séances des grandes commissions » where only the plenary ones are all meant: hardly a word behind « toutes » stands behind one in the passage.</summary>
    private static bool IsAllOfAnother(Alignment over, Match all)
    {
        var said = Enumerable.Range(0, over.Claim.Tokens.Count).Where(t => over.Claim.Tokens[t].Start >= all.Index + all.Length).Take(Behind).TakeWhile(t => !Verb().IsMatch(over.Claim.Tokens[t].Folded)).Where(t => over.Content.Contains(t) && over.Has(t)).ToList();
        var tokens = over.Source.Tokens;
        var held = Each().Matches(over.Source.Folded).SelectMany(m => Enumerable.Range(0, tokens.Count).Where(t => tokens[t].Start >= m.Index).Take(2 * Behind)).ToHashSet();
        var first = Enumerable.Range(0, over.Claim.Tokens.Count).FirstOrDefault(t => over.Claim.Tokens[t].Start >= all.Index + all.Length && over.Content.Contains(t), -1);
        if (first >= 0 && !over.Has(first) && !over.IsTranslated && over.Claim.Tokens[first].Start - all.Index - all.Length < Adjacent)
        {
            // « tous les policiers » where no policemen are named.
            return true;
        }

        return said.Count > 1 && held.Count > 0 && 2 * said.Count(t => over.Places(t).Any(held.Contains)) < said.Count;
    }

    // Not « tous les deux ans », "all in all", "every year".
    [GeneratedRegex(@"\b(?:(?<!\bpas )tou(?:s|tes)(?! (?:les )?(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|ans|mois|jours|[0-9]))|(?<!\b(?:in|at|of|above|after|not) )all(?! in all)|everyone|everybody|anyone|anywhere|(?<=\b(?:lets|let|allows|allow|enables|enable|for|to) )any (?!other|such|further)(?=[a-z])|everywhere|partout|n'importe|always|toujours|quel(?:le)?s? que|whatever|regardless|no (?:form|kind|type) of|aucun(?:e forme| type)|however \w+ are|every (?!year|month|day|week|quarter|hour|second|third|two|three|four|five|six|seven|eight|nine|ten|other|[0-9]))\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex All();

    [GeneratedRegex(@"\b(?:tous|toutes?|tout|chaque|all|every\w*|each|any\w*|ensemble|entier\w*|entire\w*|whole|partout|toujours|always|universel\w*|universal\w*|mondia\w+|global\w*|quel(?:le)?s? que|regardless)\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Each();

    [GeneratedRegex(@"\b(?:in full|the full|full amount|fully|(?:l'|en |sa |leur |la )(?:integralite|totalite)|(?:the|en) total(?:ity|ite)|entierement|integralement|pleinement|totalement|entirely)\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Whole();

    [GeneratedRegex(@"\b(?:full|plein\w*|complet\w*|entier\w*)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Full();

    // « aucun des 47 » where the text has « 47, dont 29 n'avaient… ».
    [GeneratedRegex(@"\b(?:aucune? (?:des|d'entre)|none of|no one of)\b", RegexOptions.CultureInvariant)]
    private static partial Regex NoneOf();

    [GeneratedRegex(@"\b(?:dont|of whom|of which|parmi lesquel\w+) (?:only |seulement |seuls? )?(?:[0-9]|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|two|three|four|five|seven|eight|nine|ten)", RegexOptions.CultureInvariant)]
    private static partial Regex SomeOf();

    [GeneratedRegex(@"^(?:est|sont|doit|doivent|peut|peuvent|a|ont|sera|seront|devra|devront|is|are|must|may|can|have|has|should|shall|will)$", RegexOptions.CultureInvariant)]
    private static partial Regex Verb();
}
