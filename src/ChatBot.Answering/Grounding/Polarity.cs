using System.Text.RegularExpressions;
using ChatBot.Retrieval.Documents;

namespace ChatBot.Answering.Grounding;

/// <summary>Whether a statement denies what its passages do not, or is stronger than they are: forbids, condemns, obliges, excludes.</summary>
internal static partial class Polarity
{
    private static readonly (Regex Said, Regex Held)[] Strong = [(Forbids(), Forbids()), (Condemns(), Condemns()), (Obliges(), Obliged()), (Excludes(), Limits()), (Authorizes(), Authorizes())];

    /// <summary>The reason for which a statement must not be said, or null.</summary>
    /// <param name="claim">The statement.</param>
    /// <param name="cited">The passages that it refers to.</param>
    /// <param name="question">The question.</param>
    public static string? Fault(Claim claim, IReadOnlyList<GroundingSource> cited, GroundingSource question)
    {
        // « Non, … » answers the question; what is denied is in the words behind it.
        var own = Restricts().Replace(Answers().Replace(TextFolding.Fold(claim.Plain), string.Empty), " ");
        var texts = cited.Select(s => TextFolding.Fold(s.Body)).ToList();
        if (Confines().IsMatch(TextFolding.Fold(claim.Plain)) && !texts.Any(Limits().IsMatch))
        {
            return "narrower than the passages";
        }

        if (Strong.Any(s => s.Said.Matches(own).Any(m => !Undone().IsMatch(own[Math.Max(0, m.Index - 14)..m.Index])) && !texts.Any(s.Held.IsMatch) && !s.Said.IsMatch(TextFolding.Fold(question.Text))))
        {
            return "stronger than the passages";
        }

        var denies = Denies().IsMatch(texts.Any(t => Free().IsMatch(t)) ? Costless().Replace(own, " ") : own);
        if (denies && !texts.Any(t => Denies().IsMatch(t) || DeniesSoftly().IsMatch(t)))
        {
            return "denies what the passages do not deny";
        }

        return null;
    }

    [GeneratedRegex(@"^\W*(?:no|non|yes|oui)\b\W*(?=\w)")]
    private static partial Regex Answers();

    // « ne sévit que dans les pays en conflit »; « n'est que de 3 % » gives a number.
    [GeneratedRegex(@"(?:\bne |\bn')\w+(?: (?!pas\b|plus\b|jamais\b|aucun)\w+){0,2} (?:que (?:dans|en|si|pour|par|les|aux)|qu'(?:en|aux?|a|avec|apres))\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Confines();

    // « n'en fait pas une obligation »: what is denied is not said.
    [GeneratedRegex(@"\b(?:ne|n'\w*|pas|sans|not|no|never|without)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Undone();

    [GeneratedRegex(@"\b(?:gratuit\w*|free of charge|free|without charge|sans frais)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Free();

    [GeneratedRegex(@"\b(?:sans (?:frais|contrepartie)|(?:without|no|at no) (?:charge|cost|fee)s?)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Costless();

    // « n'est que de 3 % » restricts, and denies nothing.
    [GeneratedRegex(@"(?:\bne |\bn')\w+(?: (?!pas\b|plus\b|jamais\b|aucun)\w+){0,3} qu(?:e\b|')", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Restricts();

    // « ne », « n' », « aucun »…; not "no later than", "not only", "No. 5".
    [GeneratedRegex(@"\bn'|\b(?:ne|ni|aucune?|jamais|nullement|sans(?! (?:precedent|delai|cesse|relache|tarder|exception|distinction|pilote|equipage|doute))|non(?! (?:plus|moins|gouvernement|seulement))|not|never|neither|nor|none|nothing|nobody|without(?! (?:delay|precedent|exception|distinction|prejudice))|cannot)\b(?! (?:only|least|later))|n't\b|\bno\b(?! (?:later|less|more|fewer)\b|\.)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Denies();

    // Words that deny by what they mean: a paraphrase may say « ne pas » for them.
    [GeneratedRegex(@"\b(?:in(?:accept|admiss|dispon|suffis|compat|vari)|im(?:poss|part)|a(?:politi)|un(?:accept|avail)|il(?:lic|leg|lega)|refus|rejet|reject|exclu|sauf|except|unless|a moins|hormis|faute d|\w+-free\b|other than|empech|prevent|interdi|prohib|forbid|absen|lack|manqu|fail|defaut|contraire|contrary|condamn|condemn|deplor|refrain|abst[ei]|gard(?:er|ent|ant|e) d|elimin|lutt|combat|contre|against|protect|proteg|evit|avoid)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex DeniesSoftly();

    [GeneratedRegex(@"\b(?:interdi|prohib|forbid|bann(?:ed|ing)\b|bans?\b)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Forbids();

    [GeneratedRegex(@"\b(?:condamn|condemn|denonc|denounc)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Condemns();

    [GeneratedRegex(@"\b(?:oblig(?!eance)|(?:juridiquement|legalement|legally) (?:tenu|bound|requir)|contraign|contraint|mandator|compulsor|binding\b|sous peine|sanction)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Obliges();

    [GeneratedRegex(@"\b(?:oblig(?!eance)|tenue?s? (?:de|d')|requir|exig|contraign|contraint|mandator|compulsor|binding\b|sous peine|sanction)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Obliged();

    [GeneratedRegex(@"\b(?:seule?s?\b(?! (?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|[0-9]))|uniquement|exclusi|solely\b|alone\b|(?<!not )only\b(?! (?:invited|encouraged|asked|requested|recommended|urged)))", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Excludes();

    // « n'ont été consultés que pour 6 projets » too.
    [GeneratedRegex(@"\b(?:seule?|uniquement|exclusi|solely|alone|only|merely|limit|restrict|confin|reserv|once\b|une fois|au plus|at most|no more than|not more than|provided|condition|sous reserve|pourvu|subject to|n'\w+ [^,;.]{0,60}\bqu|ne \w+ [^,;.]{0,60}\bqu|(?:aucun|not|no|ne|n')\b.{0,160}\b(?:sans|without|unless|sauf|except))", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Limits();

    [GeneratedRegex(@"\b(?:autoris|authori[sz])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Authorizes();
}
