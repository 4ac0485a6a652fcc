using System.Text.RegularExpressions;
using ChatBot.Answering.Composing;
using ChatBot.Answering.Grounding;
using ChatBot.Retrieval.Documents;
using ChatBot.Retrieval.References;
using ChatBot.Retrieval.Searching;

namespace ChatBot.Answering.Models.Offline;

/// <summary>Reads passages with a question in mind and ranks them.</summary>
internal sealed partial class PassageReader(ITermMatcher matcher)
{
    private readonly FactPicker facts = new(matcher);

    /// <summary>Analyses a question: its terms, and how much each must be found.</summary>
    public OfflineQuestion Understand(QuestionLine line, IReadOnlyList<PassageLine> passages)
    {
        var profile = QuestionProfiler.Profile(line.Question);
        var documents = passages.Select(p => p.Document).Distinct().ToList();
        var analysis = matcher.Analyze(line.Question, line.Language, documents.Count == 1 ? documents[0] : null);
        var organs = passages.Select(p => p.Organ).OfType<string>().Distinct().ToList();
        // "the Assembly" names the same organ as « L'Assemblée générale ».
        var speaking = organs.SelectMany(o => matcher.Match(analysis, o, passages[0].Language)).Where(m => Certainty(m) >= 0.8).Select(m => m.Term).ToHashSet();
        var terms = new Dictionary<QueryTerm, double>();
        foreach (var term in analysis.Terms)
        {
            if (TermWeights.Of(term, line.Question, profile, organs) is > 0 and var weight)
            {
                terms[term] = speaking.Contains(term) ? Math.Min(weight, TermWeights.Organ) : weight;
            }
        }

        // "What does the Assembly mean by…" of a subject that tells little itself: who speaks tells less still.
        var subject = terms.Where(t => !speaking.Contains(t.Key)).Sum(t => t.Value);
        foreach (var organ in terms.Keys.Where(t => speaking.Contains(t) && subject > 0).ToList())
        {
            terms[organ] = Math.Min(terms[organ], OfTheSubject * subject);
        }

        return new OfflineQuestion(line, profile, terms);
    }

    /// <summary>What naming the organ weighs beside the rest of the question, at most.</summary>
    private const double OfTheSubject = 0.1;

    /// <summary>Reads all passages, best first; ties keep the order shown. Age takes as much off a score as it does in the retriever's ranking.</summary>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public IReadOnlyList<Reading> Read(OfflineQuestion question, IReadOnlyList<PassageLine> passages, CancellationToken cancellationToken = default)
    {
        // The pieces of a long passage share its rank.
        var ranks = passages.Select(p => p.Passage).Distinct().Select((number, rank) => (number, rank)).ToDictionary(r => r.number, r => r.rank);
        var newest = passages.Max(p => p.Year);
        var asked = passages.Select(p => (p.Document, p.Language)).Distinct().ToDictionary(d => d, d => DocumentFrame.Of(question, matcher.Naming(question.Query, d.Document, d.Language)));
        var matches = passages.Select(p => Stopping(p, cancellationToken)).Select(p => matcher.Match(question.Query, p.Text, p.Language)).ToList();
        var introduced = ShortNames.Introduced(question, passages, matches);
        return [.. passages.Select((p, i) => Read(question, asked[(p.Document, p.Language)], Stopping(p, cancellationToken), [.. matches[i], .. ShortNames.In(p, matches[i], introduced)], ranks[p.Passage])).Select(r => r with { Score = r.Score - (RankingSettings.Default.Recency * Math.Min(RankingSettings.RecencyYears, newest - r.Passage.Year ?? 0)) }).OrderByDescending(r => r.Score)];
    }

    private static PassageLine Stopping(PassageLine passage, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return passage;
    }

    private Reading Read(OfflineQuestion question, IReadOnlySet<QueryTerm> named, PassageLine passage, IReadOnlyList<TermMatch> found, int rank)
    {
        // The head has what the document is called by, and that is not what is asked of it.
        var matches = found.Where(m => question.Terms.ContainsKey(m.Term) && !IsOtherThanNamed(question.Line.Question, m) && !IsInTheName(passage.Text, m) && !IsTheDoing(passage.Text, m) && !IsPartOfNumber(question.Line.Question, passage.Text, m) && !IsOfAnotherName(question, passage.Text, m, found) && !(passage.Kind == nameof(PassageKind.Head) && named.Contains(m.Term))).ToList();
        IReadOnlyList<TermMatch> context = passage.Context is null ? [] : [.. matcher.Match(question.Query, passage.Context, passage.Language).Where(m => !IsOtherThanNamed(question.Line.Question, m))];
        question = question.To([.. named.Where(n => !matches.Concat(context).Any(m => m.Term == n && Certainty(m) >= Said))]);
        var segments = Segments.Of(passage.Text);
        // A note that gives the very source asked for is asked for by what its paragraph says.
        var hung = passage.Kind == nameof(PassageKind.Note) && question.Profile.Form == AnswerForm.Symbol ? 0.95 : OnContext;
        var shared = Shared(question, matches);
        var coverage = Covered(question, matches, shared, context, hung);
        var clause = BestClause(question, matches, shared, context, segments, hung);
        var fact = facts.Nearest(question, passage, matches, segments) ?? ((coverage >= HasOne || question.Line.Follows) && question.Profile.Form is AnswerForm.Time or AnswerForm.Session or AnswerForm.Duration or AnswerForm.Amount ? facts.Only(question, passage, matches) : null);
        IReadOnlyList<TermMatch> charged = question.Profile.Duty ? [.. matches.Where(m => m.Part < 0 && Certainty(m) >= Surely && Roles.Charges(passage.Text, m.Span))] : [];
        var score = (1.0 * coverage) + (0.6 * clause) + (AdjacentBonus * Adjacent(question, passage.Text, matches)) + PassageBonus.Of(question, passage, matches, fact) - PassageBonus.Apart(question, passage) - (0.02 * rank);
        var reading = new Reading { Question = question, Passage = passage, Matches = matches, Around = context, Segments = segments, Coverage = coverage, ClauseCoverage = clause, Fact = fact, Charged = charged, Score = score };
        return charged.Count > 0 ? reading with { Score = score + (WhenCharged * reading.ChargedShare) } : reading;
    }

    /// <summary>A long paragraph that has nearly all that is asked about and one date says of it when: « …d'élaborer, en consultation avec…, un rapport…, et de le lui soumettre avant sa quarante-sixième session ».</summary>
    private const double HasOne = 0.7;

    /// <summary>A passage that was read, with another question in mind on the same words.</summary>
    public Reading Again(OfflineQuestion question, Reading reading)
    {
        IReadOnlyList<TermMatch> matches = [.. reading.Matches.Where(m => question.Terms.ContainsKey(m.Term))];
        return reading with { Question = question, Matches = matches, Fact = facts.Nearest(question, reading.Passage, matches, reading.Segments) };
    }

    /// <summary>A word that names the document and that a passage has as surely as this is counted as any other.</summary>
    private const double Said = 0.5;

    /// <summary>A name or an acronym stands for one thing: words that only say something near it (« OTAN », « organisations régionales ») are not that thing.</summary>
    internal static bool IsOtherThanNamed(string question, TermMatch match)
        => ((match.Kind is MatchKind.Synonym or MatchKind.Related && match.Strength <= 0.5) || match is { Kind: MatchKind.Glossary, Part: < 0, Strength: EverydayTranslation } && !Titled().IsMatch(match.Term.Surface)) && TermWeights.IsName(match.Term, question);

    /// <summary>"UN chief" begins with a name and is none.</summary>
    [GeneratedRegex(@"^\p{Lu}{2,} \p{Ll}", RegexOptions.CultureInvariant)]
    private static partial Regex Titled();

    /// <summary>The « Nations » of « Nations Unies » are no States.</summary>
    private static bool IsInTheName(string text, TermMatch match)
        => match.Kind != MatchKind.Exact && text.AsSpan(match.Span.Start, match.Span.Length).SequenceEqual("Nations")
            && (text.AsSpan(match.Span.End).StartsWith(" Unies") || text.AsSpan(0, match.Span.Start).EndsWith("United "));

    /// <summary>The « dix-septième » of « soixante-dix-septième » is no seventeenth.</summary>
    private static bool IsPartOfNumber(string question, string text, TermMatch match)
        => match.Span.Start > 0 && !HasTens().IsMatch(match.Term.Surface) && !(match.Term.Span.Start > 0 && question[match.Term.Span.Start - 1] == '-') && text[match.Span.Start - 1] == '-' && Tens().IsMatch(text.AsSpan(0, match.Span.Start)) && OrdinalWords.TryParse(TextFolding.Fold(text.Substring(match.Span.Start, match.Span.Length)), out _);

    [GeneratedRegex(@"^(?:vingt|trente|quarante|cinquante|soixante|quatre-vingts?|cent|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex HasTens();

    [GeneratedRegex(@"(?:vingt|trente|quarante|cinquante|soixante|quatre-vingts?|cent|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred)-(?:et-)?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Tens();

    /// <summary>« Quelles organisations… » is not asked of « l'organisation d'ateliers ».</summary>
    private static bool IsTheDoing(string text, TermMatch match)
        => match.Term.Surface is "organisations" or "organizations" && Doing().IsMatch(text.AsSpan(match.Span.Start)) && char.IsLower(text[match.Span.Start]);

    [GeneratedRegex(@"^organisation(?:,[^,;.]{3,80},)? (?:de |d['’]|du |des |en |par )", RegexOptions.CultureInvariant)]
    private static partial Regex Doing();

    /// <summary>The « Organisation mondiale » of « Organisation mondiale de la Santé » is no Organisation mondiale des douanes: a name that goes on with a word which is not in the one asked about is another.</summary>
    private static bool IsOfAnotherName(OfflineQuestion question, string text, TermMatch match, IReadOnlyList<TermMatch> found)
        => match.Part >= 0 && match.Term.Surface.Contains(' ', StringComparison.Ordinal) && TermWeights.IsName(match.Term, question.Line.Question) && GoesOn().Match(text, match.Span.End, Math.Min(NameGoesOn, text.Length - match.Span.End)) is { Success: true } next
            && next.Groups["word"] is var word && !found.Any(m => m.Term == match.Term && m.Span.Start < word.Index + word.Length && m.Span.End > word.Index);

    private const int NameGoesOn = 60;

    /// <summary>« …isation mondiale de la Santé », « …mondiale du commerce »: the words of the name and what they are of.</summary>
    [GeneratedRegex(@"\G(?: (?:mondiale?|internationale?|générale?|spéciale?|permanente?|nationale?|européen(?:ne)?|africaine?))* (?:de la|de l['’]|du|des|pour la|pour le|pour l['’]|contre la|contre le) ?(?<word>\p{L}{3,})", RegexOptions.CultureInvariant)]
    private static partial Regex GoesOn();

    /// <summary>How surely the matcher takes an everyday word's translation: it is one of several.</summary>
    private const double EverydayTranslation = 0.85;

    /// <summary>What only the words around a passage match counts three quarters.</summary>
    private const double OnContext = 0.75;

    /// <summary>« tableaux » and « sculptures », both for « patrimoine culturel », are not two things that a passage has: of terms that the same words stand for, all but the most telling.</summary>
    private static HashSet<TermMatch> Shared(OfflineQuestion question, List<TermMatch> matches)
        => matches.Where(m => m.Kind == MatchKind.Synonym && m.Part < 0).GroupBy(m => m.Span).SelectMany(g => g.OrderByDescending(m => question.Terms.GetValueOrDefault(m.Term)).Skip(1)).ToHashSet();

    /// <summary>Weight of the distinct terms matched, those of the context for less.</summary>
    private static double Covered(OfflineQuestion question, IEnumerable<TermMatch> matches, HashSet<TermMatch> shared, IReadOnlyList<TermMatch> context, double hung)
    {
        var all = question.Weight;
        if (all <= 0)
        {
            return 0;
        }

        var found = matches.Select(m => (Match: m, Certainty: shared.Contains(m) ? AsShared * Certainty(m) : Certainty(m)))
            .Concat(context.Select(m => (Match: m, Certainty: hung * Certainty(m))))
            .Where(m => question.Terms.ContainsKey(m.Match.Term))
            .GroupBy(m => m.Match.Term)
            .ToDictionary(t => t.Key, t => Certainty([.. t], together: !TermWeights.IsName(t.Key, question.Line.Question)));
        foreach (var any in question.Alternatives)
        {
            if (any.Max(t => found.GetValueOrDefault(t)) is > 0 and var best)
            {
                foreach (var term in any)
                {
                    found[term] = Math.Max(found.GetValueOrDefault(term), AsAlternative * best);
                }
            }
        }

        return found.Sum(t => question.Terms[t.Key] * t.Value) / all;
    }

    /// <summary>What words are worth for a second word of the question, which they stand for as well.</summary>
    private const double AsShared = 0.6;

    /// <summary>What one of two alternatives is worth of the other.</summary>
    private const double AsAlternative = 0.85;

    /// <summary>« le Corps commun » after « le Corps commun d'inspection »: two words of a name, or more, close together and half of it at least.</summary>
    internal static bool IsShortFor(IReadOnlyList<TermMatch> named)
    {
        var words = named.Where(m => m.Part >= 0 && m.Kind is MatchKind.Exact or MatchKind.Glossary).ToList();
        var parts = named.Count == 0 ? 0 : named[0].Term.Surface.Split([' ', '\'', '’', '-'], StringSplitOptions.RemoveEmptyEntries).Count(w => w.Length > 3);
        return words.Exists(anchor => words.Where(m => m.Span.Start >= anchor.Span.Start && m.Span.End <= anchor.Span.Start + ShortName).Select(m => m.Part).Distinct().Count() is > 1 and var near && 2 * near >= parts && (anchor.Kind != MatchKind.Exact || words.Exists(m => m.Part == 0)));
    }

    /// <summary>Characters of a short name, at most.</summary>
    private const int ShortName = 30;

    /// <summary>What a short form of a name is worth of it.</summary>
    private const double AsShortName = 0.75;

    /// <summary>Characters within which the words of a phrase may stand apart and still say what it says: « produits médicaux contrefaits » for « faux médicaments ».</summary>
    private const int PhraseWindow = 80;

    /// <summary>How surely matches stand for one term: the surest one, or words of a phrase that stand close together. A name is one thing, not its words.</summary>
    private static double Certainty(List<(TermMatch Match, double Certainty)> matches, bool together)
    {
        var best = matches.Max(m => m.Certainty);
        if (!together)
        {
            return IsShortFor([.. matches.Select(m => m.Match)]) ? Math.Max(best, AsShortName) : best;
        }

        return matches.TrueForAll(m => m.Match.Part < 0) ? best : Math.Min(1, Math.Max(best, matches.Where(m => m.Match.Part >= 0).Max(anchor => matches
            .Where(m => m.Match.Part >= 0 && m.Match.Span.Start >= anchor.Match.Span.Start && m.Match.Span.End <= anchor.Match.Span.Start + PhraseWindow)
            .GroupBy(m => m.Match.Part).Sum(p => p.Max(m => m.Certainty)))));
    }

    /// <summary>
    /// How surely a match stands for the term when deciding whether a passage answers. The matcher's strength also says how much a kind of match
    /// is worth in ranking (a synonym half as much as the word itself); here a synonym means nearly the same, and only a part of a phrase means less.
    /// </summary>
    internal static double Certainty(TermMatch match) => match.Kind switch
    {
        MatchKind.Exact => match.Strength,
        MatchKind.Fuzzy => Math.Min(0.85, 1.2 * match.Strength),
        MatchKind.Cognate => match.Strength,
        MatchKind.Related => 1.6 * match.Strength,
        MatchKind.Glossary => 0.95 * match.Strength,
        _ => Math.Min(0.95, 1.9 * match.Strength),
    };

    /// <summary>Coverage within the best run of three segments, about a clause with what qualifies it.</summary>
    private static double BestClause(OfflineQuestion question, List<TermMatch> matches, HashSet<TermMatch> shared, IReadOnlyList<TermMatch> context, IReadOnlyList<TextSpan> segments, double hung)
    {
        var best = 0.0;
        for (var i = 0; i < segments.Count; i++)
        {
            var from = segments[i].Start;
            var to = segments[Math.Min(i + 2, segments.Count - 1)].End;
            best = Math.Max(best, Covered(question, matches.Where(m => m.Span.Start >= from && m.Span.End <= to), shared, context, hung));
        }

        return best;
    }

    /// <summary>Words that stand side by side in the question and in the passage name one thing: « programmes mondiaux d'INTERPOL ».</summary>
    private const double AdjacentBonus = 0.3;

    /// <summary>Characters between two neighbours, at most.</summary>
    private const int Neighbourhood = 24;

    /// <summary>The share of the question's weight in neighbours that are neighbours in the passage too, 0 to 1.</summary>
    private static double Adjacent(OfflineQuestion question, string text, List<TermMatch> matches)
    {
        var terms = question.Terms.OrderBy(t => t.Key.Span.Start).ToList();
        var sum = 0.0;
        for (var i = 0; i + 1 < terms.Count; i++)
        {
            if (matches.Exists(a => a.Term == terms[i].Key && matches.Exists(b => b.Term == terms[i + 1].Key && AreNeighbours(text, a.Span, b.Span))))
            {
                sum += terms[i].Value + terms[i + 1].Value;
            }
        }

        return question.Weight > 0 ? sum / (2 * question.Weight) : 0;
    }

    internal static bool AreNeighbours(string text, TextSpan a, TextSpan b)
    {
        var (from, to) = (Math.Min(a.End, b.End), Math.Max(a.Start, b.Start));
        return to >= from && to - from <= Neighbourhood && !text.AsSpan(from, to - from).ContainsAny(",;:.");
    }

    /// <summary>Asked what somebody has to do, a paragraph that charges them with something.</summary>
    private const double WhenCharged = 0.35;

    /// <summary>How surely a word must be what is asked about, for the part that it plays.</summary>
    internal const double Surely = 0.8;
}
