using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using ChatBot.Answering;
using ChatBot.Retrieval.Ingestion;
using ChatBot.Retrieval.Searching;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;

namespace ChatBot.Tests.Fakes;

/// <summary>The whole host on a real loopback port, with a fake answerer, library and clock.</summary>
public class BotFixture : WebApplicationFactory<Program>
{
    public const string Secret = "a-secret-of-the-tests-that-is-long";

    public BotFixture()
    {
        // Not UseKestrel(port), which sets the port in a race with the host's own start.
        UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
    }

    public FakeAnswerer Answerer { get; } = new();

    public FakeLibrary Library { get; } = new();

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));

    public Dictionary<string, string> Settings { get; } = new() { ["DirectLine:Secrets:0"] = Secret, ["DirectLine:StreamInterval"] = "00:00:00", ["Logging:LogLevel:Default"] = "None" };

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        foreach (var (key, value) in Settings)
        {
            builder.UseSetting(key, value);
        }

        builder.ConfigureTestServices(services =>
        {
            services.RemoveAll<IAnswerer>();
            services.AddSingleton<IAnswerer>(Answerer);
            services.RemoveAll<IDocumentLibrary>();
            services.AddSingleton<IDocumentLibrary>(Library);
            services.RemoveAll<IRetriever>();
            services.AddSingleton<IRetriever>(new FakeRetriever(Library));
            services.RemoveAll<TimeProvider>();
            services.AddSingleton<TimeProvider>(Clock);
        });
    }

    /// <summary>Sends a request and reads its answer.</summary>
    public async Task<Reply> SendAsync(HttpMethod method, string path, string? credential = null, string? json = null, Action<HttpRequestMessage>? adjust = null)
    {
        using var client = CreateClient();
        using var request = new HttpRequestMessage(method, path);
        if (credential is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", credential);
        }

        if (json is not null)
        {
            request.Content = new StringContent(json, Encoding.UTF8, "application/json");
        }

        adjust?.Invoke(request);
        using var response = await client.SendAsync(request);
        var headers = response.Headers.Concat(response.Content.Headers).ToDictionary(h => h.Key, h => string.Join(", ", h.Value), StringComparer.OrdinalIgnoreCase);
        return new Reply((int)response.StatusCode, await response.Content.ReadAsStringAsync(), headers);
    }

    public Task<Reply> PostAsync(string path, string? credential = null, string? json = null) => SendAsync(HttpMethod.Post, path, credential, json);

    public Task<Reply> GetAsync(string path, string? credential = null) => SendAsync(HttpMethod.Get, path, credential);

    /// <summary>Starts a conversation with the secret: its id and token.</summary>
    public async Task<(string Id, string Token)> StartAsync()
    {
        var started = (await PostAsync("/v3/directline/conversations", Secret)).Json;
        return (started.GetProperty("conversationId").GetString()!, started.GetProperty("token").GetString()!);
    }

    /// <summary>Reads a conversation until it holds so many activities.</summary>
    public async Task<IReadOnlyList<JsonElement>> ActivitiesAsync(string id, string credential, int count)
    {
        for (var attempt = 0; attempt < 500; attempt++)
        {
            var activities = (await GetAsync($"/v3/directline/conversations/{id}/activities", credential)).Json.GetProperty("activities").EnumerateArray().ToList();
            if (activities.Count >= count)
            {
                return activities;
            }

            await Task.Delay(10);
        }

        throw new TimeoutException($"The conversation never held {count} activities.");
    }
}

/// <summary>An answer as it came over the wire.</summary>
public sealed record Reply(int Status, string Body, IReadOnlyDictionary<string, string> Headers)
{
    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    /// <summary>Status and code of an error, as <c>404 NotFound</c>.</summary>
    public string Error => $"{Status} {Json.GetProperty("error").GetProperty("code").GetString()}";
}
