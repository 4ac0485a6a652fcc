using ChatBot.Retrieval.Searching;
using ChatBot.Tests.Retrieval.Ingestion;

namespace ChatBot.Tests.Retrieval.Searching;

public sealed class RetrieverTests : IAsyncLifetime, IDisposable
{
    private readonly TemporaryLibrary _folder = new();
    private Retriever _retriever = null!;

    public async Task InitializeAsync()
    {
        File.Copy(TemporaryLibrary.Seed77, Path.Combine(_folder.Seeds, "A-RES-77-20.fr.txt"));
        _retriever = new(await _folder.OpenAsync());
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("Où se trouve le siège d'INTERPOL ?", "fr", "PP7")]
    [InlineData("Where is the seat of INTERPOL?", "en", "PP7")]
    [InlineData("Qui doit utiliser I-24/7 pour la criminalité financière ?", "fr", "OP15")]
    public void A_question_finds_its_paragraph(string question, string language, string expected)
    {
        var result = _retriever.Search(new() { Query = question, QueryLanguage = language, Limit = 3 });

        Assert.Contains(expected, TemporaryLibrary.Ids(result));
    }

    [Fact]
    public void Mentions_come_in_document_order_and_each_has_the_term()
    {
        var result = _retriever.Mentions(new() { Query = "Quels paragraphes mentionnent I-24/7 ?", QueryLanguage = "fr", Limit = 100 });

        Assert.True(result.Hits.Count > 2);
        Assert.Equal(result.Hits.Select(h => h.Passage.Ordinal).Order(), result.Hits.Select(h => h.Passage.Ordinal));
        Assert.All(result.Hits, h => Assert.Contains("I-24/7", h.Passage.Text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("la traite", new[] { "PP18", "OP1.a", "OP6", "OP7" })]
    [InlineData("LA TRAITE", new[] { "PP18", "OP1.a", "OP6", "OP7" })]
    [InlineData("les traités", new[] { "FN1" })]
    public void Words_that_differ_in_the_accent_of_their_ending_are_not_mentions_of_each_other(string query, string[] expected) =>
        Assert.Equal(expected, TemporaryLibrary.Ids(_retriever.Mentions(new() { Query = query, QueryLanguage = "fr", Limit = 100 })));

    [Theory]
    [InlineData("Europol")]
    [InlineData("EUROPOL")]
    public void A_name_that_the_lexicon_knows_is_no_misspelt_word(string query) =>
        Assert.Empty(_retriever.Mentions(new() { Query = query, QueryLanguage = "fr", Limit = 100 }).Hits);

    [Fact]
    public void Whoever_leaves_accents_out_finds_the_same_mentions() =>
        Assert.Equal(
            TemporaryLibrary.Ids(_retriever.Mentions(new() { Query = "la sécurité", QueryLanguage = "fr", Limit = 100 })),
            TemporaryLibrary.Ids(_retriever.Mentions(new() { Query = "la securite", QueryLanguage = "fr", Limit = 100 })));

    [Fact]
    public void An_explanation_adds_up()
    {
        var hit = _retriever.Search(new() { Query = "Où se trouve le siège d'INTERPOL ?", QueryLanguage = "fr", Limit = 1, Explain = true }).Hits[0];

        var sum = hit.Explanation!.Split('\n').Skip(1).Sum(l => double.Parse(l.Trim().Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(hit.Score, sum, 0.05);
    }

    [Fact]
    public void A_sub_paragraph_is_found_by_the_words_of_its_chapeau_but_mentions_only_its_own()
    {
        var searched = _retriever.Search(new() { Query = "notices et diffusions par l'intermédiaire des bureaux centraux nationaux", QueryLanguage = "fr", Limit = 5 });
        var mentioned = _retriever.Mentions(new() { Query = "bureaux centraux nationaux", QueryLanguage = "fr", Limit = 100 });

        Assert.Equal("OP17.c", searched.Hits[0].Passage.Id.Value);
        Assert.Contains("OP17", TemporaryLibrary.Ids(mentioned));
        Assert.DoesNotContain("OP17.c", TemporaryLibrary.Ids(mentioned));
    }

    [Fact]
    public void An_acronym_is_mentioned_by_its_long_form()
    {
        var result = _retriever.Mentions(new() { Query = "Quels paragraphes citent l'ONUDC ?", QueryLanguage = "fr", Limit = 100 });

        Assert.Equal(["PP21", "OP10", "OP12", "OP14", "OP15"], TemporaryLibrary.Ids(result));
    }

    [Fact]
    public void Coverage_tells_how_much_of_the_question_is_met()
    {
        var met = _retriever.Search(new() { Query = "Où se trouve le siège d'INTERPOL ?", QueryLanguage = "fr" }).Hits[0];
        var missed = _retriever.Search(new() { Query = "Quelle est la recette de la tarte aux pommes d'INTERPOL ?", QueryLanguage = "fr" }).Hits;

        Assert.InRange(met.Coverage, 0.5, 1);
        Assert.All(missed, h => Assert.InRange(h.Coverage, 0, 0.2));
    }

    [Fact]
    public void Another_document_finds_nothing()
    {
        Assert.Empty(_retriever.Search(new() { Query = "siège", QueryLanguage = "fr", Document = "A/RES/1/1" }).Hits);
        Assert.NotEmpty(_retriever.Search(new() { Query = "siège", QueryLanguage = "fr", Document = "77/20" }).Hits);
    }

    [Fact]
    public void The_limit_bounds_both_lists()
    {
        Assert.Single(_retriever.Search(new() { Query = "INTERPOL", QueryLanguage = "fr", Limit = 1 }).Hits);
        Assert.Single(_retriever.Mentions(new() { Query = "INTERPOL", QueryLanguage = "fr", Limit = 1 }).Hits);
    }

    [Fact]
    public async Task Of_documents_that_say_the_same_the_newest_comes_first_unless_one_is_named()
    {
        using var folder = new TemporaryLibrary();
        folder.WriteSeed("old.txt", TemporaryLibrary.Resolution("60/1", "Demande un rapport sur les volcans", 2005));
        folder.WriteSeed("new.txt", TemporaryLibrary.Resolution("70/1", "Demande un rapport sur les volcans", 2015));
        var retriever = new Retriever(await folder.OpenAsync());

        var any = retriever.Search(new() { Query = "volcans", QueryLanguage = "fr", Explain = true });
        var named = retriever.Search(new() { Query = "Que dit la résolution 60/1 des volcans ?", QueryLanguage = "fr" });

        Assert.Equal(["A/RES/70/1", "A/RES/60/1"], any.Hits.Select(h => h.Edition.Symbol));
        Assert.EndsWith("  × 0.90: there are newer documents", any.Hits[1].Explanation, StringComparison.Ordinal);
        Assert.Equal("A/RES/60/1", named.Hits[0].Edition.Symbol);
    }

    [Fact]
    public async Task Of_two_languages_the_one_of_the_question_is_searched()
    {
        using var folder = new TemporaryLibrary();
        folder.WriteSeed("a.fr.txt", TemporaryLibrary.Resolution("80/1", "Demande un rapport sur les volcans"));
        folder.WriteSeed("b.en.txt", """
            General Assembly

            Resolution adopted by the General Assembly on 21 November 2022

            80/1. A question

            The General Assembly,

            Recalling the Charter of the United Nations,

            1. Requests a report on volcanoes;

            2. Decides to remain seized of the matter.
            """);
        var library = await folder.OpenAsync();
        var retriever = new Retriever(library);

        Assert.Equal(["en", "fr"], library.Editions.Select(e => e.Language));
        Assert.All(retriever.Search(new() { Query = "report on volcanoes", QueryLanguage = "en" }).Hits, h => Assert.Equal("en", h.Edition.Language));
        Assert.All(retriever.Search(new() { Query = "rapport sur les volcans", QueryLanguage = "fr" }).Hits, h => Assert.Equal("fr", h.Edition.Language));
    }
}
