using System.Text.Json;
using ChatBot.Answering;
using ChatBot.Channels.Activities;
using ChatBot.Channels.Chats;
using ChatBot.Channels.Teams.Cards;
using ChatBot.Channels.Teams;
using ChatBot.Retrieval.Ingestion;
using Microsoft.Extensions.Options;

namespace ChatBot.Channels.BotFramework.Bot;

/// <summary>Shapes answers for the channel that they go to.</summary>
internal sealed class AnswerMessages(IDocumentLibrary library, IOptions<TeamsOptions> teams)
{
    /// <summary>The message that says an answer.</summary>
    public Activity Of(Answer answer, BotTurn turn)
    {
        // Web Chat makes links of citations only where Markdown defines them, and of any number.
        var isWebChat = turn.Activity.ChannelId is "webchat" or "directline";
        var style = new ReplyStyle(turn.PublicUrl, CitationDefinitions: isWebChat, MostCitations: isWebChat ? int.MaxValue : AnswerReply.MostCitations);
        return turn.IsTeams ? ForTeams(answer, turn, style) : answer.ToActivity(style);
    }

    /// <summary>What is being done while there is no text yet.</summary>
    public string Informative(string language) => BotTexts.Of(language).LookingIn(library);

    private Activity ForTeams(Answer answer, BotTurn turn, ReplyStyle style)
    {
        var message = answer.ToActivity(style with { LabelAlways = answer.Outcome != AnswerOutcome.SmallTalk });
        return message with
        {
            SuggestedActions = turn.IsGroup ? null : message.SuggestedActions is { } actions ? actions with { To = turn.Activity.From?.Id is { } id ? [id] : [] } : null,
            ChannelData = answer.Outcome == AnswerOutcome.SmallTalk || teams.Value.Feedback == FeedbackForms.None
                ? null
                : JsonSerializer.SerializeToElement(new TeamsChannelData(new FeedbackLoop(teams.Value.Feedback == FeedbackForms.Custom ? "custom" : "default")), TeamsJson.Wire.TeamsChannelData),
            Attachments = AnswerCard.Of(answer, turn.PublicUrl) is { } card ? [card] : null,
        };
    }
}
