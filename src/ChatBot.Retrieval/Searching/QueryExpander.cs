using ChatBot.Retrieval.Analysis;
using ChatBot.Retrieval.Documents;
using ChatBot.Retrieval.Indexing;
using ChatBot.Retrieval.Lexicons;

namespace ChatBot.Retrieval.Searching;

/// <summary>
/// Understands a query: cuts it into content terms (the longest phrase of the lexicon first), leaves out the words that only frame a question,
/// and finds every form of each term in the languages of the index.
/// </summary>
internal sealed class QueryExpander(Lexicon lexicon, IndexSnapshot index, RankingSettings settings)
{
    /// <summary>What is read of a query, in characters; a question is far shorter, a pasted paragraph fits.</summary>
    internal const int LongestQuery = 8_000;

    /// <summary>Terms that are looked for; more would not make a query clearer.</summary>
    internal const int MostTerms = 200;

    private readonly FormFinder _forms = new(lexicon, index, settings);

    /// <summary>Understands a query for passages of these languages.</summary>
    /// <param name="query">As typed.</param>
    /// <param name="language">Its language, two letters; null: guessed by its little words.</param>
    /// <param name="targets">Languages of the passages that are searched.</param>
    public ExpandedQuery Expand(string query, string? language, IReadOnlyList<string> targets)
    {
        ArgumentNullException.ThrowIfNull(query);
        var text = query.Length > LongestQuery ? query[..LongestQuery] : query;
        var known = language ?? lexicon.Languages.Of(text);
        var source = known ?? (targets.Count > 0 ? targets[0] : "und");
        var tokens = lexicon.Analyzer(source).Analyze(lexicon.Locutions.Blank(text));
        var words = tokens.Where(t => t.Role != TokenRole.Whole).ToList();
        var wholes = tokens.Where(t => t.Role == TokenRole.Whole).ToLookup(t => t.Position);

        var terms = Terms(text, words, wholes, source, targets, keepQuestionWords: false);
        return new(known, terms.Count > 0 ? terms : Terms(text, words, wholes, source, targets, keepQuestionWords: true));
    }

    /// <summary>Whether the index holds every stem of a form.</summary>
    public bool IsKnown(TermForm form, string language) => _forms.IsKnown(form, language);

    private List<ExpandedTerm> Terms(string text, List<AnalyzedToken> words, ILookup<int, AnalyzedToken> wholes, string source, IReadOnlyList<string> targets, bool keepQuestionWords)
    {
        var terms = new List<ExpandedTerm>();
        var stems = words.ConvertAll(w => w.Stem);
        for (var i = 0; i < words.Count && terms.Count < MostTerms;)
        {
            var compound = wholes[words[i].Position].ToList();
            var length = Math.Max(Unbroken(text, words, i, PhraseLength(stems, i, source, targets)), CompoundLength(words, i, compound, targets));
            var unit = words.GetRange(i, length);
            i += length;
            if (length > 1 || keepQuestionWords || !lexicon.Analyzer(source).Words.IsQuestionWord(unit[0].Folded) || IsAcronym(text, unit[0], source))
            {
                var covered = compound.Where(w => w.End <= unit[^1].End).ToList();
                AddOrCount(terms, Term(text, unit, covered, source, targets));
            }
        }

        return terms;
    }

    /// <summary>« On what date did WHO and INTERPOL sign… »: an acronym that is spelt like a question word, unless all is in capitals or it opens the question.</summary>
    private bool IsAcronym(string text, AnalyzedToken token, string source)
        => token.Start > 0 && lexicon.Analyzer(source).Words.IsAcronym(text.AsSpan(token.Start, token.End - token.Start)) && text.Count(char.IsLower) > text.Count(char.IsUpper);

    private int PhraseLength(List<string> stems, int start, string source, IReadOnlyList<string> targets) =>
        targets.Select(t => lexicon.Table(source, t).LongestAt(stems, start)).Append(1).Max();

    private static readonly string[] Interrogatives = ["quel", "combien", "comment", "pourquoi", "quand", "what", "which", "how", "when", "where", "who", "many", "much"];

    /// <summary>« À quels services les États… » is no « services de l'État »: an article before a name begins another noun.</summary>
    private static int Unbroken(string text, List<AnalyzedToken> words, int start, int length)
    {
        if (length > 1 && Interrogatives.Any(q => words[start].Folded.StartsWith(q, StringComparison.Ordinal)))
        {
            // « Combien de personnes… » asks; it is no name for a count of people.
            return 1;
        }

        for (var i = 1; i < length; i++)
        {
            var (from, to) = (words[start + i - 1].End, words[start + i].Start);
            var between = to > from ? text.AsSpan(from, to - from).Trim() : default;
            if ((to > from && char.IsUpper(text[to]) && between is "les" or "le" or "la") || between.StartsWith(", et ") || between.StartsWith(", and ") || between.StartsWith("dont ") || between.StartsWith("que ") || between.StartsWith("où "))
            {
                return i;
            }
        }

        return length;
    }

    /// <summary>A compound is one term when it is a symbol or number, or when the index knows it as a whole; otherwise its parts are terms.</summary>
    private int CompoundLength(List<AnalyzedToken> words, int start, List<AnalyzedToken> compound, IReadOnlyList<string> targets)
    {
        if (compound.Count == 0 || words[start].Role != TokenRole.Part)
        {
            return 1;
        }

        var whole = compound[0];
        var isOne = whole.Folded.AsSpan().ContainsAnyInRange('0', '9')
            || targets.Any(t => index.DocumentFrequency(t, lexicon.Analyzer(t).Stem(whole.Folded)) > 0);
        return isOne ? words.Skip(start).TakeWhile(w => w.End <= whole.End).Count() : 1;
    }

    private ExpandedTerm Term(string text, List<AnalyzedToken> unit, List<AnalyzedToken> wholes, string source, IReadOnlyList<string> targets)
    {
        var span = new TextSpan(unit[0].Start, unit[^1].End - unit[0].Start);
        if (wholes.Count > 0)
        {
            span = new(Math.Min(span.Start, wholes[0].Start), Math.Max(span.End, wholes[0].End) - Math.Min(span.Start, wholes[0].Start));
        }

        return new ExpandedTerm
        {
            Surface = text.Substring(span.Start, span.Length),
            IsAside = IsInParentheses(text, span.Start),
            Span = span,
            Stem = string.Join(' ', unit.Select(u => u.Stem)),
            IsOrdinary = unit.Count == 1 && wholes.Count == 0 && !(span.Length > 1 && text.AsSpan(span.Start, span.Length).IndexOfAnyInRange('a', 'z') < 0) && lexicon.Fields.HoldsOrdinary(source, unit[0].Stem),
            Forms = targets.ToDictionary(t => t, t => _forms.Find(text, unit, wholes, source, t), StringComparer.Ordinal),
            Parts = unit.Count > 1 && wholes.Count == 0 ? unit.ConvertAll(u => Term(text, [u], [], source, targets)) : [],
        };
    }

    private static bool IsInParentheses(string text, int at)
    {
        var open = text.LastIndexOf('(', at);
        return open >= 0 && text.IndexOf(')', open, at - open) < 0;
    }

    private static void AddOrCount(List<ExpandedTerm> terms, ExpandedTerm term)
    {
        if (terms.Find(t => t.Stem == term.Stem) is { } same)
        {
            same.Count++;
        }
        else
        {
            terms.Add(term);
        }
    }
}
