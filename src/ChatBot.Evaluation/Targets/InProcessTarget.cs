using System.Text;
using ChatBot.Answering;
using ChatBot.Retrieval.Documents;

namespace ChatBot.Evaluation.Targets;

/// <summary>The bot of this process, asked through the same door as the channels use.</summary>
/// <param name="answerer">The bot.</param>
/// <param name="time">Measures how fast it replies.</param>
public sealed class InProcessTarget(IAnswerer answerer, TimeProvider time) : ITarget
{
    /// <inheritdoc/>
    public string Name => "in process";

    /// <inheritdoc/>
    public bool ShowsEvidence => true;

    /// <inheritdoc/>
    public Task<ITargetConversation> StartAsync(string? document, string language, CancellationToken cancellationToken = default) =>
        Task.FromResult<ITargetConversation>(new Conversation(answerer, time, document, language));

    private sealed class Conversation(IAnswerer answerer, TimeProvider time, string? document, string language) : ITargetConversation
    {
        private readonly string _id = "eval-" + Guid.NewGuid().ToString("N");

        public async Task<TargetReply> SayAsync(string text, CancellationToken cancellationToken = default)
        {
            try
            {
                return await PlayAsync(text, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception e) when (e is not OperationCanceledException and not TargetFailedException)
            {
                // Whatever a bot throws is a finding about the bot: one bad turn must not end the measurement of the others.
                throw new TargetFailedException($"The answerer failed with {e.GetType().Name}: {e.Message}", e);
            }
        }

        private async Task<TargetReply> PlayAsync(string text, CancellationToken cancellationToken)
        {
            var request = new AnswerRequest { Text = text, ConversationId = _id, Locale = language, Document = document };
            var start = time.GetTimestamp();
            TimeSpan? first = null;
            var streamed = new StringBuilder();
            await foreach (var update in answerer.AnswerAsync(request, cancellationToken).ConfigureAwait(false))
            {
                if (update.Delta is { Length: > 0 } delta)
                {
                    first ??= time.GetElapsedTime(start);
                    streamed.Append(delta);
                }

                if (update.Final is { } answer)
                {
                    var end = time.GetElapsedTime(start);
                    return streamed.Length == 0 || streamed.Equals(answer.Text)
                        ? Reply(answer, first ?? end, end)
                        : throw new TargetFailedException("The pieces that were streamed, joined, are not the text of the answer.");
                }
            }

            throw new TargetFailedException("The answerer ended without an answer.");
        }

        private static TargetReply Reply(Answer answer, TimeSpan first, TimeSpan end) => new()
        {
            Text = answer.Text,
            Outcome = answer.Outcome,
            Language = answer.Language,
            Citations = [.. answer.Citations.Select(c => new CitedPassage(c.Position, KeyOf(c.Edition, c.Passage), c.Quote, c.Passage.Text))],
            Evidence = [.. answer.Evidence.Select(h => KeyOf(h.Edition, h.Passage))],
            SettingsHash = answer.SettingsHash,
            Model = answer.Model,
            FirstToken = first,
            End = end,
        };

        private static PassageKey KeyOf(Edition edition, Passage passage) => new(edition.Symbol, edition.Slug, passage.Id.Value);
    }
}
