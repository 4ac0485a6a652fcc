using System.Security.Cryptography;
using System.Text;
using ChatBot.Retrieval.Documents;

namespace ChatBot.Retrieval.Ingestion;

/// <summary>The editions that all files make together: one for each slug.</summary>
internal sealed class LibraryContents
{
    private LibraryContents(Catalogue catalogue, IReadOnlyList<Edition> editions, IReadOnlyList<EditionLoader.Outcome> outcomes)
    {
        Catalogue = catalogue;
        Editions = editions;
        Outcomes = outcomes;
    }

    /// <summary>What an index of them is made of.</summary>
    public Catalogue Catalogue { get; }

    /// <summary>The editions, in the order of the catalogue.</summary>
    public IReadOnlyList<Edition> Editions { get; }

    /// <summary>What became of each file.</summary>
    public IReadOnlyList<EditionLoader.Outcome> Outcomes { get; }

    /// <summary>One result for each file.</summary>
    public IngestReport Report => new([.. Outcomes.Select(o => new FileResult(o.Source.FullPath, o.Edition, o.IsUnchanged, o.Error))]);

    /// <summary>Puts files together. Of files that are the same edition an ingested one wins over a seed, then the last one by name.</summary>
    /// <param name="settings">Names parser, analysis and lexicon.</param>
    /// <param name="outcomes">All files, in order.</param>
    public static LibraryContents Of(string settings, IReadOnlyList<EditionLoader.Outcome> outcomes)
    {
        var bySlug = new SortedDictionary<string, EditionLoader.Outcome>(StringComparer.Ordinal);
        foreach (var outcome in outcomes.Where(o => o.Edition is not null).OrderBy(o => o.Source.Origin))
        {
            bySlug[outcome.Edition!.Slug] = outcome;
        }

        var entries = bySlug.Values.Select(o => o.Entry!).ToList();
        var key = string.Join('\n', entries.Select(e => $"{e.Slug} {e.Parsed}").Prepend(settings));
        var generation = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)).AsSpan(0, 8));
        return new(new(settings, generation, entries), [.. bySlug.Values.Select(o => o.Edition!)], outcomes);
    }

    /// <summary>The editions by the name they are kept under.</summary>
    public Dictionary<string, Edition> ByParsedName() =>
        Catalogue.Files.Zip(Editions).ToDictionary(p => p.First.Parsed, p => p.Second, StringComparer.Ordinal);
}
