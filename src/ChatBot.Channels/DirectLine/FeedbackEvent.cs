using System.Text.Json;
using ChatBot.Answering.Feedback;
using ChatBot.Channels.Activities;
using ChatBot.Channels.Chats;
using ChatBot.Channels.Turns;
using Microsoft.AspNetCore.WebUtilities;

namespace ChatBot.Channels.DirectLine;

/// <summary>What a client says of an answer.</summary>
/// <param name="Answer">The id of the answer, or of its question; null: the last answer.</param>
/// <param name="Reaction">The thumb.</param>
/// <param name="Comment">What was written.</param>
internal sealed record FeedbackEvent(string? Answer, Reaction Reaction, string? Comment)
{
    /// <summary>
    /// Reads an event: <c>feedback</c> with <c>{reaction, reason, comment}</c>, or Web Chat's own with the action that was chosen as its entity (names no
    /// activity; the action's address does). Null for any other event.
    /// </summary>
    public static FeedbackEvent? Of(Activity activity) => activity.Name switch
    {
        "feedback" when Thumb(activity.Value.Find("reaction").Text()) is { } thumb => new FeedbackEvent(activity.ReplyToId, thumb, CommentOf(activity.Value)),
        "webchat:activity-status/feedback" => activity.Entities?.Select(OfAction).FirstOrDefault(feedback => feedback is not null),
        _ => null,
    };

    private static FeedbackEvent? OfAction(JsonElement action) =>
        Thumb(action.Find("@type").Text()) is { } thumb && action.Find("target", "urlTemplate").Text() is { } address && address.Contains('?', StringComparison.Ordinal)
            ? new FeedbackEvent(QueryHelpers.ParseQuery(address[address.IndexOf('?', StringComparison.Ordinal)..])["answer"].FirstOrDefault(), thumb, Comment: null)
            : null;

    private static Reaction? Thumb(string? name) => name switch
    {
        "like" or "LikeAction" => Answering.Feedback.Reaction.Up,
        "dislike" or "DislikeAction" => Answering.Feedback.Reaction.Down,
        _ => null,
    };

    private static string CommentOf(JsonElement? value) => string.Join(" — ", new[] { value.Find("reason").Text(), value.Find("comment").Text() }.OfType<string>());
}

/// <summary>A turn that keeps feedback, after the answer that it is on.</summary>
internal sealed class FeedbackTurn(Judgements judgements, string chat, FeedbackEvent feedback) : ITurn
{
    /// <inheritdoc/>
    public Task RunAsync(CancellationToken cancellationToken) => judgements.AddAsync(chat, feedback.Answer, feedback.Reaction, feedback.Comment, cancellationToken);

    /// <inheritdoc/>
    /// <remarks>The log has the reason; a chat is not the place to speak of it.</remarks>
    public Task FailAsync(TurnFailure failure) => Task.CompletedTask;
}
