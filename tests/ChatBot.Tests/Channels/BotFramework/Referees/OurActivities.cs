using System.Text.Json;
using ChatBot.Answering;
using ChatBot.Channels.Activities;
using ChatBot.Channels.Streaming;
using ChatBot.Channels.Teams.Cards;
using ChatBot.Channels.Teams;
using ChatBot.Tests.Fakes;

namespace ChatBot.Tests.Channels.BotFramework.Referees;

/// <summary>One of each kind of activity that the bot sends, made by the product's own code.</summary>
internal static class OurActivities
{
    private static readonly Uri Pages = new("https://bot.example.org/");

    /// <summary>Name and activity, addressed as a reply is.</summary>
    public static IEnumerable<(string Name, Activity Activity)> All => Unaddressed.Select(a => (a.Name, a.Activity with
    {
        From = new ChannelAccount { Id = "28:bot", Name = "Bot", Role = "bot" },
        Recipient = new ChannelAccount { Id = "29:somebody", Name = "Amélie", AadObjectId = "9a1c" },
        Conversation = new ConversationAccount { Id = "a:1", ConversationType = "personal", TenantId = "3b1f" },
        ReplyToId = "1772366400123",
    }));

    private static IEnumerable<(string Name, Activity Activity)> Unaddressed =>
    [
        ("answer in Teams", Answered with { Attachments = [AnswerCard.Of(Answer(AnswerOutcome.Answered), Pages)!], ChannelData = Feedback }),
        ("answer in Web Chat", Answer(AnswerOutcome.Answered).ToActivity(new ReplyStyle(Pages, CitationDefinitions: true))),
        ("refusal", Answer(AnswerOutcome.NotFound).ToActivity(new ReplyStyle(Pages))),
        ("stream begins", Typing("Je cherche…", new StreamInfo { StreamType = StreamInfo.Informative, StreamSequence = 1 })),
        ("stream goes on", Typing("Le siège", new StreamInfo { StreamType = StreamInfo.Streaming, StreamSequence = 2, StreamId = "s" })),
        ("stream ends", Answered with { Entities = [.. Answered.Entities!, new StreamInfo { StreamType = StreamInfo.Final, StreamId = "s" }.ToEntity()], ChannelData = Feedback }),
        ("welcome", new Activity { Type = ActivityTypes.Message, Attachments = [WelcomeCard.Of([Samples.Edition], ["Quel est le siège ?"], "fr", Pages)] }),
        ("typing", new Activity { Type = ActivityTypes.Typing }),
    ];

    private static Activity Answered => Answer(AnswerOutcome.Answered).ToActivity(new ReplyStyle(Pages));

    private static JsonElement Feedback => JsonSerializer.SerializeToElement(new TeamsChannelData(new FeedbackLoop("default")), TeamsJson.Wire.TeamsChannelData);

    private static Answer Answer(AnswerOutcome outcome) => Samples.Answer("Où est le siège ?", outcome);

    private static Activity Typing(string text, StreamInfo info) => new() { Type = ActivityTypes.Typing, Text = text, Entities = [info.ToEntity()] };
}
