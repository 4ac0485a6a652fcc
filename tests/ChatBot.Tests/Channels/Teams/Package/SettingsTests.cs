using ChatBot.Channels.Teams.Package;

namespace ChatBot.Tests.Channels.Teams.Package;

/// <summary>What is refused before a package is made, and the sentence that says so.</summary>
public class SettingsTests
{
    [Theory]
    [InlineData("bot.example.org", "bot.example.org")]
    [InlineData(" https://Bot.Example.org/ ", "bot.example.org")]
    [InlineData("bücher.example.org", "xn--bcher-kva.example.org")]
    public void A_host_is_taken_by_its_name(string written, string name) => Assert.Equal((name, null), HostName.Read(written));

    [Theory]
    [InlineData("http://bot.example.org", "is not https, and Teams calls a bot by https only")]
    [InlineData("10.0.0.1", "is a number, and Teams calls a bot by name only")]
    [InlineData("https://[::1]", "is a number, and Teams calls a bot by name only")]
    [InlineData("127.1", "is a number, and Teams calls a bot by name only")]
    [InlineData("bot.example.org:8443", "is more than a host")]
    [InlineData("https://bot.example.org/chat", "is more than a host")]
    [InlineData("bot.example.org?x", "is more than a host")]
    [InlineData("me@bot.example.org", "is more than a host")]
    [InlineData("localhost", "is no name that others can reach")]
    [InlineData("bot_1.example.org", "is no name that others can reach")]
    [InlineData("bot.example.org.", "is no name that others can reach")]
    [InlineData("*.example.org", "is no host")]
    [InlineData("bot example", "is no host")]
    [InlineData("https://", "is no host")]
    [InlineData("", "is no host")]
    public void What_is_no_host_is_refused_with_its_reason(string written, string reason) =>
        Assert.Equal($"'{written}' {reason}: give the host's name alone, as in bot.example.org.", HostName.Read(written).Problem);

    [Fact]
    public void The_longest_texts_are_taken()
    {
        var facts = PackageFacts.Of(Packages.Settings with { Name = new string('n', 30), Developer = new string('d', 32) });

        Assert.Equal((30, 32), (facts.Name.Length, facts.Developer.Name.Length));
    }

    public static TheoryData<TeamsPackageSettings, string> Wrong => new()
    {
        { Packages.Settings with { AppId = "bot" }, "The app id 'bot' is no GUID: copy the application (client) id of the bot's registration." },
        { Packages.Settings with { AppId = Guid.Empty.ToString() }, "The app id '00000000-0000-0000-0000-000000000000' is no GUID: copy the application (client) id of the bot's registration." },
        { Packages.Settings with { PackageId = "x" }, "The package id 'x' is no GUID: leave it out to take the app id." },
        { Packages.Settings with { Name = "A name that is one letter long." }, "The name 'A name that is one letter long.' has 31 characters: Teams takes 30 at most." },
        { Packages.Settings with { Name = " " }, "The name is empty or has characters that cannot be shown." },
        { Packages.Settings with { Developer = "A name\nin two lines" }, "The developer's name is empty or has characters that cannot be shown." },
        { Packages.Settings with { Developer = new string('d', 33) }, $"The developer's name '{new string('d', 33)}' has 33 characters: Teams takes 32 at most." },
        { Packages.Settings with { Website = "www.example.org" }, "The website 'www.example.org' is no https address of at most 2048 characters, as in https://www.example.org/page." },
        { Packages.Settings with { Privacy = "http://example.org" }, "The privacy page 'http://example.org' is no https address of at most 2048 characters, as in https://www.example.org/page." },
        { Packages.Settings with { Terms = "ftp://example.org" }, "The page of terms 'ftp://example.org' is no https address of at most 2048 characters, as in https://www.example.org/page." },
        { Packages.Settings with { Version = "1.2" }, "The version '1.2' is not three numbers, as in 1.2.0." },
        { Packages.Settings with { Version = "1.02.0" }, "The version '1.02.0' is not three numbers, as in 1.2.0." },
        { Packages.Settings with { Version = "1.2.0\n" }, "The version '1.2.0\n' is not three numbers, as in 1.2.0." },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_Teams_would_refuse_is_refused_here(TeamsPackageSettings settings, string message) =>
        Assert.Equal(message, Assert.Throws<TeamsPackageException>(() => new TeamsPackage(settings)).Message);

    [Fact]
    public void All_that_is_wrong_is_said_at_once()
    {
        var wrong = Assert.Throws<TeamsPackageException>(() => new TeamsPackage(Packages.Settings with { AppId = "a", Host = "b", Version = "c" }));

        Assert.Equal("'b' is no name that others can reach: give the host's name alone, as in bot.example.org. The app id 'a' is no GUID: copy the application (client) id of the bot's registration. The version 'c' is not three numbers, as in 1.2.0.", wrong.Message);
    }
}
