using System.Text;
using System.Text.Json;
using ChatBot.Answering;

namespace ChatBot.Channels.Activities;

/// <summary>Shapes an answer as a message activity. The same for all channels, but for what <see cref="ReplyStyle"/> says.</summary>
public static class AnswerReply
{
    /// <summary>Longest name of a citation that Teams shows, in characters.</summary>
    public const int LongestName = 80;

    /// <summary>Longest abstract of a citation that Teams shows, in characters.</summary>
    public const int LongestAbstract = 160;

    /// <summary>The most citations that Teams takes; Direct Line has no such limit.</summary>
    public const int MostCitations = 20;

    /// <summary>
    /// The message that says an answer: Markdown text, one schema.org entity with the citations when it is grounded, suggested questions as
    /// buttons. Who speaks, where and in reply to what is for the channel to add.
    /// </summary>
    /// <param name="answer">The answer.</param>
    /// <param name="style">What the channel needs.</param>
    public static Activity ToActivity(this Answer answer, ReplyStyle style)
    {
        ArgumentNullException.ThrowIfNull(answer);
        ArgumentNullException.ThrowIfNull(style);

        var claims = answer.Outcome == AnswerOutcome.Answered ? Claims(answer, style) : [];
        return new Activity
        {
            Type = ActivityTypes.Message,
            Text = style.CitationDefinitions ? WithDefinitions(PlainMarkdown.Of(answer.Text), claims) : PlainMarkdown.Of(answer.Text),
            TextFormat = "markdown",
            Locale = answer.Language,
            InputHint = "acceptingInput",
            Entities = claims.Count > 0 || style.LabelAlways ? [Label(claims, style)] : null,
            SuggestedActions = SuggestedActions.Saying(answer.Suggestions),
        };
    }

    private static JsonElement Label(List<CitationClaim> claims, ReplyStyle style) => JsonSerializer.SerializeToElement(
        new AnswerEntity
        {
            Keywords = style.CitationDefinitions ? AnswerEntity.MadeByMachine : null,
            Citation = claims.Count == 0 ? null : claims,
            PotentialAction = style is { CitationDefinitions: true, JudgedAs: { } judged } ? [JudgeAction.Of("like", judged), JudgeAction.Of("dislike", judged)] : null,
        },
        ActivityJson.Wire.AnswerEntity);

    private static List<CitationClaim> Claims(Answer answer, ReplyStyle style) =>
    [
        .. answer.Citations.DistinctBy(c => c.Position).OrderBy(c => c.Position).Take(style.MostCitations).Select(citation => new CitationClaim
        {
            Position = citation.Position,
            Appearance = new CitationAppearance
            {
                Name = Shorten($"{citation.Label} — {citation.Edition.Symbol}", LongestName),
                Url = BotPages.Url(style.PublicUrl, citation.Path),
                Abstract = Shorten(citation.Quote.Length > 0 ? citation.Quote : citation.Passage.Text, LongestAbstract),
            },
        }),
    ];

    /// <summary>Web Chat makes links of <c>[1]</c> only where Markdown defines them (CommonMark 4.7, link reference definitions).</summary>
    private static string WithDefinitions(string text, List<CitationClaim> claims)
    {
        if (claims.Count == 0)
        {
            return text;
        }

        var shaped = new StringBuilder(text.TrimEnd()).Append('\n');
        foreach (var claim in claims)
        {
            var title = claim.Appearance.Name.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);
            shaped.Append('\n').Append('[').Append(claim.Position).Append("]: ").Append(claim.Appearance.Url).Append(" \"").Append(title).Append('"');
        }

        return shaped.ToString();
    }

    /// <summary>Cuts at a word where there is one near, so that the cut and its ellipsis fit.</summary>
    private static string Shorten(string text, int longest)
    {
        var line = text.ReplaceLineEndings(" ").Trim();
        if (line.Length <= longest)
        {
            return line;
        }

        var end = longest - 1;
        var space = line.LastIndexOf(' ', end);
        end = space > longest / 2 ? space : end;
        end -= char.IsHighSurrogate(line[end - 1]) ? 1 : 0;
        return line[..end].TrimEnd() + "…";
    }
}

/// <summary>What a channel needs of a reply.</summary>
/// <param name="PublicUrl">The address of the bot's pages, absolute; citations point below it.</param>
/// <param name="CitationDefinitions">Whether the text ends in Markdown definitions of its <c>[n]</c> and the label is in keywords, for clients that make links and labels of those: Web Chat.</param>
/// <param name="LabelAlways">Whether the label of what a machine made is there without citations, too.</param>
/// <param name="JudgedAs">What Web Chat's thumbs under the reply name it by; null: it has none.</param>
/// <param name="MostCitations">How many citations the client takes; those beyond are left out and their <c>[n]</c> stays text.</param>
public sealed record ReplyStyle(Uri PublicUrl, bool CitationDefinitions = false, bool LabelAlways = false, string? JudgedAs = null, int MostCitations = AnswerReply.MostCitations);
