using System.Buffers;
using System.Text.Json;
using ChatBot.Channels.Http;
using Microsoft.AspNetCore.Http;

namespace ChatBot.Channels.Activities;

/// <summary>Reads an activity that somebody sent.</summary>
internal static class ActivityBody
{
    /// <summary>The activity in a request's body, of a type at least.</summary>
    /// <exception cref="RequestException">It is too large, not JSON, no activity, or holds text that is none.</exception>
    public static async Task<Activity> ReadAsync(HttpRequest request)
    {
        return Checked(await JsonBody.ReadAsync(request, ActivityJson.Wire.Activity).ConfigureAwait(false));
    }

    /// <summary>The activity in a part of a body.</summary>
    /// <exception cref="RequestException">As for a whole one.</exception>
    public static Activity Parse(byte[] bytes) => Checked(JsonBody.Parse(new ReadOnlySequence<byte>(bytes), ActivityJson.Wire.Activity));

    private static Activity Checked(Activity activity)
    {
        return string.IsNullOrEmpty(activity.Type)
            ? throw RequestException.MissingProperty("An activity needs a type, such as \"message\".")
            : Writable(activity);
    }

    /// <summary>Refuses text that cannot be written again, such as half of a surrogate pair in an escape: it would break every later reading.</summary>
    private static Activity Writable(Activity activity)
    {
        try
        {
            JsonSerializer.SerializeToUtf8Bytes(activity, ActivityJson.Wire.Activity);
            return activity;
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException or JsonException)
        {
            throw RequestException.Malformed("The body holds text that is not valid Unicode.");
        }
    }
}
