using System.Text.RegularExpressions;
using ChatBot.Answering.Composing;
using ChatBot.Answering.Grounding;
using ChatBot.Answering.Models.Offline.Picking;
using ChatBot.Answering.Questions;
using ChatBot.Answering.Wording;
using ChatBot.Retrieval.Documents;
using ChatBot.Retrieval.Searching;

namespace ChatBot.Answering.Models.Offline.Matching;

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
        var speaking = organs.SelectMany(o => matcher.Match(analysis, o, passages[0].Language)).Where(m => TermMatches.Certainty(m) >= 0.8).Select(m => m.Term).ToHashSet();
        var terms = new Dictionary<QueryTerm, double>();
        foreach (var term in analysis.Terms)
        {
            if (TermWeights.Of(term, line.Question, profile, organs) is > 0 and var weight && !(line.Within && OnlyAsks(line.Question, term.Span)))
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

    /// <summary>"What does paragraph 8 provide?" asks for what it says; "what help does it provide?" does not.</summary>
    private static bool OnlyAsks(string question, TextSpan term) => Provides().Match(question) is { Success: true } m && m.Groups["verb"].Index == term.Start;

    [GeneratedRegex(@"^[Ww]hat (?:does|do|did)\b.* (?<verb>provide|contain|cover|establish|prescribe|stipulate|envisage)(?: for)?\W*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Provides();

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
        var matches = found.Where(m => question.Terms.ContainsKey(m.Term) && (!TermMatches.IsOtherThanNamed(question.Line.Question, m) || TermMatches.IsAcronym(passage.Text, m)) && !TermMatches.IsInTheName(passage.Text, m) && !TermMatches.IsTheDoing(passage.Text, m) && !TermMatches.IsWorkOfAGroup(question.Line.Question, passage.Text, m) && !TermMatches.IsPartOfNumber(question.Line.Question, passage.Text, m) && !TermMatches.IsOfAnotherName(question.Line.Question, passage.Text, m, found) && !TermMatches.GoesOnOtherwise(question.Line.Question, passage.Text, m, found) && !(passage.Kind == nameof(PassageKind.Head) && named.Contains(m.Term))).ToList();
        IReadOnlyList<TermMatch> context = passage.Context is null ? [] : [.. matcher.Match(question.Query, passage.Context, passage.Language).Where(m => !TermMatches.IsOtherThanNamed(question.Line.Question, m))];
        question = question.To([.. named.Where(n => !matches.Concat(context).Any(m => m.Term == n && TermMatches.Certainty(m) >= Said))]);
        var segments = Segments.Of(passage.Text);
        // A note that gives the very source asked for is asked for by what its paragraph says.
        var hung = passage.Kind == nameof(PassageKind.Note) && question.Profile.Form == AnswerForm.Symbol ? 0.95 : OnContext;
        var shared = Coverage.Shared(question, matches);
        var coverage = Coverage.Covered(question, matches, shared, context, hung);
        var clause = Coverage.BestClause(question, matches, shared, context, segments, hung);
        var fact = facts.Nearest(question, passage, matches, segments) ?? ((coverage >= HasOne || question.Line.Follows) && question.Profile.Form is AnswerForm.Time or AnswerForm.Session or AnswerForm.Duration or AnswerForm.Amount ? facts.Only(question, passage, matches) : null);
        IReadOnlyList<TermMatch> charged = question.Profile.Duty ? [.. matches.Where(m => m.Part < 0 && TermMatches.Certainty(m) >= TermMatches.Surely && Roles.Charges(passage.Text, m.Span))] : [];
        var score = (1.0 * coverage) + (0.6 * clause) + (AdjacentBonus * Coverage.Adjacent(question, passage.Text, matches)) + PassageBonus.Of(question, passage, matches, fact) - PassageBonus.Apart(question, passage) - (0.02 * rank) - (question.Profile.Duty && passage.Kind == nameof(PassageKind.Preamble) ? OfReasons : 0);
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

    /// <summary>What only the words around a passage match counts three quarters.</summary>
    private const double OnContext = 0.75;

    /// <summary>Words that stand side by side in the question and in the passage name one thing: « programmes mondiaux d'INTERPOL ».</summary>
    private const double AdjacentBonus = 0.3;

    /// <summary>Asked what somebody has to do, a paragraph of the preamble gives reasons and charges nobody.</summary>
    private const double OfReasons = 0.1;

    /// <summary>Asked what somebody has to do, a paragraph that charges them with something.</summary>
    private const double WhenCharged = 0.35;
}
