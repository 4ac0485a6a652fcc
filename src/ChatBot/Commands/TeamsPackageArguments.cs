using System.CommandLine;
using ChatBot.Channels.Teams.Package;

namespace ChatBot.Commands;

/// <summary>The options of <c>teams package</c>, and the settings that they make.</summary>
internal sealed class TeamsPackageArguments
{
    private readonly Option<string> _appId = new("--app-id") { Description = "The application (client) id of the bot's registration.", HelpName = "GUID", Required = true };
    private readonly Option<string> _host = new("--host") { Description = "Where Teams reaches the bot, as in bot.example.org.", HelpName = "HOST", Required = true };
    private readonly Option<string> _output = new("--output") { Description = "The file to write.", HelpName = "FILE.zip", DefaultValueFactory = _ => "chatbot-teams.zip" };
    private readonly Option<string> _name = new("--name") { Description = "What the app is called, at most 30 characters.", HelpName = "NAME", DefaultValueFactory = _ => TeamsPackageSettings.DefaultName };
    private readonly Option<string?> _developer = new("--developer") { Description = "Who answers for the app, at most 32 characters (default: its name).", HelpName = "NAME" };
    private readonly Option<string?> _website = new("--website") { Description = "The developer's page (default: https://HOST/).", HelpName = "URL" };
    private readonly Option<string?> _privacy = new("--privacy") { Description = "The page on privacy (default: the website).", HelpName = "URL" };
    private readonly Option<string?> _terms = new("--terms") { Description = "The terms of use (default: the website).", HelpName = "URL" };
    private readonly Option<string?> _packageId = new("--package-id") { Description = "The id of the app in Teams (default: the app id).", HelpName = "GUID" };
    private readonly Option<string> _version = new("--package-version") { Description = "Three numbers, higher with each upload.", HelpName = "N.N.N", DefaultValueFactory = _ => BuildInfo.Version };

    /// <summary>The options, in the order that the help shows them.</summary>
    public IEnumerable<Option> Options => [_appId, _host, _output, _name, _developer, _website, _privacy, _terms, _packageId, _version];

    /// <summary>The file to write.</summary>
    public string Output(ParseResult parsed) => parsed.GetRequiredValue(_output);

    /// <summary>What was typed, unchecked.</summary>
    public TeamsPackageSettings Settings(ParseResult parsed) => new()
    {
        AppId = parsed.GetRequiredValue(_appId),
        Host = parsed.GetRequiredValue(_host),
        Name = parsed.GetRequiredValue(_name),
        Developer = parsed.GetValue(_developer),
        Website = parsed.GetValue(_website),
        Privacy = parsed.GetValue(_privacy),
        Terms = parsed.GetValue(_terms),
        PackageId = parsed.GetValue(_packageId),
        Version = parsed.GetRequiredValue(_version),
    };
}
