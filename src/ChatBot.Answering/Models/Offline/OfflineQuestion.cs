using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using ChatBot.Answering.Composing;
using ChatBot.Answering.Questions;
using ChatBot.Answering.Wording;
using ChatBot.Retrieval.Documents;
using ChatBot.Retrieval.References;
using ChatBot.Retrieval.Searching;

namespace ChatBot.Answering.Models.Offline;

/// <summary>The question as the offline model understands it.</summary>
/// <param name="Line">As it was given.</param>
/// <param name="Profile">How it is put.</param>
/// <param name="Terms">Its content terms with the weight that each has for the answer, above 0.</param>
internal sealed partial record OfflineQuestion(QuestionLine Line, QuestionProfile Profile, IReadOnlyDictionary<QueryTerm, double> Terms)
{
    /// <summary>The terms that say which document is meant: its passages need not have them.</summary>
    public IReadOnlySet<QueryTerm> Named { get; private init; } = new HashSet<QueryTerm>();

    /// <summary>The question as it is put to a document whose name speaks for some of its terms.</summary>
    public OfflineQuestion To(HashSet<QueryTerm> named) => named.Count == 0 ? this : this with
    {
        Terms = Terms.ToDictionary(t => t.Key, t => named.Contains(t.Key) ? OfNamed * t.Value : t.Value),
        Named = named,
        head = null,
        alternatives = null,
    };

    /// <summary>What a word that names the document still tells of where in it the answer stands.</summary>
    private const double OfNamed = 0.25;

    /// <summary>The same words with another thing asked of them.</summary>
    public OfflineQuestion As(QuestionProfile profile, Func<QueryTerm, double> weight) => this with { Profile = profile, Terms = Terms.Keys.Select(t => (Term: t, Weight: weight(t))).Where(t => t.Weight > 0).ToDictionary(t => t.Term, t => t.Weight), head = null, alternatives = null };

    /// <summary>What the terms weigh in the sentence of which this is the second question: what it is about stands in the first.</summary>
    public IReadOnlyDictionary<QueryTerm, double>? InSentence { get; init; }

    /// <summary>The question's words, folded: rules look at them for every fact of every passage.</summary>
    public string Asked { get; } = TextFolding.Fold(Line.Question);

    /// <summary>The terms that count, as the matcher takes them.</summary>
    public QueryAnalysis Query { get; } = new(Line.Language, [.. Terms.Keys]);

    /// <summary>The kind whose members are asked for, « quels crimes… »; null when something else is.</summary>
    public Kinds? Kind => Line is { Follows: false, Within: false } ? Kinds.Asked(Line.Question, Profile, Terms) : null;

    /// <summary>Whether it asks what something is, or what is said of what the whole document is about.</summary>
    public bool AsksWhatItIs => Profile.Form == AnswerForm.Definition || (Profile is { Form: AnswerForm.Statement, Duty: false } && Terms.Count == 1 && Weight < TermWeights.OfTheWhole);

    /// <summary>The terms of which any one will do, group by group: « qui est remercié ou félicité ? ».</summary>
    public IReadOnlyList<IReadOnlyList<QueryTerm>> Alternatives => alternatives ??= FindAlternatives();

    private IReadOnlyList<IReadOnlyList<QueryTerm>>? alternatives;

    private List<IReadOnlyList<QueryTerm>> FindAlternatives()
    {
        var groups = new List<IReadOnlyList<QueryTerm>>();
        var terms = Terms.Keys.OrderBy(t => t.Span.Start).ToList();
        for (var i = 0; i + 1 < terms.Count; i++)
        {
            if (terms[i + 1].Span.Start > terms[i].Span.End && Or().IsMatch(Line.Question.AsSpan(terms[i].Span.End, terms[i + 1].Span.Start - terms[i].Span.End)))
            {
                groups.Add([terms[i], terms[i + 1]]);
            }
        }

        return groups;
    }

    [GeneratedRegex(@"^ (?:ou|or|et/ou|and/or) (?:(?:le|la|les|l['’]|un|une|des|de|d['’]|the|an?) ?)?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Or();

    /// <summary>The whole weight of the terms.</summary>
    public double Weight => Terms.Values.Sum();

    /// <summary>Whether the term is among the words that name the kind of thing asked for.</summary>
    public bool InFocus(QueryTerm term) => Profile.Focus is { } focus && term.Span.Start >= focus.Start && term.Span.End <= focus.End;

    /// <summary>The most telling term of the noun that is asked for: « biométriques » of « quelles données biométriques »; in English, where the noun comes last, its last one.</summary>
    public QueryTerm? FocusHead => (head ??= new(FindHead())).Value;

    // Quotations are chosen among all runs of clauses, and each asks for it.
    private StrongBox<QueryTerm?>? head;

    private QueryTerm? FindHead() => Line.Language == "en"
        ? Nouns.Where(t => t.Key.Span.End <= EnglishNounEnd).OrderByDescending(t => t.Key.Span.Start).Select(t => t.Key).FirstOrDefault()
        : Nouns.OrderBy(t => char.IsUpper(t.Key.Surface[0]) || TermWeights.IsShade(t.Key.Surface) ? 1 : 0).ThenBy(t => IsOfAnother(t.Key) ? 1 : 0).ThenByDescending(t => Math.Round(t.Value, 2)).ThenBy(t => t.Key.Span.Start).Select(t => t.Key).FirstOrDefault();

    /// <summary>« quelle application de téléphone… »: a noun that hangs on another by « de » is not what is asked for, unless that one is loose (« quel type de… »).</summary>
    private bool IsOfAnother(QueryTerm noun)
        => Profile.Focus is { } focus && OfAnother().Match(Line.Question[focus.Start..noun.Span.Start]) is { Success: true } m && !TermWeights.IsLoose(m.Groups["noun"].Value) && Terms.Keys.Any(t => t.Span.Start == focus.Start + m.Groups["noun"].Index && Terms[t] >= LeastOfNoun);

    /// <summary>What a noun must weigh to be asked for rather than its complement.</summary>
    private const double LeastOfNoun = 0.1;

    [GeneratedRegex(@"^(?:[\p{L}-]+ ){0,2}?(?<noun>[\p{L}-]+) (?:de |des |du |d['’])$", RegexOptions.CultureInvariant)]
    private static partial Regex OfAnother();

    private IEnumerable<KeyValuePair<QueryTerm, double>> Nouns => Terms.Where(t => InFocus(t.Key) && !CardinalWords.TryParse(TextFolding.Fold(t.Key.Surface), out _) && !VerbForms.IsVerb(Line.Question, t.Key.Span));

    /// <summary>"global programmes of INTERPOL", "crossing into the north-west": what follows a preposition is another noun.</summary>
    private int EnglishNounEnd => Profile.Focus is not { } focus ? 0
        : KindsOf().Match(Line.Question, focus.Start, focus.Length).Length is var kinds && EnglishPreposition().Match(Line.Question, focus.Start + kinds, focus.Length - kinds) is { Success: true, Index: var at } ? at : focus.End;

    /// <summary>"what kinds of facilities": the noun comes after the kind.</summary>
    [GeneratedRegex(@"\G(?:other )?(?:kinds?|sorts?|types?|forms?|categor(?:y|ies)|millions|thousands|hundreds|dozens|groups|pairs|percent|per cent) of ", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex KindsOf();

    [GeneratedRegex(@" (?:of|in|on|for|from|to|into|by|with|at|under|between|among|against|regarding|concerning|ought|expected|based|made|aimed) ", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex EnglishPreposition();

    /// <summary>Whether an English term is what a number counts: "litres" of "how many litres of water a day".</summary>
    public bool IsCounted(QueryTerm term) => InFocus(term) && term.Span.End <= EnglishNounEnd;

    /// <summary>The first term of the noun that is asked for: what a number counts.</summary>
    public QueryTerm? FocusFirst => Terms.Keys.Where(InFocus).OrderBy(t => t.Span.Start).FirstOrDefault();

    /// <summary>The first term after the interrogative: the verb of « qui a signé… ».</summary>
    public QueryTerm? Verb => Terms.Keys.Where(t => t.Span.Start >= Profile.Frame.End).OrderBy(t => t.Span.Start).FirstOrDefault();
}
