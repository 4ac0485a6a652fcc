using System.Text.Json.Serialization;
using ChatBot.Channels.Activities;

namespace ChatBot.Channels.Teams.Cards;

/// <summary>How cards and the bodies around them are read and written.</summary>
[JsonSerializable(typeof(Card))]
[JsonSerializable(typeof(CardCall))]
[JsonSerializable(typeof(SaidWords))]
[JsonSerializable(typeof(TaskResponse))]
[JsonSerializable(typeof(ExtensionResponse))]
internal sealed partial class CardJson : JsonSerializerContext
{
    public static CardJson Wire { get; } = new(ActivityJson.WireOptions());
}
