namespace ChatBot.Answering;

/// <summary>Answers one turn of a conversation from the documents, with citations. The one door that every channel, verb and test uses.</summary>
public interface IAnswerer
{
    /// <summary>
    /// Answers a turn: pieces of text as they become final, then the whole answer, once, last. What was streamed is never taken back:
    /// the deltas joined are the text of the answer.
    /// </summary>
    /// <exception cref="OperationCanceledException">The turn was cancelled; the conversation is as it was before.</exception>
    IAsyncEnumerable<AnswerUpdate> AnswerAsync(AnswerRequest request, CancellationToken cancellationToken = default);
}

/// <summary>What somebody said, and where.</summary>
public sealed record AnswerRequest
{
    /// <summary>What was said, as typed. Anything is allowed; longer than 2,000 characters gets a polite request to be brief.</summary>
    public required string Text { get; init; }

    /// <summary>Names the conversation whose earlier turns give meaning to this one; null: a turn by itself, nothing is remembered.</summary>
    public string? ConversationId { get; init; }

    /// <summary>Names the person who asks, for what one person may spend on a model in a day; null: the conversation stands for the person.</summary>
    public string? User { get; init; }

    /// <summary>The client's locale (<c>fr-FR</c>), used when the text does not show its language.</summary>
    public string? Locale { get; init; }

    /// <summary>The language to reply in (<c>fr</c> or <c>en</c>), whatever language is spoken. Null: that of the turn.</summary>
    public string? ReplyLanguage { get; init; }

    /// <summary>Only this document: symbol or slug. Null: all documents.</summary>
    public string? Document { get; init; }

    /// <summary>Whether the answer says how its evidence was found.</summary>
    public bool Explain { get; init; }
}

/// <summary>A step of an answer in the making: a delta or, last, the whole.</summary>
public sealed record AnswerUpdate
{
    /// <summary>Text to append to what was streamed; null in the last update.</summary>
    public string? Delta { get; init; }

    /// <summary>The whole answer, in the last update; null before.</summary>
    public Answer? Final { get; init; }
}

/// <summary>Helpers for those who do not stream.</summary>
public static class AnswererExtensions
{
    /// <summary>Answers a turn and returns the whole answer.</summary>
    public static async Task<Answer> AnswerWholeAsync(this IAnswerer answerer, AnswerRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(answerer);
        await foreach (var update in answerer.AnswerAsync(request, cancellationToken).ConfigureAwait(false))
        {
            if (update.Final is { } answer)
            {
                return answer;
            }
        }

        throw new InvalidOperationException("The answerer ended without an answer.");
    }
}
