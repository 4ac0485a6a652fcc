using System.Globalization;
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

    /// <summary>Asks in the same conversation, as another tab would, and waits for the answer.</summary>
    public async Task HearAsync(string text)
    {
        var activities = $"/v3/directline/conversations/{Id}/activities";
        using var posted = await _client.PostAsJsonAsync(new Uri(activities, UriKind.Relative), new { type = "message", text });
        posted.EnsureSuccessStatusCode();
        var id = (string)(await posted.Content.ReadFromJsonAsync<JsonObject>())!["id"]!;
        var next = int.Parse(id[(id.LastIndexOf('|') + 1)..], CultureInfo.InvariantCulture) + 1;
        using var patience = new CancellationTokenSource(Stage.Patience);
        while ((await _client.GetFromJsonAsync<JsonObject>(new Uri($"{activities}?watermark={next}", UriKind.Relative), patience.Token))!["activities"]!.AsArray().Count == 0)
        {
            await Task.Delay(5, patience.Token);
        }
    }

    public void Dispose() => _client.Dispose();
}
