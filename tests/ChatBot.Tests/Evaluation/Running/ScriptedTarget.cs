using ChatBot.Evaluation.Targets;

namespace ChatBot.Tests.Evaluation.Running;

/// <summary>A bot that replies as a test says.</summary>
internal sealed class ScriptedTarget(Func<string, CancellationToken, Task<TargetReply>> reply) : ITarget
{
    public string Name => "scripted";

    public bool ShowsEvidence => false;

    /// <summary>What happens while a conversation is opened.</summary>
    public Func<CancellationToken, Task> Open { get; init; } = _ => Task.CompletedTask;

    public async Task<ITargetConversation> StartAsync(string? document, string language, CancellationToken cancellationToken = default)
    {
        await Open(cancellationToken);
        return new Conversation(reply);
    }

    private sealed class Conversation(Func<string, CancellationToken, Task<TargetReply>> reply) : ITargetConversation
    {
        public Task<TargetReply> SayAsync(string text, CancellationToken cancellationToken = default) => reply(text, cancellationToken);
    }
}
