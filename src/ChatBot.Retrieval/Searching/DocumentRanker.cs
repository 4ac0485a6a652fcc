using System.Runtime.InteropServices;
using ChatBot.Retrieval.Parsing;

namespace ChatBot.Retrieval.Searching;

/// <summary>
/// Scores documents as wholes: a passage is found by its own words and by what its document is about and when it was adopted (Callan, SIGIR 1994, ranks passages by
/// themselves and by their documents). Only where several documents are searched; within one it would add the same to all.
/// </summary>
/// <param name="settings">What ranking is made of.</param>
/// <param name="passagesWith">The passages that have a term in any form.</param>
internal sealed class DocumentRanker(RankingSettings settings, Func<WeightedTerm, string, IReadOnlySet<int>> passagesWith)
{
    /// <summary>How soon more passages with a term stop to count, and how much long documents are held back, as in BM25.</summary>
    private const double Saturation = 1.2, Length = 0.75;

    /// <summary>What the month before a year is worth of it.</summary>
    private const double OfMonth = 0.5;

    /// <summary>By edition, what it adds to each of its passages but the head; null where one document is searched.</summary>
    public float[]? Score(IReadOnlyList<WeightedTerm> terms, SearchScope scope)
    {
        if (scope.Sizes.Count(s => s > 1) < 2)
        {
            return null;
        }

        var mean = scope.Sizes.Where(s => s > 0).Average();
        var scores = new float[scope.Sizes.Length];
        foreach (var language in scope.Languages)
        {
            foreach (var term in terms)
            {
                AddSubject(scores, term, language, mean, scope);
            }
        }

        foreach (var year in terms)
        {
            AddDay(scores, year, terms, scope.Languages[0], scope);
        }

        return scores;
    }

    /// <summary>How rare a term is, and in how many of the edition's passages it stands, ever less so.</summary>
    private void AddSubject(float[] scores, WeightedTerm term, string language, double mean, SearchScope scope)
    {
        var counts = new Dictionary<int, int>();
        foreach (var document in passagesWith(term, language))
        {
            if (scope.Allowed[document])
            {
                CollectionsMarshal.GetValueRefOrAddDefault(counts, scope.Edition[document], out _)++;
            }
        }

        var weight = settings.Document * TermQueries.Idf(term, language) * (term.Term.IsAside ? settings.Asides : 1);
        foreach (var (edition, count) in counts)
        {
            scores[edition] += (float)(weight * count / (count + (Saturation * (1 - Length + (Length * scope.Sizes[edition] / mean)))));
        }
    }

    /// <summary>« la résolution de décembre 2019 »: a year in which the edition was adopted; a month before it must be right, and counts too.</summary>
    private void AddDay(float[] scores, WeightedTerm year, IReadOnlyList<WeightedTerm> terms, string language, SearchScope scope)
    {
        if (year.Term.Surface is not { Length: 4 } digits || !int.TryParse(digits, out var number))
        {
            return;
        }

        var before = terms.FirstOrDefault(t => t.Term.Span.End <= year.Term.Span.Start && year.Term.Span.Start - t.Term.Span.End <= 2);
        var month = before is null ? null : Dates.Month(before.Term.Surface);
        var weight = settings.Day * (TermQueries.Idf(year, language) + (month is null ? 0 : OfMonth * TermQueries.Idf(before!, language)));
        for (var edition = 0; edition < scores.Length; edition++)
        {
            if (scope.Sizes[edition] > 0 && scope.Adopted[edition] is { } day && day.Year == number && (month ?? day.Month) == day.Month)
            {
                scores[edition] += (float)weight;
            }
        }
    }
}
