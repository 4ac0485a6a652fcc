namespace ChatBot.Channels.Teams.Package;

/// <summary>The bot that people talk to.</summary>
internal sealed record ManifestBot(Guid BotId, IReadOnlyList<string> Scopes, IReadOnlyList<ManifestCommandList> CommandLists)
{
    public bool SupportsFiles { get; }
}

/// <summary>What Teams offers above the box that one types in; at most twelve commands.</summary>
internal sealed record ManifestCommandList(IReadOnlyList<string> Scopes, IReadOnlyList<ManifestCommand> Commands);

/// <summary>A command, or a question to begin with.</summary>
/// <param name="Title">What is shown and, for a command, sent.</param>
/// <param name="Description">What it is good for; a question says it itself.</param>
/// <param name="Type"><c>prompt</c> for a question; null for a command.</param>
/// <param name="Prompt">The question that is put into the box.</param>
internal sealed record ManifestCommand(string Title, string? Description = null, string? Type = null, string? Prompt = null);

/// <summary>The message extension: a search from the box that one types in, or from Teams' search bar.</summary>
internal sealed record ManifestComposeExtension(Guid BotId, IReadOnlyList<ManifestQuery> Commands);

/// <summary>A search of the message extension.</summary>
internal sealed record ManifestQuery(string Id, string Title, string Description, IReadOnlyList<string> Context, IReadOnlyList<ManifestParameter> Parameters)
{
    public string Type { get; } = "query";

    /// <summary>Whether something is found before a word is typed.</summary>
    public bool InitialRun { get; } = true;
}

/// <summary>What is typed into a search.</summary>
internal sealed record ManifestParameter(string Name, string Title, string Description)
{
    public string InputType { get; } = "text";
}
