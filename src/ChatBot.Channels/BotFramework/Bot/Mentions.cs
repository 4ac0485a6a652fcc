using System.Text.RegularExpressions;
using ChatBot.Channels.Activities;

namespace ChatBot.Channels.BotFramework.Bot;

/// <summary>Who is spoken to in a message of several people (Teams, "Channel and group chat conversations": mentions).</summary>
internal static partial class Mentions
{
    /// <summary>Whether the message names the bot.</summary>
    public static bool NameBot(Activity activity) => OfBot(activity).Any();

    /// <summary>What is said, without the bot's own name; other people's names stay, as plain text.</summary>
    public static string TextOf(Activity activity)
    {
        var text = activity.Text ?? string.Empty;
        foreach (var mention in OfBot(activity).OfType<string>().Where(m => m.Length > 0))
        {
            text = text.Replace(mention, " ", StringComparison.Ordinal);
        }

        return At().Replace(InsertedCard().Replace(text, " "), "${name}").Replace("&nbsp;", " ", StringComparison.Ordinal).Trim();
    }

    /// <summary>The mentions of the bot, as they stand in the text; null where the entity does not say.</summary>
    private static IEnumerable<string?> OfBot(Activity activity) => (activity.Entities ?? [])
        .Where(e => e.Find("type").Text() == "mention" && e.Find("mentioned", "id").Text() is { } id && id == activity.Recipient?.Id)
        .Select(e => e.Find("text").Text());

    /// <summary>Where a card was inserted, Teams leaves its place in the text.</summary>
    [GeneratedRegex("<attachment[^>]{0,200}>(?:</attachment>)?", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex InsertedCard();

    [GeneratedRegex("<at[^>]{0,200}>(?<name>[^<]{0,200})</at>", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex At();
}
