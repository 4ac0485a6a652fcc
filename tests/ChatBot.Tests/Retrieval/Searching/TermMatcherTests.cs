using ChatBot.Retrieval.Searching;
using ChatBot.Tests.Retrieval.Ingestion;

namespace ChatBot.Tests.Retrieval.Searching;

public sealed class TermMatcherTests : IAsyncLifetime, IDisposable
{
    private readonly TemporaryLibrary _folder = new();
    private TermMatcher _matcher = null!;

    public async Task InitializeAsync()
    {
        File.Copy(TemporaryLibrary.Seed77, Path.Combine(_folder.Seeds, "A-RES-77-20.fr.txt"));
        _matcher = new(await _folder.OpenAsync());
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_query_becomes_its_content_terms_in_order()
    {
        var query = _matcher.Analyze("Où se trouve le siège d'INTERPOL ?", "fr");

        Assert.Equal(["siège", "INTERPOL"], query.Terms.Where(t => t.Surface != "trouve").Select(t => t.Surface));
        Assert.All(query.Terms, t => Assert.InRange(t.Weight, 0, 1));
        Assert.True(query.Terms[^2].Weight > query.Terms[^1].Weight);
    }

    [Fact]
    public void A_term_knows_where_it_stands_in_the_query()
    {
        const string Text = "Que dit-on de l’ONUDC ?";

        var term = Assert.Single(_matcher.Analyze(Text, "fr").Terms);

        Assert.Equal("ONUDC", Text.Substring(term.Span.Start, term.Span.Length));
        Assert.True(term.Known);
    }

    [Fact]
    public void The_long_form_of_an_acronym_is_one_match()
    {
        const string Text = "invite l'Office des Nations Unies contre la drogue et le crime à coopérer";
        var query = _matcher.Analyze("ONUDC", "fr");

        var match = Assert.Single(_matcher.Match(query, Text, "fr"));

        Assert.Equal("Office des Nations Unies contre la drogue et le crime", Text.Substring(match.Span.Start, match.Span.Length));
        Assert.Equal(MatchKind.Synonym, match.Kind);
        Assert.InRange(match.Strength, 0.8, 1);
    }

    [Fact]
    public void A_translation_matches_in_the_language_of_the_text()
    {
        const string Text = "la lutte contre la traite des personnes";
        var query = _matcher.Analyze("trafficking in persons", "en");

        var match = Assert.Single(_matcher.Match(query, Text, "fr"));

        Assert.Equal("traite des personnes", Text.Substring(match.Span.Start, match.Span.Length));
        Assert.Equal(MatchKind.Glossary, match.Kind);
    }

    [Fact]
    public void A_term_made_by_hand_matches_itself()
    {
        var query = new QueryAnalysis("fr", [new("police", new(0, 6), "polic", 1, true)]);

        Assert.Equal(new(3, 6), Assert.Single(_matcher.Match(query, "la police", "fr")).Span);
    }

    [Fact]
    public void A_word_that_no_passage_has_is_unknown_and_weighs_most()
    {
        var term = Assert.Single(_matcher.Analyze("ratatouille", "fr").Terms);

        Assert.False(term.Known);
        Assert.Equal(1, term.Weight);
    }

    [Fact]
    public async Task Retriever_and_matcher_understand_a_query_alike()
    {
        var library = _folder.NewLibrary();
        await library.OpenAsync();

        var searched = new Retriever(library).Search(new() { Query = "traite des personnes", QueryLanguage = "fr" });

        Assert.Equal(_matcher.Analyze("traite des personnes", "fr").Terms, searched.Query.Terms);
        Assert.All(searched.Hits.Take(1), h => Assert.Equal(_matcher.Match(searched.Query, h.Passage.Text, "fr").Count, h.Matches.Count));
    }
}
