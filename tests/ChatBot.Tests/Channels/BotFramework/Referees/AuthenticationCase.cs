using System.Text.Json.Nodes;

namespace ChatBot.Tests.Channels.BotFramework.Referees;

/// <summary>One way to call the bot.</summary>
/// <param name="Name">What is special about it; unique.</param>
/// <param name="Status">What the bot answers: 202, 401 or 403.</param>
/// <param name="Header">The <c>Authorization</c> header; null for none.</param>
public sealed record AuthenticationCase(string Name, int Status, Func<Callers, string?> Header)
{
    /// <summary>What is special about the activity.</summary>
    public Action<JsonObject>? Activity { get; init; }

    /// <summary>Whether the header is sent twice.</summary>
    public bool Twice { get; init; }

    public override string ToString() => Name;

    /// <summary>A case of a token that differs in its claims or header.</summary>
    internal static AuthenticationCase Token(string name, int status, Action<JsonObject, Callers>? claims = null, Action<JsonObject, Callers>? header = null, Func<Callers, Fakes.ForgedKey>? key = null) =>
        new(name, status, c => "Bearer " + c.Forge.Mint(body => claims?.Invoke(body, c), head => header?.Invoke(head, c), key?.Invoke(c)));

    /// <summary>A case of a good token whose text was changed afterwards.</summary>
    internal static AuthenticationCase Mangled(string name, int status, Func<string, Callers, string> mangle) =>
        new(name, status, c => mangle(c.Forge.Mint(), c));

    /// <summary>A case of a good token with an activity that it may not cover.</summary>
    internal static AuthenticationCase With(string name, int status, Action<JsonObject> activity, Func<Callers, Fakes.ForgedKey>? key = null) =>
        Token(name, status, key: key) with { Activity = activity };
}
