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
}

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
