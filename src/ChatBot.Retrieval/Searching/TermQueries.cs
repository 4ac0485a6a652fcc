using ChatBot.Retrieval.Indexing;
using ChatBot.Retrieval.Lexicons;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace ChatBot.Retrieval.Searching;

/// <summary>Lucene queries for terms.</summary>
internal static class TermQueries
{
    /// <summary>Matches a form in a field.</summary>
    public static Query Form(IndexSnapshot index, string field, TermForm form)
    {
        if (form.Stems.Count == 1)
        {
            return index.Query(field, form.Stems[0]);
        }

        var phrase = new PhraseQuery();
        foreach (var stem in form.Stems)
        {
            phrase.Add(new Term(field, stem));
        }

        return phrase;
    }

    /// <summary>Matches any of some forms in passages' own words.</summary>
    public static BooleanQuery Any(IndexSnapshot index, string language, IEnumerable<TermForm> forms)
    {
        var any = new BooleanQuery(disableCoord: true);
        foreach (var form in forms)
        {
            any.Add(Form(index, IndexFields.Text(language), form), Occur.SHOULD);
        }

        return any;
    }

    /// <summary>Ranks by a term: its best form counts, and its words by themselves when it is a phrase.</summary>
    /// <param name="index">The index; forms that it does not hold are left out: most of a lexicon's are in no passage.</param>
    /// <param name="term">The term.</param>
    /// <param name="language">The language of the passages.</param>
    /// <param name="settings">What the ranking is made of.</param>
    public static Query Ranking(IndexSnapshot index, WeightedTerm term, string language, RankingSettings settings)
    {
        var best = new DisjunctionMaxQuery(0);
        foreach (var form in term.Term.FormsIn(language).Where(f => f.Stems.All(s => index.Holds(language, s))))
        {
            best.Add(InFields(index, form, language, WeightOf(term, form, language, settings), settings));
        }

        if (term.Parts.Count > 0)
        {
            var parts = new BooleanQuery(disableCoord: true);
            foreach (var part in term.Parts)
            {
                parts.Add(Ranking(index, part, language, settings), Occur.SHOULD);
            }

            best.Add(parts);
        }

        return best;
    }

    /// <summary>What a term adds at most, before repetitions and length: a phrase tells as much as its words together.</summary>
    public static double Idf(WeightedTerm term, string language)
    {
        var own = term.Idf.GetValueOrDefault(language);
        return Math.Max(own, term.Parts.Sum(p => p.Known ? Idf(p, language) : 0));
    }

    /// <summary>What a form of a term adds at most. A query that says a word again means it more, ever less so.</summary>
    public static double WeightOf(WeightedTerm term, TermForm form, string language, RankingSettings settings) =>
        form.Weight * (form.Kind == MatchKind.Related ? settings.Fields : 1) * Idf(term, language) * (1 + Math.Log(term.Term.Count)) * (term.Term.IsAside ? settings.Asides : 1);

    private static BooleanQuery InFields(IndexSnapshot index, TermForm form, string language, double weight, RankingSettings settings)
    {
        var fields = new BooleanQuery(disableCoord: true);
        AddField(index, fields, form, IndexFields.Text(language), weight);
        AddField(index, fields, form, IndexFields.Context(language), weight * settings.Context);
        AddField(index, fields, form, IndexFields.Title(language), weight * settings.Title);
        return fields;
    }

    private static void AddField(IndexSnapshot index, BooleanQuery fields, TermForm form, string field, double weight)
    {
        if (weight > 0)
        {
            var query = Form(index, field, form);
            query.Boost = (float)weight;
            fields.Add(query, Occur.SHOULD);
        }
    }
}
