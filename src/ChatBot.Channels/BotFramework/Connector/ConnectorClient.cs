using System.Net.Http.Headers;
using System.Text.Json;
using ChatBot.Channels.Activities;

namespace ChatBot.Channels.BotFramework.Connector;

/// <summary>
/// Sends replies to the channel that a message came from (Bot Connector REST API, "Send and receive messages"). Throttling and passing troubles are
/// retried as <see cref="ConnectorServices"/> says.
/// </summary>
internal sealed class ConnectorClient(IHttpClientFactory clients)
{
    /// <summary>The name of the HTTP client that sends.</summary>
    public const string ClientName = "connector";

    /// <summary>Says something in a conversation; a reply when the activity says to what.</summary>
    /// <returns>The id that the channel gave; null when it gave none.</returns>
    /// <exception cref="ConnectorException">The channel did not take it.</exception>
    public async Task<string?> SendAsync(string serviceUrl, Activity activity, CancellationToken cancellationToken)
    {
        var address = Activities(serviceUrl, activity) + (activity.ReplyToId is { Length: > 0 } id ? "/" + Uri.EscapeDataString(id) : string.Empty);
        var body = await CallAsync(HttpMethod.Post, address, activity, cancellationToken).ConfigureAwait(false);
        return IdIn(body);
    }

    /// <summary>Replaces what was said.</summary>
    /// <exception cref="ConnectorException">The channel did not take it.</exception>
    public Task UpdateAsync(string serviceUrl, string id, Activity activity, CancellationToken cancellationToken) =>
        CallAsync(HttpMethod.Put, $"{Activities(serviceUrl, activity)}/{Uri.EscapeDataString(id)}", activity, cancellationToken);

    /// <summary>Takes back what was said.</summary>
    /// <exception cref="ConnectorException">The channel did not take it.</exception>
    public Task DeleteAsync(string serviceUrl, string conversationId, string id, CancellationToken cancellationToken) =>
        CallAsync(HttpMethod.Delete, $"{Activities(serviceUrl, conversationId)}/{Uri.EscapeDataString(id)}", null, cancellationToken);

    private static string Activities(string serviceUrl, Activity activity) => Activities(serviceUrl, activity.Conversation?.Id ?? string.Empty);

    private static string Activities(string serviceUrl, string conversationId) =>
        $"{serviceUrl.TrimEnd('/')}/v3/conversations/{Uri.EscapeDataString(conversationId)}/activities";

    private async Task<byte[]> CallAsync(HttpMethod method, string address, Activity? activity, CancellationToken cancellationToken)
    {
        try
        {
            using var client = clients.CreateClient(ClientName);
            using var request = new HttpRequestMessage(method, address);
            if (activity is not null)
            {
                request.Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(activity, ActivityJson.Wire.Activity));
                request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
            }

            using var response = await client.SendAsync(request, cancellationToken).ConfigureAwait(false);
            var body = await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
            return response.IsSuccessStatusCode ? body : throw Refusal((int)response.StatusCode, body);
        }
        catch (Exception exception) when (exception is not ConnectorException && !(exception is OperationCanceledException && cancellationToken.IsCancellationRequested))
        {
            // Whatever goes wrong on the way, network, token or library, the reply is lost; who sends it has one thing to expect.
            throw new ConnectorException(0, string.Empty, exception.Message, exception);
        }
    }

    private static ConnectorException Refusal(int status, byte[] body)
    {
        var error = Parse(body).Find("error");
        var code = error.Find("code").Text() ?? string.Empty;
        return new ConnectorException(status, code, error.Find("message").Text() ?? $"HTTP {status}");
    }

    private static string? IdIn(byte[] body) => Parse(body).Find("id").Text();

    private static JsonElement? Parse(byte[] body)
    {
        try
        {
            return body.Length == 0 ? null : JsonSerializer.Deserialize(body, ActivityJson.Wire.JsonElement);
        }
        catch (JsonException)
        {
            // A proxy's page, perhaps: the status says what there is to know.
            return null;
        }
    }
}
