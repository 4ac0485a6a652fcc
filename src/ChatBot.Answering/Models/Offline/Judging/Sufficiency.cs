using System.Text.RegularExpressions;
using ChatBot.Answering.Grounding;
using ChatBot.Answering.Models.Offline.Picking;
using ChatBot.Answering.Models.Offline.Writing;
using ChatBot.Answering.Questions;
using ChatBot.Answering.Wording;
using ChatBot.Retrieval.Documents;
using ChatBot.Retrieval.Searching;

namespace ChatBot.Answering.Models.Offline.Judging;

/// <summary>Decides whether a passage answers a question: enough of it must be there, and nothing that would make it the answer to another.</summary>
internal static partial class Sufficiency
{
    /// <summary>Least share of the question's weight that the answering passage must match. Chosen on tests/evaluation: less answers near misses, more refuses paraphrases.</summary>
    private const double LeastCoverage = 0.54;

    /// <summary>The same for yes or no, where a missing word changes the answer.</summary>
    private const double LeastCoverageYesNo = 0.56;

    /// <summary>A paragraph that the question names need not be found, only be to the point.</summary>
    private const double LeastCoverageWithin = 0.45;

    /// <summary>A turn that refers back to a passage need only fit its form.</summary>
    private const double LeastCoverageFollowing = 0.3;

    /// <summary>A turn that names so much of a subject itself is about that: « il existe des guides de bonnes pratiques sur le sujet ? ».</summary>
    private const double OwnSubject = 0.75;

    /// <summary>A date or place right beside what is asked about makes up for a word or two that the text has not.</summary>
    private const double FactBonus = 0.15;

    /// <summary>The same for what few passages have at all: a session, a symbol, a duration, a country, a person.</summary>
    private const double RareFactBonus = 0.25;

    /// <summary>From here on synonyms by themselves answer what is said on a subject.</summary>
    internal const double SynonymsSuffice = 0.8;

    /// <summary>A passage that lacks the very noun asked for must make up for it in everything else.</summary>
    private const double LeastWithoutNoun = 0.85;

    /// <summary>A list need not call its items what the question calls them: « quelles villes… » of « …tenus à Séoul, à Olympie et à Dunhuang ».</summary>
    private const double LeastOfAList = 0.62;

    /// <summary>Of a subject of a single term (« child soldiers ») nearly all must be there.</summary>
    private const double LeastOfOneTerm = 0.75;

    /// <summary>What the head must match to date what is asked about.</summary>
    private const double LeastOfHead = 0.75;

    /// <summary>Whether a passage, read with the question in mind, answers it.</summary>
    public static bool Answers(OfflineQuestion question, Reading reading)
        => reading.Coverage + Bonus(question, reading) is var covered && covered >= Least(question, reading)
            && (covered >= Enough || question.Line.Follows || question.Line.Within || StrongTerms(question, reading) >= FewestStrong)
            && (!NeedsFact(question) || reading.Fact is not null)
            && Doers.HasVerb(question, reading)
            && Doers.DoIt(question, reading)
            && OwnWords.Suffice(question, reading)
            && Asserts(question, reading)
            && Identity.HasItsNumbers(question, reading)
            && Identity.HasItsNames(question, reading)
            && Names(question, reading)
            && HasItsOwn(question, reading)
            && Superlatives.Ranks(question, reading)
            && IsOnIt(question, reading)
            && Says(question, reading);

    /// <summary>The terms that the passage surely has: as typed, by a synonym or translated. That it is of the document named counts as one.</summary>
    private static int StrongTerms(OfflineQuestion question, Reading reading) => reading.Matches
        .Where(m => m.Kind is MatchKind.Exact or MatchKind.Synonym or MatchKind.Glossary && question.Terms[m.Term] >= 0.1 && TermMatches.Certainty(m) >= 0.8)
        .Select(m => m.Term).Distinct().Count() + (question.Named.Any(n => question.Terms[n] > TermWeights.Organ) ? 1 : 0);

    /// <summary>Below this much, a passage must have several of the question's terms for sure.</summary>
    private const double Enough = 0.58;

    private const int FewestStrong = 3;

    /// <summary>Whether only a passage with a fact of the form asked for can answer.</summary>
    public static bool NeedsFact(OfflineQuestion question) => Facts.Required(question.Profile.Form);

    /// <summary>The share of the question that must be matched: more where the very noun asked for is missing, or where the question has but one telling term.</summary>
    private static double Least(OfflineQuestion question, Reading reading)
    {
        var least = question.Line.Within ? LeastCoverageWithin
            : question.Line.Follows ? (question.Terms.Values.Where(w => w >= Weighty).Sum() >= OwnSubject ? LeastCoverage : LeastCoverageFollowing)
            : question.Profile.Form == AnswerForm.YesNo ? LeastCoverageYesNo
            : LeastCoverage;
        var lacksItsNoun = question.Profile.Form == AnswerForm.Entity && !question.Line.Follows && question.FocusHead is { } head
            && question.Terms[head] > 0.1 && !TermWeights.IsLoose(head.Surface) && reading.Matches.All(m => m.Term != head || (m.Kind == MatchKind.Related && question.Terms[head] >= Weighty))
            && !(reading.Fact is not null && Body().IsMatch(head.Surface));
        return lacksItsNoun ? Math.Max(least, IsListOfIt(question, reading) ? LeastOfAList : LeastWithoutNoun)
            : !question.Line.Follows && !question.Line.Within && question.Terms.Count(t => t.Value >= 0.1) == 1 ? Math.Max(least, LeastOfOneTerm)
            : least;
    }

    /// <summary>« Quelle organisation a adopté… » of « …adoptés par l'Union internationale des télécommunications »: a name is one without being called so.</summary>
    [GeneratedRegex(@"^organi[sz]ations?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Body();

    /// <summary>Whether a passage lists things and says of them what is asked: two telling terms at least.</summary>
    private static bool IsListOfIt(OfflineQuestion question, Reading reading)
        => question.Profile.Plural
            && Found(question, reading, 0.2, 0.8) > 1
            && Enumeration.Find(question, reading, AnswerWriter.ListWords) is not null;

    /// <summary>How many terms of at least this weight the passage has, each more certainly than this.</summary>
    private static int Found(OfflineQuestion question, Reading reading, double weight, double certainty)
        => reading.Matches.Where(m => question.Terms[m.Term] >= weight && TermMatches.Certainty(m) > certainty).Select(m => m.Term).Distinct().Count();

    /// <summary>What a fact of the form asked for makes up for.</summary>
    private static double Bonus(OfflineQuestion question, Reading reading)
        => reading.Fact is null || !NeedsFact(question) || (question.Profile.Form == AnswerForm.Country && LacksItsDeed(question, reading)) ? 0
            : question.Profile.Form is AnswerForm.Session or AnswerForm.Symbol or AnswerForm.Duration or AnswerForm.Country or AnswerForm.Person or AnswerForm.Count ? RareFactBonus
            : FactBonus;

    /// <summary>« Which country won an award in 2017? » of a country that held a meeting in that year: what it should have done is not there.</summary>
    private static bool LacksItsDeed(OfflineQuestion question, Reading reading)
        => question.Terms.Count > 1 && question.Terms.MaxBy(t => t.Value) is { Key: { } heaviest, Value: >= Weighty } && question.Line.Language != "es" && !VerbForms.IsVerb(question.Line.Question, heaviest.Span) && reading.Matches.Concat(reading.Around).All(m => m.Term != heaviest || TermMatches.Certainty(m) < 0.4);

    /// <summary>A word that weighs as much and is not there in any form is another subject: « une recette de ratatouille ».</summary>
    internal const double Weighty = 0.4;

    /// <summary>
    /// « INTERPOL est-elle politique ? » is not affirmed by a passage that has the word of something else (« déclaration politique »): what is said of a
    /// thing takes two telling words of the question, unless it is only asked whether the text mentions it.
    /// </summary>
    private static bool Asserts(OfflineQuestion question, Reading reading)
        => question.Profile.Form != AnswerForm.YesNo || question.Line.Follows || !LacksWhatIsSet(question, reading) && (!Copula().IsMatch(question.Asked)
            || Found(question, reading, 0.25, 0.5) > 1 || Found(question, reading, 0.15, 0.8) > 2 || IsSaidOfIt(question, reading));

    /// <summary>"Does it set a deadline for countries to connect their airports?": without a deadline it does not, whatever is said of airports.</summary>
    private static bool LacksWhatIsSet(OfflineQuestion question, Reading reading)
        => SetsSomething().Match(question.Line.Question) is { Success: true } sets && question.Terms.FirstOrDefault(t => t.Key.Span.Start <= sets.Groups["what"].Index && t.Key.Span.End > sets.Groups["what"].Index) is { Key: { } what, Value: >= LeastOfSet }
            && !reading.Matches.Concat(reading.Around).Any(m => m.Term == what && m.Kind != MatchKind.Related && TermMatches.Certainty(m) > 0.4);

    private const double LeastOfSet = 0.3;

    [GeneratedRegex(@"^(?:[Dd]oes (?:it|the (?:text|resolution)|this (?:text|resolution)) (?:set|fix|impose|give|specify|establish|provide for) (?:an?|any) (?<what>\w+)|(?:[Ee]st-ce que |[Ee]st-ce qu['’])?(?:[Ll]e texte|[Ll]a résolution|[Ii]l|[Ee]lle|[Oo]n) (?:fixe|impose|prévoit|précise|établit)(?:-t-(?:il|elle|on))? (?:une? )(?<what>\w+))", RegexOptions.CultureInvariant)]
    private static partial Regex SetsSomething();

    /// <summary>« INTERPOL est-elle une organisation politique ? » of « INTERPOL… est une organisation… apolitique »: the passage says what the thing is.</summary>
    private static bool IsSaidOfIt(OfflineQuestion question, Reading reading)
        => reading.Coverage >= LeastOfOneTerm && reading.Matches.Any(m => m.Kind is MatchKind.Exact or MatchKind.Cognate && Roles.Defines(reading.Passage.Text, m.Span) == Roles.Outright);

    [GeneratedRegex(@"^(?:is|are|was|were)\b(?! there\b)(?!.*\b(?:mention|cited|covered|named|said|about|included|targeted|concerned|asked|requested|urged|invited|encouraged|called|among|one of))|\b(?:est|sont|etait)-(?:il|elle|ils|elles|ce(?! qu))\b(?!.*\b(?:mention|cite|evoque|question|nomme|couvert|aborde|parl|trait|dit|figur|vise|concern|inclu|compris))", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Copula();

    /// <summary>
    /// A question that leans on the one before (« c'est obligatoire ? ») is not answered by what that one asked about: of its own words the better half must be there;
    /// tried by itself, two telling ones at least.
    /// </summary>
    private static bool HasItsOwn(OfflineQuestion question, Reading reading)
    {
        if (question.Line.Subject is { } subject && question.Line.Question.LastIndexOf(subject, StringComparison.Ordinal) is >= 0 and var at)
        {
            var put = question.Terms.Where(t => t.Key.Span.Start >= at && t.Key.Span.End <= at + subject.Length && t.Value >= LeastOfSubject).ToList();
            return subject.Length == question.Line.Question.Length
                ? put.Count > 0 && put.TrueForAll(t => reading.Matches.Any(m => m.Term == t.Key && m.Part < 0 && m.Kind != MatchKind.Related && TermMatches.Certainty(m) >= TermMatches.Surely))
                : Spoken(put, reading).Sum(t => t.Value) >= 0.5 * put.Sum(t => t.Value);
        }

        if (question.Line.Own == 0 || question.Line.Follows)
        {
            return true;
        }

        // « Quand a-t-il été signé ? »: the text may have a date and no « signé ».
        var asksForFact = question.Profile.Form is AnswerForm.Time or AnswerForm.Duration or AnswerForm.Session or AnswerForm.Place or AnswerForm.Where && QuestionProfiler.Profile(question.Line.Question[..Math.Min(question.Line.Own, question.Line.Question.Length)]).Form == question.Profile.Form;
        var own = question.Terms.Where(t => t.Key.Span.End <= question.Line.Own && t.Value >= TellingOwn && !(asksForFact && VerbForms.IsVerb(question.Line.Question, t.Key.Span))).ToList();
        var found = Spoken(own, reading);
        return question.Line.Own >= question.Line.Question.Length ? found.Count > 1 || (found.Count == 1 && own is [{ Value: >= TellingAlone, Key: var alone }] && (alone.Surface.Contains(' ') || IsNameAlone(question, alone, reading))) : found.Sum(t => t.Value) >= 0.5 * own.Sum(t => t.Value);
    }

    /// <summary>« Ils ont quoi à Singapour ? »: what is said of a place that the turn names.</summary>
    private static bool IsNameAlone(OfflineQuestion question, QueryTerm term, Reading reading)
        => At().IsMatch(question.Line.Question.AsSpan(0, term.Span.Start)) && TermWeights.IsName(term, question.Line.Question) && reading.Matches.Any(m => m.Term == term && m.Kind is MatchKind.Exact or MatchKind.Cognate && m.Part < 0);

    [GeneratedRegex(@"\b(?:à|en|au|aux|in|at) $", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex At();

    /// <summary>The terms that a passage or what it hangs on speaks of.</summary>
    private static List<KeyValuePair<QueryTerm, double>> Spoken(List<KeyValuePair<QueryTerm, double>> terms, Reading reading)
        => terms.FindAll(t => reading.Matches.Concat(reading.Around).Any(m => m.Term == t.Key && m.Kind != MatchKind.Related && TermMatches.Certainty(m) > 0.5));

    private const double LeastOfSubject = 0.08;

    private const double TellingOwn = 0.25;

    /// <summary>What a turn's only telling term must weigh to be its subject: « objectifs de développement durable » is one by itself, « le Forum » may be any.</summary>
    private const double TellingAlone = 0.6;

    /// <summary>"What is required of States regarding the extradition of suspects?": what a question says that it is about has to be spoken of.</summary>
    private static bool IsOnIt(OfflineQuestion question, Reading reading)
        => question.Line.Follows || question.Line.Within || reading.Passage.Kind == nameof(PassageKind.Note) || About().Match(question.Line.Question) is not { Success: true } about
            || question.Terms.Where(t => t.Key.Span.Start >= about.Index + about.Length).OrderBy(t => t.Key.Span.Start).FirstOrDefault() is not { Key: { } topic, Value: >= TellingOwn }
            || reading.Matches.Concat(reading.Around).Any(m => m.Term == topic && TermMatches.Certainty(m) >= LeastOfAbout);

    private const double LeastOfAbout = 0.3;

    [GeneratedRegex(@"\b(?:regarding|concerning|with (?:respect|regard) to|in (?:connection|relation) with|in relation to|when it comes to|en matière d(?:e|['’])|concernant|s['’]agissant d(?:e|u|es)|au sujet d(?:e|u|es)|à propos d(?:e|u|es)|quant (?:à|aux?)|relativement (?:à|aux?)|(?:règles?|normes?|clauses?|rules?|clauses?) (?:sur|on|about|pour|relatives? (?:à|aux?))) ?(?:l['’]|la |le |les |the )?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex About();

    /// <summary>« Quelle entreprise… » asks for a name: a passage that only speaks of companies has none.</summary>
    private static bool Names(OfflineQuestion question, Reading reading)
        => question.Profile.Form != AnswerForm.Entity || question.Line.Follows || question.Profile.Focus is not { } focus
            || (ByName().IsMatch(question.Asked) ? NamesOneBeside(question, reading, focus)
                : reading.Fact is not null || !NamedKinds().IsMatch(TextFolding.Fold(question.Line.Question.Substring(focus.Start, focus.Length))));

    /// <summary>« …les groupes associés à Al-Qaida »: a name in the clause of what is to be named.</summary>
    private static bool NamesOneBeside(OfflineQuestion question, Reading reading, TextSpan focus)
        => reading.Matches.Any(m => m.Term.Span.Start < focus.End && m.Term.Span.End > focus.Start && m.Kind != MatchKind.Related
            && Facts.Find(AnswerForm.Entity, reading.Passage.Text).Any(f => f.Start > 0 && (f.Start > m.Span.End || f.End < m.Span.Start) && TermMatches.AreNeighbours(reading.Passage.Text, m.Span, f)));

    /// <summary>« Quels groupes sont nommés ? », "which groups are named?".</summary>
    [GeneratedRegex(@"^(?:(?:et|and) )?(?:quel(?:le)?s?|which|what) (?=[^,?]{0,30}\b(?:group|individu|person|people|compan|entreprise|responsable|coupable|auteur))[^,?]{2,60} (?:est|sont|is|are)(?:-(?:ils|elles|il|elle))? (?:[a-z]+ment )?(?:nommee?s?|named)\b", RegexOptions.CultureInvariant)]
    private static partial Regex ByName();

    [GeneratedRegex(@"^(?:entreprises?|societes?|agences?|villes?|universites?|laboratoires?|banques?|ministeres?|partis?\b|compan(?:y|ies)|agenc(?:y|ies)|cit(?:y|ies)|universit|banks?|ministr)", RegexOptions.CultureInvariant)]
    private static partial Regex NamedKinds();

    /// <summary>The head says when and by whom, never why or how; and a passage without « afin de » or the like gives no purpose.</summary>
    private static bool Says(OfflineQuestion question, Reading reading)
        => question.Line.Follows || question.Line.Within || question.Profile.Form switch
        {
            // « Quand a-t-elle invité… » is not asked of the adoption, though both have a date and the organ.
            AnswerForm.Time or AnswerForm.Session when reading.Passage.Kind == nameof(PassageKind.Head) => reading.Coverage >= LeastOfHead && !ToCome().IsMatch(question.Asked) && !Ended().IsMatch(question.Asked),
            // « Pour quelles dates doit-il rendre ses rapports ? » is not answered by the dates of earlier ones.
            AnswerForm.Time or AnswerForm.Session when reading.Passage.Kind == nameof(PassageKind.Preamble) && IsDue().IsMatch(question.Asked) => false,
            // « De combien de temps le mandat est-il prolongé ? » is not answered by how long something else lasted.
            AnswerForm.Duration => (reading.Fact is { } length && Further().IsMatch(reading.Passage.Text.AsSpan(length.End))) || question.Terms.All(t => !VerbForms.Prolongs(TextFolding.Fold(t.Key.Surface)) || reading.Matches.Any(m => m.Term == t.Key && TermMatches.Certainty(m) > 0.45)),
            // « Que demande l'Assemblée ? » is not answered by her name.
            AnswerForm.Statement or AnswerForm.Definition when reading.Passage.Kind == nameof(PassageKind.Head) && reading.Matches.All(m => question.Terms[m.Term] <= TermWeights.Organ) => false,
            AnswerForm.Entity when reading.Passage.Kind == nameof(PassageKind.Head) => reading.Coverage >= LeastOfHead,
            // A note says where something is written, not who does it.
            AnswerForm.Agent when reading.Passage.Kind == nameof(PassageKind.Note) => false,
            AnswerForm.YesNo or AnswerForm.Agent when reading.Passage.Kind == nameof(PassageKind.Head) => reading.Coverage >= LeastOfHead && OfHead().IsMatch(question.Asked),
            AnswerForm.Purpose => (reading.Coverage >= AllOfIt && (question.Terms.Count > 1 || question.Terms.Values.Max() >= TellingPurpose || reading.Passage.Text.EndsWith(':')) && !TakesNote().IsMatch(reading.Passage.Text) && reading.Passage.Kind is nameof(PassageKind.Operative) or nameof(PassageKind.SubParagraph) && !ForReasons().IsMatch(question.Line.Question)) || (reading.Passage.Kind != nameof(PassageKind.Head) && Signs.Of(AnswerForm.Purpose, reading.Passage.Text, new TextSpan(0, reading.Passage.Text.Length)) > 0),
            // What stands everywhere is defined where the text says what it is, or nowhere.
            AnswerForm.Definition => question.Terms.All(t => t.Value < 0.25 || reading.Matches.Any(m => m.Term == t.Key && m.Part < 0))
                && (question.Terms.Values.Max() >= TellingDefined || reading.Matches.Any(m => Roles.Defines(reading.Passage.Text, m.Span) > 0)),
            AnswerForm.Manner => reading.Passage.Kind != nameof(PassageKind.Head) && (reading.Coverage >= SynonymsSuffice || HasItsTopic(question, reading)),
            _ => true,
        };

    /// <summary>« …pendant une semaine supplémentaire » is longer without a word for it.</summary>
    [GeneratedRegex(@"^ (?:supplémentaires?|additionnel(?:le)?s?|de plus|further|additional|more|longer)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Further();

    /// <summary>« Prend acte du rapport du Corps commun » does not say what the body is for.</summary>
    [GeneratedRegex(@"^(?:Prend (?:acte|note)|Rappelle|Se félicite|Salue|Réaffirme|Remercie|Accueille|Takes note|Recalls|Welcomes|Reaffirms)\b", RegexOptions.CultureInvariant)]
    private static partial Regex TakesNote();

    [GeneratedRegex(@"\b(?:pourquoi|why|raisons?|reasons?|motifs?)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ForReasons();

    /// <summary>Asked what it is for, a paragraph that has all that is asked about says so without « afin de »: « …une réunion, qui examinera… ».</summary>
    private const double AllOfIt = 0.95;

    /// <summary>What a thing by itself must weigh for that: « à quoi servent ces congrès ? » is not answered by any paragraph that speaks of them.</summary>
    private const double TellingPurpose = 0.4;

    private const double TellingDefined = 0.1;

    /// <summary>Of a thing of several words that tells much (« notice rouge ») a word of its field says nothing.</summary>
    private static bool HasItsTopic(OfflineQuestion question, Reading reading)
        => question.Terms.All(t => t.Value < LeastOfATopic || !t.Key.Surface.Contains(' ') || reading.Matches.Any(m => m.Term == t.Key && m.Kind != MatchKind.Related));

    private const double LeastOfATopic = 0.5;

    /// <summary>What a head can affirm or deny.</summary>
    [GeneratedRegex(@"\b(?:adopt|vot|approuv|consensus|unanim|session|seance|meeting|distribu|publi|issued|propos|present|recommand|recommend|submit|soumis|introduc)", RegexOptions.CultureInvariant)]
    private static partial Regex OfHead();

    [GeneratedRegex(@"\b(?:pris fin|prend fin|prendra fin|termin[a-z]*|achev[a-z]*|cesse[a-z]*|ferme[a-z]*|expir[a-z]*|end(?:s|ed)?|clos(?:e|ed)|over|commenc[a-z]*|debut[a-z]*|start(?:s|ed)?|began|begin)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Ended();

    [GeneratedRegex(@"\b(?:pour quelles? dates?|pour quand|d'ici quand|(?:doit|doivent|devra|devront) (?:[a-z']+ ){0,4}(?:rapport|rapports|rendre|remettre|presenter|soumettre|compte)|deadlines?|due)\b", RegexOptions.CultureInvariant)]
    private static partial Regex IsDue();

    /// <summary>A head says what has been, not what is to be done.</summary>
    [GeneratedRegex(@"\b(?:doit|doivent|devra|devront|devrait|devraient|prochaine?|reparle[a-z]*|va|vont|again|will|shall|should|must|due|next|upcoming)\b", RegexOptions.CultureInvariant)]
    private static partial Regex ToCome();
}
