using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace ChatBot.ModelServer;

/// <summary>Writes a chat completion: one JSON object, or server-sent events.</summary>
internal static class ChatWriter
{
    private const string Id = "chatcmpl-scripted";

    public static async Task WriteAsync(HttpContext context, ModelRequest request, ModelAnswer.Speech speech)
    {
        var usage = new { prompt_tokens = request.Body.GetRawText().Length / 4, completion_tokens = speech.Pieces.Count, total_tokens = (request.Body.GetRawText().Length / 4) + speech.Pieces.Count };
        await speech.Headers.WaitAsync(context.RequestAborted);
        if (request.Streams)
        {
            await StreamAsync(context, request, speech, usage);
            return;
        }

        await speech.First.WaitAsync(context.RequestAborted);
        await context.Response.WriteAsJsonAsync(new
        {
            id = Id,
            @object = "chat.completion",
            created = 1_700_000_000,
            model = request.Model,
            choices = new[] { new { index = 0, message = new { role = "assistant", content = string.Concat(speech.Pieces) }, finish_reason = speech.FinishReason } },
            usage,
        });
    }

    private static async Task StreamAsync(HttpContext context, ModelRequest request, ModelAnswer.Speech speech, object usage)
    {
        context.Response.ContentType = "text/event-stream; charset=utf-8";
        await context.Response.StartAsync();
        if (request.IsAzure)
        {
            // Azure's first event says what the filter thought of the prompt, and holds no choice.
            await EventAsync(context, new { id = string.Empty, @object = string.Empty, created = 0, model = string.Empty, choices = Array.Empty<object>(), prompt_filter_results = new[] { new { prompt_index = 0, content_filter_results = new { hate = new { filtered = false, severity = "safe" } } } } });
        }

        await speech.First.WaitAsync(context.RequestAborted);
        for (var i = 0; i < speech.Pieces.Count; i++)
        {
            if (i == speech.CutAfter)
            {
                await speech.Cut.WaitAsync(context.RequestAborted);
                context.Abort();
                return;
            }

            if (i == speech.GarbageAfter)
            {
                await context.Response.WriteAsync("data: {\"id\":<html>502 Bad Gateway\n\n");
            }

            if (i > 0)
            {
                await speech.Next.WaitAsync(context.RequestAborted);
                await (speech.Pause > TimeSpan.Zero ? Task.Delay(speech.Pause, context.RequestAborted) : Task.CompletedTask);
            }

            speech.Writing(i);
            await EventAsync(context, Chunk(request, new { role = "assistant", content = speech.Pieces[i] }, null));
        }

        await EventAsync(context, Chunk(request, new { }, speech.FinishReason));
        if (request.WantsUsage && speech.CountsTokens)
        {
            await EventAsync(context, new { id = Id, @object = "chat.completion.chunk", created = 1_700_000_000, model = request.Model, choices = Array.Empty<object>(), usage });
        }

        await context.Response.WriteAsync("data: [DONE]\n\n");
    }

    private static object Chunk(ModelRequest request, object delta, string? finish) =>
        new { id = Id, @object = "chat.completion.chunk", created = 1_700_000_000, model = request.Model, choices = new[] { new { index = 0, delta, finish_reason = finish } } };

    private static async Task EventAsync(HttpContext context, object data)
    {
        await context.Response.WriteAsync($"data: {JsonSerializer.Serialize(data)}\n\n");
        await context.Response.Body.FlushAsync();
    }
}
