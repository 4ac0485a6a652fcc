using ChatBot.Answering;
using ChatBot.Answering.Feedback;

namespace ChatBot.Channels.Chats;

/// <summary>An answer that was given: what feedback on it has to say, and where its passages are.</summary>
internal sealed record GivenAnswer(string Question, IReadOnlyList<string> Earlier, string Text, AnswerOutcome Outcome, string Language, IReadOnlyList<GivenCitation> Cited, string SettingsHash)
{
    /// <summary>An answer to a question, as typed, after others.</summary>
    public static GivenAnswer Of(Answer answer, string question, IReadOnlyList<string> earlier) => new(
        question,
        earlier,
        answer.Text,
        answer.Outcome,
        answer.Language,
        [.. answer.Citations.Select(c => new GivenCitation(c.Position, c.Label, c.Edition.Slug, c.Edition.Symbol, c.Passage.Id.Value, c.Path))],
        answer.SettingsHash);

    /// <summary>What somebody thought of it.</summary>
    public FeedbackEntry Judged(Reaction reaction, string? comment, DateTimeOffset date) => new()
    {
        Date = date,
        Reaction = reaction,
        Question = Question,
        Earlier = Earlier,
        Answer = Text,
        Outcome = Outcome,
        Language = Language,
        Cited = [.. Cited.Select(c => $"{c.Slug}#{c.Passage}")],
        Comment = comment,
        SettingsHash = SettingsHash,
    };
}

/// <summary>A passage that an answer cited.</summary>
internal sealed record GivenCitation(int Position, string Label, string Slug, string Symbol, string Passage, string Path);
