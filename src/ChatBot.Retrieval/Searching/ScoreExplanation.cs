using System.Globalization;
using ChatBot.Retrieval.Indexing;
using ChatBot.Retrieval.Lexicons;

namespace ChatBot.Retrieval.Searching;

/// <summary>Says how a score came about, a line for each term and field, and for words near each other: the lines add up to the score.</summary>
internal static class ScoreExplanation
{
    /// <summary>A form in a field and what it gave.</summary>
    private sealed record Line(TermForm Form, string Field, double FieldWeight, double Value);

    /// <summary>Explains the score of a passage that was ranked by its words and its vector: both ranks first.</summary>
    public static string Of(LibrarySnapshot snapshot, IReadOnlyList<WeightedTerm> terms, RankedDocument ranked, SearchScope scope)
    {
        var lines = new List<string> { string.Create(CultureInfo.InvariantCulture, $"{ranked.Score:0.0000} in all, by its ranks in two lists") };
        lines.Add(ranked.ByWords is { } words
            ? string.Create(CultureInfo.InvariantCulture, $"  +{words.Reciprocal:0.0000} by its words: rank {words.Rank}, see below")
            : "  +0.0000 by its words: no rank");
        lines.Add(ranked.ByVector is { } vector
            ? string.Create(CultureInfo.InvariantCulture, $"  +{vector.Reciprocal:0.0000} by its vector: rank {vector.Rank}, cosine {vector.Scored.Score:0.000}")
            : "  +0.0000 by its vector: no rank");
        return string.Join('\n', ranked.ByWords is { } explained ? lines.Append(Of(snapshot, terms, explained.Scored, scope)) : lines);
    }

    /// <summary>Explains the score of a passage by its words.</summary>
    public static string Of(LibrarySnapshot snapshot, IReadOnlyList<WeightedTerm> terms, ScoredDocument ranked, SearchScope scope)
    {
        var (language, prior) = (snapshot.PassageOf(ranked.Document).Edition.Language, scope.Prior[ranked.Document]);
        var lines = new List<string> { string.Create(CultureInfo.InvariantCulture, $"{ranked.Score:0.00} in all") };
        foreach (var term in terms)
        {
            var best = Best(snapshot, term, ranked.Document, language);
            lines.AddRange(best.Count > 0 ? best : [$"  +0.00 « {term.Term.Surface} »: not in the passage or around it"]);
        }

        foreach (var pair in NearPair.Of(terms, language, snapshot.Settings))
        {
            if (snapshot.Ranker.Contribution(pair.Query, ranked.Document) is > 0 and var value)
            {
                lines.Add(string.Create(CultureInfo.InvariantCulture, $"  +{value:0.00} « {pair.Left.Term.Surface} » near « {pair.Right.Term.Surface} »"));
            }
        }

        if (!scope.IsHead[ranked.Document] && snapshot.Ranker.OfDocuments(terms, scope)?[scope.Edition[ranked.Document]] is > 0 and var whole)
        {
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"  +{whole:0.00} for its document as a whole, and the day of its adoption"));
        }

        if (prior != 1)
        {
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"  × {prior:0.00}: there are newer documents"));
        }

        return string.Join('\n', lines);
    }

    private static List<string> Best(LibrarySnapshot snapshot, WeightedTerm term, int document, string language)
    {
        var parts = term.Parts.SelectMany(p => Lines(snapshot, p, document, language)).ToList();
        var own = Lines(snapshot, term, document, language);
        var best = own.Sum(o => o.Line.Value) >= parts.Sum(p => p.Line.Value) ? own : parts;
        return [.. best.Select(b => Write(b.Term, b.Line, language, snapshot.Settings))];
    }

    /// <summary>The lines of the form that gives most.</summary>
    private static List<(WeightedTerm Term, Line Line)> Lines(LibrarySnapshot snapshot, WeightedTerm term, int document, string language) =>
        term.Term.FormsIn(language)
            .Select(form => FieldLines(snapshot, term, form, document, language))
            .MaxBy(lines => lines.Sum(l => l.Value)) is { } best ? best.ConvertAll(l => (term, l)) : [];

    private static List<Line> FieldLines(LibrarySnapshot snapshot, WeightedTerm term, TermForm form, int document, string language)
    {
        (string Name, string Field, double Weight)[] fields =
        [
            ("text", IndexFields.Text(language), 1),
            ("context", IndexFields.Context(language), snapshot.Settings.Context),
            ("title", IndexFields.Title(language), snapshot.Settings.Title),
        ];
        var lines = new List<Line>();
        foreach (var (name, field, weight) in fields.Where(f => f.Weight > 0))
        {
            var query = TermQueries.Form(snapshot.Index, field, form);
            query.Boost = (float)(TermQueries.WeightOf(term, form, language, snapshot.Settings) * weight);
            if (snapshot.Ranker.Contribution(query, document) is > 0 and var value)
            {
                lines.Add(new(form, name, weight, value));
            }
        }

        return lines;
    }

    private static string Write(WeightedTerm term, Line line, string language, RankingSettings settings)
    {
        var via = line.Form.Kind == MatchKind.Exact ? "as typed" : $"as « {line.Form.Written} », {Name(line.Form.Kind)}";
        var idf = TermQueries.Idf(term, language);
        var weight = TermQueries.WeightOf(term, line.Form, language, settings) / idf * line.FieldWeight;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"  +{line.Value:0.00} « {term.Term.Surface} » {via}, in {line.Field}: idf {idf:0.00} × weight {weight:0.00} × tf {line.Value / (idf * weight):0.00}");
    }

    private static string Name(MatchKind kind) => kind switch
    {
        MatchKind.Synonym => "synonym",
        MatchKind.Glossary => "translation",
        MatchKind.Fuzzy => "near spelling",
        MatchKind.Cognate => "look-alike",
        MatchKind.Related => "same field",
        _ => "same word",
    };
}
