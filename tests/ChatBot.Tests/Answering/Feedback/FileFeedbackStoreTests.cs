using ChatBot.Answering.Feedback;

namespace ChatBot.Tests.Answering.Feedback;

public sealed class FileFeedbackStoreTests : IDisposable
{
    private readonly string _folder = Path.Combine(Directory.CreateTempSubdirectory("feedback").FullName, "data");

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(_folder)!, recursive: true);

    [Fact]
    public async Task What_is_kept_is_read_again_by_another_process_too()
    {
        await new FileFeedbackStore(_folder).AddAsync(Entry("Où ?\nQuand ?") with { Cited = ["A-RES-1-2.fr#PP1"], Earlier = ["Qui ?"], Comment = "Faux." });
        await new FileFeedbackStore(_folder).AddAsync(Entry("Quoi ?") with { Reaction = Reaction.Up });

        var read = await new FileFeedbackStore(_folder).ReadAsync();

        Assert.Equal(["Où ?\nQuand ?", "Quoi ?"], read.Entries.Select(e => e.Question));
        Assert.Equal("A-RES-1-2.fr#PP1 Qui ? Faux. Down", $"{read.Entries[0].Cited[0]} {read.Entries[0].Earlier[0]} {read.Entries[0].Comment} {read.Entries[0].Reaction}");
        Assert.Equal(0, read.UnreadableLines);
    }

    [Fact]
    public async Task Nothing_kept_is_nothing_read()
    {
        Assert.Empty((await new FileFeedbackStore(_folder).ReadAsync()).Entries);
    }

    [Fact]
    public async Task Many_at_once_are_all_kept()
    {
        var store = new FileFeedbackStore(_folder);

        await Task.WhenAll(Enumerable.Range(0, 100).Select(i => store.AddAsync(Entry($"{i}"))));

        Assert.Equal(Enumerable.Range(0, 100).Select(i => $"{i}").Order(), (await store.ReadAsync()).Entries.Select(e => e.Question).Order());
    }

    [Fact]
    public async Task Half_a_line_costs_no_other()
    {
        var store = new FileFeedbackStore(_folder);
        await store.AddAsync(Entry("a"));
        await File.AppendAllTextAsync(Path.Combine(_folder, FileFeedbackStore.FileName), "{\"date\":");
        await store.AddAsync(Entry("b"));

        var read = await store.ReadAsync();

        Assert.Equal(["a", "b"], read.Entries.Select(e => e.Question));
        Assert.Equal(1, read.UnreadableLines);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_used_is_named()
    {
        await File.WriteAllTextAsync(_folder, "a file where the folder should be");

        var error = await Assert.ThrowsAsync<FeedbackException>(() => new FileFeedbackStore(_folder).AddAsync(Entry("a")));

        Assert.StartsWith($"Feedback cannot be kept in {Path.Combine(_folder, FileFeedbackStore.FileName)}: ", error.Message, StringComparison.Ordinal);
    }

    private static FeedbackEntry Entry(string question) =>
        new() { Date = DateTimeOffset.UnixEpoch, Reaction = Reaction.Down, Question = question, Answer = "À Lyon.", Language = "fr" };
}
