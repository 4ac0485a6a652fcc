using System.Text.RegularExpressions;
using ChatBot.Answering.Composing;
using ChatBot.Answering.Questions;
using ChatBot.Answering.Wording;
using ChatBot.Retrieval.Documents;
using ChatBot.Retrieval.Searching;

namespace ChatBot.Answering.Models.Offline.Picking;

/// <summary>Picks the fact of a passage that answers: of the form asked for, close to what the question names, and not named in the question itself.</summary>
internal sealed partial class FactPicker(ITermMatcher matcher)
{
    /// <summary>A fact that answers stands near a fair share of what is asked about.</summary>
    private const double LeastScore = 0.2;

    /// <summary>In a head the title stands in another line than the day.</summary>
    private const double LeastOfHead = 0.1;

    /// <summary>A name that every other paragraph holds tells nothing: least weight of its rarest word.</summary>
    private const double LeastRarity = 0.4;

    /// <summary>The best fact, or null.</summary>
    public TextSpan? Nearest(OfflineQuestion question, PassageLine passage, IReadOnlyList<TermMatch> matches, IReadOnlyList<TextSpan> segments)
    {
        if (question.Profile.Form == AnswerForm.Agent && Recipients.Wanted(question.Asked))
        {
            return Recipients.Find(question, passage.Text);
        }

        TextSpan? best = null;
        // « Quelle décision est citée dans la note 7 ? » has no words of its own: the first one there.
        var bestScore = question is { Weight: <= 0, Line.Within: true } ? -1.0 : 0.0;
        var deed = question.Profile.Form is AnswerForm.Time or AnswerForm.Symbol ? matches.Where(m => m.Part < 0 && TermMatches.Certainty(m) >= TermMatches.Surely && question.Terms[m.Term] >= Telling && (VerbForms.IsVerb(question.Line.Question, m.Term.Span) || EndsIt().IsMatch(m.Term.Surface))).ToList() : [];
        // The head has the symbol of the draft and the like, which only questions about the head itself ask for.
        var found = question.Profile.Form == AnswerForm.Symbol && passage.Kind == nameof(PassageKind.Head) ? [] : Facts.Find(question.Profile.Form, passage.Text).ToList();
        if (question.Profile.Form == AnswerForm.Place && IsAllOver(question, passage.Text, matches))
        {
            return null;
        }

        foreach (var fact in found)
        {
            var score = Score(question, passage, fact, found, matches, segments) * Fitness(question, passage.Text, fact)
                * (deed.Exists(m => FactCloseness.Of(passage.Text, m.Span, fact, found, segments, question.Profile.Form) >= OfTheDeed) ? AsOfTheDeed : 1);
            if (score > bestScore + 1e-9 && score >= (passage.Kind == nameof(PassageKind.Head) ? LeastOfHead : LeastScore) * question.Weight && Fits(question, passage, fact, matches) && IsOfTheAct(question, passage.Text, fact, matches))
            {
                (best, bestScore) = (fact, score);
            }
        }

        if (best is { } end && Dates.EndsThen(question, passage.Text, end))
        {
            // « …expirant le 31 décembre 2006, puis de la proroger jusqu'au 31 décembre 2012 »: the last prolongation says until when.
            var last = found.FindLast(f => Dates.EndsThen(question, passage.Text, f) && Fits(question, passage, f, matches));
            best = last.Start > end.End && VerbForms.Prolongs(passage.Text.AsSpan(end.End, last.Start - end.End)) ? last : best;
        }

        return Addressees.Find(question, passage.Text, matches) is { } addressed && addressed.Score > bestScore && addressed.Score >= LeastScore * question.Weight ? addressed.Who
            : question.Profile.Form == AnswerForm.Agent && Addressees.Wanted(question.Asked) ? null : best;
    }

    /// <summary>« …du siège à Lyon, …, des bureaux régionaux répartis dans le monde »: asked in which cities the offices are, what is said of these names none.</summary>
    private static bool IsAllOver(OfflineQuestion question, string text, IReadOnlyList<TermMatch> matches)
        => Facts.Scattered(text).Any(where => matches.Where(m => m.Kind is MatchKind.Exact or MatchKind.Cognate && m.Span.End <= where.Start && where.Start - m.Span.End <= RightBefore && !text.AsSpan(m.Span.End, where.Start - m.Span.End).ContainsAny(",;:"))
            .Select(m => m.Term).Distinct().Sum(t => question.Terms[t]) >= MostOfIt * question.Weight);

    /// <summary>Characters between a thing and where it is, at most.</summary>
    private const int RightBefore = 30;

    private const double MostOfIt = 0.5;

    /// <summary>What a fact is worth for how it is introduced: an end, a beginning or a doer where that is asked for; a session is a date for want of a better.</summary>
    private static double Fitness(OfflineQuestion question, string text, TextSpan fact) => question.Profile.Form switch
    {
        AnswerForm.Time => Dates.Fitness(question, text, fact),
        AnswerForm.Agent when FactCloseness.IsDoneBy(text, fact) => AsDoer,
        _ => 1,
    };

    /// <summary>Characters after a name in which its office may stand.</summary>
    private const int OfficeAfter = 60;

    /// <summary>« la Mission des Nations Unies au Soudan du Sud » names a mission, not a country.</summary>
    [GeneratedRegex(@"\b(?:Mission|Opération|Force|Bureau|Operation|Office)\b[^,;.()]{0,60} (?:au|aux|en|à|à la|pour le|pour la|pour l['’]|in|in the|for) ?$", RegexOptions.CultureInvariant)]
    private static partial Regex InName();

    /// <summary>Of several dates the one beside what was done: « …a créé l'Opération…, a décidé de mettre fin à son mandat à compter du 31 décembre 2020 ».</summary>
    private const double AsOfTheDeed = 2;

    /// <summary>« …a mis fin au mandat »: what is done is said by the noun.</summary>
    [GeneratedRegex(@"^fin (?:au|à|aux)\b", RegexOptions.CultureInvariant)]
    private static partial Regex EndsIt();

    /// <summary>How close a date must stand to a deed to be its own.</summary>
    private const double OfTheDeed = 0.6;

    /// <summary>What a verb must weigh to tell one deed from another.</summary>
    private const double Telling = 0.2;

    /// <summary>What is done is done « par » somebody.</summary>
    private const double AsDoer = 1.5;

    [GeneratedRegex(@"\b(?:[Ii]ntitulée?s?|[Ee]ntitled)(?: «)?\s?[“""]?$", RegexOptions.CultureInvariant)]
    private static partial Regex Titled();

    /// <summary>« le rapport annuel », « chaque année »: how often, not how long.</summary>
    [GeneratedRegex(@"^(?:(?:annu|trimestr|semestr|bienn|trienn|quinquenn|quadrienn|mensuel|quarter|month)[a-z]+$|(?:chaque|each|every|tou(?:te)?s les)\b)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Periodical();

    [GeneratedRegex(@"\b(?:tou(?:te)?s? les combien|rythme|frequence|intervalle|periodicite|often|frequen|combien de fois|how many times|quand|when)", RegexOptions.CultureInvariant)]
    private static partial Regex HowOften();

    /// <summary>The one fact of the form asked for that a passage has, however far it stands from what it belongs to; null where there are several, except that the last of several prolongations says until when.</summary>
    public TextSpan? Only(OfflineQuestion question, PassageLine passage, IReadOnlyList<TermMatch> matches)
    {
        if (passage.Kind is nameof(PassageKind.Head) or nameof(PassageKind.Note))
        {
            return null;
        }

        var found = Facts.Find(question.Profile.Form, passage.Text).ToList();
        var fact = found.Count > 0 && found.TrueForAll(f => passage.Text.AsSpan(f.Start, f.Length).SequenceEqual(passage.Text.AsSpan(found[0].Start, found[0].Length))) ? found[0] : found.FindLast(f => Dates.EndsThen(question, passage.Text, f));
        return fact.Length > 0 && Fits(question, passage, fact, matches) && IsOfTheAct(question, passage.Text, fact, matches) ? fact : null;
    }

    /// <summary>The weight of the terms matched around the fact, each less the farther it stands and the more clauses lie between.</summary>
    private static double Score(OfflineQuestion question, PassageLine passage, TextSpan fact, List<TextSpan> found, IReadOnlyList<TermMatch> matches, IReadOnlyList<TextSpan> segments)
        => matches.Count == 0 && passage.Context is not null ? 0.25 * question.Weight : matches
            .Where(m => !SaysOnlyWhere(question, passage.Text, m.Span) && !(found.Count > 1 && question.Profile.Form is AnswerForm.Count or AnswerForm.Amount && m.Term.Surface.All(char.IsDigit)))
            .GroupBy(m => m.Term)
            .Sum(g => question.Terms[g.Key] * g.Max(m => Math.Max(Floor(question), FactCloseness.Of(passage.Text, m.Span, fact, found, segments, question.Profile.Form)) * TermMatches.Certainty(m)));

    /// <summary>« situé » stands beside every place: it does not tell whose place it is.</summary>
    private static bool SaysOnlyWhere(OfflineQuestion question, string text, TextSpan match)
        => question.Profile.Form is AnswerForm.Where or AnswerForm.Place && TermWeights.SaysOnlyWhere(TextFolding.Fold(text.Substring(match.Start, match.Length)));

    /// <summary>« Où est INTERPOL ? » asks for a place with a name.</summary>
    [GeneratedRegex(@"\b(?:ou (?:est|se trouve|se situe)|c'est ou|where(?:'s| is))\b(?: [\w'’-]+){1,4}\W*$", RegexOptions.CultureInvariant)]
    private static partial Regex WhereIs();

    /// <summary>A paragraph cites resolutions in a clause of their own, far from its subject.</summary>
    private static double Floor(OfflineQuestion question) => question.Profile.Form is AnswerForm.Symbol or AnswerForm.Session or AnswerForm.Duration ? 0.3 : 0;

    /// <summary>« Salue les progrès accomplis pendant l'Année internationale, en 2019, et appuie la proclamation d'une décennie »: a date in what the organ does first says nothing of what it does then.</summary>
    private static bool IsOfTheAct(OfflineQuestion question, string text, TextSpan fact, IReadOnlyList<TermMatch> matches)
    {
        if (question.Profile.Form is not (AnswerForm.Time or AnswerForm.Place or AnswerForm.Where or AnswerForm.Amount or AnswerForm.Count) || question.Terms.Count == 0)
        {
            return true;
        }

        var (telling, weight) = question.Terms.MaxBy(t => t.Value);
        if (weight < ToldBy * question.Weight)
        {
            return true;
        }

        var told = matches.Where(m => m.Term == telling && TermMatches.Certainty(m) >= TermMatches.Surely).Select(m => m.Span).ToList();
        var counts = question.Profile.Form is AnswerForm.Count or AnswerForm.Amount;
        var places = question.Profile.Form is AnswerForm.Place or AnswerForm.Where;
        return told.Count == 0 || told.Exists(t => text.AsSpan(Math.Min(t.End, fact.End), Math.Max(0, Math.Max(t.Start, fact.Start) - Math.Min(t.End, fact.End))) is var between && !AnotherAct().IsMatch(between) && !(counts && AnotherClause().IsMatch(between)) && !(places && AnotherItem().IsMatch(between)));
    }

    /// <summary>« …que 2,1 milliards de personnes…, que 4,5 milliards… et que 892 millions… »: a number says nothing of another clause.</summary>
    [GeneratedRegex(@"(?:,|\bet) (?:que\b|qu['’])|, and that\b", RegexOptions.CultureInvariant)]
    private static partial Regex AnotherClause();

    /// <summary>« …composée du siège à Lyon, du Complexe à Singapour et des bureaux de ses représentants »: where one is says nothing of the other.</summary>
    [GeneratedRegex(@"(?:,| et) (?:du|des|de la|de l['’])\b", RegexOptions.CultureInvariant)]
    private static partial Regex AnotherItem();

    /// <summary>So much of a question in one term is what it is about.</summary>
    private const double ToldBy = 0.33;

    [GeneratedRegex(@"[,;] (?:et |and )?(?:la |le |les |l['’])?(?:prie|demande|invite|engage|encourage|exhorte|charge|appelle|appuie|salue|se félicite|souligne|insiste|rappelle|réaffirme|affirme|note|constate|reconnaît|considère|estime|décide|approuve|condamne|déplore|regrette|recommande|se déclare|exprime|remercie|prend note|prend acte|accueille|souscrit|requests|invites|urges|encourages|calls|welcomes|stresses|notes|decides|recommends|endorses|supports)\b" + OfTheSame + @"|\bet (?:prie|invite|engage|encourage|exhorte|appuie|salue|se félicite|souligne|insiste|réaffirme|constate|considère|estime|décide|approuve|condamne|déplore|regrette|recommande|se déclare|exprime|remercie|prend note|prend acte|accueille|souscrit)\b" + OfTheSame, RegexOptions.CultureInvariant)]
    private static partial Regex AnotherAct();

    /// <summary>« …appuie l'UNFICYP et décide d'en proroger le mandat… »: a pronoun keeps to what was spoken of.</summary>
    private const string OfTheSame = @"(?! (?:[\p{L}]+ment )?(?:d['’]en |de (?:l['’]|le |la |les |lui |leur |s['’]y ))\p{Ll}+(?:er|ir|re)\b)";

    private bool Fits(OfflineQuestion question, PassageLine passage, TextSpan fact, IReadOnlyList<TermMatch> matches)
    {
        var words = passage.Text.Substring(fact.Start, fact.Length);
        if (question.Line.Question.Contains(words, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        return question.Profile.Form switch
        {
            // « A/CONF » of « A/CONF.192/15 ».
            AnswerForm.Agent or AnswerForm.Entity when Roman().IsMatch(words) || (words.Contains('/', StringComparison.Ordinal) && passage.Text.AsSpan(fact.End) is ['.', >= '0' and <= '9', ..]) => false,
            AnswerForm.Agent when words.Any(char.IsDigit) || Titled().IsMatch(Facts.Before(passage.Text, fact)) => false,
            AnswerForm.Agent or AnswerForm.Entity => fact.Start > 0 && !matches.Any(m => m.Span.Start < fact.End && m.Span.End > fact.Start && m.Strength > 0.3) && IsTelling(words, passage),
            AnswerForm.Count => Counting.Counts(question, passage.Text, fact, matches),
            AnswerForm.Time => Dates.Fit(question, passage, fact),
            // « Où est basée… ? » asks for one place, not for places of a kind.
            AnswerForm.Where when char.IsLower(words[0]) && (WhereIs().IsMatch(question.Asked) || question.Asked.Split(' ', '\'', '-', '?').Any(w => TermWeights.SaysOnlyWhere(w) && !w.StartsWith("trouv", StringComparison.Ordinal))) => words.Any(char.IsUpper),
            AnswerForm.Amount => Measures.AreOfTheKind(question, passage.Text, fact, matches) && Counting.IsOfTheTime(question.Line.Question, passage.Text, fact) && Counting.IsOfOne(question.Asked, passage.Text, fact) && Counting.Lacks(question.Asked, passage.Text, fact),
            AnswerForm.Person => Offices.AreTheSame(question.Line.Question, Facts.Before(passage.Text, fact).ToString(), passage.Text[fact.End..Math.Min(passage.Text.Length, fact.End + OfficeAfter)]),
            AnswerForm.Duration => Measures.HasUnit(question.Line.Question, words) && (!Periodical().IsMatch(words) || HowOften().IsMatch(question.Asked)),
            // « pour que la Syrie réponde de… » does not ask for « la République arabe syrienne ».
            // « l'Office… pour les réfugiés de Palestine » is what is asked about, not where it works.
            AnswerForm.Country when matches.Any(m => m.Part < 0 && m.Span.Length > fact.Length && m.Span.Start <= fact.Start && m.Span.End >= fact.End) => false,
            AnswerForm.Country => !InName().IsMatch(Facts.Before(passage.Text, fact)) && !Countries.Named(words).Overlaps(Countries.Named(question.Line.Question)),
            _ => true,
        };
    }

    /// <summary>« de la section VIII »: a number, not a name.</summary>
    [GeneratedRegex(@"^[IVXLC]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Roman();

    private bool IsTelling(string name, PassageLine passage)
        => matcher.Analyze(name, passage.Language, passage.Document).Terms.Any(t => t.Weight >= LeastRarity);
}
