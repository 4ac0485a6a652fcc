using System.Text.Json.Serialization;

namespace ChatBot.Channels.Teams.Package;

/// <summary>The app manifest: what Teams is told about the bot. Fields and limits are those of its published schema.</summary>
internal sealed record TeamsManifest
{
    /// <summary>The oldest version of the schema whose bots have prompts: clouds that are slow to take up new versions have it first.</summary>
    public const string SchemaVersion = "1.28";

    private const string Schemas = $"https://developer.microsoft.com/json-schemas/teams/v{SchemaVersion}/";

    /// <summary>The schema of the files that hold the words in further languages.</summary>
    public const string LocalizationSchema = Schemas + "MicrosoftTeams.Localization.schema.json";

    [JsonPropertyName("$schema")]
    public string Schema { get; } = Schemas + "MicrosoftTeams.schema.json";

    public string ManifestVersion { get; } = SchemaVersion;

    public required string Version { get; init; }

    public required Guid Id { get; init; }

    public required ManifestLocalization LocalizationInfo { get; init; }

    public required ManifestDeveloper Developer { get; init; }

    public required ManifestName Name { get; init; }

    public required ManifestDescription Description { get; init; }

    public required ManifestIcons Icons { get; init; }

    public required string AccentColor { get; init; }

    public required IReadOnlyList<ManifestBot> Bots { get; init; }

    public required IReadOnlyList<ManifestComposeExtension> ComposeExtensions { get; init; }

    public required IReadOnlyList<string> Permissions { get; init; }

    public required IReadOnlyList<string> ValidDomains { get; init; }

    public required string DefaultInstallScope { get; init; }

    public required ManifestGroupCapability DefaultGroupCapability { get; init; }
}

/// <summary>The language of the manifest's own words, and where those of the others are.</summary>
internal sealed record ManifestLocalization(string DefaultLanguageTag, IReadOnlyList<ManifestLanguage> AdditionalLanguages);

/// <summary>A further language and its file in the package.</summary>
internal sealed record ManifestLanguage(string LanguageTag, string File);

/// <summary>Who answers for the app.</summary>
internal sealed record ManifestDeveloper(string Name, string WebsiteUrl, string PrivacyUrl, string TermsOfUseUrl);

/// <summary>What the app is called.</summary>
internal sealed record ManifestName(string Short, string Full);

/// <summary>What the app is for.</summary>
internal sealed record ManifestDescription(string Short, string Full);

/// <summary>The names of the icons' files in the package.</summary>
internal sealed record ManifestIcons(string Outline, string Color);

/// <summary>What is added when the app is added to a team or a chat. The names are Teams' own, all in small letters.</summary>
internal sealed record ManifestGroupCapability(string Team, [property: JsonPropertyName("groupchat")] string GroupChat);
