using System.Text.Json;
using ChatBot.Channels.Activities;

namespace ChatBot.Channels.Teams.Cards;

/// <summary>The form behind the thumbs under an answer: the answer to the invoke <c>message/fetchTask</c>.</summary>
internal static class FeedbackForm
{
    /// <summary>The reaction that praises.</summary>
    public const string Like = "like";

    /// <summary>The input that holds the reason.</summary>
    public const string Reason = "reason";

    /// <summary>The input that holds the person's own words.</summary>
    public const string Comment = "comment";

    /// <summary>Longest comment, in characters.</summary>
    public const int LongestComment = 1000;

    /// <summary>The form.</summary>
    /// <param name="reaction"><c>like</c>; anything else is taken for <c>dislike</c> and asked for its reason.</param>
    /// <param name="language">The reader's language.</param>
    public static JsonElement Of(string reaction, string language)
    {
        var (texts, liked) = (CardTexts.In(language), reaction == Like);
        var words = texts.Feedback;
        var comment = new TextInput(liked ? words.Liked : words.Comment, LongestComment) { Id = Comment, Placeholder = words.Hint };
        var card = new Card
        {
            Lang = texts.Language,
            FallbackText = words.Title,
            Body = liked ? [comment] : [Reasons(words), comment],
            Actions = [new SubmitButton { Title = words.Send }],
        };
        var task = new TaskValue(words.Title, liked ? "small" : "medium", "medium", card.ToAttachment());
        return JsonSerializer.SerializeToElement(new TaskResponse(new TaskBody(task)), CardJson.Wire.TaskResponse);
    }

    private static ChoiceInput Reasons(FeedbackTexts words) => new(
        words.Reasons,
        [
            new Choice(words.WrongPassage, "wrong-passage"),
            new Choice(words.Incomplete, "incomplete"),
            new Choice(words.Misunderstood, "misunderstood"),
            new Choice(words.AnswerExists, "answer-exists"),
        ]) { Id = Reason };
}

/// <summary>A dialog to open.</summary>
internal sealed record TaskResponse(TaskBody Task);

/// <summary>The dialog goes on, with a card.</summary>
internal sealed record TaskBody(TaskValue Value)
{
    public string Type { get; } = "continue";
}

/// <summary>What the dialog shows; height and width are <c>small</c>, <c>medium</c> or <c>large</c>.</summary>
internal sealed record TaskValue(string Title, string Height, string Width, Attachment Card);
