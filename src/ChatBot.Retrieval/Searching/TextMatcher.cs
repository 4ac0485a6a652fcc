using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using ChatBot.Retrieval.Analysis;
using ChatBot.Retrieval.Documents;
using ChatBot.Retrieval.Lexicons;

namespace ChatBot.Retrieval.Searching;

/// <summary>Finds the forms of a query's terms in a text.</summary>
internal sealed class TextMatcher(Lexicon lexicon)
{
    /// <summary>A place where a form of a term stands; a part of a phrase counts for its share of the phrase.</summary>
    private readonly record struct Found(int Term, int Part, TextSpan Span, MatchKind Kind, double Strength);

    /// <summary>A form that a text may hold.</summary>
    private readonly record struct Sought(int Term, int Part, TermForm Form, double Share);

    /// <summary>A text's words, and what is one thing though written in several (« I-24/7 »).</summary>
    private sealed record Analyzed(List<AnalyzedToken> Wholes, List<AnalyzedToken> Words);

    private readonly RecentValues<(string Language, string Text), Analyzed> texts = new(4096);
    private readonly ConditionalWeakTable<IReadOnlyList<QueryTerm>, ConcurrentDictionary<string, Dictionary<string, List<Sought>>>> forms = [];

    /// <summary>Where the terms stand, in the order of the text; of matches of one term inside each other, the longest.</summary>
    public IReadOnlyList<TermMatch> Match(IReadOnlyList<QueryTerm> terms, string text, string language)
    {
        var found = Find(terms, text, language);
        KeepBest(found);
        found.Sort(static (x, y) => (x.Span.Start, -x.Span.Length, x.Term).CompareTo((y.Span.Start, -y.Span.Length, y.Term)));
        return found.ConvertAll(f => new TermMatch(terms[f.Term], f.Span, f.Kind, f.Strength, f.Part));
    }

    /// <summary>Removes matches that lie inside a better one of the same term; looks only where one can lie around them, as a long text holds thousands.</summary>
    private static void KeepBest(List<Found> found)
    {
        Found[] all = [.. found];
        Array.Sort(all, static (x, y) => x.Span.Start.CompareTo(y.Span.Start));
        var longest = all.Length == 0 ? 0 : all.Max(f => f.Span.Length);
        found.RemoveAll(inner =>
        {
            for (var i = FirstFrom(all, inner.Span.End - longest); i < all.Length && all[i].Span.Start <= inner.Span.Start; i++)
            {
                if (all[i].Term == inner.Term && IsBetter(all[i], inner))
                {
                    return true;
                }
            }

            return false;
        });
    }

    /// <summary>The first match that starts at a place or after it.</summary>
    private static int FirstFrom(Found[] inOrder, int place)
    {
        var (low, high) = (0, inOrder.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = inOrder[middle].Span.Start >= place ? (low, middle) : (middle + 1, high);
        }

        return low;
    }

    /// <summary>The share of the terms' weight that the texts match together, 0 to 1.</summary>
    public double Coverage(IReadOnlyList<QueryTerm> terms, string language, params ReadOnlySpan<string> texts)
    {
        var best = new Dictionary<(int Term, int Part), double>();
        foreach (var text in texts)
        {
            // What only speaks of the same field does not meet the question.
            foreach (var found in Find(terms, text, language).Where(f => f.Kind != MatchKind.Related))
            {
                var key = (found.Term, found.Part);
                best[key] = Math.Max(best.GetValueOrDefault(key), found.Strength);
            }
        }

        double matched = 0, total = 0;
        for (var i = 0; i < terms.Count; i++)
        {
            var whole = best.GetValueOrDefault((i, -1));
            var parts = best.Where(b => b.Key.Term == i && b.Key.Part >= 0).Sum(b => b.Value);
            matched += terms[i].Weight * Math.Min(1, Math.Max(whole, parts));
            total += terms[i].Weight;
        }

        return total > 0 ? Math.Min(1, matched / total) : 0;
    }

    private List<Found> Find(IReadOnlyList<QueryTerm> terms, string text, string language)
    {
        var sought = forms.GetValue(terms, static _ => new()).GetOrAdd(language, static (l, arguments) => arguments.Me.SoughtBy(arguments.Terms, l), (Me: this, Terms: terms));
        var (wholes, words) = texts.Get((language, text), static (key, me) => me.Analyze(key.Language, key.Text), this);
        var found = new List<Found>();
        foreach (var whole in wholes)
        {
            Collect(found, sought, [whole], 0);
        }

        for (var i = 0; i < words.Count; i++)
        {
            Collect(found, sought, words, i);
        }

        return found;
    }

    private Analyzed Analyze(string language, string text)
    {
        var tokens = lexicon.Analyzer(language).Analyze(text);
        return new(tokens.FindAll(t => t.Role == TokenRole.Whole), tokens.FindAll(t => t.Role != TokenRole.Whole));
    }

    private Dictionary<string, List<Sought>> SoughtBy(IReadOnlyList<QueryTerm> terms, string language)
    {
        var sought = new Dictionary<string, List<Sought>>(StringComparer.Ordinal);
        for (var i = 0; i < terms.Count; i++)
        {
            AddForms(sought, i, -1, FormsOf(terms[i], language), 1);
            var parts = terms[i].Expansion?.Parts ?? [];
            var whole = parts.Sum(p => p.Weight);
            for (var p = 0; p < parts.Count; p++)
            {
                AddForms(sought, i, p, parts[p].Term.FormsIn(language), whole > 0 ? parts[p].Weight / whole : 0);
            }
        }

        return sought;
    }

    /// <summary>A term made by hand, or a text in a language that was not searched: the term as typed.</summary>
    private IReadOnlyList<TermForm> FormsOf(QueryTerm term, string language)
    {
        if (term.Expansion?.Term.FormsIn(language) is { Count: > 0 } forms)
        {
            return forms;
        }

        var stems = PhraseTable.StemsOf(lexicon.Analyzer(language), term.Surface);
        return stems.Count == 0 ? [] : [new TermForm(stems, MatchKind.Exact, 1, true, term.Surface)];
    }

    private static void AddForms(Dictionary<string, List<Sought>> sought, int term, int part, IReadOnlyList<TermForm> forms, double share)
    {
        foreach (var form in share > 0 ? forms : [])
        {
            (sought.TryGetValue(form.Stems[0], out var same) ? same : sought[form.Stems[0]] = []).Add(new(term, part, form, share));
        }
    }

    private static void Collect(List<Found> found, Dictionary<string, List<Sought>> sought, List<AnalyzedToken> words, int start)
    {
        if (!sought.TryGetValue(words[start].Stem, out var candidates))
        {
            return;
        }

        foreach (var candidate in candidates)
        {
            if (EndOf(words, start, candidate.Form.Stems) is { } end)
            {
                var strength = Math.Min(1, candidate.Form.Weight) * candidate.Share;
                found.Add(new(candidate.Term, candidate.Part, new(words[start].Start, end - words[start].Start), candidate.Form.Kind, strength));
            }
        }
    }

    /// <summary>Where the phrase that starts here ends; null when the words are others.</summary>
    private static int? EndOf(List<AnalyzedToken> words, int start, IReadOnlyList<string> stems)
    {
        for (var i = 1; i < stems.Count; i++)
        {
            var at = start + i;
            if (at >= words.Count || words[at].Stem != stems[i] || words[at].Position != words[start].Position + i)
            {
                return null;
            }
        }

        return words[start + stems.Count - 1].End;
    }

    private static bool IsBetter(Found outer, Found inner) =>
        outer.Span.Start <= inner.Span.Start && outer.Span.End >= inner.Span.End
        && outer.Strength >= inner.Strength
        && (outer.Span.Length > inner.Span.Length || outer.Strength > inner.Strength || (outer.Strength == inner.Strength && (outer.Part, (int)outer.Kind).CompareTo((inner.Part, (int)inner.Kind)) < 0));
}
