using ChatBot.Retrieval.Searching;
using ChatBot.Tests.Retrieval.Ingestion;

namespace ChatBot.Tests.Retrieval.Searching;

/// <summary>« A créé » of a text is found by every way of saying so, and a name is of no family.</summary>
public sealed class CreatedTests : IAsyncLifetime
{
    private readonly TemporaryLibrary _folder = new();
    private TermMatcher _matcher = null!;
    private string _symbol = null!;

    public async Task InitializeAsync()
    {
        _folder.WriteSeed("A-RES-90-1.fr.txt", TemporaryLibrary.Resolution("90/1", "Rappelle que le Conseil a créé la Ligue des amers ;\n\n2. Invite les postes frontière à veiller"));
        var library = await _folder.OpenAsync();
        (_matcher, _symbol) = (new TermMatcher(library), library.Editions[0].Symbol);
    }

    public Task DisposeAsync()
    {
        _folder.Dispose();
        return Task.CompletedTask;
    }

    [Theory]
    [InlineData("Quand la Ligue a-t-elle été créée ?", "fr")]
    [InlineData("Qui a créé la Ligue ?", "fr")]
    [InlineData("Who created the League?", "en")]
    [InlineData("Who set up the League?", "en")]
    public void Created_is_found(string question, string language) => Assert.Contains("créé", Matched(question, language, "le Conseil a créé la Ligue des amers"));

    [Fact]
    public void A_name_that_opens_a_question_is_of_no_family() => Assert.Empty(Matched("Frontex est là ?", "fr", "Invite les postes frontière à veiller"));

    [Fact]
    public void A_phrase_ends_where_the_sentence_goes_on()
        => Assert.Contains(_matcher.Analyze("How often must it report, and to whom?", "en", _symbol).Terms, t => t.Surface == "report");

    private List<string> Matched(string question, string language, string text)
        => [.. _matcher.Match(_matcher.Analyze(question, language, _symbol), text, "fr").Where(m => m.Strength > 0.3).Select(m => text.Substring(m.Span.Start, m.Span.Length))];
}
