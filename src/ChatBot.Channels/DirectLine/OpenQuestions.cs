using System.Collections.Concurrent;

namespace ChatBot.Channels.DirectLine;

/// <summary>The questions that are not answered yet, so that people can take them back.</summary>
internal sealed class OpenQuestions
{
    // The sources have neither timer nor link of their own: there is nothing to dispose, and a late Stop must not find one disposed.
    private readonly ConcurrentDictionary<(string Conversation, string Question), CancellationTokenSource> _open = new();

    /// <summary>Notes a question.</summary>
    /// <returns>Cancelled when the question is taken back.</returns>
    public CancellationToken Open(string conversation, string question) => _open.GetOrAdd((conversation, question), _ => new CancellationTokenSource()).Token;

    /// <summary>Notes that a question is dealt with, in whatever way.</summary>
    public void Close(string conversation, string question) => _open.TryRemove((conversation, question), out _);

    /// <summary>Takes a question back; without one, all of the conversation. Nothing happens to those that are dealt with.</summary>
    public void Stop(string conversation, string? question)
    {
        var meant = question is null ? _open.Keys.Where(key => key.Conversation == conversation) : [(conversation, question)];
        foreach (var key in meant)
        {
            if (_open.TryGetValue(key, out var source))
            {
                source.Cancel();
            }
        }
    }
}
