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

    public Edition? Find(string symbolOrSlug, string? language = null) =>
        Editions.FirstOrDefault(e => e.Slug == symbolOrSlug || e.Symbol == symbolOrSlug);

    public Task<IngestReport> OpenAsync(CancellationToken cancellationToken = default) => Opening();

    public Task<IngestReport> IngestAsync(IReadOnlyList<string> paths, CancellationToken cancellationToken = default) => Ingesting(paths);
}
