using System.Text.RegularExpressions;
using ChatBot.Answering.Composing;
using ChatBot.Answering.Grounding;
using ChatBot.Retrieval.Documents;
using ChatBot.Retrieval.References;
using ChatBot.Retrieval.Searching;

namespace ChatBot.Answering.Models.Offline;

/// <summary>Composes an answer from the passages shown: decides whether they answer, picks the passage, the words and the fact.</summary>
internal sealed partial class OfflineComposer(PassageReader reader)
{
    /// <summary>Least share of the question's weight that the answering passage must match. Chosen on tests/evaluation: less answers near misses, more refuses paraphrases.</summary>
    private const double LeastCoverage = 0.58;

    /// <summary>A word of the question itself, not a synonym, that tells at least this much must stand in the passage (or the most telling one there is).</summary>
    private const double OwnWord = 0.3;

    /// <summary>The same for yes or no, where a missing word changes the answer.</summary>
    private const double LeastCoverageYesNo = 0.6;

    /// <summary>A paragraph that the question names need not be found, only be to the point.</summary>
    private const double LeastCoverageWithin = 0.45;

    /// <summary>Asked openly what it says, a paragraph that has anything of the question is shown.</summary>
    private const double LeastCoverageNamed = 0.2;

    /// <summary>Words that tell less than this only frame a question about a named paragraph.</summary>
    private const double Telling = 0.35;

    /// <summary>A turn that refers back to a passage need only fit its form.</summary>
    private const double LeastCoverageFollowing = 0.3;

    /// <summary>So few places that mention a subject are all worth showing.</summary>
    private const int FewMentions = 3;

    /// <summary>A date or place right beside what is asked about makes up for a word or two that the text has not.</summary>
    private const double FactBonus = 0.15;

    /// <summary>The same for what few passages have at all: a session, a symbol, a duration, a country, a person.</summary>
    private const double RareFactBonus = 0.25;

    /// <summary>From here on synonyms by themselves answer what is said on a subject.</summary>
    private const double SynonymsSuffice = 0.8;

    /// <summary>Passages that are listed on a subject, at most.</summary>
    private const int MostListed = 4;

    /// <summary>The answer in Markdown with bracketed passage numbers, or <see cref="GroundingMarkers.NotFound"/>.</summary>
    public string Compose(QuestionLine line, IReadOnlyList<PassageLine> passages)
    {
        if (passages.Count == 0)
        {
            return GroundingMarkers.NotFound;
        }

        var question = reader.Understand(line, passages);
        var readings = reader.Read(question, passages);
        var best = Choose(question, readings);
        if (best is null)
        {
            return GroundingMarkers.NotFound;
        }

        var writer = new AnswerWriter(question);
        if (Parts(best, readings) is { Count: > 1 } parts && question.Profile.Form is AnswerForm.Statement or AnswerForm.Entity or AnswerForm.Purpose or AnswerForm.Manner)
        {
            return writer.List(best, parts);
        }

        if (SeveralOfAKind(question, best, readings) is { Count: > 1 } kind)
        {
            return writer.Several(kind);
        }

        return IsBroad(question) && OnSubject(question, best, readings) is { Count: > 1 } several
            ? writer.Several(several)
            : writer.One(best);
    }

    private static Reading? Choose(OfflineQuestion question, IReadOnlyList<Reading> readings)
    {
        var form = question.Profile.Form;
        var least = question.Line.Within ? LeastCoverageWithin : question.Line.Follows ? LeastCoverageFollowing : form == AnswerForm.YesNo ? LeastCoverageYesNo : LeastCoverage;
        if (question.Weight <= 0 || (question.Line.Within && question.Terms.Values.Max() < Telling))
        {
            return (question.Line.Follows || question.Line.Within) && (!NeedsFact(question) || readings[0].Fact is not null) ? readings[0] : null;
        }

        var chosen = readings.FirstOrDefault(r => r.Coverage + (r.Fact is null ? 0 : form is AnswerForm.Session or AnswerForm.Symbol or AnswerForm.Duration or AnswerForm.Country or AnswerForm.Person or AnswerForm.Count ? RareFactBonus : NeedsFact(question) ? FactBonus : 0) >= Least(question, r, least) && (!NeedsFact(question) || r.Fact is not null) && HasVerb(question, r) && HasItsWords(question, r) && Asserts(question, r) && HasItsNumbers(question, r) && HasItsNames(question, r) && Names(question, r) && Says(question, r));
        return chosen ?? (question.Line.Within && !NeedsFact(question) && form != AnswerForm.YesNo && (readings[0].Coverage >= LeastCoverageNamed || readings[0].Passage.Text.EndsWith(':')) ? readings[0] : null);
    }

    /// <summary>A passage that lacks the very noun asked for must make up for it in everything else.</summary>
    private static double Least(OfflineQuestion question, Reading reading, double least)
        => question.Profile.Form == AnswerForm.Entity && question.FocusHead is { } head && question.Terms[head] > 0.1 && !TermWeights.IsLoose(head.Surface) && !question.Line.Follows && reading.Matches.All(m => m.Term != head)
            ? Math.Max(least, 0.85)
            : question.Terms.Count(t => t.Value >= 0.1) == 1 && !question.Line.Follows && !question.Line.Within ? Math.Max(least, LeastOfOneTerm) : least;

    /// <summary>From here on a passage may say the verb in its own way.</summary>
    private const double AlmostAll = 0.75;

    /// <summary>What the head must match to date what is asked about.</summary>
    private const double LeastOfHead = 0.75;

    /// <summary>Of a subject of a single term (« child soldiers ») nearly all must be there.</summary>
    private const double LeastOfOneTerm = 0.75;

    private static bool NeedsFact(OfflineQuestion question) => Facts.Required(question.Profile.Form);

    /// <summary>
    /// A question for a thing, a date or a number is not answered by synonyms alone: the « financement » of something else is no « budget ».
    /// What is said on a subject may well be said in other words.
    /// </summary>
    private static bool HasItsWords(OfflineQuestion question, Reading reading)
        => question.Line.Follows || question.Line.Within || (!NeedsFact(question) && reading.Coverage >= (question.Profile.Form == AnswerForm.Entity ? 0.85 : SynonymsSuffice))
            || (reading.Passage.Kind == nameof(PassageKind.Note) ? reading.Matches.Concat(reading.Around) : reading.Matches).Any(m => question.Terms.ContainsKey(m.Term) && question.Terms[m.Term] >= Math.Min(OwnWord, question.Terms.Where(t => t.Key.Known).Select(t => t.Value).DefaultIfEmpty(1).Max()) && (m.Kind is MatchKind.Exact or MatchKind.Glossary || m.Span.Length > 2 * m.Term.Surface.Length || m.Strength > 0.6));

    /// <summary>
    /// « INTERPOL est-elle politique ? » is not affirmed by a passage that has the word of something else (« déclaration politique »): what is said of a
    /// thing takes two telling words of the question, unless it is only asked whether the text mentions it.
    /// </summary>
    private static bool Asserts(OfflineQuestion question, Reading reading)
        => question.Profile.Form != AnswerForm.YesNo || question.Line.Follows || !Copula().IsMatch(TextFolding.Fold(question.Line.Question))
            || reading.Matches.Where(m => question.Terms[m.Term] >= 0.25 && PassageReader.Certainty(m) > 0.5).Select(m => m.Term).Distinct().Count() > 1;

    [GeneratedRegex(@"^(?:is|are|was|were)\b(?!.*\b(?:mention|cited|covered|named|said|about))|\b(?:est|sont|etait)-(?:il|elle|ils|elles|ce(?! qu))\b(?!.*\b(?:mention|cite|evoque|question|nomme|couvert|aborde|parl|trait|dit|figur))", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Copula();

    /// <summary>« Où aura lieu le neuvième Forum ? » is not answered by what is said of the seventh: an ordinal, a year or a number of the question must be in the passage.</summary>
    private static bool HasItsNumbers(OfflineQuestion question, Reading reading)
        => question.Line.Follows || question.Line.Within || question.Terms.All(t => t.Value < 0.05 || !IsNumber(t.Key.Surface) || reading.Matches.Any(m => m.Term == t.Key) || Mentions(reading.Passage.Context, t.Key.Surface));

    /// <summary>
    /// « Quand l'accord avec l'Organisation mondiale des douanes… » is not answered by what is said of another organization: a name of the question must be in the
    /// passage or in what it hangs on. A name that every paragraph has tells nothing.
    /// </summary>
    private static bool HasItsNames(OfflineQuestion question, Reading reading)
        => question.Line.Follows || question.Line.Within || question.Terms.All(t => t.Value < TellingName || t.Key.IsOrdinary || !TermWeights.IsName(t.Key, question.Line.Question)
            || reading.Matches.Concat(reading.Around).Where(m => m.Term == t.Key).ToList() is var named
                && (named.Select(PassageReader.Certainty).DefaultIfEmpty(0).Max() >= (question.Line.Language == reading.Passage.Language ? 0.5 : 0.35) || PassageReader.IsShortFor(named)));

    /// <summary>Names that weigh less stand in too many passages to tell them apart.</summary>
    private const double TellingName = 0.4;

    private static bool IsNumber(string surface)
        => !Years().IsMatch(surface) && surface.All(c => char.IsDigit(c) || c is '/' or '.' or ',') || OrdinalWords.TryParse(TextFolding.Fold(surface), out _);

    /// <summary>« l'exercice 2007/08 », which texts write « du 1er juillet 2007 au 30 juin 2008 ».</summary>
    [GeneratedRegex(@"^(?:19|20)\d{2}[/-–](?:19|20)?\d{2}$", RegexOptions.CultureInvariant)]
    internal static partial Regex Years();

    private static bool Mentions(string? context, string surface) => context?.Contains(surface, StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>« Quelle entreprise… » asks for a name: a passage that only speaks of companies has none.</summary>
    private static bool Names(OfflineQuestion question, Reading reading)
        => question.Profile.Form != AnswerForm.Entity || question.Line.Follows || reading.Fact is not null || question.Profile.Focus is not { } focus
            || !NamedKinds().IsMatch(TextFolding.Fold(question.Line.Question.Substring(focus.Start, focus.Length)));

    [GeneratedRegex(@"^(?:entreprises?|societes?|agences?|villes?|universites?|laboratoires?|banques?|ministeres?|partis?\b|compan(?:y|ies)|agenc(?:y|ies)|cit(?:y|ies)|universit|banks?|ministr)", RegexOptions.CultureInvariant)]
    private static partial Regex NamedKinds();

    /// <summary>The head says when and by whom, never why or how; and a passage without « afin de » or the like gives no purpose.</summary>
    private static bool Says(OfflineQuestion question, Reading reading)
        => question.Line.Follows || question.Line.Within || question.Profile.Form switch
        {
            // « Quand a-t-elle invité… » is not asked of the adoption, though both have a date and the organ.
            AnswerForm.Time or AnswerForm.YesNo when reading.Passage.Kind == nameof(PassageKind.Head) => reading.Coverage >= LeastOfHead,
            AnswerForm.Purpose => reading.Passage.Kind != nameof(PassageKind.Head) && QuoteSelector.Signals(AnswerForm.Purpose, reading.Passage.Text, new TextSpan(0, reading.Passage.Text.Length)) > 0,
            AnswerForm.Definition => question.Terms.All(t => t.Value < 0.25 || reading.Matches.Any(m => m.Term == t.Key)),
            AnswerForm.Manner => reading.Passage.Kind != nameof(PassageKind.Head),
            _ => true,
        };

    /// <summary>« Qui a signé… » is not answered by a passage that only has the agreement.</summary>
    private static bool HasVerb(OfflineQuestion question, Reading reading)
        => question.Profile.Form != AnswerForm.Agent || reading.Coverage >= AlmostAll || question.Verb is not { Known: true } verb || question.Terms[verb] < 0.2 || reading.Matches.Any(m => m.Term == verb && m.Kind is not (MatchKind.Fuzzy or MatchKind.Cognate or MatchKind.Related));

    /// <summary>The sub-paragraphs of a paragraph that only introduces them (it ends with a colon).</summary>
    private static List<Reading> Parts(Reading best, IReadOnlyList<Reading> readings)
        => best.Passage.Text.EndsWith(':')
            ? [.. readings.Where(r => r.Passage.Context == best.Passage.Text).OrderBy(r => r.Passage.Passage)]
            : [];

    /// <summary>« Que dit la résolution sur… » with a subject of one or two terms: all the places that treat it are the answer.</summary>
    private static bool IsBroad(OfflineQuestion question)
        => question.Profile.Form == AnswerForm.Statement && !question.Line.Follows && question.Terms.Count(t => t.Value >= 0.1) is >= 1 and <= 2;

    /// <summary>« Quels accords… »: things of one kind that stand in a paragraph each, not in a list of one paragraph.</summary>
    private static List<Reading> SeveralOfAKind(OfflineQuestion question, Reading best, IReadOnlyList<Reading> readings)
        => question.Profile is { Form: AnswerForm.Entity, Plural: true } && question.FocusHead is { } head && Enumeration.Find(question, best, AnswerWriter.ListWords) is null
            ? [.. readings.Where(r => r.Passage.Document == best.Passage.Document && r.Coverage >= 0.95 * best.Coverage && r.ClauseCoverage >= 0.95 * best.ClauseCoverage && r.Matches.Any(m => m.Term == head)).Take(MostListed + 1).OrderBy(r => r.Passage.Passage)]
            : [];

    private static List<Reading> OnSubject(OfflineQuestion question, Reading best, IReadOnlyList<Reading> readings)
    {
        var on = readings
            .Where(r => r.Passage.Document == best.Passage.Document && r.Coverage >= 0.95 * best.Coverage && r.Score >= 0.75 * best.Score && r.Passage.Kind is not (nameof(PassageKind.Head) or nameof(PassageKind.Note)))
            .ToList();
        return [.. (on.Count <= FewMentions ? on : on.Where(Early))
            .Take(question.Profile.Plural ? MostListed + 2 : MostListed)
            .OrderBy(r => r.Passage.Passage)];
    }

    /// <summary>What a paragraph is about stands early in it or comes up more than once; a mention in a long list does not count.</summary>
    private static bool Early(Reading reading)
        => reading.Matches.Count > 1 || reading.Matches.Any(m => m.Span.Start <= Math.Max(120, reading.Passage.Text.Length / 2));
}
