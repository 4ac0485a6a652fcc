using System.Globalization;
using ChatBot.Retrieval.Ingestion;
using ChatBot.Retrieval.Lexicons;
using ChatBot.Retrieval.Searching;
using ChatBot.Tests.Retrieval.Ingestion;
using ChatBot.Tests.Retrieval.Lexicons;

namespace ChatBot.Tests.Retrieval.Searching;

/// <summary>Three resolutions of the same words: of December 2015, of June 2015 and of April 2019.</summary>
public sealed class DocumentRankerTests : IAsyncLifetime, IDisposable
{
    private const string Whole = "for its document as a whole";

    private readonly TemporaryLibrary _folder = new();
    private DocumentLibrary _library = null!;

    public async Task InitializeAsync()
    {
        _folder.WriteSeed("A-RES-70-1.fr.txt", Resolution("70/1", 2015, "décembre"));
        _folder.WriteSeed("A-RES-70-2.fr.txt", Resolution("70/2", 2015, "juin"));
        _folder.WriteSeed("A-RES-74-3.fr.txt", Resolution("74/3", 2019, "avril"));
        _library = await _folder.OpenAsync();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("Premier", "Second", 0.4, "near far")]
    [InlineData("Premier", "Second", 0.0, "far near")]
    [InlineData("Seul", "Seul", 0.4, "far near")]
    [InlineData("", "", 0.4, "far near")]
    public void Of_the_same_words_in_several_documents_those_of_the_one_on_the_subject_come_first(string far, string near, double weight, string expected)
    {
        using var index = PassageIndex.Build(
            [new("far", far, "salue les gardiens", "fr"), new("", far, "encourage la vente des moules", "fr"), new("near", near, "salue les gardiens", "fr"), new("", near, "repeint les phares", "fr")],
            SmallLexicon.Create(),
            RankingSettings.Default with { Document = weight });

        Assert.Equal(expected, string.Join(' ', index.Search("gardiens, phares", "fr", 10).Select(p => p.Id).Where(id => id.Length > 0)));
    }

    [Theory]
    [InlineData("Qui doit repeindre les balises ?", "A/RES/74/3")]
    [InlineData("Qui doit repeindre les balises, en décembre 2015 ?", "A/RES/70/1")]
    [InlineData("Qui doit repeindre les balises, en juin 2015 ?", "A/RES/70/2")]
    public void A_document_of_the_date_asked_for_comes_before_newer_ones(string query, string symbol) => Assert.Equal(symbol, Search(query)[0].Edition.Symbol);

    [Fact]
    public void Among_several_documents_the_lines_of_an_explanation_add_up()
    {
        // Of the newest document, whose score loses nothing to age.
        var hit = Search("Qui doit repeindre les balises, en avril 2019 ?").Single(h => h.Edition.Symbol == "A/RES/74/3" && h.Passage.Id.Value == "OP1");

        Assert.Contains(Whole, hit.Explanation, StringComparison.Ordinal);
        var sum = hit.Explanation!.Split('\n').Skip(1).Sum(l => double.Parse(l.Trim().Split(' ')[0], CultureInfo.InvariantCulture));
        Assert.Equal(hit.Score, sum, 0.1);
    }

    [Fact]
    public void Within_one_document_it_adds_nothing()
    {
        var hit = Search("Qui doit repeindre les balises, en avril 2019 ?", "74/3").Single(h => h.Passage.Id.Value == "OP1");

        Assert.DoesNotContain(Whole, hit.Explanation, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2015", 2.0, 2.0)]
    [InlineData("décembre 2015", 3.0, 0.0)]
    [InlineData("Juin 2015", 0.0, 3.0)]
    [InlineData("mars 2015", 0.0, 0.0)]
    [InlineData("phares 2015", 2.0, 2.0)]
    [InlineData("décembre dernier 2015", 2.0, 2.0)]
    [InlineData("décembre 2014", 0.0, 0.0)]
    [InlineData("décembre", 0.0, 0.0)]
    public void A_year_counts_whole_and_the_month_before_it_half_where_both_are_right(string query, double december, double june)
        => Assert.Equal([december, june, 0], Scores(query, isAside: false));

    [Theory]
    [InlineData(false, 0.5, 0.364)]
    [InlineData(true, 0.15, 0.109)]
    public void The_more_passages_of_a_document_have_a_word_the_more_it_counts_ever_less_so(bool isAside, double two, double one)
        => Assert.Equal([two, one, 0], Scores("phares", isAside, 2, 1, 0));

    /// <summary>What the three documents, all of one length, get for words of idf 2.</summary>
    /// <param name="query">The words.</param>
    /// <param name="isAside">Whether they stand in parentheses.</param>
    /// <param name="found">How many passages of each document have any of them.</param>
    private List<double> Scores(string query, bool isAside, params int[] found)
    {
        using var snapshot = _library.Acquire();
        var scope = snapshot.Scope("fr", null);
        var passages = found.SelectMany((count, edition) => Enumerable.Range(0, scope.Edition.Length).Where(d => scope.Edition[d] == edition).Take(count)).ToHashSet();
        var ranker = new DocumentRanker(RankingSettings.Default with { Document = 0.4, Day = 1, Asides = 0.3 }, (_, _) => passages);
        return [.. ranker.Score([.. query.Split(' ').Select(w => Term(w, query.IndexOf(w, StringComparison.Ordinal), isAside))], scope)!.Select(s => Math.Round(s, 3))];
    }

    private static WeightedTerm Term(string word, int start, bool isAside) => new(
        new ExpandedTerm { Surface = word, Span = new(start, word.Length), Stem = word, IsAside = isAside, Forms = new Dictionary<string, IReadOnlyList<TermForm>>() },
        new Dictionary<string, double> { ["fr"] = 2 },
        1,
        true,
        []);

    private IReadOnlyList<SearchHit> Search(string query, string? document = null)
        => new Retriever(_library).Search(new() { Query = query, QueryLanguage = "fr", Document = document, Limit = 50, Explain = true }).Hits;

    private static string Resolution(string number, int year, string month)
        => TemporaryLibrary.Resolution(number, "Prie les gardiens de repeindre les balises", year).Replace("novembre", month, StringComparison.Ordinal);
}
