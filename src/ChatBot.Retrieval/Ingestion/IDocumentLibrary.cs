using ChatBot.Retrieval.Documents;

namespace ChatBot.Retrieval.Ingestion;

/// <summary>The documents that can be asked, and the index over them. One per process; safe for concurrent use.</summary>
public interface IDocumentLibrary
{
    /// <summary>All editions, ordered by symbol, then language.</summary>
    IReadOnlyList<Edition> Editions { get; }

    /// <summary>Changes whenever the indexed documents do; a part of every cache key.</summary>
    string Generation { get; }

    /// <summary>The edition of that slug; or of that symbol (<c>A/RES/77/20</c>, <c>77/20</c>), preferring <paramref name="language"/>; null when there is none.</summary>
    Edition? Find(string symbolOrSlug, string? language = null);

    /// <summary>All editions that a name means: the one of that slug, else all of that symbol, else all of symbols that end so (<c>77/20</c>); none when there are none.</summary>
    IReadOnlyList<Edition> FindAll(string symbolOrSlug);

    /// <summary>
    /// Brings the index up to date with the seeds and with what was ingested before: files that have not changed are not read again, the index is
    /// rebuilt when sources, parser or analysis changed. Called once at start; errors of single files are in the report.
    /// </summary>
    /// <exception cref="LibraryException">The data folder cannot be used; the message says what to do.</exception>
    Task<IngestReport> OpenAsync(CancellationToken cancellationToken = default);

    /// <summary>Adds files, or all readable files of folders, to the library: read, parsed, stored in the data folder, indexed, swapped in.</summary>
    /// <param name="paths">Files or folders.</param>
    /// <param name="cancellationToken">Stops between files; what was there before stays.</param>
    /// <exception cref="LibraryException">The data folder cannot be used; the message says what to do.</exception>
    Task<IngestReport> IngestAsync(IReadOnlyList<string> paths, CancellationToken cancellationToken = default);

    /// <summary>
    /// Takes editions out of the library, all of them or none: what was stored of ingested files is deleted, those that ship with the product stay out until
    /// they are ingested.
    /// </summary>
    /// <param name="slugs">The editions.</param>
    /// <param name="cancellationToken">Stops before anything is taken out.</param>
    /// <returns>What was taken out; slugs that name nothing (any more) are passed over.</returns>
    /// <exception cref="LibraryException">The data folder cannot be used; the message says what to do.</exception>
    Task<IReadOnlyList<RemovedEdition>> RemoveAsync(IReadOnlyCollection<string> slugs, CancellationToken cancellationToken = default);
}

/// <summary>An edition that was taken out of the library.</summary>
/// <param name="Edition">The edition.</param>
/// <param name="Seed">The file that it can be ingested from again, as it ships with the product; null when it was only ingested.</param>
/// <param name="Left">A file of it in the data folder that could not be deleted, and does not count any more; null when all is gone.</param>
public sealed record RemovedEdition(Edition Edition, string? Seed, string? Left = null);

/// <summary>What became of each file.</summary>
/// <param name="Files">One result per file, in the order given.</param>
public sealed record IngestReport(IReadOnlyList<FileResult> Files)
{
    /// <summary>Whether no file failed.</summary>
    public bool Succeeded => Files.All(f => f.Error is null);
}

/// <summary>What became of one file.</summary>
/// <param name="Path">The file.</param>
/// <param name="Edition">What it became; null when it failed.</param>
/// <param name="Unchanged">It was known already and has not been read again.</param>
/// <param name="Error">Why it failed and what to do, in one sentence; null when it did not.</param>
public sealed record FileResult(string Path, Edition? Edition, bool Unchanged, string? Error)
{
    /// <summary>The name of the file whose text of the same edition it takes the place of; null when there was none, or it said the same, or it is that file.</summary>
    public string? Replaced { get; init; }
}

/// <summary>The library cannot be used; the message says why and what to do.</summary>
public sealed class LibraryException : Exception
{
    /// <summary>With a message for the person who runs the bot.</summary>
    public LibraryException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>For serializers and subclasses.</summary>
    public LibraryException()
    {
    }

    /// <summary>With a message for the person who runs the bot.</summary>
    public LibraryException(string message)
        : base(message)
    {
    }
}
