using ChatBot.Retrieval.Analysis;
using ChatBot.Retrieval.Documents;
using ChatBot.Retrieval.Indexing;
using ChatBot.Retrieval.Lexicons;
using ChatBot.Retrieval.Parsing;
using ChatBot.Retrieval.Searching;
using Lucene.Net.Store;
using Microsoft.Extensions.Logging;

namespace ChatBot.Retrieval.Ingestion;

/// <summary>Compares what is indexed with the files there are, and makes a new generation of what differs.</summary>
internal sealed class LibraryBuilder(DataFolder folder, string seeds, Lexicon lexicon, ILogger logger)
{
    private readonly EditionStore _editions = new(folder);
    private readonly GenerationStore _generations = new(folder);

    /// <summary>Names what shapes an index besides the documents.</summary>
    public string Settings { get; } = $"parser {ResolutionParser.Version}, analysis {TextAnalyzer.Version}, index {PassageWriter.Version}, lexicon {lexicon.Fingerprint}";

    /// <summary>The folder of the generation in use on disk; null when there is none.</summary>
    public string? CurrentName() => _generations.CurrentName();

    /// <summary>The catalogue of the generation in use; empty when there is none or it is damaged.</summary>
    public Catalogue CurrentCatalogue()
    {
        var name = _generations.CurrentName();
        try
        {
            return name is null ? Catalogue.Empty : _generations.ReadCatalogue(name);
        }
        catch (Exception e) when (DataFolder.IsUnusable(e))
        {
            logger.Damaged(folder.Index, e.Message);
            return Catalogue.Empty;
        }
    }

    /// <summary>Loads all files; those that the catalogue knows unchanged are not read.</summary>
    public async Task<LibraryContents> LoadAsync(Catalogue known, IReadOnlyDictionary<string, Edition> inMemory, CancellationToken cancellationToken)
    {
        var loader = new EditionLoader(_editions);
        var entries = known.Files.ToDictionary(f => (f.Origin, f.Path));
        var removed = RemovedEditions.Load(folder);
        var outcomes = new List<EditionLoader.Outcome>();
        foreach (var source in SourceFiles.All(seeds, folder))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var outcome = await loader.LoadAsync(source, entries.GetValueOrDefault((source.Origin, source.Path)), inMemory, cancellationToken).ConfigureAwait(false);
            outcomes.Add(outcome.Entry is { } entry ? outcome with { Entry = entry with { IsRemoved = removed.Contains(entry.Slug) } } : outcome);
        }

        return LibraryContents.Of(Settings, outcomes);
    }

    /// <summary>Makes the lexicon ready for editions in these languages, aside.</summary>
    public Task PrepareAsync(LibraryContents contents) =>
        Task.Run(() => lexicon.Prepare(contents.Editions.Select(e => e.Language).Distinct()), CancellationToken.None);

    /// <summary>Opens the generation on disk when it holds just these contents; else null.</summary>
    public (string Name, LibrarySnapshot Snapshot)? TryOpen(LibraryContents contents, Catalogue known)
    {
        var isCurrent = known.Generation == contents.Catalogue.Generation && known.Files.SequenceEqual(contents.Catalogue.Files)
            && contents.Outcomes.All(o => o.IsKept || o.Entry is null);
        return isCurrent && _generations.CurrentName() is { } name && OpenIndex(name) is { } index ? (name, Snapshot(contents, index)) : null;
    }

    /// <summary>Opens what another process made: its catalogue and the editions it kept.</summary>
    /// <exception cref="IOException">It is not whole (yet).</exception>
    /// <exception cref="InvalidDataException">It is not whole (yet).</exception>
    public (LibraryContents Contents, LibrarySnapshot Snapshot) OpenOther(string name, Catalogue catalogue, IReadOnlyDictionary<string, Edition> inMemory)
    {
        var editions = catalogue.Files.Select(f => inMemory.GetValueOrDefault(f.Parsed) ?? _editions.Load(f.Parsed) ?? throw new InvalidDataException($"The edition {f.Slug} is missing.")).ToList();
        var outcomes = catalogue.Files.Zip(editions, (f, e) => new EditionLoader.Outcome(new(f.Origin, f.Path, f.Path, f.Size, f.Modified), f, e, true, true, null)).ToList();
        var contents = LibraryContents.Of(catalogue.Settings, outcomes);
        return (contents, Snapshot(contents, _generations.Open(name)));
    }

    /// <summary>The catalogue of a generation.</summary>
    /// <exception cref="IOException">It is missing.</exception>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public Catalogue ReadCatalogue(string name) => _generations.ReadCatalogue(name);

    /// <summary>Makes a generation of these contents, from the one before where that can be, and puts it into use.</summary>
    /// <exception cref="IOException">The data folder cannot be written to.</exception>
    /// <exception cref="UnauthorizedAccessException">The data folder cannot be written to.</exception>
    public (string Name, LibrarySnapshot Snapshot) Build(LibraryContents contents, Catalogue known, CancellationToken cancellationToken)
    {
        foreach (var outcome in contents.Outcomes.Where(o => o.Entry is not null && !o.IsKept))
        {
            _editions.Save(outcome.Entry!.Parsed, outcome.Edition!);
        }

        var before = known.Settings == Settings ? UsableName() : null;
        var indexed = before is null ? [] : Catalogue.Winners(known.Files).Select(f => (f.Slug, f.Parsed)).ToHashSet();
        var wanted = contents.Indexed.Select(f => (f.Slug, f.Parsed)).ToHashSet();
        var added = wanted.Except(indexed).Select(f => contents.ByParsedName[f.Parsed]);
        var name = _generations.Write(contents.Catalogue, before, lexicon, indexed.Except(wanted).Select(r => r.Slug), added.SelectMany(PassageTexts.Of), cancellationToken);
        var snapshot = Snapshot(contents, _generations.Open(name));
        _generations.Publish(name);
        _editions.KeepOnly(contents.Catalogue.Files.Select(f => f.Parsed).ToHashSet(StringComparer.Ordinal));
        return (name, snapshot);
    }

    /// <summary>An index of these contents in memory, for a data folder that cannot be written to.</summary>
    public LibrarySnapshot BuildInMemory(LibraryContents contents, CancellationToken cancellationToken)
    {
        var directory = new RAMDirectory();
        PassageWriter.Write(directory, lexicon, [], contents.Editions.SelectMany(PassageTexts.Of), cancellationToken);
        return Snapshot(contents, IndexSnapshot.Open(directory));
    }

    private LibrarySnapshot Snapshot(LibraryContents contents, IndexSnapshot index) => new(contents.Editions, index, lexicon, contents.Catalogue.Generation);

    private string? UsableName()
    {
        if (_generations.CurrentName() is not { } name || OpenIndex(name) is not { } index)
        {
            return null;
        }

        index.Dispose();
        return name;
    }

    private IndexSnapshot? OpenIndex(string name)
    {
        try
        {
            return _generations.Open(name);
        }
        catch (Exception e) when (DataFolder.IsUnusable(e))
        {
            logger.Damaged(folder.Index, e.Message);
            return null;
        }
    }
}
