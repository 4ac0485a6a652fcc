using ChatBot.Retrieval.Ingestion;
using ChatBot.Retrieval.Searching;
using ChatBot.Tests.Fakes;

namespace ChatBot.Tests.Retrieval.Ingestion;

/// <summary>Documents that are taken out of the library, and stay out.</summary>
public sealed class RemovingTests : IDisposable
{
    private const string Slug = "A-RES-80-1.fr";
    private static readonly string Oceans = TemporaryLibrary.Resolution("80/1", "Demande un rapport sur les océans");
    private static readonly string Volcanoes = TemporaryLibrary.Resolution("80/1", "Demande un rapport sur les volcans");
    private static readonly string Deserts = TemporaryLibrary.Resolution("80/2", "Demande un rapport sur les déserts");

    private readonly TemporaryLibrary _folder = new();

    private string List => Path.Combine(_folder.Data, "removed.txt");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_was_ingested_is_gone_with_all_that_was_stored_of_it()
    {
        var library = await _folder.OpenAsync();
        await library.IngestAsync([_folder.WriteFile("a.fr.txt", Oceans), _folder.WriteFile("b.fr.txt", Deserts)]);

        var removed = Assert.Single(await library.RemoveAsync([Slug]));

        Assert.Equal((Slug, null, null), (removed.Edition.Slug, removed.Seed, removed.Left));
        Assert.Equal("A-RES-80-2.fr", Assert.Single(library.Editions).Slug);
        Assert.Empty(Found(library, "océans"));
        Assert.Single(Found(library, "déserts"));
        Assert.Equal("A-RES-80-2.fr", Path.GetFileName(Assert.Single(Directory.GetDirectories(Path.Combine(_folder.Data, "sources")))));
        Assert.DoesNotContain("océans", AllText(), StringComparison.Ordinal);
        Assert.Single((await _folder.OpenAsync()).Editions);
        Assert.False(File.Exists(List));
    }

    [Fact]
    public async Task What_ships_with_the_product_stays_out_and_is_not_read_at_each_start()
    {
        var seed = _folder.WriteSeed("A-RES-80-1.fr.txt", Oceans);
        var library = await _folder.OpenAsync();

        var removed = Assert.Single(await library.RemoveAsync([Slug]));
        var restarted = _folder.NewLibrary();
        var report = await restarted.OpenAsync();

        Assert.Equal(seed, removed.Seed);
        Assert.Empty(restarted.Editions);
        Assert.True(Assert.Single(report.Files).Unchanged);
        _folder.WriteSeed("A-RES-80-1.fr.txt", Volcanoes);
        Assert.Empty((await _folder.OpenAsync()).Editions);
    }

    [Fact]
    public async Task What_ships_with_the_product_can_be_ingested_again_and_removed_again()
    {
        var seed = _folder.WriteSeed("A-RES-80-1.fr.txt", Oceans);
        var library = await _folder.OpenAsync();
        await library.RemoveAsync([Slug]);

        await library.IngestAsync([seed]);
        var again = Found(library, "océans").Count;
        var removed = Assert.Single(await library.RemoveAsync([Slug]));

        Assert.Equal((1, seed), (again, removed.Seed));
        Assert.Empty((await _folder.OpenAsync()).Editions);
    }

    [Fact]
    public async Task A_text_that_took_the_place_of_the_one_that_ships_is_taken_out_with_it()
    {
        _folder.WriteSeed("A-RES-80-1.fr.txt", Oceans);
        var library = await _folder.OpenAsync();
        await library.IngestAsync([_folder.WriteFile("given.fr.txt", Volcanoes)]);

        await library.RemoveAsync([Slug]);

        Assert.Empty(library.Editions);
        Assert.Empty((await _folder.OpenAsync()).Editions);
    }

    [Fact]
    public async Task What_was_taken_out_is_out_even_if_the_files_could_not_be_deleted_any_more()
    {
        var library = await _folder.OpenAsync();
        await library.IngestAsync([_folder.WriteFile("a.fr.txt", Oceans), _folder.WriteFile("b.fr.txt", Deserts)]);
        File.WriteAllLines(List, [Slug, "A-RES-80-2.fr"]);

        var restarted = await _folder.OpenAsync();
        var none = await restarted.RemoveAsync([Slug]);
        await restarted.IngestAsync([_folder.WriteFile("a.fr.txt", Oceans)]);

        Assert.Empty(none);
        Assert.Equal(Slug, Assert.Single(restarted.Editions).Slug);
    }

    [Fact]
    public async Task The_list_holds_no_more_than_what_would_come_back()
    {
        _folder.WriteSeed("A-RES-80-1.fr.txt", Oceans);
        var library = await _folder.OpenAsync();
        await library.IngestAsync([_folder.WriteFile("b.fr.txt", Deserts)]);

        await library.RemoveAsync([Slug, "A-RES-80-2.fr"]);

        Assert.Equal([Slug], File.ReadAllLines(List));
    }

    [Fact]
    public async Task A_running_process_notices_within_a_second()
    {
        _folder.WriteSeed("A-RES-80-1.fr.txt", Oceans);
        _folder.WriteSeed("A-RES-80-2.fr.txt", Deserts);
        var running = await _folder.OpenAsync();
        var before = running.Editions.Count;

        await (await _folder.OpenAsync()).RemoveAsync([Slug]);
        _folder.Time.Advance(DocumentLibrary.CheckEvery);

        Assert.Equal(2, before);
        Assert.Single(running.Editions);
        Assert.Empty(Found(running, "océans"));
    }

    [Fact]
    public async Task A_name_means_all_editions_of_a_document()
    {
        _folder.WriteSeed("A-RES-80-1.fr.txt", Oceans);
        _folder.WriteSeed("A-RES-80-2.fr.txt", Deserts);
        var library = await _folder.OpenAsync();

        Assert.Equal(Slug, Assert.Single(library.FindAll("80/1")).Slug);
        Assert.Equal(Slug, Assert.Single(library.FindAll(Slug)).Slug);
        Assert.Empty(library.FindAll("80/3"));
        Assert.Empty(library.FindAll(" "));
    }

    [Fact]
    public async Task A_data_folder_that_cannot_be_written_to_is_said_so()
    {
        _folder.WriteSeed("A-RES-80-1.fr.txt", Oceans);
        File.WriteAllText(_folder.Data, "a file where the folder should be");
        var library = await _folder.OpenAsync();

        var error = await Assert.ThrowsAsync<LibraryException>(() => library.RemoveAsync([Slug]));

        Assert.StartsWith($"The data folder {_folder.Data} cannot be written to", error.Message, StringComparison.Ordinal);
        Assert.Single(library.Editions);
    }

    [LinuxFact]
    public async Task A_full_disk_takes_nothing_out()
    {
        _folder.WriteSeed("A-RES-80-1.fr.txt", Oceans);
        var library = await _folder.OpenAsync();
        File.CreateSymbolicLink(List + ".new", "/dev/full");

        var error = await Assert.ThrowsAsync<LibraryException>(() => library.RemoveAsync([Slug]));

        Assert.Equal($"The disk of the data folder {_folder.Data} is full; make room, and see with 'ChatBot documents' what is left to be removed.", error.Message);
        Assert.Single((await _folder.OpenAsync()).Editions);
    }

    private string AllText() => string.Join('\n', new[] { "sources", "editions" }.Select(f => Path.Combine(_folder.Data, f)).SelectMany(f => Directory.EnumerateFiles(f, "*", SearchOption.AllDirectories)).Select(File.ReadAllText));

    private static IReadOnlyList<SearchHit> Found(DocumentLibrary library, string query) =>
        new Retriever(library).Mentions(new() { Query = query, QueryLanguage = "fr" }).Hits;
}
