using ChatBot.Answering.Wording;
using ChatBot.Retrieval.Documents;
using ChatBot.Retrieval.Searching;

namespace ChatBot.Answering.Grounding;

/// <summary>
/// Whether the words of a statement stand in its passages or in the question: proper names all of them, other words most of them. Synonyms,
/// acronyms and translations that the lexicon has count as the words themselves.
/// </summary>
internal sealed class WordSupport(ITermMatcher matcher)
{
    /// <summary>Least share of what a statement says that must be in its passages. Paraphrases have words of their own; inventions have more of them.</summary>
    public const double LeastShare = 0.66;

    /// <summary>Words of a name from which on one of them may be translated in a way that the lexicon does not know.</summary>
    private const int LongName = 3;

    /// <summary>Words of which at least one must stand in the passages, not in the question alone.</summary>
    private const int LeastSpoken = 3;

    private const double HalfSaid = 0.5;

    private const int MostAnchors = 3;
    private const double Anchor = 0.08;

    /// <summary>Words in a row that paraphrases do not reach: an invented item hides behind a list of true ones.</summary>
    private const int LongestInvention = 4;

    /// <summary>Words of one semantic field speak of the same thing without meaning the same.</summary>
    private const double Related = 0.6;

    private const double Fuzzy = 0.8;

    /// <summary>Least likeness of words of two languages for one name (« Singapour », "Singapore").</summary>
    private const double LeastCognateName = 0.3;

    /// <summary>Words that speak of the text rather than of what it says.</summary>
    private static readonly HashSet<string> OfTheText = new(StringComparer.Ordinal)
    {
        "oui", "yes", "non", "no", "resolution", "resolutions", "paragraphe", "paragraphes", "paragraph", "paragraphs", "alinea", "preambule", "preamble", "texte", "text", "document", "note", "notes", "passage", "passages",
        "point", "points", "dispositif", "annexe", "annex", "selon", "according", "dit", "says", "prevoit", "provides", "indique", "indicates", "states", "precise", "specifies", "mentionne", "mentions", "cite", "quotes",
        "m", "mm", "mme", "mmes", "mr", "mrs", "ms", "dr", "madame", "monsieur", "suivant", "suivants", "suivante", "suivantes", "following", "follows", "voici", "resume", "summary",
    };

    /// <summary>Words that carry a statement without saying anything: what follows them is checked, causes by a rule of their own.</summary>
    private static readonly HashSet<string> Light = new(StringComparer.Ordinal)
    {
        "due", "result", "resulting", "raison", "cause", "grace", "thanks", "lieu", "took", "takes", "take", "taken", "place", "situe", "situee", "situes", "situees", "located", "based", "situated", "include", "includes", "included", "comprend", "comprennent", "comprenait", "compose", "composed", "composee", "agit", "visant", "vise", "visent", "aimed", "aims", "aiming", "detenir", "detient", "date", "datant", "dated", "trouve", "trouvent", "trouvait", "trouvaient", "trouver", "parmi", "among",
        "produit", "produite", "happened", "occurred", "position", "poste", "hold", "holds", "held", "eux", "elles", "them", "entre", "moins", "least", "most", "plus", "more", "than", "lors", "ainsi", "enfin", "puis", "ensuite", "also", "then", "finally", "furthermore", "moreover", "however", "additionally", "cependant", "toutefois", "notamment", "concernant", "regarding", "quant", "overall", "within", "during", "actuellement", "currently",
        "desormais", "maintenant", "now", "auparavant", "previously", "alors", "atteindre", "atteint", "atteignait", "atteignent", "atteignaient", "atteindra", "atteignant", "reach", "reaches", "reached", "eleve", "elevait", "elevent", "elevaient", "amount", "amounts", "amounted", "stand", "stands", "stood",
        "compte", "comptait", "comptent", "comptaient", "compter", "comptera", "counted", "represente", "representent", "representait", "represents", "represented", "consiste", "consistent", "consists", "correspond", "correspondent", "corresponds", "porte", "portent", "portait", "relates", "concerne", "concernent", "concerns",
        "confie", "confiee", "confies", "confiees", "entrusted", "charge", "chargee", "charges", "chargees", "tasked", "procede", "proceder", "procedera", "proceed", "effectue", "effectuer", "effectuee", "carried", "carry", "realise", "realiser", "realisee", "perform", "performed",
        "parmi", "terme", "mandat", "term", "terms", "lasts", "last", "lasted", "once", "dure", "durent", "passe", "passee", "passes", "passees", "passer", "annee", "year",
        "donc", "therefore", "thus", "hence", "part", "proportion", "share", "nombre", "number", "taux", "rate", "baisse", "hausse", "tient", "tiennent", "tenait",
        "remain", "remains", "remained", "become", "becomes", "became", "devient", "devenir", "devenu", "reste", "restent", "restait", "allaient", "allees", "allee", "alle", "alles", "aller", "went", "goes", "gone", "come", "comes", "came", "vient", "viennent", "venus", "get", "gets", "got", "give", "gives", "gave", "given", "make", "makes", "made",
    };

    /// <summary>The reason for which a statement must not be said, or null.</summary>
    /// <param name="claim">The statement.</param>
    /// <param name="language">Its language, two letters.</param>
    /// <param name="cited">The passages that it refers to.</param>
    /// <param name="question">The question.</param>
    public string? Fault(Claim claim, string language, IReadOnlyList<GroundingSource> cited, GroundingSource question)
    {
        GroundingSource[] sources = [.. cited, question];
        if (claim.Words.Any(w => w.IsCapitalized) && Countries.Named(claim.Plain).FirstOrDefault(c => !sources.Any(s => s.Countries.Contains(c) || s.HasCalled(c))) is { } country)
        {
            return $"country {country}";
        }

        var foreign = claim.Words.Where(w => !IsHeld(w, sources)).ToList();
        if (foreign.Count == 0)
        {
            // « Oui [1]. » alone says nothing that could be checked.
            return claim.Quotations.Count > 0 || claim.Words.Any(w => !OfTheText.Contains(w.Folded)) ? null : "says nothing";
        }

        // An acronym's dots and a title's capitals are read as the lexicon reads them.
        var terms = matcher.Analyze(claim.Plain, language).Terms;
        var support = terms.Select(t => Support(t, claim, sources)).ToList();
        var own = terms.Select((t, i) => (Term: t, Index: i)).Where(t => !IsFigure(t.Term) && !WordsOf(t.Term, claim).Any(w => w.IsCapitalized || OfTheText.Contains(w.Folded) || Light.Contains(w.Folded))).ToList();
        if (own.Count >= LeastSpoken && own.All(t => Support(t.Term, claim, [.. cited]).Share == 0))
        {
            return "only the question speaks of it";
        }

        return NameFault(language, foreign, terms, support, claim, sources) ?? BodyFault(terms, support, claim) ?? ShareFault([.. terms.SelectMany((t, i) => Counted(t, support[i].Share, claim, language, sources))], claim, cited.All(c => c.Language != language));
    }

    /// <summary>« Organisation mondiale du commerce » is one name: that its words stand here and there is not enough.</summary>
    private static string? BodyFault(IReadOnlyList<QueryTerm> terms, List<(double Share, bool Sure)> support, Claim claim)
        => terms.Where((t, i) => !support[i].Sure && WordsOf(t, claim) is { Count: > 1 } words && words[0].IsCapitalized && words.Any(w => w.IsCapitalized && !w.Opens)).Select(t => $"name {t.Surface}").FirstOrDefault();

    /// <summary>« Conclue entre… », "Launched in…": no name, though it opens a sentence.</summary>
    private static bool IsVerb(string folded) => folded.Length > 5 && (folded.EndsWith("ing", StringComparison.Ordinal) || folded.EndsWith("ed", StringComparison.Ordinal) || folded.EndsWith("ant", StringComparison.Ordinal) || folded.EndsWith("ee", StringComparison.Ordinal) || folded.EndsWith("ees", StringComparison.Ordinal) || folded.EndsWith("clu", StringComparison.Ordinal) || folded.EndsWith("clue", StringComparison.Ordinal) || folded.EndsWith("enu", StringComparison.Ordinal) || folded.EndsWith("enue", StringComparison.Ordinal));

    private string? NameFault(string language, List<ClaimWord> foreign, IReadOnlyList<QueryTerm> terms, List<(double Share, bool Sure)> support, Claim claim, GroundingSource[] sources)
    {
        foreach (var word in foreign.Where(w => w.IsCapitalized && !Days.IsMonth(w.Folded) && !NumberWords.In(w.Folded).Any() && !OfTheText.Contains(w.Folded) && !(w.Opens && (Light.Contains(w.Folded) || IsVerb(w.Folded)))))
        {
            var at = terms.Select((t, i) => (Term: t, Index: i)).Where(t => t.Term.Span.Start < word.End && word.Start < t.Term.Span.End).ToList();
            var isOrdinary = at.Count == 0 || (word.Opens && at.All(t => t.Term.IsOrdinary || sources.Any(s => s.HasFormOf(word.Folded))));
            var isTranslated = sources.Any(s => s.Language != language && s.HasFormOf(word.Folded)) || (sources.Any(s => s.Language != language) && IsInKnownName(word, claim, foreign, sources));
            if (!(isOrdinary && word.Opens) && !isTranslated && !(at.Count == 0 && word.Text.Length <= 3) && !at.Any(t => support[t.Index].Sure) && !Countries.Named(claim.Plain[word.Start..word.End]).Any() && !(Countries.Called(word.Text) is { } country && sources.Any(s => s.Countries.Contains(country) || s.HasCalled(country))))
            {
                return $"name {word.Text}";
            }
        }

        return null;
    }

    /// <summary>« Journée internationale des équipes cynotechniques », in English: a word of a long name most of whose others have their translation in the passages.</summary>
    private bool IsInKnownName(ClaimWord word, Claim claim, List<ClaimWord> foreign, GroundingSource[] sources)
    {
        var words = claim.Words;
        var at = Enumerable.Range(0, words.Count).First(i => words[i].Start == word.Start);
        bool Belongs(int i) => words[i].IsCapitalized || words[i].Folded is "of" or "the" or "on" or "for" or "and" or "de" or "du" or "des" or "la" or "les" or "et";
        var (first, last) = (at, at);
        while (first > 0 && Belongs(first - 1) && claim.Plain.AsSpan(words[first - 1].End, words[first].Start - words[first - 1].End).Trim().Length <= 1)
        {
            first--;
        }

        while (last < words.Count - 1 && Belongs(last + 1) && claim.Plain.AsSpan(words[last].End, words[last + 1].Start - words[last].End).Trim().Length <= 1)
        {
            last++;
        }

        var others = words.Skip(first).Take(last - first + 1).Where(w => w.IsCapitalized && w.Start != word.Start).ToList();
        bool IsKnown(ClaimWord w) => !foreign.Contains(w) || matcher.Analyze(w.Text, "en").Terms.Concat(matcher.Analyze(w.Text, "fr").Terms).Any(t => Support(t, Claim.Of(w.Text), sources).Share > 0);
        return others.Count >= LongName - 1 && others.All(IsKnown);
    }

    /// <summary>A phrase that the lexicon knows and no passage has, or little of it, is as many words as it would be if the lexicon did not know it.</summary>
    private IEnumerable<(QueryTerm Term, double Share)> Counted(QueryTerm term, double share, Claim claim, string language, GroundingSource[] sources)
        => share >= HalfSaid || WordsOf(term, claim) is not { Count: > 1 } words
            ? [(term, share)]
            : words.SelectMany(w => matcher.Analyze(w.Text, language).Terms.Select(t => (t, Support(t, Claim.Of(w.Text), sources).Share)));

    private static string? ShareFault(List<(QueryTerm Term, double Share)> terms, Claim claim, bool isTranslated)
    {
        var counted = terms.Where(t => !IsFigure(t.Term) && (t.Share > 0 || !(TextFolding.Fold(t.Term.Surface) is var word && (OfTheText.Contains(word) || Light.Contains(word))))).ToList();
        for (int i = 0, run = 0; i < counted.Count; i++)
        {
            run = counted[i].Share > 0 ? 0 : run + 1;
            if (run == LongestInvention)
            {
                return $"{LongestInvention} words in a row do not stand in the passages";
            }
        }

        return counted.Count == 0
            ? claim.Quotations.Count > 0 || claim.Words.Any(w => char.IsDigit(w.Text[0])) ? null : "says nothing"
            : (claim.Quotations.Any(q => q.AsSpan().Count(' ') > 1) && counted.Count <= 3) || counted.Average(t => t.Share) >= LeastShare - Anchored(claim) - (isTranslated ? Anchor : 0) || (counted.Count <= 3 && counted.Count(t => t.Share == 0) == 1 && Figures.Of(claim.Plain) is { Numbers.Count: > 0, Days.Count: 0 }) ? null : $"only {counted.Count(t => t.Share > 0)} of {counted.Count} words stand in the passages";
    }

    /// <summary>What figures are worth: each stands in the passages already, so that the words around them may be freer.</summary>
    private static double Anchored(Claim claim)
    {
        var figures = Figures.Of(claim.Plain);
        return Math.Min(MostAnchors, figures.Numbers.Count + figures.Days.Count) * Anchor;
    }

    /// <summary>How far a term of a statement stands in the sources, 0 to 1, and whether as surely as a name must.</summary>
    private (double Share, bool Sure) Support(QueryTerm term, Claim claim, GroundingSource[] sources)
    {
        var words = WordsOf(term, claim);
        var isHeld = words.Count > 0 && words.All(w => sources.Any(s => w.IsCapitalized ? s.HasName(w.Folded) : s.Has(w.Folded)));
        if (isHeld && (words.Count == 1 || sources.Any(s => s.HasPhrase(TextFolding.Fold(term.Surface)))))
        {
            return (1, true);
        }

        var (best, sure) = (isHeld || (words.Count > 0 && words.All(w => sources.Any(s => s.HasFormOf(w.Folded)))) ? 1.0 : 0, false);
        var analysis = new QueryAnalysis(null, [term]);
        foreach (var source in sources)
        {
            foreach (var match in matcher.Match(analysis, source.All, source.Language))
            {
                var share = match.Kind switch { MatchKind.Related => Related, MatchKind.Fuzzy => Fuzzy, _ => 1 };
                best = Math.Max(best, match.Part < 0 ? share : share * Math.Min(1, match.Strength * 2));

                // The question's « organisme des Nations Unies » is any; only a passage can say which.
                sure |= match.Part < 0 && (match.Kind is MatchKind.Exact or MatchKind.Glossary || (match.Kind == MatchKind.Synonym && source != sources[^1]) || (match.Kind == MatchKind.Cognate && match.Strength >= LeastCognateName));
            }
        }

        return (best, sure);
    }

    private static List<ClaimWord> WordsOf(QueryTerm term, Claim claim) => [.. claim.Words.Where(w => w.Start < term.Span.End && term.Span.Start < w.End)];

    private static bool IsFigure(QueryTerm term) => term.Surface.AsSpan().ContainsAnyInRange('0', '9');

    /// <summary>Whether a word, or each part of a compound, stands in a source.</summary>
    private static bool IsHeld(ClaimWord word, GroundingSource[] sources)
        => sources.Any(s => word.IsCapitalized ? s.HasName(word.Folded) : s.Has(word.Folded))
            || (!word.Text.AsSpan().ContainsAnyInRange('0', '9') && word.Folded.Split('-', '/', '.') is { Length: > 1 } parts && parts.All(p => p.Length < 2 || sources.Any(s => s.Has(p))))
            || (char.IsDigit(word.Text[0]) && word.Folded.AsSpan().IndexOfAnyInRange('a', 'z') is < 0 or > 0);
}
