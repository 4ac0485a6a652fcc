using System.Diagnostics;
using ChatBot.Retrieval.Documents;
using ChatBot.Retrieval.Lexicons;
using ChatBot.Retrieval.Reading;
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
    public LibrarySnapshot Acquire()
    {
        while (true)
        {
            var state = Newest() ?? throw new InvalidOperationException("The library is not open yet: OpenAsync comes first.");
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
    public async Task<IngestReport> IngestAsync(IReadOnlyList<string> paths, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(paths);
        var builder = _builder ?? throw new InvalidOperationException("The library is not open yet: OpenAsync comes first.");
        List<FileResult> results = [];
        await _writing.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            using (await FolderLock.TakeAsync(_folder, _time, cancellationToken).ConfigureAwait(false))
            {
                var stored = new Dictionary<string, string>(StringComparer.Ordinal);
                foreach (var path in SourceFiles.Expand(paths).Distinct(StringComparer.Ordinal))
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    results.Add(await StoreAsync(path, stored, cancellationToken).ConfigureAwait(false));
                }
            }

            await BringUpToDateAsync(builder, mayStayInMemory: false, cancellationToken).ConfigureAwait(false);
            return new(results);
        }
        catch (Exception e) when (DataFolder.IsFull(e))
        {
            var kept = results.Count(r => r.Error is null);
            throw new LibraryException($"The disk of the data folder {_folder.Root} is full; documents taken in before that, and kept: {kept}. Make room, or set Data:Path to a folder on another disk, and give the same command again.", e);
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

    /// <summary>Copies a file into the data folder, in the place of what held the same edition.</summary>
    /// <param name="path">The file.</param>
    /// <param name="stored">Which file of this run is stored where: a second one must not silently take the place of the first.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    private async Task<FileResult> StoreAsync(string path, Dictionary<string, string> stored, CancellationToken cancellationToken)
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

        var place = Path.Combine(_folder.Sources, FileNames.Safe(edition.Slug));
        var copy = Path.Combine(place, Path.GetFileName(path));
        if (stored.TryGetValue(place, out var first) && !File.ReadAllBytes(first).AsSpan().SequenceEqual(bytes))
        {
            return new(path, null, false, $"{first} was read as {edition.Symbol} ({edition.Language}), too, and is kept: leave one of them out, or give a text without a symbol a file name of its own.");
        }

        stored.TryAdd(place, path);
        if (File.Exists(copy) && File.ReadAllBytes(copy).AsSpan().SequenceEqual(bytes))
        {
            return new(path, edition, Unchanged: true, null);
        }

        var before = Volatile.Read(ref _state)?.Contents.Indexed.FirstOrDefault(f => f.Slug == edition.Slug && f.Hash != EditionLoader.HashOf(bytes));
        DataFolder.Replace(copy, aside => File.WriteAllBytes(aside, bytes));
        foreach (var other in Directory.EnumerateFiles(place).Where(other => other != copy))
        {
            File.Delete(other);
        }

        var isCorrection = before is { Origin: FileOrigin.Ingested } && Path.GetFileName(before.Path) == Path.GetFileName(path);
        return new(path, edition, Unchanged: false, null) { Replaced = before is null || isCorrection ? null : Path.GetFileName(before.Path) };
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
