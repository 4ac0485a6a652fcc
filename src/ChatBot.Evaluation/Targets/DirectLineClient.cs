using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace ChatBot.Evaluation.Targets;

/// <summary>Calls a bot's Direct Line 3.0 (botframework-sdk, directline-3.0.json) and turns what goes wrong into what a person can act on.</summary>
/// <param name="http">Sends; its own time-out should be infinite, turns have theirs.</param>
/// <param name="address">The bot, without <c>/v3/directline</c>.</param>
/// <param name="secret">The Direct Line secret; null: a token is asked of <c>/api/webchat/token</c>, as the bot's own page does.</param>
/// <param name="time">Waits between attempts.</param>
internal sealed class DirectLineClient(HttpClient http, Uri address, string? secret, TimeProvider time)
{
    private const string Api = "v3/directline/conversations";
    private const int Attempts = 3;

    /// <summary>Longer than anybody waits for a turn, and short enough for a timer, whatever a bot asks for.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    private readonly Uri _base = new(address.GetLeftPart(UriPartial.Path).TrimEnd('/') + "/");

    /// <summary>Starts a conversation: its id, and the token for it.</summary>
    public async Task<(string Id, string Token)> StartAsync(CancellationToken cancellationToken)
    {
        var key = secret;
        if (key is null)
        {
            using var grant = await CallAsync(HttpMethod.Post, "api/webchat/token", null, null, cancellationToken).ConfigureAwait(false);
            key = Token(grant);
        }

        using var conversation = await CallAsync(HttpMethod.Post, Api, key, null, cancellationToken).ConfigureAwait(false);
        return (Text(conversation, "conversationId"), conversation.RootElement.TryGetProperty("token", out _) ? Token(conversation) : key);
    }

    /// <summary>Says something; gives the id of what was said.</summary>
    public async Task<string> PostAsync(string conversation, string token, string text, string locale, CancellationToken cancellationToken)
    {
        var activity = new
        {
            type = "message",
            from = new { id = "evaluation" },
            text,
            locale,
            channelData = new { clientActivityID = Guid.NewGuid().ToString("N") },
        };
        using var posted = await CallAsync(HttpMethod.Post, $"{Api}/{Uri.EscapeDataString(conversation)}/activities", token, activity, cancellationToken).ConfigureAwait(false);
        return Text(posted, "id");
    }

    /// <summary>What was said after a watermark.</summary>
    public Task<JsonDocument> ReadAsync(string conversation, string token, string? watermark, CancellationToken cancellationToken) =>
        CallAsync(
            HttpMethod.Get,
            $"{Api}/{Uri.EscapeDataString(conversation)}/activities{(watermark is null ? string.Empty : $"?watermark={Uri.EscapeDataString(watermark)}")}",
            token,
            null,
            cancellationToken);

    private async Task<JsonDocument> CallAsync(HttpMethod method, string path, string? key, object? body, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                using var request = new HttpRequestMessage(method, new Uri(_base, path));
                request.Headers.Authorization = key is null ? null : new AuthenticationHeaderValue("Bearer", key);
                request.Content = body is null ? null : JsonContent.Create(body);
                using var response = await http.SendAsync(request, cancellationToken).ConfigureAwait(false);
                if (response.StatusCode == HttpStatusCode.TooManyRequests && attempt < Attempts)
                {
                    await WaitAsync(response.Headers.RetryAfter?.Delta ?? TimeSpan.FromSeconds(1), cancellationToken).ConfigureAwait(false);
                    continue;
                }

                var content = await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
                return response.IsSuccessStatusCode ? ReadableJson.Parse(content) : throw Refused(response.StatusCode, path, content);
            }
            catch (HttpRequestException) when (attempt < Attempts)
            {
                // A connection that was cut may be a hiccup; one that stays cut is a bot that is gone.
                await WaitAsync(TimeSpan.FromMilliseconds(200 * attempt), cancellationToken).ConfigureAwait(false);
            }
            catch (HttpRequestException e)
            {
                throw new TargetUnreachableException($"{_base} cannot be reached: {e.Message.TrimEnd('.')}. Is the bot running there?", e);
            }
            catch (JsonException e)
            {
                throw new TargetUnreachableException($"{new Uri(_base, path)} did not answer as Direct Line does; is {_base} the address of a bot?", e);
            }
        }
    }

    private Task WaitAsync(TimeSpan delay, CancellationToken cancellationToken) => Task.Delay(delay < LongestWait ? delay : LongestWait, time, cancellationToken);

    /// <summary>A failing server may recover by the next turn; one that does not know us, or the address, will not.</summary>
    private Exception Refused(HttpStatusCode status, string path, byte[] content)
    {
        var said = $"{new Uri(_base, path)} answered {(int)status}{Reason(content)}";
        return (int)status switch
        {
            >= 500 or (int)HttpStatusCode.TooManyRequests => new TargetFailedException(said + "."),
            404 => new TargetUnreachableException($"{said}; is {_base} the address of a bot?{(secret is null ? " If it has no page that hands out tokens, give its Direct Line secret with --secret." : string.Empty)}"),
            401 or 403 => new TargetUnreachableException(secret is null ? $"{said}; give the bot's Direct Line secret with --secret." : $"{said}; is the secret right?"),
            _ => new TargetFailedException(said + "."),
        };
    }

    /// <summary>The message of Direct Line's error object, when there is one.</summary>
    private static string Reason(byte[] content)
    {
        try
        {
            using var json = ReadableJson.Parse(content);
            return json.RootElement.TryGetProperty("error", out var error) && error.ValueKind == JsonValueKind.Object
                && error.TryGetProperty("message", out var message) && message.ValueKind == JsonValueKind.String
                ? $" ({message.GetString()!.TrimEnd('.')})"
                : string.Empty;
        }
        catch (JsonException)
        {
            // An error page of something in between: the status says enough.
            return string.Empty;
        }
    }

    private string Text(JsonDocument json, string field) =>
        json.RootElement.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : throw Odd($"'{field}' is missing");

    /// <summary>A token goes into a header, which takes no spaces, line ends and letters beyond ASCII.</summary>
    private string Token(JsonDocument json) =>
        Text(json, "token") is var token && token.All(c => c is > ' ' and <= '~') ? token : throw Odd("'token' is none");

    private TargetUnreachableException Odd(string what) => new($"{_base} did not answer as Direct Line does: {what}. Is it the address of a bot?");
}
