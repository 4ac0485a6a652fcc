namespace ChatBot.Channels.BotFramework.Authentication;

/// <summary>Who calls <c>/api/messages</c>, as far as its token proves.</summary>
internal abstract record Caller
{
    private Caller()
    {
    }

    /// <summary>A program on this machine that needs no token.</summary>
    internal sealed record ThisMachine : Caller;

    /// <summary>The Bot Framework's channel service.</summary>
    /// <param name="ServiceUrl">The only address to which it lets replies go.</param>
    /// <param name="Endorsements">The channels that its key speaks for.</param>
    internal sealed record Channel(string ServiceUrl, IReadOnlySet<string> Endorsements) : Caller;

    /// <summary>Another application, with a token of its own from Entra.</summary>
    /// <param name="AppId">Its client id.</param>
    internal sealed record Application(string AppId) : Caller;
}
