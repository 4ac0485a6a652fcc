using System.Security.Cryptography;
using System.Text;
using ChatBot.Retrieval.Documents;

namespace ChatBot.Retrieval.Ingestion;

/// <summary>The editions that all files make together: one for each slug.</summary>
internal sealed class LibraryContents
{
    private LibraryContents(Catalogue catalogue, IReadOnlyList<CatalogueEntry> indexed, IReadOnlyList<EditionLoader.Outcome> outcomes)
    {
        Catalogue = catalogue;
        Indexed = indexed;
        Outcomes = outcomes;
        ByParsedName = outcomes.Where(o => o.Entry is not null).DistinctBy(o => o.Entry!.Parsed).ToDictionary(o => o.Entry!.Parsed, o => o.Edition!, StringComparer.Ordinal);
        Editions = [.. indexed.Select(f => ByParsedName[f.Parsed])];
    }

    /// <summary>What an index of them is made of.</summary>
    public Catalogue Catalogue { get; }

    /// <summary>The files whose editions are indexed.</summary>
    public IReadOnlyList<CatalogueEntry> Indexed { get; }

    /// <summary>Their editions, in the same order.</summary>
    public IReadOnlyList<Edition> Editions { get; }

    /// <summary>The editions of all files by the name they are kept under.</summary>
    public IReadOnlyDictionary<string, Edition> ByParsedName { get; }

    /// <summary>What became of each file.</summary>
    public IReadOnlyList<EditionLoader.Outcome> Outcomes { get; }

    /// <summary>One result for each file.</summary>
    public IngestReport Report => new([.. Outcomes.Select(o => new FileResult(o.Source.FullPath, o.Edition, o.IsUnchanged, o.Error))]);

    /// <summary>Puts files together.</summary>
    /// <param name="settings">Names parser, analysis and lexicon.</param>
    /// <param name="outcomes">All files, in order.</param>
    public static LibraryContents Of(string settings, IReadOnlyList<EditionLoader.Outcome> outcomes)
    {
        var files = outcomes.Where(o => o.Entry is not null).Select(o => o.Entry!).ToList();
        var indexed = Catalogue.Winners(files);
        var key = string.Join('\n', indexed.Select(e => $"{e.Slug} {e.Parsed}").Prepend(settings));
        var generation = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)).AsSpan(0, 8));
        return new(new(settings, generation, files), indexed, outcomes);
    }
}
