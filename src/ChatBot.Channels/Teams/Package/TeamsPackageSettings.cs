namespace ChatBot.Channels.Teams.Package;

/// <summary>What a person says about the app, as they wrote it; checked by <see cref="TeamsPackage"/>.</summary>
public sealed record TeamsPackageSettings
{
    /// <summary>What the app is called when nothing else is said.</summary>
    public const string DefaultName = "ChatBot";

    /// <summary>The application (client) id of the bot's registration, a GUID.</summary>
    public required string AppId { get; init; }

    /// <summary>Where the bot is reached: <c>bot.example.org</c> or <c>https://bot.example.org</c>.</summary>
    public required string Host { get; init; }

    /// <summary>The id of the app in Teams, a GUID; null: the app id.</summary>
    public string? PackageId { get; init; }

    /// <summary>The version of the package, three numbers; an update needs a higher one.</summary>
    public required string Version { get; init; }

    /// <summary>What the app is called; at most 30 characters.</summary>
    public string Name { get; init; } = DefaultName;

    /// <summary>Who answers for the app, at most 32 characters; null: its name.</summary>
    public string? Developer { get; init; }

    /// <summary>The developer's page, https; null: the host's first page.</summary>
    public string? Website { get; init; }

    /// <summary>The page on privacy, https; null: <see cref="Website"/>.</summary>
    public string? Privacy { get; init; }

    /// <summary>The terms of use, https; null: <see cref="Website"/>.</summary>
    public string? Terms { get; init; }
}

/// <summary>The package cannot be made; the message says in sentences what is wrong.</summary>
public sealed class TeamsPackageException(string message) : Exception(message);
