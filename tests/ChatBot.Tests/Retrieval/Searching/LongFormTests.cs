using ChatBot.Retrieval.Searching;
using ChatBot.Tests.Retrieval.Ingestion;

namespace ChatBot.Tests.Retrieval.Searching;

/// <summary>Long forms of acronyms have commas, apostrophes and hyphens inside; they must be found in running text all the same.</summary>
public sealed class LongFormTests : IAsyncLifetime, IDisposable
{
    private readonly TemporaryLibrary _folder = new();
    private DocumentLibraryUse _library = null!;

    public async Task InitializeAsync()
    {
        var paragraphs = string.Join(" ;\n\n", Forms.Select((f, i) => $"{i + 1}. Salue les travaux de l’entité {f[1]}, ainsi que de ses partenaires"));
        _folder.WriteSeed("A-RES-90-1.fr.txt", TemporaryLibrary.Resolution("90/1", paragraphs[3..]));
        var library = await _folder.OpenAsync();
        _library = new(new(library), new(library));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Forms))]
    public void An_acronym_finds_its_long_form(string acronym, string form)
    {
        var result = _library.Retriever.Mentions(new() { Query = acronym, QueryLanguage = "fr" });

        var hit = Assert.Single(result.Hits);
        var match = Assert.Single(_library.Matcher.Match(result.Query, hit.Passage.Text, "fr"));
        Assert.Equal(form, hit.Passage.Text.Substring(match.Span.Start, match.Span.Length), ignoreCase: true);
    }

    public static TheoryData<string, string> Forms { get; } = new()
    {
        { "UNESCO", "Organisation des Nations Unies pour l’éducation, la science et la culture" },
        { "FAO", "Organisation des Nations Unies pour l’alimentation et l’agriculture" },
        { "OTAN", "Organisation du Traité de l’Atlantique Nord" },
        { "HCR", "Haut-Commissariat des Nations Unies pour les réfugiés" },
    };

    private sealed record DocumentLibraryUse(Retriever Retriever, TermMatcher Matcher);
}
