using ChatBot.Channels.Http;
using Microsoft.Extensions.Options;

namespace ChatBot.Channels.BotFramework;

/// <summary>Finds at start what would make every message fail later, and says in a sentence what to change.</summary>
internal sealed class BotFrameworkOptionsValidator : IValidateOptions<BotFrameworkOptions>
{
    public ValidateOptionsResult Validate(string? name, BotFrameworkOptions options)
    {
        var failures = Addresses(options).Concat(options.AppId.Length == 0 ? [] : Registration(options)).ToList();
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static IEnumerable<string> Registration(BotFrameworkOptions options)
    {
        if (!Guid.TryParse(options.AppId, out _))
        {
            yield return $"MicrosoftAppId is '{options.AppId}', which is no application id: copy the 'Application (client) ID' of the app registration, a GUID.";
        }

        if (options.AppType == MicrosoftAppType.SingleTenant && !Guid.TryParse(options.AppTenantId, out _))
        {
            yield return "MicrosoftAppTenantId must be the GUID of the tenant in which a SingleTenant bot is registered (or set MicrosoftAppType to MultiTenant or UserAssignedMSI).";
        }

        var credentials = new[] { options.AppPassword, options.CertificatePath, options.FederatedTokenFile, options.FederatedIdentityClientId }.Count(c => c.Length > 0);
        if (options.AppType != MicrosoftAppType.UserAssignedMSI && credentials != 1)
        {
            yield return credentials == 0
                ? "The bot has an app id but nothing to prove it with: set MicrosoftAppPassword, or BotFramework:CertificatePath, FederatedTokenFile or FederatedIdentityClientId."
                : "Set only one of MicrosoftAppPassword, BotFramework:CertificatePath, BotFramework:FederatedTokenFile and BotFramework:FederatedIdentityClientId.";
        }

        foreach (var (key, file) in new[] { ("CertificatePath", options.CertificatePath), ("FederatedTokenFile", options.FederatedTokenFile) })
        {
            if (file.Length > 0 && !File.Exists(file))
            {
                yield return $"BotFramework:{key} names {file}, which is not there.";
            }
        }

        if (File.Exists(options.CertificatePath) && Connector.BotCertificate.Fault(options) is { } fault)
        {
            yield return $"BotFramework:CertificatePath names {options.CertificatePath}, which cannot be used: {fault}. It must be a PFX, or a PEM with certificate and private key; its password goes into BotFramework:CertificatePassword.";
        }

        if (File.Exists(options.FederatedTokenFile) && !CanRead(options.FederatedTokenFile))
        {
            yield return $"BotFramework:FederatedTokenFile names {options.FederatedTokenFile}, which this account may not read.";
        }
    }

    private static bool CanRead(string file)
    {
        try
        {
            using var stream = File.OpenRead(file);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static IEnumerable<string> Addresses(BotFrameworkOptions options)
    {
        var addresses = new[]
        {
            (nameof(options.OpenIdMetadataUrl), options.OpenIdMetadataUrl), (nameof(options.LoginUrl), options.LoginUrl),
            (nameof(options.EntraMetadataUrl), options.EntraMetadataUrl), (nameof(options.TokenUrl), options.TokenUrl),
        };
        foreach (var (key, address) in addresses.Where(a => a.Item2.Length > 0 && !IsSafe(a.Item2)))
        {
            yield return $"BotFramework:{key} is '{address}': it must be an https address; http is for this machine only.";
        }

        foreach (var pattern in options.ServiceUrls.Where(p => !Connector.ServiceUrls.IsPattern(p)))
        {
            yield return $"BotFramework:ServiceUrls holds '{pattern}': write https://host, https://*.host, or http://localhost:port.";
        }
    }

    /// <summary>Keys and secrets that travel in the clear could be anybody's.</summary>
    private static bool IsSafe(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && Loopback.Is(url.Host)));
}
