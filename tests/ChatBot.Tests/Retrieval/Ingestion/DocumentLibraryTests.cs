using ChatBot.Retrieval.Ingestion;
using ChatBot.Tests.Fakes;

namespace ChatBot.Tests.Retrieval.Ingestion;

public sealed class DocumentLibraryTests : IDisposable
{
    private readonly TemporaryLibrary _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Seeds_are_read_once_and_then_known()
    {
        _folder.WriteSeed("A-RES-80-1.fr.txt", TemporaryLibrary.Resolution("80/1", "Demande un rapport sur les océans"));

        var first = await _folder.NewLibrary().OpenAsync();
        var second = await _folder.NewLibrary().OpenAsync();

        Assert.False(Assert.Single(first.Files).Unchanged);
        Assert.True(Assert.Single(second.Files).Unchanged);
        Assert.Equal("A/RES/80/1", second.Files[0].Edition!.Symbol);
    }

    [Fact]
    public async Task A_changed_seed_is_indexed_anew_and_changes_the_generation()
    {
        _folder.WriteSeed("A-RES-80-1.fr.txt", TemporaryLibrary.Resolution("80/1", "Demande un rapport sur les océans"));
        var before = (await _folder.OpenAsync()).Generation;
        _folder.WriteSeed("A-RES-80-1.fr.txt", TemporaryLibrary.Resolution("80/1", "Demande un rapport sur les volcans"));
        var after = await _folder.OpenAsync();

        Assert.NotEqual(before, after.Generation);
        Assert.Single(TemporaryLibrary.Found(after, "volcans"));
        Assert.Empty(TemporaryLibrary.Found(after, "océans"));
    }

    [Fact]
    public async Task Two_texts_of_one_run_that_would_take_each_others_place_are_not_both_taken()
    {
        var library = await _folder.OpenAsync();
        var (one, other) = (Path.Combine("a", "text.fr.txt"), Path.Combine("b", "text.fr.txt"));

        var report = await library.IngestAsync([
            _folder.WriteFile(one, TemporaryLibrary.Resolution("80/3", "Demande un rapport sur les volcans")),
            _folder.WriteFile(other, TemporaryLibrary.Resolution("80/3", "Demande un rapport sur les déserts"))]);

        Assert.Null(report.Files[0].Error);
        Assert.Contains("was read as A/RES/80/3 (fr), too, and is kept", report.Files[1].Error, StringComparison.Ordinal);
        Assert.Single(TemporaryLibrary.Found(library, "volcans"));
    }

    [Fact]
    public async Task A_folder_without_texts_is_reported()
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder.Root, "only"));
        File.WriteAllText(Path.Combine(folder.FullName, "a.pdf"), "%PDF");

        var report = await (await _folder.OpenAsync()).IngestAsync([folder.FullName]);

        Assert.Contains("holds no file that can be read (.txt, .md)", Assert.Single(report.Files).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Links_that_lead_round_in_a_circle_are_not_followed_and_links_to_files_are()
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder.Root, "round"));
        var file = _folder.WriteFile("apart.fr.txt", TemporaryLibrary.Resolution("80/3", "Demande un rapport sur les volcans"));
        Directory.CreateSymbolicLink(Path.Combine(folder.FullName, "again"), folder.FullName);
        File.CreateSymbolicLink(Path.Combine(folder.FullName, "linked.fr.txt"), file);

        var report = await (await _folder.OpenAsync()).IngestAsync([folder.FullName]);

        Assert.Equal("A/RES/80/3", Assert.Single(report.Files).Edition?.Symbol);
    }

    [Fact]
    public async Task Letters_and_accents_apart_are_the_same_words()
    {
        var library = await _folder.OpenAsync();

        var report = await library.IngestAsync([_folder.WriteFile("nfd.fr.txt", TemporaryLibrary.Resolution("80/3", "Demande un relevé des forêts \u202Eboréales").Normalize(System.Text.NormalizationForm.FormD))]);

        Assert.Equal("A/RES/80/3", report.Files[0].Edition?.Symbol);
        Assert.Contains("relevé des forêts boréales", report.Files[0].Edition?.Find(new ChatBot.Retrieval.Documents.PassageId("OP1"))?.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_ingested_file_survives_its_source_and_a_restart()
    {
        var library = await _folder.OpenAsync();
        var path = _folder.WriteFile("A-RES-80-2.fr.txt", TemporaryLibrary.Resolution("80/2", "Demande un rapport sur les volcans"));

        var report = await library.IngestAsync([path]);
        File.Delete(path);
        var restarted = await _folder.OpenAsync();

        Assert.True(report.Succeeded);
        Assert.Single(TemporaryLibrary.Found(library, "volcans"));
        Assert.Single(TemporaryLibrary.Found(restarted, "volcans"));
        Assert.Equal(library.Generation, restarted.Generation);
    }

    [Fact]
    public async Task The_same_edition_again_takes_the_place_of_the_one_before()
    {
        _folder.WriteSeed("seed.fr.txt", TemporaryLibrary.Resolution("80/3", "Demande un rapport sur les océans"));
        var library = await _folder.OpenAsync();

        await library.IngestAsync([_folder.WriteFile("first.fr.txt", TemporaryLibrary.Resolution("80/3", "Demande un rapport sur les volcans"))]);
        await library.IngestAsync([_folder.WriteFile("second.fr.txt", TemporaryLibrary.Resolution("80/3", "Demande un rapport sur les déserts"))]);

        Assert.Single(library.Editions);
        Assert.Empty(TemporaryLibrary.Found(library, "océans"));
        Assert.Empty(TemporaryLibrary.Found(library, "volcans"));
        Assert.Single(TemporaryLibrary.Found(library, "déserts"));
    }

    [Fact]
    public async Task A_text_that_takes_the_place_of_another_is_told_and_the_same_text_is_not()
    {
        var (oceans, volcanoes, deserts) = (TemporaryLibrary.Resolution("80/3", "Demande un rapport sur les océans"), TemporaryLibrary.Resolution("80/3", "Demande un rapport sur les volcans"), TemporaryLibrary.Resolution("80/3", "Demande un rapport sur les déserts"));
        _folder.WriteSeed("seed.fr.txt", oceans);
        var library = await _folder.OpenAsync();
        (string Name, string Text)[] files =
        [
            ("same.fr.txt", oceans), ("first.fr.txt", volcanoes), ("first.fr.txt", volcanoes), ("again.fr.txt", volcanoes), ("again.fr.txt", deserts), ("last.fr.txt", volcanoes),
        ];

        List<string?> replaced = [];
        foreach (var (name, text) in files)
        {
            replaced.Add(Assert.Single((await library.IngestAsync([_folder.WriteFile(name, text)])).Files).Replaced);
        }

        Assert.Equal([null, "same.fr.txt", null, null, null, "again.fr.txt"], replaced);
    }

    [Fact]
    public async Task A_seed_with_other_words_is_told_to_be_replaced_whatever_its_name()
    {
        _folder.WriteSeed("A-RES-80-3.fr.txt", TemporaryLibrary.Resolution("80/3", "Demande un rapport sur les océans"));
        var library = await _folder.OpenAsync();

        var report = await library.IngestAsync([_folder.WriteFile("A-RES-80-3.fr.txt", TemporaryLibrary.Resolution("80/3", "Demande un rapport sur les volcans"))]);

        Assert.Equal("A-RES-80-3.fr.txt", Assert.Single(report.Files).Replaced);
    }

    [Fact]
    public async Task A_seed_that_an_ingested_file_replaces_is_not_read_again_either()
    {
        _folder.WriteSeed("seed.fr.txt", TemporaryLibrary.Resolution("80/3", "Demande un rapport sur les océans"));
        var library = await _folder.OpenAsync();
        await library.IngestAsync([_folder.WriteFile("given.fr.txt", TemporaryLibrary.Resolution("80/3", "Demande un rapport sur les volcans"))]);

        var restarted = await _folder.NewLibrary().OpenAsync();

        Assert.Equal([true, true], restarted.Files.Select(f => f.Unchanged));
    }

    [Fact]
    public async Task Ingesting_what_is_there_already_changes_nothing()
    {
        var library = await _folder.OpenAsync();
        var path = _folder.WriteFile("A-RES-80-4.fr.txt", TemporaryLibrary.Resolution("80/4", "Demande un rapport"));
        await library.IngestAsync([path]);
        var generation = library.Generation;

        var again = await library.IngestAsync([path]);

        Assert.True(Assert.Single(again.Files).Unchanged);
        Assert.Equal(generation, library.Generation);
    }

    [Fact]
    public async Task Only_the_generation_in_use_stays_on_disk()
    {
        var library = await _folder.OpenAsync();
        await library.IngestAsync([_folder.WriteFile("given.fr.txt", TemporaryLibrary.Resolution("80/7", "Demande un rapport"))]);

        Assert.Single(Directory.EnumerateDirectories(Path.Combine(_folder.Data, "index")));
        Assert.Single(Directory.EnumerateFiles(Path.Combine(_folder.Data, "editions")));
    }

    [Fact]
    public async Task A_running_process_notices_what_another_one_ingested_within_a_second()
    {
        var running = await _folder.OpenAsync();
        Assert.Empty(running.Editions);
        var other = await _folder.OpenAsync();
        await other.IngestAsync([_folder.WriteFile("given.fr.txt", TemporaryLibrary.Resolution("80/8", "Demande un rapport sur les volcans"))]);

        var atOnce = running.Editions.Count;
        _folder.Time.Advance(DocumentLibrary.CheckEvery);

        Assert.Equal(0, atOnce);
        Assert.Single(running.Editions);
        Assert.Single(TemporaryLibrary.Found(running, "volcans"));
        Assert.Equal(other.Generation, running.Generation);
    }

    [Theory]
    [InlineData("A/RES/80/10")]
    [InlineData("80/10")]
    [InlineData("a-res-80-10")]
    [InlineData("A-RES-80-10.fr")]
    public async Task A_document_is_found_by_symbol_or_slug(string name)
    {
        _folder.WriteSeed("seed.fr.txt", TemporaryLibrary.Resolution("80/10", "Demande un rapport"));

        var library = await _folder.OpenAsync();

        Assert.Equal("A-RES-80-10.fr", library.Find(name)?.Slug);
        Assert.Null(library.Find("0/10"));
    }
}
