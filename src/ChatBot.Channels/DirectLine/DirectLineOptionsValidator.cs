using ChatBot.Channels.Http;
using Microsoft.Extensions.Options;

namespace ChatBot.Channels.DirectLine;

/// <summary>Brings secrets and sites into the form in which they are compared, and refuses at start those that could never be right, or that anybody could guess.</summary>
internal sealed class DirectLineOptionsValidator : IPostConfigureOptions<DirectLineOptions>, IValidateOptions<DirectLineOptions>
{
    /// <summary>Characters of a secret. Whoever holds a token can try secrets on it at home, without asking the bot.</summary>
    private const int ShortestSecret = 16;

    public void PostConfigure(string? name, DirectLineOptions options)
    {
        // A secret that comes from a file ends with its last line's end, and no header can hold that.
        Tidy(options.Secrets, secret => secret.Trim());
        Tidy(options.TrustedOrigins, site => WebOrigin.Read(site) ?? site);
    }

    public ValidateOptionsResult Validate(string? name, DirectLineOptions options)
    {
        var secrets = options.Secrets.Where(secret => secret.Length < ShortestSecret).Select(secret =>
            $"DirectLine:Secrets holds a secret of {secret.Length} characters, which can be guessed: take at least {ShortestSecret} random ones, as 'openssl rand -hex 32' prints them.");
        var sites = options.TrustedOrigins.Where(site => WebOrigin.Read(site) is null).Select(site =>
            $"DirectLine:TrustedOrigins holds '{site}', which is no site: write scheme and host, and the port if there is one, as in https://www.example.org; each site by itself, without patterns and paths.");
        var failures = secrets.Concat(sites).ToList();
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    /// <summary>What is blank comes from a variable that is not set, and counts for nothing.</summary>
    private static void Tidy(IList<string> settings, Func<string, string> tidy)
    {
        string[] tidied = [.. settings.Where(setting => !string.IsNullOrWhiteSpace(setting)).Select(tidy)];
        settings.Clear();
        foreach (var setting in tidied)
        {
            settings.Add(setting);
        }
    }
}
