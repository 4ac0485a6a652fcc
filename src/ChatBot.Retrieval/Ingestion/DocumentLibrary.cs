using System.Diagnostics;
using ChatBot.Retrieval.Documents;
using ChatBot.Retrieval.Lexicons;
using ChatBot.Retrieval.Searching;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ChatBot.Retrieval.Ingestion;

/// <inheritdoc cref="IDocumentLibrary"/>
internal sealed class DocumentLibrary : IDocumentLibrary, ILibrarySnapshots, IDisposable
{
    /// <summary>How often a change made by another process is looked for.</summary>
    internal static readonly TimeSpan CheckEvery = TimeSpan.FromSeconds(1);

    private readonly DataFolder _folder;
    private readonly SourceStore _sources;
    private readonly string _seeds;
    private readonly string _lexiconFolder;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly SemaphoreSlim _writing = new(1, 1);
    private LibraryBuilder? _builder;
    private State? _state;
    private string? _ignored;
    private long _checked;

    public DocumentLibrary(IOptions<LibraryOptions> options, TimeProvider time, ILogger<DocumentLibrary> logger)
    {
        _folder = DataFolder.Of(options.Value);
        _sources = new(_folder);
        _seeds = Path.GetFullPath(options.Value.Seeds, AppContext.BaseDirectory);
        _lexiconFolder = options.Value.LexiconFolder;
        _time = time;
        _logger = logger;
    }

    /// <inheritdoc/>
    public event Action? Changed;

    /// <summary>What is in use: the generation's folder (null: in memory), its contents, and the index open.</summary>
    private sealed record State(string? Name, LibraryContents Contents, LibrarySnapshot Snapshot);

    /// <inheritdoc/>
    public IReadOnlyList<Edition> Editions => Newest()?.Snapshot.Editions ?? [];

    /// <inheritdoc/>
    public string Generation => Newest()?.Snapshot.Generation ?? string.Empty;

    /// <inheritdoc/>
    public Edition? Find(string symbolOrSlug, string? language = null)
    {
        ArgumentNullException.ThrowIfNull(symbolOrSlug);
        return EditionChoice.Find(Editions, symbolOrSlug, language);
    }

    /// <inheritdoc/>
    public IReadOnlyList<Edition> FindAll(string symbolOrSlug)
    {
        ArgumentNullException.ThrowIfNull(symbolOrSlug);
        return EditionChoice.Named(Editions, symbolOrSlug);
    }

    /// <inheritdoc/>
    public LibrarySnapshot Acquire()
    {
        while (true)
        {
            var state = Newest() ?? throw NotOpen();
            if (state.Snapshot.TryAcquire())
            {
                return state.Snapshot;
            }
        }
    }

    /// <inheritdoc/>
    public async Task<IngestReport> OpenAsync(CancellationToken cancellationToken = default)
    {
        await _writing.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            _builder = new(_folder, _seeds, LoadLexicon(), _logger);
            if (!Directory.Exists(_seeds))
            {
                _logger.NoSeeds(_seeds);
            }

            return await BringUpToDateAsync(_builder, mayStayInMemory: true, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <inheritdoc/>
    public Task<IngestReport> IngestAsync(IReadOnlyList<string> paths, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(paths);
        List<FileResult> results = [];
        return ChangeAsync(StoreAllAsync, () => $"documents taken in before that, and kept: {results.Count(r => r.Error is null)}. Make room, or set Data:Path to a folder on another disk, and give the same command again.", cancellationToken, cancellationToken);

        async Task<IngestReport> StoreAllAsync(LibraryBuilder builder)
        {
            var stored = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var path in SourceFiles.Expand(paths).Distinct(StringComparer.Ordinal))
            {
                cancellationToken.ThrowIfCancellationRequested();
                results.Add(await _sources.StoreAsync(path, stored, Volatile.Read(ref _state)?.Contents.Indexed ?? [], cancellationToken).ConfigureAwait(false));
            }

            return new(results);
        }
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<RemovedEdition>> RemoveAsync(IReadOnlyCollection<string> slugs, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(slugs);

        // What was taken out is out before the index knows it: bringing that up to date is not broken off.
        return ChangeAsync(TakeOutAsync, () => "make room, and see with 'ChatBot documents' what is left to be removed.", cancellationToken, CancellationToken.None);

        async Task<IReadOnlyList<RemovedEdition>> TakeOutAsync(LibraryBuilder builder)
        {
            var contents = await builder.LoadAsync(builder.CurrentCatalogue(), InMemory(), cancellationToken).ConfigureAwait(false);
            return _sources.Remove(slugs.ToHashSet(StringComparer.Ordinal), contents, _seeds);
        }
    }

    /// <summary>Changes the files of the data folder under its lock, and then the index.</summary>
    /// <param name="change">Changes the files.</param>
    /// <param name="whenFull">How things stand, and what to do, when the disk is full.</param>
    /// <param name="changing">Stops until the files are changed.</param>
    /// <param name="indexing">Stops the indexing; what was there before stays in use.</param>
    private async Task<T> ChangeAsync<T>(Func<LibraryBuilder, Task<T>> change, Func<string> whenFull, CancellationToken changing, CancellationToken indexing)
    {
        var builder = _builder ?? throw NotOpen();
        await _writing.WaitAsync(changing).ConfigureAwait(false);
        try
        {
            T changed;
            using (await FolderLock.TakeAsync(_folder, _time, changing).ConfigureAwait(false))
            {
                changed = await change(builder).ConfigureAwait(false);
            }

            await BringUpToDateAsync(builder, mayStayInMemory: false, indexing).ConfigureAwait(false);
            return changed;
        }
        catch (Exception e) when (DataFolder.IsFull(e))
        {
            throw new LibraryException($"The disk of the data folder {_folder.Root} is full; {whenFull()}", e);
        }
        catch (Exception e) when (DataFolder.IsUnusable(e))
        {
            throw new LibraryException($"The data folder {_folder.Root} cannot be written to ({e.Message}). Give the account the right to write there, or set Data:Path to another folder.", e);
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Interlocked.Exchange(ref _state, null)?.Snapshot.Dispose();
        _writing.Dispose();
    }

    /// <summary>Without a change nothing is written and no lock is taken; else all is looked at again under the lock, as another process may have been quicker.</summary>
    private async Task<IngestReport> BringUpToDateAsync(LibraryBuilder builder, bool mayStayInMemory, CancellationToken cancellationToken)
    {
        var known = builder.CurrentCatalogue();
        var contents = await builder.LoadAsync(known, InMemory(), cancellationToken).ConfigureAwait(false);
        var prepared = builder.PrepareAsync(contents);
        if (builder.TryOpen(contents, known) is { } opened)
        {
            await prepared.ConfigureAwait(false);
            return Use(new(opened.Name, contents, opened.Snapshot));
        }

        var start = Stopwatch.GetTimestamp();
        try
        {
            using var held = await FolderLock.TakeAsync(_folder, _time, cancellationToken).ConfigureAwait(false);
            known = builder.CurrentCatalogue();
            contents = await builder.LoadAsync(known, contents.ByParsedName, cancellationToken).ConfigureAwait(false);
            var (name, snapshot) = builder.TryOpen(contents, known) ?? builder.Build(contents, known, cancellationToken);
            await prepared.ConfigureAwait(false);
            var passages = contents.Editions.Sum(e => e.Passages.Count);
            var elapsed = Stopwatch.GetElapsedTime(start);
            _logger.Indexed(contents.Editions.Count, passages, elapsed, snapshot.Generation);
            return Use(new(name, contents, snapshot));
        }
        catch (Exception e) when (mayStayInMemory && (DataFolder.IsUnusable(e) || e is LibraryException { InnerException: IOException }))
        {
            // To read, nobody has to wait for whoever writes: several who ask at once, after an update, all find the index out of date.
            var (reason, advice) = e is LibraryException ? ($"another process holds {_folder.Lock}", "Wait until it has finished")
                : (e.Message, DataFolder.IsFull(e) ? "Make room on its disk" : "Give the account the right to write there");
            _logger.InMemory(_folder.Root, reason, advice);
            await prepared.ConfigureAwait(false);
            return Use(new(null, contents, builder.BuildInMemory(contents, cancellationToken)));
        }
    }

    private IngestReport Use(State state)
    {
        Interlocked.Exchange(ref _state, state)?.Snapshot.Dispose();
        foreach (var failed in state.Contents.Outcomes.Where(o => o.Error is not null))
        {
            _logger.LeftOut(failed.Source.FullPath, failed.Error!);
        }

        Changed?.Invoke();
        return state.Contents.Report;
    }

    /// <summary>What is in use, after a look whether another process has made something newer.</summary>
    private State? Newest()
    {
        var state = Volatile.Read(ref _state);
        var last = Volatile.Read(ref _checked);
        var isDue = state?.Name is not null && (last == 0 || _time.GetElapsedTime(last) >= CheckEvery);
        if (isDue && Interlocked.CompareExchange(ref _checked, _time.GetTimestamp(), last) == last && _writing.Wait(0))
        {
            try
            {
                NoticeOther(state!);
            }
            finally
            {
                _writing.Release();
            }
        }

        return Volatile.Read(ref _state);
    }

    private void NoticeOther(State state)
    {
        var name = _builder!.CurrentName();
        if (name is null || name == state.Name || name == _ignored)
        {
            return;
        }

        try
        {
            var catalogue = _builder.ReadCatalogue(name);
            if (catalogue.Settings != _builder.Settings)
            {
                _ignored = name;
                _logger.OtherSettings(catalogue.Generation);
                return;
            }

            var (contents, snapshot) = _builder.OpenOther(name, catalogue, InMemory());
            Use(new(name, contents, snapshot));
            _logger.Noticed(snapshot.Generation);
        }
        catch (Exception e) when (DataFolder.IsUnusable(e))
        {
            _logger.NotYet(e);
        }
    }

    private static InvalidOperationException NotOpen() => new("The library is not open yet: OpenAsync comes first.");

    private IReadOnlyDictionary<string, Edition> InMemory() => Volatile.Read(ref _state)?.Contents.ByParsedName ?? new Dictionary<string, Edition>();

    private Lexicon LoadLexicon()
    {
        try
        {
            return Lexicon.Load(_lexiconFolder);
        }
        catch (LexiconException e)
        {
            throw new LibraryException(e.Message, e);
        }
    }
}
