using System.ComponentModel.DataAnnotations;

namespace ChatBot.Channels.BotFramework;

/// <summary>
/// The bot's registration and how it proves itself. The four <c>MicrosoftApp…</c> keys stand at the root of the configuration, as Bot Framework
/// people know them; all others in section <c>BotFramework</c>.
/// </summary>
public sealed class BotFrameworkOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "BotFramework";

    /// <summary>Key <c>MicrosoftAppType</c>: how the bot is registered. New registrations are single-tenant or a managed identity.</summary>
    public MicrosoftAppType AppType { get; set; } = MicrosoftAppType.SingleTenant;

    /// <summary>Key <c>MicrosoftAppId</c>: the application (client) id. Empty: <c>/api/messages</c> answers this machine only, with no token.</summary>
    public string AppId { get; set; } = string.Empty;

    /// <summary>Key <c>MicrosoftAppPassword</c>: the client secret. Empty with a certificate, a federated credential or a managed identity.</summary>
    public string AppPassword { get; set; } = string.Empty;

    /// <summary>Key <c>MicrosoftAppTenantId</c>: the tenant of a single-tenant bot, as a GUID.</summary>
    public string AppTenantId { get; set; } = string.Empty;

    /// <summary>A certificate instead of a secret: a PFX file, or a PEM file that holds the private key, too.</summary>
    public string CertificatePath { get; set; } = string.Empty;

    /// <summary>The password of <see cref="CertificatePath"/>, if it has one.</summary>
    public string CertificatePassword { get; set; } = string.Empty;

    /// <summary>A federated credential instead of a secret: a file with a signed assertion, read anew each time (Kubernetes' workload identity).</summary>
    public string FederatedTokenFile { get; set; } = string.Empty;

    /// <summary>A federated credential instead of a secret: the client id of the managed identity that vouches for the bot.</summary>
    public string FederatedIdentityClientId { get; set; } = string.Empty;

    /// <summary>
    /// Whether callers need a token. False is for trying things: then this machine, and only this machine, is served without one although an app id is set.
    /// </summary>
    public bool RequireAuthentication { get; set; } = true;

    /// <summary>The OpenID metadata of the channels' tokens.</summary>
    public string OpenIdMetadataUrl { get; set; } = "https://login.botframework.com/v1/.well-known/openidconfiguration";

    /// <summary>The issuer of the channels' tokens.</summary>
    [Required(AllowEmptyStrings = false, ErrorMessage = "BotFramework:Issuer must not be empty.")]
    public string Issuer { get; set; } = "https://api.botframework.com";

    /// <summary>Where Microsoft Entra signs in: other clouds have their own.</summary>
    public string LoginUrl { get; set; } = "https://login.microsoftonline.com";

    /// <summary>The OpenID metadata of tokens issued by Entra. Empty: that of <see cref="LoginUrl"/> for the bot's tenant.</summary>
    public string EntraMetadataUrl { get; set; } = string.Empty;

    /// <summary>Where outbound tokens are had. Empty: the token endpoint of <see cref="LoginUrl"/>; another address is for tests.</summary>
    public string TokenUrl { get; set; } = string.Empty;

    /// <summary>The scope of outbound tokens.</summary>
    [Required(AllowEmptyStrings = false, ErrorMessage = "BotFramework:Scope must not be empty.")]
    public string Scope { get; set; } = "https://api.botframework.com/.default";

    /// <summary>Applications (client ids) that may call with tokens of their own from Entra: skill callers. The bot's own id may always.</summary>
    public IList<string> AllowedCallers { get; } = [];

    /// <summary>Tenants (GUIDs) whose people are served. Empty: all that the channel lets through.</summary>
    public IList<string> AllowedTenants { get; } = [];

    /// <summary>
    /// Further addresses to which replies may go, besides Microsoft's own: <c>https://host</c>, <c>https://*.host</c>, or with a port. Addresses on this
    /// machine are always taken from callers on this machine that need no token, and otherwise when they are listed here.
    /// </summary>
    public IList<string> ServiceUrls { get; } = [];
}

/// <summary>How a bot is registered with Microsoft.</summary>
public enum MicrosoftAppType
{
    /// <summary>In one tenant, with a secret, a certificate or a federated credential.</summary>
    SingleTenant,

    /// <summary>As a managed identity of Azure.</summary>
    UserAssignedMSI,

    /// <summary>In many tenants; can't be made any more since 31 July 2025, but those that exist go on.</summary>
    MultiTenant,
}
