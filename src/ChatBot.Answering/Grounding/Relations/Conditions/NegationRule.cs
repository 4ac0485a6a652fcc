using System.Text.RegularExpressions;
using ChatBot.Answering.Grounding.Relations.Texts;
using ChatBot.Retrieval.Documents;

namespace ChatBot.Answering.Grounding.Relations.Conditions;

/// <summary>What a passage denies is not affirmed: compared by what stands behind each « ne », « aucun », "not" or "none".</summary>
internal static partial class NegationRule
{
    /// <summary>What is wrong with a statement that affirms what is denied.</summary>
    public const string Affirms = "affirms what a passage denies";

    /// <summary>Words before what is said among which a word stands that denies it by what it means.</summary>
    private const int Near = 6;

    /// <summary>The reason for which a statement must not be said, or null.</summary>
    /// <param name="claim">The statement.</param>
    /// <param name="cited">The statement laid over each passage that it refers to.</param>
    /// <param name="question">The question: « Que ne faut-il pas faire ? » is answered without a negation.</param>
    public static string? Fault(TextItems claim, IReadOnlyList<Alignment> cited, TextItems question)
    {
        if (cited.Count == 0 || (AsksWhat().IsMatch(question.Folded) && Negations.Scopes(question).Any()))
        {
            return null;
        }

        var scopes = cited.Select(c => Negations.Scopes(c.Source).ToList()).ToList();
        var soft = SoftWords(claim, cited, scopes);
        var denied = Negations.Scopes(claim, int.MaxValue).SelectMany(s => s).ToHashSet();
        foreach (var (over, index) in cited.Select((c, i) => (c, i)))
        {
            if (First().IsMatch(claim.Folded) && Enumerable.Range(0, over.Source.Tokens.Count).Any(t => Negations.IsTwice(over.Source, t)))
            {
                // « consulter avant de fermer » for « ne pas fermer sans avoir consulté ».
                continue;
            }

            foreach (var scope in scopes[index])
            {
                var content = scope.Where(t => over.Source.Tokens[t].Folded.Length > 3 && !Auxiliary().IsMatch(over.Source.Tokens[t].Folded)).ToList();
                var said = over.Content.Where(t => over.Places(t).Any(content.Contains) && !over.Claim.Tokens[t].Folded.StartsWith("compt", StringComparison.Ordinal)).ToList();
                var held = content.Count(c => said.Any(t => over.Places(t).Contains(c)));
                if (said.Count > 0 && !soft.Any(t => t <= said[^1] && said[0] - t <= Near) && !SaysMore(over, scope, said) && 2 * held >= content.Count && !said.Any(denied.Contains) && !cited.Where((o, i) => said.All(t => IsAffirmed(o, t, scopes[i]))).Any())
                {
                    return Affirms;
                }
            }
        }

        return null;
    }

    /// <summary>« Empoisonner un puits peut constituer un crime », of a text that first asks not to: the statement is about what comes behind.</summary>
    private static bool SaysMore(Alignment over, IReadOnlyList<int> scope, List<int> said)
        => over.Content.Where(t => over.Has(t) && t < said[^1]).All(said.Contains)
            && over.Content.Count(t => t > said[^1] && over.Places(t).Any(p => p > scope[^1] && over.Source.Tokens[p].Line == over.Source.Tokens[scope[^1]].Line && over.Source.Tokens[p].Piece > over.Source.Tokens[scope[^1]].Piece && over.Source.Tokens[p].Folded == over.Claim.Tokens[t].Folded)) >= 2;

    /// <summary>Whether a word stands outside of all negations too; a mere form of it, « présidence » for « présider », does not count where the word itself is denied.</summary>
    private static bool IsAffirmed(Alignment over, int word, List<IReadOnlyList<int>> scopes)
    {
        var outside = over.Places(word).Where(p => !scopes.Any(s => s.Contains(p))).ToList();
        bool IsItself(int place) => over.Source.Tokens[place].Folded == over.Claim.Tokens[word].Folded;
        return outside.Count > 0 && (outside.Any(IsItself) || !over.Places(word).Any(IsItself));
    }

    /// <summary>« interdit » may stand for « ne… pas »: unless it is what the passages deny, as in « d'interdire ».</summary>
    private static List<int> SoftWords(TextItems claim, IReadOnlyList<Alignment> cited, List<List<IReadOnlyList<int>>> scopes)
        => [.. Softly().Matches(claim.Folded).SelectMany(m => claim.Touching(new TextSpan(m.Index, m.Length)).ToList() is var words
            && words.Any(t => cited.Where((o, i) => o.Places(t).Any(p => GroundingSource.IsFormOf(o.Source.Tokens[p].Folded, claim.Tokens[t].Folded) && scopes[i].Any(s => s.Contains(p)))).Any()) ? [] : words)];

    [GeneratedRegex(@"\b(?:before|avant|prior|prealab\w+|d'abord|first|only|uniquement|seule\w*|unless|needs?|requir\w+)\b", RegexOptions.CultureInvariant)]
    private static partial Regex First();

    [GeneratedRegex(@"^\W*(?:a |de |dans |en |sur |from |in |on )?(?:que\b|qu'|quoi|quel|qui\b|ou\b|comment|combien|what|which|where|who|how|when)", RegexOptions.CultureInvariant)]
    private static partial Regex AsksWhat();

    [GeneratedRegex(@"^(?:have|been|were|which|that|shall|should|would|will|does|etre|etait|sont|soit|avoir|pour|dans|avec|toutefois|encore|pas|aucune?|pouvoir|pouvant|peuvent|peut|pourra|pourront|could|quiconque|anyone|anybody|presente?|resolutions?|texte|text|documents?|paragraph\w*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Auxiliary();

    // Words that deny by what they mean.
    [GeneratedRegex(@"\b(?:absten|abstien|refrain|evite|avoid|interdi|prohib|forbid|bann?(?:ed|ing|s)?\b|refus|rejet|reject|exclu|empech|prevent|depourvu|prive|lack|absen|manqu|fail|independam|libre|free of|gratuit|exempt|facultati|volontaire|voluntar|optional|unless|sauf|except|in(?:accept|admiss|dispon|suffis|compat)|im(?:possib)|il(?:lic|leg)|contraire|contrary|condamn|condemn|protect|proteg|lutt|combat|elimin|au lieu|instead|uniquement|seulement|only\b|plutot|rather)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Softly();
}
