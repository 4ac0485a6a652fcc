using System.Text.Json;
using System.Text.Json.Serialization;
using ChatBot.Channels.Activities;
using ChatBot.Channels.Http;
using Microsoft.AspNetCore.Http;

namespace ChatBot.Channels.BotFramework.Invokes;

/// <summary>The bodies of responses that answer at once.</summary>
[JsonSerializable(typeof(ExpectedReplies))]
[JsonSerializable(typeof(InvokeValue))]
internal sealed partial class InvokeBodies : JsonSerializerContext
{
    public static InvokeBodies Wire { get; } = new(ActivityJson.WireOptions());

    /// <summary>An invoke's result as the response itself.</summary>
    public static Task WriteAsync(HttpResponse response, InvokeResult result)
    {
        if (result.Body is { } body)
        {
            return JsonBody.WriteAsync(response, result.Status, body, ActivityJson.Wire.JsonElement);
        }

        response.StatusCode = result.Status;
        return result.Status < 400 ? Task.CompletedTask : JsonBody.WriteErrorAsync(response, result.Status, "NotSupported", result.Status == 501 ? "This bot does not know that invoke." : "The invoke's value is not what it should be.");
    }

    /// <summary>An invoke's result as an activity, where replies travel in the body.</summary>
    public static Activity Response(InvokeResult result) => new()
    {
        Type = ActivityTypes.InvokeResponse,
        Value = JsonSerializer.SerializeToElement(new InvokeValue(result.Status, result.Body), Wire.InvokeValue),
    };
}

/// <summary>All replies to an activity.</summary>
internal sealed record ExpectedReplies(IReadOnlyList<Activity> Activities);

/// <summary>The value of an <c>invokeResponse</c>.</summary>
internal sealed record InvokeValue(int Status, JsonElement? Body);
