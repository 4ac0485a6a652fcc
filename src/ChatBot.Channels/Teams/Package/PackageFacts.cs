using System.Text.RegularExpressions;

namespace ChatBot.Channels.Teams.Package;

/// <summary>What is certain about a package: settings that were checked, with what stands for those that are missing.</summary>
internal sealed partial record PackageFacts(Guid AppId, Guid PackageId, string Host, string Version, string Name, ManifestDeveloper Developer)
{
    private const int LongestName = 30, LongestDeveloper = 32, LongestUrl = 2_048, LongestVersion = 256;

    /// <summary>Checks settings.</summary>
    /// <exception cref="TeamsPackageException">Something is wrong; the message names all of it.</exception>
    public static PackageFacts Of(TeamsPackageSettings settings)
    {
        var problems = new List<string>();
        var (host, problem) = HostName.Read(settings.Host);
        problems.AddRange(problem is null ? [] : [problem]);
        var appId = Id("app id", settings.AppId, "copy the application (client) id of the bot's registration", problems);
        var packageId = settings.PackageId is { } given ? Id("package id", given, "leave it out to take the app id", problems) : appId;
        var name = Text("name", settings.Name, LongestName, problems);
        var website = Url("website", settings.Website, $"https://{host}/", problems);
        var developer = new ManifestDeveloper(
            settings.Developer is { } developerName ? Text("developer's name", developerName, LongestDeveloper, problems) : name,
            website,
            Url("privacy page", settings.Privacy, website, problems),
            Url("page of terms", settings.Terms, website, problems));
        if (settings.Version.Length > LongestVersion || !ThreeNumbers().IsMatch(settings.Version))
        {
            problems.Add($"The version '{settings.Version}' is not three numbers, as in 1.2.0.");
        }

        return problems.Count == 0
            ? new(appId, packageId, host, settings.Version, name, developer)
            : throw new TeamsPackageException(string.Join(' ', problems));
    }

    private static Guid Id(string what, string value, string remedy, List<string> problems)
    {
        if (Guid.TryParseExact(value.Trim(), "D", out var id) && id != Guid.Empty)
        {
            return id;
        }

        problems.Add($"The {what} '{value}' is no GUID: {remedy}.");
        return Guid.Empty;
    }

    private static string Text(string what, string value, int longest, List<string> problems)
    {
        var text = value.Trim();
        if (text.Length == 0 || text.Any(char.IsControl))
        {
            problems.Add($"The {what} is empty or has characters that cannot be shown.");
        }
        else if (text.Length > longest)
        {
            problems.Add($"The {what} '{text}' has {text.Length} characters: Teams takes {longest} at most.");
        }

        return text;
    }

    private static string Url(string what, string? value, string standard, List<string> problems)
    {
        if (value is null)
        {
            return standard;
        }

        if (Uri.TryCreate(value, UriKind.Absolute, out var url) && url.Scheme == Uri.UriSchemeHttps && url.AbsoluteUri.Length <= LongestUrl)
        {
            return url.AbsoluteUri;
        }

        problems.Add($"The {what} '{value}' is no https address of at most {LongestUrl} characters, as in https://www.example.org/page.");
        return standard;
    }

    [GeneratedRegex(@"^(0|[1-9][0-9]*)(\.(0|[1-9][0-9]*)){2}\z")]
    private static partial Regex ThreeNumbers();
}
