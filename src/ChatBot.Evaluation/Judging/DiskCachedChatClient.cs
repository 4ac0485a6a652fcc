using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace ChatBot.Evaluation.Judging;

/// <summary>Keeps a model's replies in a folder, a file per question, so that the same run does not pay for its judge twice.</summary>
/// <param name="inner">The model.</param>
/// <param name="folder">The folder; made when it is not there.</param>
/// <param name="model">Names the model; another model's replies are others.</param>
public sealed class DiskCachedChatClient(IChatClient inner, string folder, string model) : DelegatingChatClient(inner)
{
    /// <inheritdoc/>
    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);
        var asked = messages.ToArray();
        var file = Path.Combine(folder, KeyOf(asked, options) + ".txt");
        if (File.Exists(file))
        {
            return new ChatResponse(new ChatMessage(ChatRole.Assistant, await File.ReadAllTextAsync(file, cancellationToken).ConfigureAwait(false)));
        }

        var response = await base.GetResponseAsync(asked, options, cancellationToken).ConfigureAwait(false);
        await StoreAsync(file, response.Text, cancellationToken).ConfigureAwait(false);
        return response;
    }

    /// <summary>Written aside and moved, so that a run that is stopped leaves no half reply behind.</summary>
    private async Task StoreAsync(string file, string text, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        var aside = file + "." + Guid.NewGuid().ToString("N");
        await File.WriteAllTextAsync(aside, text, cancellationToken).ConfigureAwait(false);
        File.Move(aside, file, overwrite: true);
    }

    private string KeyOf(IReadOnlyList<ChatMessage> messages, ChatOptions? options)
    {
        var key = new { model, options?.Seed, messages = messages.Select(m => new { role = m.Role.Value, m.Text }) };
        return Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(key)));
    }
}
