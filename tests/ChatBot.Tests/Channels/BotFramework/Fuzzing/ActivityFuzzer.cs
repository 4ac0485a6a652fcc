using System.Text.Json.Nodes;
using ChatBot.Tests.Channels.Activities;

namespace ChatBot.Tests.Channels.BotFramework.Fuzzing;

/// <summary>Makes activities that are wrong in one to four ways, the same ones for the same seed.</summary>
internal sealed class ActivityFuzzer(int seed, string serviceUrl)
{
    private static readonly string[] Bases = [.. RealMessages.All.Concat(RealEvents.All).Select(a => a.Json)];
    private static readonly string[] Types =
        ["message", "messageUpdate", "messageDelete", "messageReaction", "conversationUpdate", "installationUpdate", "typing", "invoke", "event", "endOfConversation", "", "MESSAGE", "Invoke", "\u0000"];

    private static readonly string[] Names =
        ["message/submitAction", "message/fetchTask", "adaptiveCard/action", "composeExtension/query", "composeExtension/selectItem", "task/fetch", "signin/verifyState", "webchat:activity-status/feedback", "nobody/knows", ""];

    private static readonly string[] Channels = ["msteams", "webchat", "directline", "emulator", "slack", "MSTEAMS", "", "phare\u0000"];

    /// <summary>Fields that decide what happens, which a random walk through the tree would seldom hit.</summary>
    private static readonly string[] Levers =
        ["type", "name", "text", "value", "channelId", "conversation", "from", "recipient", "entities", "attachments", "channelData", "membersAdded", "reactionsAdded", "replyToId", "action", "deliveryMode", "locale", "textFormat", "timestamp", "serviceUrl", "id"];

    private readonly Random _random = new(seed);

    /// <summary>The next body.</summary>
    public byte[] Next()
    {
        var activity = JsonNode.Parse(Bases[_random.Next(Bases.Length)])!.AsObject();
        Address(activity);
        for (var i = _random.Next(1, 5); i > 0; i--)
        {
            Mutate(activity);
        }

        return new JsonVandal(_random).Write(activity);
    }

    /// <summary>Most activities must pass the first checks, or nothing behind them is tried.</summary>
    private void Address(JsonObject activity)
    {
        activity["serviceUrl"] = serviceUrl;
        activity["id"] = $"fuzz-{_random.Next()}";
        activity["channelId"] = _random.Next(3) == 0 ? Pick(Channels) : "msteams";
        activity["conversation"] ??= new JsonObject();
        activity["conversation"]!["id"] = _random.Next(10) == 0 ? $"a:{_random.Next()}" : $"a:{_random.Next(200)}";
        if (_random.Next(4) == 0)
        {
            activity["deliveryMode"] = "expectReplies";
        }
    }

    private void Mutate(JsonObject activity)
    {
        switch (_random.Next(8))
        {
            case 0: activity["type"] = Pick(Types); break;
            case 1: (activity["type"], activity["name"]) = ("invoke", Pick(Names)); break;
            case 2: activity[Pick(Levers)] = OddValues.Any(_random); break;
            case 3: activity.Remove(Pick(Levers)); break;
            case 4: activity["text"] = OddValues.Text(_random); break;
            case 5: Swap(activity); break;
            default: Deeply(activity); break;
        }
    }

    private void Swap(JsonObject activity)
    {
        var (one, other) = (Pick(Levers), Pick(Levers));
        (activity[one], activity[other]) = (activity[other]?.DeepClone(), activity[one]?.DeepClone());
    }

    /// <summary>Walks down at random and replaces or removes what is there.</summary>
    private void Deeply(JsonNode node)
    {
        while (true)
        {
            switch (node)
            {
                case JsonObject { Count: > 0 } found:
                    var name = found.ElementAt(_random.Next(found.Count)).Key;
                    if (found[name] is { } below && _random.Next(3) > 0 && below is not JsonValue)
                    {
                        node = below;
                        continue;
                    }

                    _ = _random.Next(4) == 0 ? found.Remove(name) : (found[name] = OddValues.Any(_random)) is null;
                    return;
                case JsonArray found:
                    found.Insert(_random.Next(found.Count + 1), OddValues.Any(_random));
                    return;
                default:
                    return;
            }
        }
    }

    private string Pick(string[] from) => from[_random.Next(from.Length)];
}
