using ChatBot.Answering.Feedback;
using Microsoft.Extensions.Logging;

namespace ChatBot.Channels.Chats;

/// <summary>Keeps what people think of answers, with the answer itself.</summary>
internal sealed class Judgements(ChatMemory memory, IFeedbackStore store, TimeProvider clock, ILogger<Judgements> logger)
{
    private const int LongestComment = 2_000;

    /// <summary>Keeps a judgement of an answer; of the last one when the channel does not say which. Nothing when the answer is not known any more.</summary>
    /// <returns>Whether it was kept.</returns>
    public async Task<bool> AddAsync(string chat, string? replyId, Reaction reaction, string? comment, CancellationToken cancellationToken)
    {
        if (memory.Answer(chat, replyId) is not { } answer)
        {
            logger.FeedbackLost("the answer is not known any more");
            return false;
        }

        if (!memory.MayJudge(chat, replyId))
        {
            logger.FeedbackLost("the answer has been judged often enough");
            return false;
        }

        var said = comment is { Length: > LongestComment } ? comment[..LongestComment] : comment;
        try
        {
            await store.AddAsync(answer.Judged(reaction, string.IsNullOrWhiteSpace(said) ? null : said, clock.GetUtcNow()), cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (FeedbackException exception)
        {
            logger.FeedbackLost(exception.Message);
            return false;
        }
    }
}
