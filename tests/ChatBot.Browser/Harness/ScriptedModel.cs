using System.Text.Json;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ChatBot.Browser.Harness;

/// <summary>A server that speaks OpenAI's protocol and says what the test says, when the test says it: answers that take as long as they have to.</summary>
internal sealed class ScriptedModel : IAsyncDisposable
{
    private readonly WebApplication _app;
    private Channel<string> _pieces = Channel.CreateUnbounded<string>();
    private TaskCompletionSource _abandoned = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ScriptedModel(WebApplication app, Uri endpoint) => (_app, Endpoint) = (app, endpoint);

    /// <summary>Its address, as the bot's settings want it.</summary>
    public Uri Endpoint { get; }

    /// <summary>The settings of a bot that asks this model, anew each time: what it says is each test's own.</summary>
    public string[] Settings => ["--Cache:Lifetime=00:00:00", "--Model:Provider=OpenAI", $"--Model:Endpoint={Endpoint}", "--Model:Name=scripted", "--Model:ApiKey=none"];

    public static async Task<ScriptedModel> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        var address = new Uri($"http://127.0.0.1:{ChildProcess.FreePort()}/v1");
        builder.WebHost.UseUrls(address.GetLeftPart(UriPartial.Authority));
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var model = new ScriptedModel(app, address);
        app.MapPost("/v1/chat/completions", model.AnswerAsync);
        await app.StartAsync();
        return model;
    }

    /// <summary>Breaks off what is being answered still, and forgets it: the next question is another test's.</summary>
    public void Begin()
    {
        _pieces.Writer.TryComplete();
        _pieces = Channel.CreateUnbounded<string>();
        _abandoned = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    /// <summary>Goes on with the answer.</summary>
    public void Say(string piece) => _pieces.Writer.TryWrite(piece);

    /// <summary>Ends the answer.</summary>
    public void End() => _pieces.Writer.TryWrite(string.Empty);

    /// <summary>Waits until the bot does not want to hear the end of an answer.</summary>
    public Task WaitUntilAbandonedAsync() => _abandoned.Task.WaitAsync(Stage.Patience);

    public async ValueTask DisposeAsync()
    {
        _pieces.Writer.TryComplete();
        await _app.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var (pieces, abandoned) = (_pieces.Reader, _abandoned);
        context.Response.ContentType = "text/event-stream";
        try
        {
            await WriteAsync(context, new { role = "assistant", content = string.Empty }, finish: null);
            while (await pieces.ReadAsync(context.RequestAborted) is { Length: > 0 } piece)
            {
                await WriteAsync(context, new { content = piece }, finish: null);
            }

            await WriteAsync(context, new { }, finish: "stop");
            await context.Response.WriteAsync("data: [DONE]\n\n");
        }
        catch (Exception exception) when (exception is OperationCanceledException or ChannelClosedException)
        {
            abandoned.TrySetResult();
        }
    }

    private static async Task WriteAsync(HttpContext context, object delta, string? finish)
    {
        var chunk = new { id = "1", @object = "chat.completion.chunk", created = 0, model = "scripted", choices = new[] { new { index = 0, delta, finish_reason = finish } } };
        await context.Response.WriteAsync($"data: {JsonSerializer.Serialize(chunk)}\n\n", context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
    }
}
