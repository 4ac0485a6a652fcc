using System.Runtime.CompilerServices;
using ChatBot.Answering.Composing;
using ChatBot.Answering.Grounding;
using Microsoft.Extensions.AI;

namespace ChatBot.Answering.Models.Offline;

/// <summary>
/// A deterministic chat model with no network, behind the same interface as the others: it reads the question and the passages from the
/// last user message, as any model does, and answers from those only.
/// </summary>
internal sealed class OfflineChatClient(OfflineComposer composer) : IChatClient
{
    /// <summary>What it is called in settings hashes and reports.</summary>
    public const string ModelId = "offline";

    /// <inheritdoc/>
    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, Compose(messages, cancellationToken))) { ModelId = ModelId, FinishReason = ChatFinishReason.Stop });
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages,
        ChatOptions? options = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var response = await GetResponseAsync(messages, options, cancellationToken).ConfigureAwait(false);
        foreach (var update in response.ToChatResponseUpdates())
        {
            yield return update;
        }
    }

    /// <inheritdoc/>
    public object? GetService(Type serviceType, object? serviceKey = null)
        => serviceKey is null && serviceType == typeof(ChatClientMetadata) ? new ChatClientMetadata("offline", null, ModelId)
            : serviceKey is null && serviceType.IsInstanceOfType(this) ? this : null;

    /// <inheritdoc/>
    public void Dispose()
    {
        // Holds nothing.
    }

    private string Compose(IEnumerable<ChatMessage> messages, CancellationToken cancellationToken)
        => messages.LastOrDefault(m => m.Role == ChatRole.User) is { } message && PromptLines.Read(message.Text) is var (question, passages)
            ? composer.Compose(question, LongPassages.Cut(passages), cancellationToken)
            : GroundingMarkers.NotFound;
}
