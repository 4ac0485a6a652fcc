using System.Text.Json.Serialization;
using ChatBot.Channels.Activities;

namespace ChatBot.Channels.Http;

/// <summary>How every channel tells an error: <c>{"error":{"code","message"}}</c>.</summary>
[JsonSerializable(typeof(ErrorResponse))]
internal sealed partial class ErrorJson : JsonSerializerContext
{
    public static ErrorJson Wire { get; } = new(ActivityJson.WireOptions());
}

internal sealed record ErrorResponse(ErrorBody Error);

internal sealed record ErrorBody(string Code, string Message);
