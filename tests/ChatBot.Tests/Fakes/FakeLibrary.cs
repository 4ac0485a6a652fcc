using ChatBot.Retrieval.Documents;
using ChatBot.Retrieval.Ingestion;

namespace ChatBot.Tests.Fakes;

/// <summary>A library of the sample edition.</summary>
public sealed class FakeLibrary : IDocumentLibrary
{
    public IReadOnlyList<Edition> Editions { get; set; } = [Samples.Edition];

    public string Generation => "1";

    public Func<Task<IngestReport>> Opening { get; set; } = () => Task.FromResult(new IngestReport([]));

    public Func<IReadOnlyList<string>, Task<IngestReport>> Ingesting { get; set; } = _ => Task.FromResult(new IngestReport([]));

    public Func<IReadOnlyCollection<string>, Task<IReadOnlyList<RemovedEdition>>> Removing { get; set; } = _ => Task.FromResult<IReadOnlyList<RemovedEdition>>([]);

    public Edition? Find(string symbolOrSlug, string? language = null) =>
        Editions.FirstOrDefault(e => e.Slug == symbolOrSlug || e.Symbol == symbolOrSlug);

    public IReadOnlyList<Edition> FindAll(string symbolOrSlug) =>
        [.. Editions.Where(e => e.Slug == symbolOrSlug || e.Symbol.EndsWith(symbolOrSlug, StringComparison.Ordinal))];

    public Task<IngestReport> OpenAsync(CancellationToken cancellationToken = default) => Opening();

    public Task<IngestReport> IngestAsync(IReadOnlyList<string> paths, CancellationToken cancellationToken = default) => Ingesting(paths);

    public Task<IReadOnlyList<RemovedEdition>> RemoveAsync(IReadOnlyCollection<string> slugs, CancellationToken cancellationToken = default) => Removing(slugs);
}
