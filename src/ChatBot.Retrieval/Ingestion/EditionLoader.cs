using System.Security.Cryptography;
using ChatBot.Retrieval.Documents;
using ChatBot.Retrieval.Parsing;
using ChatBot.Retrieval.Reading;

namespace ChatBot.Retrieval.Ingestion;

/// <summary>Makes editions of files, or takes them as they were kept when the files have not changed.</summary>
/// <param name="store">The kept editions.</param>
internal sealed class EditionLoader(EditionStore store)
{
    /// <summary>What became of a file.</summary>
    /// <param name="Source">The file.</param>
    /// <param name="Entry">What the catalogue says of it; null when it failed.</param>
    /// <param name="Edition">Its edition; null when it failed.</param>
    /// <param name="IsUnchanged">Whether it was known already.</param>
    /// <param name="IsKept">Whether its edition lies in the store.</param>
    /// <param name="Error">Why it failed.</param>
    internal sealed record Outcome(SourceFile Source, CatalogueEntry? Entry, Edition? Edition, bool IsUnchanged, bool IsKept, string? Error);

    /// <summary>Loads a file.</summary>
    /// <param name="source">The file.</param>
    /// <param name="known">What the catalogue says of it.</param>
    /// <param name="inMemory">Editions at hand, by the name they are kept under.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<Outcome> LoadAsync(SourceFile source, CatalogueEntry? known, IReadOnlyDictionary<string, Edition> inMemory, CancellationToken cancellationToken)
    {
        if (known is not null && known.Size == source.Size && known.Modified == source.Modified
            && known.Parsed == EditionStore.NameOf(known.Hash, source.Name, ResolutionParser.Version)
            && Kept(known.Parsed, inMemory) is { } unchanged)
        {
            return new(source, known, unchanged, IsUnchanged: true, store.Has(known.Parsed), null);
        }

        try
        {
            var bytes = await DocumentReader.ReadBytesAsync(source.FullPath, cancellationToken).ConfigureAwait(false);
            var hash = HashOf(bytes);
            var name = EditionStore.NameOf(hash, source.Name, ResolutionParser.Version);
            var kept = Kept(name, inMemory);
            var edition = kept ?? Parse(bytes, source.Name);
            var entry = new CatalogueEntry(source.Origin, source.Path, source.Size, source.Modified, hash, edition.Slug, name);
            return new(source, entry, edition, IsUnchanged: kept is not null && known?.Hash == hash, store.Has(name), null);
        }
        catch (DocumentReadException e)
        {
            return new(source, null, null, false, false, e.Message);
        }
    }

    /// <summary>Names the contents of a file.</summary>
    public static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>Reads and parses a file in hand.</summary>
    /// <exception cref="DocumentReadException">The bytes are no text.</exception>
    public static Edition Parse(byte[] bytes, string name)
    {
        var document = DocumentReader.Read(bytes, name);
        var edition = ResolutionParser.Parse(document.Text, name, document.Title);
        return document.Warning is null ? edition : edition with { Warnings = [document.Warning, .. edition.Warnings] };
    }

    private Edition? Kept(string name, IReadOnlyDictionary<string, Edition> inMemory) =>
        inMemory.TryGetValue(name, out var edition) ? edition : store.Load(name);
}
