using System.Text.Json;
using System.Text.Json.Serialization;
using ChatBot.Retrieval.Documents;

namespace ChatBot.Retrieval.Ingestion;

/// <summary>What an index was made of: lies beside it, so that both are swapped in one step.</summary>
/// <param name="Settings">Names parser, analysis and lexicon; another name and everything is made anew.</param>
/// <param name="Generation">Names the documents and the settings.</param>
/// <param name="Files">All files that could be read, in order.</param>
internal sealed record Catalogue(string Settings, string Generation, IReadOnlyList<CatalogueEntry> Files)
{
    /// <summary>The file's name in a generation's folder.</summary>
    public const string FileName = "catalogue.json";

    /// <summary>Nothing indexed.</summary>
    public static Catalogue Empty { get; } = new(string.Empty, string.Empty, []);

    /// <summary>
    /// The files whose editions are indexed, by slug: of files that are the same edition an ingested one wins over a seed, then the last one. Those that were
    /// taken out are not.
    /// </summary>
    public static IReadOnlyList<CatalogueEntry> Winners(IEnumerable<CatalogueEntry> files)
    {
        var bySlug = new SortedDictionary<string, CatalogueEntry>(StringComparer.Ordinal);
        foreach (var file in files.Where(f => !f.IsRemoved).OrderBy(f => f.Origin))
        {
            bySlug[file.Slug] = file;
        }

        return [.. bySlug.Values];
    }
}

/// <summary>A file and the edition that it became.</summary>
/// <param name="Origin">Whether it ships with the product or was ingested.</param>
/// <param name="Path">The file, relative to the folder of its origin.</param>
/// <param name="Size">Its size in bytes.</param>
/// <param name="Modified">When it was changed last, UTC.</param>
/// <param name="Hash">Hash of its bytes.</param>
/// <param name="Slug">The edition that it became.</param>
/// <param name="Parsed">The parsed edition, a file of the folder of editions.</param>
internal sealed record CatalogueEntry(FileOrigin Origin, string Path, long Size, DateTime Modified, string Hash, string Slug, string Parsed)
{
    /// <summary>Whether its edition was taken out of the library. It stays in the catalogue, so that a seed is not read again at each start to find that out.</summary>
    public bool IsRemoved { get; init; }
}

/// <summary>Where a file comes from.</summary>
internal enum FileOrigin
{
    /// <summary>It ships with the product.</summary>
    Seed,

    /// <summary>A person ingested it; it takes the place of a seed of the same edition.</summary>
    Ingested,
}

/// <summary>The stored files, as JSON; generated, for a quick start.</summary>
[JsonSourceGenerationOptions(UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Catalogue))]
[JsonSerializable(typeof(Edition))]
internal sealed partial class LibraryJson : JsonSerializerContext
{
    /// <summary>Whether an exception means that a stored file is damaged.</summary>
    public static bool IsDamage(Exception exception) => exception is JsonException or NotSupportedException or InvalidOperationException or ArgumentException;
}
