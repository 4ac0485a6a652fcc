using System.Text.Json;
using ChatBot.Answering.Feedback;
using ChatBot.Channels.Activities;
using ChatBot.Channels.BotFramework.Bot;
using ChatBot.Channels.BotFramework.Invokes;
using ChatBot.Channels.Chats;

namespace ChatBot.Channels.Teams;

/// <summary><c>message/submitAction</c>: the thumbs under an answer. Any body in the response would be an error to Teams.</summary>
internal sealed class FeedbackSubmit(Judgements judgements, ChatMemory memory) : IInvokeHandler
{
    /// <inheritdoc/>
    public string Name => "message/submitAction";

    /// <inheritdoc/>
    public async Task<InvokeResult> HandleAsync(BotTurn turn, CancellationToken cancellationToken)
    {
        var value = turn.Activity.Value;
        Reaction? reaction = value.Find("actionValue", "reaction").Text() switch
        {
            "like" => Reaction.Up,
            "dislike" => Reaction.Down,
            _ => null,
        };
        if (value.Find("actionName").Text() != "feedback" || reaction is not { } thumb)
        {
            return InvokeResult.Malformed;
        }

        if (turn.Activity.Id is not { } id || memory.IsNew($"{turn.Chat}\nfeedback\n{id}"))
        {
            await judgements.AddAsync(turn.Chat, turn.Activity.ReplyToId, thumb, Comment(value.Find("actionValue", "feedback")), cancellationToken).ConfigureAwait(false);
        }

        return InvokeResult.Done;
    }

    /// <summary>What was written: Teams sends the form's inputs as JSON in a string, other clients the words themselves.</summary>
    private static string? Comment(JsonElement? feedback)
    {
        if (feedback.Text() is { } text && text.TrimStart().StartsWith('{'))
        {
            try
            {
                feedback = JsonSerializer.Deserialize(text, ActivityJson.Wire.JsonElement);
            }
            catch (JsonException)
            {
                return text;
            }
        }

        return feedback is { ValueKind: JsonValueKind.Object } form
            ? string.Join(" — ", new[] { form.Find("reason").Text(), form.Find("feedbackText").Text(), form.Find("comment").Text() }.OfType<string>())
            : feedback.Text();
    }
}
