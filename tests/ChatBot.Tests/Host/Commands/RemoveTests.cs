using ChatBot.Retrieval.Documents;
using ChatBot.Retrieval.Ingestion;
using ChatBot.Tests.Fakes;

namespace ChatBot.Tests.Host.Commands;

/// <summary><c>remove</c>, as it prints.</summary>
public class RemoveTests
{
    private static readonly Edition English = Samples.Edition with { Slug = "A-RES-12-34.en", Language = "en" };
    private static readonly Edition Other = Samples.Edition with { Slug = "S-RES-12-34.fr", Symbol = "S/RES/12/34" };

    [Fact]
    public async Task All_editions_of_a_document_are_taken_out_and_named()
    {
        var cli = Removing(out var asked, Samples.Edition, English);

        Assert.Equal((0, "A/RES/12/34 (fr), 7 passages: removed\nA/RES/12/34 (en), 7 passages: removed\n", string.Empty), await cli.RunAsync("remove", "A/RES/12/34"));
        Assert.Equal(["A-RES-12-34.fr", "A-RES-12-34.en"], asked);
    }

    [Theory]
    [InlineData("A/RES/12/34", "--language", "EN")]
    [InlineData("A-RES-12-34.en")]
    public async Task One_edition_can_be_taken_out(params string[] args)
    {
        var cli = Removing(out _, Samples.Edition, English);

        Assert.Equal((0, "A/RES/12/34 (en), 7 passages: removed\n", string.Empty), await cli.RunAsync(["remove", .. args]));
    }

    [Fact]
    public async Task How_to_have_a_document_again_that_ships_with_the_bot_is_said()
    {
        var cli = Removing(out _, Samples.Edition);
        cli.Library.Removing = _ => Task.FromResult<IReadOnlyList<RemovedEdition>>([new(Samples.Edition, "/opt/chatbot/seeds/a.txt", "/srv/sources/b.txt")]);

        Assert.Equal((0, """
            A/RES/12/34 (fr), 7 passages: removed
              note: It ships with the bot and stays out; to have it again: ChatBot ingest /opt/chatbot/seeds/a.txt
              note: Its file could not be deleted, and is not read any more: /srv/sources/b.txt

            """, string.Empty), await cli.RunAsync("remove", "12/34"));
    }

    [Theory]
    [InlineData("There is no document '99/1'. There are A/RES/12/34 (fr), A/RES/12/34 (en), S/RES/12/34 (fr).", "99/1")]
    [InlineData("'12/34' may be any of A/RES/12/34 (fr), A/RES/12/34 (en), S/RES/12/34 (fr): give the whole symbol.", "12/34")]
    [InlineData("There is no edition of S/RES/12/34 in 'en'. There is S/RES/12/34 (fr).", "S/RES/12/34", "--language", "en")]
    public async Task What_is_not_there_or_not_clear_is_told_with_what_there_is(string expected, params string[] args)
    {
        var cli = Removing(out var asked, Samples.Edition, English, Other);

        Assert.Equal((1, string.Empty, $"ChatBot: {expected}\n"), await cli.RunAsync(["remove", .. args]));
        Assert.Empty(asked);
    }

    [Fact]
    public async Task An_empty_library_is_said_so() =>
        Assert.Equal((1, string.Empty, "ChatBot: There is no document '12/34': the library is empty.\n"), await Removing(out _).RunAsync("remove", "12/34"));

    [Theory]
    [InlineData("remove")]
    [InlineData("remove", "a", "b")]
    public async Task One_document_is_named(params string[] args)
    {
        var (code, output, error) = await new Cli().RunAsync(args);

        Assert.Equal((2, string.Empty), (code, output));
        Assert.EndsWith("See 'ChatBot remove --help'.\n", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_data_folder_that_cannot_be_written_to_is_its_own_exit_code()
    {
        var cli = Removing(out _, Samples.Edition);
        cli.Library.Removing = _ => throw new LibraryException("The folder /x cannot be written to.");

        Assert.Equal((3, string.Empty, "ChatBot: The folder /x cannot be written to.\n"), await cli.RunAsync("remove", "12/34"));
    }

    /// <summary>A command line over these editions, and the slugs that it asks to take out.</summary>
    private static Cli Removing(out List<string> asked, params Edition[] editions)
    {
        List<string> slugs = [];
        var cli = new Cli();
        cli.Library.Editions = editions;
        cli.Library.Removing = wanted =>
        {
            slugs.AddRange(wanted);
            return Task.FromResult<IReadOnlyList<RemovedEdition>>([.. editions.Where(e => wanted.Contains(e.Slug)).Select(e => new RemovedEdition(e, null))]);
        };
        asked = slugs;
        return cli;
    }
}
