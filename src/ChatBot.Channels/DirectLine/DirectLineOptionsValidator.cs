using ChatBot.Channels.Http;
using Microsoft.Extensions.Options;

namespace ChatBot.Channels.DirectLine;

/// <summary>Brings secrets and sites into the form in which they are compared, and refuses at start the sites that no page could ever be of.</summary>
internal sealed class DirectLineOptionsValidator : IPostConfigureOptions<DirectLineOptions>, IValidateOptions<DirectLineOptions>
{
    public void PostConfigure(string? name, DirectLineOptions options)
    {
        // A secret that comes from a file ends with its last line's end, and no header can hold that.
        Tidy(options.Secrets, secret => secret.Trim());
        Tidy(options.TrustedOrigins, site => WebOrigin.Read(site) ?? site);
    }

    public ValidateOptionsResult Validate(string? name, DirectLineOptions options)
    {
        var failures = options.TrustedOrigins.Where(site => WebOrigin.Read(site) is null).Select(site =>
            $"DirectLine:TrustedOrigins holds '{site}', which is no site: write scheme and host, and the port if there is one, as in https://www.example.org; each site by itself, without patterns and paths.").ToList();
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
