using ChatBot.Retrieval.Searching;
using ChatBot.Tests.Retrieval.Ingestion;

namespace ChatBot.Tests.Retrieval.Searching;

/// <summary>Phrases of the lexicon that the texts do not have as such.</summary>
public sealed class KnownPhrasesTests : IAsyncLifetime, IDisposable
{
    private readonly string _lexicon = Directory.CreateTempSubdirectory("chatbot-lexicon-").FullName;
    private readonly TemporaryLibrary _folder;
    private TermMatcher _matcher = null!;
    private Retriever _retriever = null!;

    public KnownPhrasesTests()
    {
        File.WriteAllText(Path.Combine(_lexicon, "stopwords.fr.txt"), "de\nla\nle\nles");
        File.WriteAllText(Path.Combine(_lexicon, "synonyms.fr.txt"), "corne de brume => avertisseur sonore\nsirène de goélette => avertisseur sonore\nfilet de goélette => avertisseur sonore");
        _folder = new() { Lexicon = _lexicon };
    }

    public async Task InitializeAsync()
    {
        _folder.WriteSeed("A-RES-90-1.fr.txt", TemporaryLibrary.Resolution("90/1", "Constate que la brume couvre le port ;\n\n2. Salue le don d'une corne et d'un filet ;\n\n3. Salue le don d'une corne ;\n\n4. Rappelle la brume du soir et la corne du gardien"));
        var library = await _folder.OpenAsync();
        _matcher = new(library);
        _retriever = new(library);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        _folder.Dispose();
        Directory.Delete(_lexicon, recursive: true);
    }

    [Theory]
    [InlineData("corne de brume", true)]
    [InlineData("filet de goélette", true)]
    [InlineData("sirène de goélette", false)]
    public void A_phrase_is_known_when_the_texts_have_any_of_its_words(string phrase, bool known)
    {
        var term = Assert.Single(_matcher.Analyze(phrase, "fr").Terms);

        Assert.Equal((phrase, known), (term.Surface, term.Known));
    }

    [Fact]
    public void It_weighs_what_its_rarest_known_word_weighs()
    {
        var phrase = Assert.Single(_matcher.Analyze("corne de brume", "fr").Terms);
        var words = _matcher.Analyze("brume et corne", "fr").Terms.ToDictionary(t => t.Surface, t => t.Weight);

        Assert.True(words["brume"] > words["corne"]);
        Assert.Equal(words["brume"], phrase.Weight, 0.001);
    }

    [Fact]
    public void A_passage_mentions_what_it_has_all_words_of()
        => Assert.Equal(["OP4"], TemporaryLibrary.Ids(_retriever.Mentions(new() { Query = "corne de brume", QueryLanguage = "fr", Limit = 100 })));

    [Fact]
    public void Its_words_match_by_themselves()
    {
        const string Text = "la brume couvre le port";

        var match = Assert.Single(_matcher.Match(_matcher.Analyze("corne de brume", "fr"), Text, "fr"));

        Assert.Equal("brume", Text.Substring(match.Span.Start, match.Span.Length));
    }
}
