using System.Text.Json.Nodes;
using System.Text.Json;
using ChatBot.Channels.Activities;
using ChatBot.Channels.BotFramework.Bot;
using ChatBot.Channels.BotFramework.Invokes;
using ChatBot.Channels.Chats;
using ChatBot.Channels.Teams.Cards;

namespace ChatBot.Channels.Teams;

/// <summary><c>adaptiveCard/action</c>: a button of a card, answered with the card that takes its place (Teams, "Universal Actions for Adaptive Cards").</summary>
internal sealed class CardInvoke(PassageCards passages, ChatMemory memory) : IInvokeHandler
{
    private const string MessageType = "application/vnd.microsoft.activity.message", ErrorType = "application/vnd.microsoft.error";

    /// <inheritdoc/>
    public string Name => "adaptiveCard/action";

    /// <inheritdoc/>
    public Task<InvokeResult> HandleAsync(BotTurn turn, CancellationToken cancellationToken)
    {
        if (CardCall.Read(turn.Activity.Value) is not { } call)
        {
            return Task.FromResult(new InvokeResult(200, Response(400, ErrorType, new JsonObject { ["code"] = "BadRequest", ["message"] = "The card's button is not one of this bot's." })));
        }

        var language = turn.Language(memory.Of(turn.Chat));
        return Task.FromResult(new InvokeResult(200, passages.For(call, turn.PublicUrl, language) is { Content: { } card }
            ? Response(200, Attachment.AdaptiveCard, JsonObject.Create(card)!)
            : Response(200, MessageType, JsonValue.Create(BotTexts.Of(language).NotThere))));
    }

    private static JsonElement Response(int status, string type, JsonNode value)
    {
        var response = new JsonObject { ["statusCode"] = status, ["type"] = type, ["value"] = value };
        return JsonSerializer.Deserialize(response.ToJsonString(), ActivityJson.Wire.JsonElement);
    }
}
