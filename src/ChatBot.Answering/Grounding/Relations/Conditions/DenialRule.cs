using System.Text.RegularExpressions;
using ChatBot.Answering.Grounding.Relations.Texts;

namespace ChatBot.Answering.Grounding.Relations.Conditions;

/// <summary>What a passage affirms is not denied: « demande de permettre » does not become « demande de ne pas permettre ».</summary>
internal static partial class DenialRule
{
    /// <summary>Words around a word of the passage among which one that denies, by itself or by what it means, may be what the statement puts in other words.</summary>
    private const int Around = 14;

    /// <summary>Words before what is denied among which « si » makes it a condition.</summary>
    private const int Condition = 4;

    /// <summary>The reason for which a statement must not be said, or null.</summary>
    /// <param name="claim">The statement.</param>
    /// <param name="cited">The statement laid over each passage that it refers to.</param>
    public static string? Fault(TextItems claim, IReadOnlyList<Alignment> cited)
        => DeniesCondition(claim, cited) ? "denies a condition that a passage sets" : cited.Count > 0 && Negations.Scopes(claim).Any(scope => scope.Count > 0 && !IsConditional(claim, scope[0]) && !InPart().IsMatch(claim.Tokens[scope.FirstOrDefault(t => claim.Tokens[t].Folded != "pas", scope[0])].Folded) && cited.All(a => Affirms(a, scope))) ? "denies what a passage affirms" : null;

    /// <summary>"No condition is attached to the loans" of loans that are granted "provided that…".</summary>
    private static bool DeniesCondition(TextItems claim, IReadOnlyList<Alignment> cited)
        => cited.Count > 0
            && Negations.Scopes(claim).Any(scope => scope.Any(t => claim.Tokens[t].Folded is "condition" or "conditions"))
            && cited.All(a => SetsCondition().IsMatch(a.Source.Folded));

    [GeneratedRegex(@"\b(?:provided|on (?:the )?condition|subject to|only if|a (?:la )?condition|pourvu qu|sous reserve|seulement si|uniquement si)\b", RegexOptions.CultureInvariant)]
    private static partial Regex SetsCondition();

    /// <summary>« si aucun accord n'est conclu »</summary>
    private static bool IsConditional(TextItems claim, int first)
        => claim.Tokens.Take(first).TakeLast(Condition).Any(t => t.Folded is "si" or "s" or "if" or "when" or "where" or "lorsque" or "lorsqu" or "quand" or "should" or "cas" or "case");

    private static bool Affirms(Alignment over, IReadOnlyList<int> scope)
    {
        var content = scope.Where(over.Content.Contains).ToList();
        var held = content.Where(t => over.Places(t).Any(p => IsWord(over, p, t))).ToList();
        if (held.Count == 0 || 2 * held.Count < content.Count)
        {
            return false;
        }

        // The rarest word says where the passage speaks of it; the others may stand elsewhere too.
        var places = held.Select(t => over.Places(t).Where(p => IsWord(over, p, t)).ToList()).OrderBy(p => p.Count).ToList();
        return places[0].All(anchor => !IsDenied(over, anchor) && places.Skip(1).All(p => !IsDenied(over, p.MinBy(place => Math.Abs(place - anchor)))));
    }

    private static bool IsWord(Alignment over, int place, int token)
        => over.IsTranslated || GroundingSource.IsFormOf(over.Source.Tokens[place].Folded, over.Claim.Tokens[token].Folded);

    /// <summary>Whether something near a word of the passage denies it: another word, or its own prefix where the statement has the word without it.</summary>
    private static bool IsDenied(Alignment over, int place)
    {
        var text = over.Source;
        return Enumerable.Range(Math.Max(0, place - Around), Math.Min(text.Tokens.Count, place + (Around / 2)) - Math.Max(0, place - Around))
            .Any(t => text.Tokens[t].Line == text.Tokens[place].Line && (t == place
                ? Prefixed().IsMatch(text.Tokens[t].Folded) && !over.Claim.Tokens.Any(c => c.Folded == text.Tokens[t].Folded)
                : Negations.IsNegation(text, t) || Softly().IsMatch(text.Tokens[t].Folded)));
    }

    // « pas toutes », « pas seulement », « pas encore »: denied in part.
    [GeneratedRegex(@"^(?:all|even|meme|frais|contrepartie|charge|cost|every\w*|each|only|just|merely|simply|until|before|yet|still|always|necessarily|tou[st]?|toutes?|chaque|seule\w*|uniquement|simplement|avant|encore|toujours|forcement|necessairement|more|less|plus|moins|exced\w*|exceed\w*|depass\w*)$", RegexOptions.CultureInvariant)]
    private static partial Regex InPart();

    [GeneratedRegex(@"^(?:absten|abstien|refrain|evit|avoid|interdi|prohib|forbid|bann|refus|rejet|reject|exclu|empech|prevent|preven|depourvu|lack|absen|manqu|fail|echec|faute|independam|libre|exempt|dispens|facultati|volontaire|voluntar|optional|unless|sauf|except|hormis|contraire|contrary|condamn|condemn|protect|proteg|lutt|combat|elimin|lieu$|instead|seule|uniquement|only|plutot|rather|without|sans|cess|ceas|stop|ends?$|ended|fins?$|abol|suppr|retir|withdr|perd|lost|rare|peu$|few|limit|jusqu|until|insuff|deplor|regret|trop$|too$|risq|risk|menace|threat|defaut|default|gard(?:er|ent)$|inconn|unknown|unclear|mal$|mecon|ignor|non-|\w+-free)", RegexOptions.CultureInvariant)]
    private static partial Regex Softly();

    [GeneratedRegex(@"^(?:non-|in|im|il|ir|un|dis|a)\w{4,}", RegexOptions.CultureInvariant)]
    private static partial Regex Prefixed();
}
