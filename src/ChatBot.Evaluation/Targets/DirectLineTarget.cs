using System.Text.Json;
using ChatBot.Retrieval.Documents;

namespace ChatBot.Evaluation.Targets;

/// <summary>A running bot, asked over Direct Line as its users are. What it retrieved is not shown there; questions cannot be limited to a document.</summary>
public sealed class DirectLineTarget : ITarget
{
    private readonly DirectLineClient _client;
    private readonly Func<string, Edition?> _find;
    private readonly TimeProvider _time;

    /// <param name="http">Sends; its own time-out should be infinite, turns have theirs.</param>
    /// <param name="address">The bot, without <c>/v3/directline</c>.</param>
    /// <param name="secret">The Direct Line secret; null: a token is asked of <c>/api/webchat/token</c>.</param>
    /// <param name="find">The edition of a slug, to hold quotations against its passages; null when it is not known here.</param>
    /// <param name="time">Measures how fast the bot replies.</param>
    public DirectLineTarget(HttpClient http, Uri address, string? secret, Func<string, Edition?> find, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(address);
        _client = new DirectLineClient(http, address, secret, time);
        _find = find;
        _time = time;
        Name = address.GetLeftPart(UriPartial.Path).TrimEnd('/');
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public bool ShowsEvidence => false;

    /// <inheritdoc/>
    public async Task<ITargetConversation> StartAsync(string? document, string language, CancellationToken cancellationToken = default)
    {
        var (id, token) = await _client.StartAsync(cancellationToken).ConfigureAwait(false);
        return new Conversation(_client, _find, _time, id, token, language);
    }

    private sealed class Conversation(DirectLineClient client, Func<string, Edition?> find, TimeProvider time, string id, string token, string language) : ITargetConversation
    {
        private static readonly TimeSpan ShortestWait = TimeSpan.FromMilliseconds(5);
        private static readonly TimeSpan LongestWait = TimeSpan.FromMilliseconds(100);

        private string? _watermark;

        public async Task<TargetReply> SayAsync(string text, CancellationToken cancellationToken = default)
        {
            var start = time.GetTimestamp();
            var asked = await client.PostAsync(id, token, text, language, cancellationToken).ConfigureAwait(false);
            TimeSpan? first = null;
            var wait = ShortestWait;
            while (true)
            {
                using var read = await client.ReadAsync(id, token, _watermark, cancellationToken).ConfigureAwait(false);
                var now = time.GetElapsedTime(start);
                _watermark = DirectLineReply.Watermark(read.RootElement) ?? _watermark;
                foreach (var activity in DirectLineReply.RepliesTo(read.RootElement, asked))
                {
                    first ??= DirectLineReply.ShowsText(activity) ? now : null;
                    if (DirectLineReply.IsWhole(activity))
                    {
                        return DirectLineReply.Read(activity, find, first ?? now, now);
                    }
                }

                await Task.Delay(wait, time, cancellationToken).ConfigureAwait(false);
                wait = TimeSpan.FromTicks(Math.Min(wait.Ticks * 3 / 2, LongestWait.Ticks));
            }
        }
    }
}
