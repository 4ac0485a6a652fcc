using ChatBot.Retrieval.Documents;
using ChatBot.Retrieval.Reading;

namespace ChatBot.Retrieval.Ingestion;

/// <summary>The files that people gave: copies in the data folder, a folder for each edition. Who changes them holds the folder's lock.</summary>
internal sealed class SourceStore(DataFolder folder)
{
    /// <summary>Copies a file into the data folder, in the place of what held the same edition.</summary>
    /// <param name="path">The file.</param>
    /// <param name="stored">Which file of this run is stored where: a second one must not silently take the place of the first.</param>
    /// <param name="indexed">What could be asked before.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<FileResult> StoreAsync(string path, Dictionary<string, string> stored, IReadOnlyList<CatalogueEntry> indexed, CancellationToken cancellationToken)
    {
        if (Directory.Exists(path))
        {
            return new(path, null, false, $"The folder holds no file that can be read ({string.Join(", ", DocumentReader.Extensions)}), or this account may not look into it.");
        }

        byte[] bytes;
        Edition edition;
        try
        {
            bytes = await DocumentReader.ReadBytesAsync(path, cancellationToken).ConfigureAwait(false);
            edition = EditionLoader.Parse(bytes, Path.GetFileName(path));
        }
        catch (DocumentReadException e)
        {
            return new(path, null, false, e.Message);
        }

        var place = Path.Combine(folder.Sources, FileNames.Safe(edition.Slug));
        var copy = Path.Combine(place, Path.GetFileName(path));
        if (stored.TryGetValue(place, out var first) && !File.ReadAllBytes(first).AsSpan().SequenceEqual(bytes))
        {
            return new(path, null, false, $"{first} was read as {edition.Symbol} ({edition.Language}), too, and is kept: leave one of them out, or give a text without a symbol a file name of its own.");
        }

        stored.TryAdd(place, path);
        if (File.Exists(copy) && File.ReadAllBytes(copy).AsSpan().SequenceEqual(bytes))
        {
            TakeBack(edition.Slug);
            return new(path, edition, Unchanged: true, null);
        }

        var before = indexed.FirstOrDefault(f => f.Slug == edition.Slug && f.Hash != EditionLoader.HashOf(bytes));
        DataFolder.Replace(copy, aside => File.WriteAllBytes(aside, bytes));
        foreach (var other in Directory.EnumerateFiles(place).Where(other => other != copy))
        {
            File.Delete(other);
        }

        TakeBack(edition.Slug);
        var isCorrection = before is { Origin: FileOrigin.Ingested } && Path.GetFileName(before.Path) == Path.GetFileName(path);
        return new(path, edition, Unchanged: false, null) { Replaced = before is null || isCorrection ? null : Path.GetFileName(before.Path) };
    }

    /// <summary>Takes editions out, together: from the moment that the list of what is out has them they are, whether or not their files can be deleted.</summary>
    /// <param name="slugs">The editions.</param>
    /// <param name="contents">All files, as they are under the lock.</param>
    /// <param name="seeds">The folder of the files that ship with the product.</param>
    public IReadOnlyList<RemovedEdition> Remove(IReadOnlySet<string> slugs, LibraryContents contents, string seeds)
    {
        var editions = contents.Editions.Where(e => slugs.Contains(e.Slug)).ToList();
        var listed = RemovedEditions.Load(folder).Union(editions.Select(e => e.Slug)).ToHashSet(StringComparer.Ordinal);
        RemovedEditions.Save(folder, listed);

        // Also those of earlier times, when their deletion was broken off.
        var left = contents.Catalogue.Files.Where(f => f.Origin == FileOrigin.Ingested && listed.Contains(f.Slug) && !TryDelete(f)).ToLookup(f => f.Slug, f => Path.Combine(folder.Sources, f.Path));
        var shipped = contents.Catalogue.Files.Where(f => f.Origin == FileOrigin.Seed).ToLookup(f => f.Slug, f => Path.Combine(seeds, f.Path));
        RemovedEditions.Save(folder, listed.Where(s => !slugs.Contains(s) || shipped.Contains(s) || left.Contains(s)).ToHashSet(StringComparer.Ordinal));
        return [.. editions.Select(e => new RemovedEdition(e, shipped[e.Slug].LastOrDefault(), left[e.Slug].FirstOrDefault()))];
    }

    /// <summary>Who ingests an edition wants it, also when it was taken out before.</summary>
    private void TakeBack(string slug) => RemovedEditions.Save(folder, RemovedEditions.Load(folder).Where(s => s != slug).ToHashSet(StringComparer.Ordinal));

    /// <summary>Deletes a copy, and its folder when that is empty then.</summary>
    private bool TryDelete(CatalogueEntry file)
    {
        var path = Path.Combine(folder.Sources, file.Path);
        try
        {
            File.Delete(path);
            if (Path.GetDirectoryName(path) is { } place && place != folder.Sources && !Directory.EnumerateFileSystemEntries(place).Any())
            {
                Directory.Delete(place);
            }

            return true;
        }
        catch (Exception e) when (DataFolder.IsUnusable(e))
        {
            return !File.Exists(path);
        }
    }
}
