using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace ChatBot.Browser.Harness;

/// <summary>A visitor's conversation from the server's side, with the token that the tab remembers.</summary>
internal sealed class Talk : IDisposable
{
    private readonly HttpClient _client;
    private readonly JsonNode _grant;

    private Talk(HttpClient client, JsonNode grant) => (_client, _grant) = (client, grant);

    /// <summary>Names the conversation.</summary>
    public string Id => (string)_grant["conversationId"]!;

    /// <summary>The conversation that a tab is in now.</summary>
    public static async Task<Talk> OfAsync(WidgetPage widget, Bot bot)
    {
        await widget.Page.WaitForFunctionAsync("() => JSON.parse(Object.entries(sessionStorage).find(([key]) => key.startsWith('chatbot.session'))?.[1] ?? '{}').grant?.started");
        var memory = await widget.Page.EvaluateAsync<string>("() => Object.entries(sessionStorage).find(([key]) => key.startsWith('chatbot.session'))[1]");
        var grant = JsonNode.Parse(memory)!["grant"]!;
        var client = new HttpClient { BaseAddress = bot.Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", (string)grant["token"]!);
        client.DefaultRequestHeaders.Add("Origin", new Uri(widget.Page.Url).GetLeftPart(UriPartial.Authority));
        return new Talk(client, grant);
    }

    /// <summary>The messages in the server's log, oldest first: who speaks, and what is said.</summary>
    public async Task<IReadOnlyList<(string Role, string Text)>> MessagesAsync()
    {
        var set = (await _client.GetFromJsonAsync<JsonObject>(new Uri($"/v3/directline/conversations/{Id}/activities", UriKind.Relative)))!;
        return [.. set["activities"]!.AsArray().Where(a => (string?)a!["type"] == "message").Select(a => ((string?)a!["from"]!["role"] ?? "user", (string)a["text"]!))];
    }

    /// <summary>What people asked.</summary>
    public async Task<IReadOnlyList<string>> QuestionsAsync() => [.. (await MessagesAsync()).Where(m => m.Role == "user").Select(m => m.Text)];

    /// <summary>Whether the token is still good.</summary>
    public async Task<bool> IsAdmittedAsync()
    {
        using var answer = await _client.GetAsync(new Uri($"/v3/directline/conversations/{Id}/activities", UriKind.Relative));
        return answer.IsSuccessStatusCode;
    }

    /// <summary>Asks in the same conversation, as another tab would; waits for its turn while too much waits already.</summary>
    public async Task AskAsync(string text)
    {
        while (true)
        {
            using var answer = await _client.PostAsJsonAsync(
                new Uri($"/v3/directline/conversations/{Id}/activities", UriKind.Relative), new { type = "message", text, from = new { id = "user" } });
            if (answer.IsSuccessStatusCode)
            {
                return;
            }

            Assert.True((int)answer.StatusCode is 429 or 503, $"{answer.StatusCode}");
            await Task.Delay(20);
        }
    }

    public void Dispose() => _client.Dispose();
}
