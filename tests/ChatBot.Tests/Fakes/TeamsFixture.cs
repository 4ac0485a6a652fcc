using System.Text.Json.Nodes;

namespace ChatBot.Tests.Fakes;

/// <summary>The host on a real loopback port with no app id, a scripted connector, and activities as Teams sends them.</summary>
public sealed class TeamsFixture : BotFixture, IAsyncLifetime
{
    public const string Bot = "28:the-bot", User = "29:ada";

    private int _ids;

    public ScriptedConnector Connector { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Connector = await ScriptedConnector.StartAsync();
        Settings["Teams:StreamInterval"] = "00:00:00";
        DataFolder = Directory.CreateTempSubdirectory("chatbot-tests-").FullName;
        Settings["Data:Path"] = DataFolder;
    }

    /// <summary>Where the host keeps feedback.</summary>
    public string DataFolder { get; private set; } = string.Empty;

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (Connector is not null)
        {
            await Connector.DisposeAsync();
            Directory.Delete(DataFolder, recursive: true);
        }

        GC.SuppressFinalize(this);
    }

    async Task IAsyncLifetime.DisposeAsync() => await DisposeAsync();

    /// <summary>An activity in a one-to-one chat.</summary>
    public JsonObject Activity(string type, string conversation = "a:1") => new()
    {
        ["type"] = type,
        ["id"] = $"in-{Interlocked.Increment(ref _ids)}",
        ["timestamp"] = "2026-03-01T12:00:00Z",
        ["channelId"] = "msteams",
        ["serviceUrl"] = Connector.ServiceUrl,
        ["from"] = new JsonObject { ["id"] = User, ["name"] = "Ada", ["aadObjectId"] = "c0ffee" },
        ["recipient"] = new JsonObject { ["id"] = Bot, ["name"] = "ChatBot" },
        ["conversation"] = new JsonObject { ["id"] = conversation, ["conversationType"] = "personal", ["tenantId"] = "t" },
        ["locale"] = "fr-FR",
        ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = "t" } },
    };

    /// <summary>Something said in a one-to-one chat.</summary>
    public JsonObject Says(string text, string conversation = "a:1")
    {
        var activity = Activity("message", conversation);
        activity["text"] = text;
        return activity;
    }

    /// <summary>Something said among several people, to the bot or not.</summary>
    public JsonObject SaysInThread(string text, bool mentioned)
    {
        var activity = Says(mentioned ? $"<at>ChatBot</at> {text}" : text);
        activity["conversation"] = new JsonObject { ["id"] = "19:abc@thread.tacv2;messageid=17", ["conversationType"] = "groupChat", ["isGroup"] = true };
        if (mentioned)
        {
            activity["entities"] = new JsonArray(new JsonObject { ["type"] = "mention", ["text"] = "<at>ChatBot</at>", ["mentioned"] = new JsonObject { ["id"] = Bot, ["name"] = "ChatBot" } });
        }

        return activity;
    }

    /// <summary>An invoke in a one-to-one chat.</summary>
    public JsonObject Invokes(string name, string value)
    {
        var activity = Activity("invoke");
        activity["name"] = name;
        activity["value"] = JsonNode.Parse(value);
        return activity;
    }

    /// <summary>Brings an activity.</summary>
    public Task<Reply> BringAsync(JsonObject activity) => PostAsync("/api/messages", json: activity.ToJsonString());
}
