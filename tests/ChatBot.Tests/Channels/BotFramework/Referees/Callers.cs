using System.Text.Json.Nodes;
using ChatBot.Tests.Fakes;

namespace ChatBot.Tests.Channels.BotFramework.Referees;

/// <summary>The channel, with the keys that its metadata publishes, and those who would like to pass for it.</summary>
public sealed class Callers(TimeProvider clock, string serviceUrl = "https://smba.trafficmanager.net/emea/") : IDisposable
{
    public TokenForge Forge { get; } = new(clock) { ServiceUrl = serviceUrl };

    /// <summary>Published, but vouches for no channel.</summary>
    public ForgedKey Unendorsed { get; } = new("key-2");

    /// <summary>Published, and vouches for another channel only.</summary>
    public ForgedKey ForSlack { get; } = new("key-3", "slack");

    /// <summary>Not published, under the id of one that is.</summary>
    public ForgedKey Impostor { get; } = new("key-1", "msteams");

    /// <summary>Not published.</summary>
    public ForgedKey Unpublished { get; } = new("key-9", "msteams");

    /// <summary>Published by Entra, not by the channel.</summary>
    public ForgedKey OfEntra { get; } = new("entra-1");

    public ForgedKey[] Published => [Forge.Key, Unendorsed, ForSlack];

    /// <summary>A question from Teams, in a conversation of its own.</summary>
    public JsonObject Question(string conversation) => new()
    {
        ["type"] = "message",
        ["id"] = "1",
        ["channelId"] = "msteams",
        ["serviceUrl"] = Forge.ServiceUrl,
        ["from"] = new JsonObject { ["id"] = "29:somebody", ["name"] = "Amélie" },
        ["recipient"] = new JsonObject { ["id"] = $"28:{TokenForge.AppId}", ["name"] = "Bot" },
        ["conversation"] = new JsonObject { ["id"] = conversation, ["conversationType"] = "personal" },
        ["text"] = "Où est le siège du Bureau des phares ?",
    };

    public void Dispose()
    {
        Forge.Dispose();
        Unendorsed.Dispose();
        ForSlack.Dispose();
        Impostor.Dispose();
        Unpublished.Dispose();
        OfEntra.Dispose();
    }
}
