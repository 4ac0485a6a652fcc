using System.IO.Compression;
using System.Text.Json;
using ChatBot.Retrieval.Ingestion;
using ChatBot.Tests.Fakes;

namespace ChatBot.Tests.Host.Commands;

/// <summary><c>teams package</c> from the command line to the file.</summary>
public sealed class TeamsTests : IDisposable
{
    private const string AppId = "11111111-2222-3333-4444-555555555555";

    private readonly string _folder = Directory.CreateTempSubdirectory("teams").FullName;

    private string Zip => Path.Combine(_folder, "app.zip");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_package_is_written_and_two_lines_say_what_to_do_with_it()
    {
        var (code, output, error) = await new Cli().RunAsync(
            "teams", "package", "--app-id", AppId, "--host", "bot.example.org", "--output", Zip, "--package-version", "1.2.3",
            "--privacy", "https://example.org/privacy", "--terms", "https://example.org/terms");

        Assert.Equal((0, string.Empty), (code, error));
        Assert.Equal($"""
            {Zip}: 'ChatBot' 1.2.3 for Teams.
            1. In the Azure portal, give the bot the messaging endpoint https://bot.example.org/api/messages and the channel Microsoft Teams.
            2. In Teams, choose Apps > Manage your apps > Upload an app and take this file; for everyone: admin center, Teams apps > Manage apps > Upload new app.

            """, output);
        Assert.True(File.Exists(Zip));
    }

    [Fact]
    public async Task Questions_to_begin_with_are_about_the_library()
    {
        var cli = new Cli();
        cli.Library.Editions = [Samples.Edition, Samples.Edition with { Symbol = "A/RES/1/1" }];

        await PackageAsync(cli);

        Assert.Contains("De quoi parle A/RES/12/34 ?", Manifest().GetProperty("bots").GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_version_is_that_of_the_program()
    {
        await PackageAsync(new Cli());

        Assert.Equal(typeof(Program).Assembly.GetName().Version!.ToString(3), Manifest().GetProperty("version").GetString());
    }

    [Fact]
    public async Task Pages_that_are_not_named_are_noted()
    {
        var (code, output, _) = await PackageAsync(new Cli());

        Assert.Equal(0, code);
        Assert.Contains("\n  note: privacy and terms lead to the website where --privacy and --terms do not say otherwise.\n", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nope", "bot.example.org", "The app id 'nope' is no GUID: copy the application (client) id of the bot's registration.")]
    [InlineData(AppId, "http://bot.example.org", "'http://bot.example.org' is not https, and Teams calls a bot by https only: give the host's name alone, as in bot.example.org.")]
    public async Task What_is_wrong_is_said_before_the_library_is_opened(string appId, string host, string message)
    {
        var cli = new Cli();
        cli.Library.Opening = () => throw new InvalidOperationException("It was opened.");

        var result = await cli.RunAsync("teams", "package", "--app-id", appId, "--host", host, "--output", Zip);

        Assert.Equal((2, string.Empty, $"ChatBot: {message} See 'ChatBot teams package --help'.\n"), result);
        Assert.False(File.Exists(Zip));
    }

    [Fact]
    public async Task Id_and_host_are_needed() => Assert.Equal(
        (2, string.Empty, "ChatBot: Option '--app-id' is required. Option '--host' is required. See 'ChatBot teams package --help'.\n"),
        await new Cli().RunAsync("teams", "package"));

    [Fact]
    public async Task A_file_that_cannot_be_written_is_said_so()
    {
        var (code, output, error) = await new Cli().RunAsync("teams", "package", "--app-id", AppId, "--host", "bot.example.org", "--output", _folder);

        Assert.Equal((1, string.Empty), (code, output));
        Assert.StartsWith($"ChatBot: {_folder} cannot be written: ", error, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder + ".new"));
    }

    [Fact]
    public async Task A_data_folder_that_cannot_be_used_has_its_own_exit_code()
    {
        var cli = new Cli();
        cli.Library.Opening = () => throw new LibraryException("The folder /x cannot be written to: set Data:Path to another.");

        Assert.Equal(3, (await PackageAsync(cli)).Code);
    }

    private Task<(int Code, string Out, string Error)> PackageAsync(Cli cli) =>
        cli.RunAsync("teams", "package", "--app-id", AppId, "--host", "bot.example.org", "--output", Zip);

    private JsonElement Manifest()
    {
        using var zip = ZipFile.OpenRead(Zip);
        using var stream = zip.GetEntry("manifest.json")!.Open();
        return JsonDocument.Parse(stream).RootElement;
    }
}
