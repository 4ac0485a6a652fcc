using System.CommandLine;
using ChatBot.Channels.Teams.Package;
using ChatBot.Retrieval.Ingestion;

namespace ChatBot.Commands;

/// <summary><c>teams</c>: what Microsoft Teams needs to know the bot (docs/teams.md).</summary>
internal static class TeamsVerb
{
    public static Command Create(Workbench bench)
    {
        var arguments = new TeamsPackageArguments();
        var package = new Command("package", "Writes the app package that an administrator uploads to Teams.");
        foreach (var option in arguments.Options)
        {
            package.Add(option);
        }

        package.SetAction((parsed, cancellationToken) => PackageAsync(bench, arguments.Settings(parsed), arguments.Output(parsed), cancellationToken));
        return new Command("teams", "What Microsoft Teams needs to know the bot.") { package };
    }

    private static async Task<int> PackageAsync(Workbench bench, TeamsPackageSettings settings, string output, CancellationToken cancellationToken)
    {
        TeamsPackage package;
        try
        {
            package = new TeamsPackage(settings);
        }
        catch (TeamsPackageException wrong)
        {
            throw new UsageException(wrong.Message + " See 'ChatBot teams package --help'.");
        }

        await using var services = await bench.OpenAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await package.WriteAsync(services.GetRequiredService<IDocumentLibrary>().Editions, output, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new FailureException($"{output} cannot be written: {e.Message}");
        }

        await TellAsync(bench.Terminal, settings, package, output).ConfigureAwait(false);
        return ExitCode.Done;
    }

    private static async Task TellAsync(Terminal terminal, TeamsPackageSettings settings, TeamsPackage package, string output)
    {
        await terminal.Out.WriteLineAsync($"{output}: '{settings.Name}' {settings.Version} for Teams.").ConfigureAwait(false);
        if (settings.Privacy is null || settings.Terms is null)
        {
            await terminal.Out.WriteLineAsync(terminal.Faint("  note: privacy and terms lead to the website where --privacy and --terms do not say otherwise.")).ConfigureAwait(false);
        }

        await terminal.Out.WriteLineAsync($"1. In the Azure portal, give the bot the messaging endpoint {package.MessagingEndpoint} and the channel Microsoft Teams.").ConfigureAwait(false);
        await terminal.Out.WriteLineAsync("2. In Teams, choose Apps > Manage your apps > Upload an app and take this file; for everyone: admin center, Teams apps > Manage apps > Upload new app.").ConfigureAwait(false);
    }
}
