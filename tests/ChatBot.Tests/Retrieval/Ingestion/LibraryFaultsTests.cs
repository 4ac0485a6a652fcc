using ChatBot.Retrieval.Ingestion;
using ChatBot.Tests.Fakes;

namespace ChatBot.Tests.Retrieval.Ingestion;

/// <summary>A library whose files, disk or folder are not as they should be: nothing is lost, and what to do is said.</summary>
public sealed class LibraryFaultsTests : IDisposable
{
    private readonly TemporaryLibrary _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task One_bad_file_does_not_take_the_others_down()
    {
        var library = await _folder.OpenAsync();
        var good = _folder.WriteFile("good.fr.txt", TemporaryLibrary.Resolution("80/5", "Demande un rapport sur les volcans"));
        var empty = _folder.WriteFile("empty.txt", " ");

        var report = await library.IngestAsync([empty, Path.Combine(_folder.Root, "missing.txt"), Path.GetDirectoryName(good)!]);

        Assert.False(report.Succeeded);
        Assert.Equal([false, false, true], report.Files.Select(f => f.Error is null));
        Assert.Single(TemporaryLibrary.Found(library, "volcans"));
    }

    [Theory]
    [InlineData("lucene")]
    [InlineData("catalogue.json")]
    [InlineData("editions")]
    public async Task What_is_damaged_is_made_anew_and_no_document_is_lost(string damaged)
    {
        _folder.WriteSeed("seed.fr.txt", TemporaryLibrary.Resolution("80/6", "Demande un rapport sur les océans"));
        var library = await _folder.OpenAsync();
        await library.IngestAsync([_folder.WriteFile("given.fr.txt", TemporaryLibrary.Resolution("80/7", "Demande un rapport sur les volcans"))]);
        var files = Directory.EnumerateFiles(_folder.Data, "*", SearchOption.AllDirectories).Where(f => f.Contains(damaged, StringComparison.Ordinal)).ToList();
        files.ForEach(Damage);

        var restarted = await _folder.OpenAsync();

        Assert.NotEmpty(files);
        Assert.Single(TemporaryLibrary.Found(restarted, "océans"));
        Assert.Single(TemporaryLibrary.Found(restarted, "volcans"));
        Assert.Equal(damaged != "editions", _folder.Log.Warnings.Exists(w => w.StartsWith($"The index in {Path.Combine(_folder.Data, "index")} is damaged and is made anew", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_lost_pointer_is_no_loss()
    {
        var library = await _folder.OpenAsync();
        await library.IngestAsync([_folder.WriteFile("given.fr.txt", TemporaryLibrary.Resolution("80/7", "Demande un rapport sur les volcans"))]);
        File.Delete(Path.Combine(_folder.Data, "index", "current"));

        Assert.Single(TemporaryLibrary.Found(await _folder.OpenAsync(), "volcans"));
    }

    [Fact]
    public async Task A_data_folder_that_cannot_be_used_leaves_an_index_in_memory_and_ingesting_says_why()
    {
        _folder.WriteSeed("seed.fr.txt", TemporaryLibrary.Resolution("80/9", "Demande un rapport sur les océans"));
        File.WriteAllText(_folder.Data, "a file where the folder should be");

        var library = await _folder.OpenAsync();
        var error = await Assert.ThrowsAsync<LibraryException>(() => library.IngestAsync([_folder.WriteFile("x.txt", "x")]));

        Assert.Single(TemporaryLibrary.Found(library, "océans"));
        Assert.Contains("the index is kept in memory and nothing can be ingested. Give the account the right to write there, or set Data:Path to another folder.", Assert.Single(_folder.Log.Warnings), StringComparison.Ordinal);
        Assert.StartsWith($"The data folder {_folder.Data} cannot be written to", error.Message, StringComparison.Ordinal);
    }

    [LinuxFact]
    public async Task A_full_disk_is_said_so_with_what_was_taken_in_before()
    {
        var library = await _folder.OpenAsync();
        var place = Directory.CreateDirectory(Path.Combine(_folder.Data, "sources", "A-RES-80-2.fr"));
        File.CreateSymbolicLink(Path.Combine(place.FullName, "b.fr.txt.new"), "/dev/full");

        var error = await Assert.ThrowsAsync<LibraryException>(() => library.IngestAsync([
            _folder.WriteFile("a.fr.txt", TemporaryLibrary.Resolution("80/1", "Demande un rapport sur les volcans")),
            _folder.WriteFile("b.fr.txt", TemporaryLibrary.Resolution("80/2", "Demande un rapport sur les déserts"))]));

        Assert.Equal($"The disk of the data folder {_folder.Data} is full; documents taken in before that, and kept: 1. Make room, or set Data:Path to a folder on another disk, and give the same command again.", error.Message);
        Assert.Empty(place.EnumerateFiles());
        Assert.Single(TemporaryLibrary.Found(await _folder.OpenAsync(), "volcans"));
    }

    [LinuxFact]
    public async Task A_full_disk_is_said_so_when_the_index_stays_in_memory()
    {
        _folder.WriteSeed("A-RES-80-1.fr.txt", TemporaryLibrary.Resolution("80/1", "Demande un rapport sur les volcans"));
        await _folder.OpenAsync();
        var kept = Assert.Single(Directory.GetFiles(Path.Combine(_folder.Data, "editions")));
        File.Delete(kept);
        File.CreateSymbolicLink(kept + ".new", "/dev/full");

        Assert.Single(TemporaryLibrary.Found(await _folder.OpenAsync(), "volcans"));
        Assert.EndsWith("the index is kept in memory and nothing can be ingested. Make room on its disk, or set Data:Path to another folder.", Assert.Single(_folder.Log.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lock_that_another_process_keeps_stops_nobody_who_only_asks_and_ends_in_a_clear_error_for_who_writes()
    {
        var seed = _folder.WriteSeed("A-RES-80-1.fr.txt", TemporaryLibrary.Resolution("80/1", "Demande un rapport sur les volcans"));
        Directory.CreateDirectory(_folder.Data);
        using var held = new FileStream(Path.Combine(_folder.Data, "library.lock"), FileMode.Create, FileAccess.ReadWrite, FileShare.None);
        _folder.Time.AutoAdvanceAmount = FolderLock.LongestWait;

        var library = await _folder.OpenAsync();
        var error = await Assert.ThrowsAsync<LibraryException>(() => library.IngestAsync([seed]));

        Assert.Single(TemporaryLibrary.Found(library, "volcans"));
        Assert.StartsWith($"The data folder {_folder.Data} cannot be written to (another process holds {held.Name}); the index is kept in memory", Assert.Single(_folder.Log.Warnings), StringComparison.Ordinal);
        Assert.Equal($"Another process is writing to the data folder {_folder.Data} (it holds {held.Name}). Wait until it has finished, or set Data:Path to another folder.", error.Message);
    }

    [Fact]
    public async Task A_bad_lexicon_is_named()
    {
        var words = Directory.CreateDirectory(Path.Combine(_folder.Root, "words")).FullName;
        await File.WriteAllTextAsync(Path.Combine(words, "synonyms.fr.txt"), "seul");
        using var folder = new TemporaryLibrary { Lexicon = words };

        var error = await Assert.ThrowsAsync<LibraryException>(() => folder.NewLibrary().OpenAsync());

        Assert.StartsWith("synonyms.fr.txt, line 1:", error.Message, StringComparison.Ordinal);
    }

    /// <summary>Overwrites the middle of a file, as a failing disk would.</summary>
    private static void Damage(string path)
    {
        var bytes = File.ReadAllBytes(path);
        bytes.AsSpan(bytes.Length / 3, Math.Max(1, bytes.Length / 3)).Fill(0xEE);
        File.WriteAllBytes(path, bytes);
    }
}
