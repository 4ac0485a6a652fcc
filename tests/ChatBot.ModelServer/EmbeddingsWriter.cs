using System.Runtime.InteropServices;
using Microsoft.AspNetCore.Http;

namespace ChatBot.ModelServer;

/// <summary>Writes embeddings, as lists of numbers or, as clients usually want them, in base64.</summary>
internal static class EmbeddingsWriter
{
    public static async Task WriteAsync(HttpContext context, ModelRequest request, ModelAnswer.Vectors vectors)
    {
        var inputs = request.Inputs();
        var inBase64 = request.Body.TryGetProperty("encoding_format", out var format) && format.GetString() == "base64";
        await vectors.Wait.WaitAsync(context.RequestAborted);
        await context.Response.WriteAsJsonAsync(new
        {
            @object = "list",
            model = request.Model,
            data = inputs.SkipLast(vectors.Lost).Select((text, index) => new { @object = "embedding", index, embedding = inBase64 ? Base64(vectors.Of(text)) : (object)vectors.Of(text) }),
            usage = new { prompt_tokens = inputs.Sum(i => i.Length / 4), total_tokens = inputs.Sum(i => i.Length / 4) },
        });
    }

    private static string Base64(float[] vector) => Convert.ToBase64String(MemoryMarshal.AsBytes<float>(vector));
}
