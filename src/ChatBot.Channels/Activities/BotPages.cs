namespace ChatBot.Channels.Activities;

/// <summary>Addresses of the bot's own pages.</summary>
internal static class BotPages
{
    /// <summary>The address of a path below the public address, which may have a path of its own.</summary>
    public static string Url(Uri publicUrl, string path) => publicUrl.GetLeftPart(UriPartial.Path).TrimEnd('/') + path;
}
