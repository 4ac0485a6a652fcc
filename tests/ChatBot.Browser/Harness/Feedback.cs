using System.Text.Json.Nodes;

namespace ChatBot.Browser.Harness;

/// <summary>What the bot kept of people's judgements.</summary>
internal static class Feedback
{
    /// <summary>The line of the bot's data folder with these words, as soon as it is there.</summary>
    public static async Task<JsonObject> KeptAsync(Bot bot, string words)
    {
        var file = Path.Combine(bot.Data, "feedback.jsonl");
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            var lines = File.Exists(file) ? await File.ReadAllLinesAsync(file, patience.Token) : [];
            if (lines.FirstOrDefault(line => line.Contains(words, StringComparison.Ordinal)) is { } line)
            {
                return JsonNode.Parse(line)!.AsObject();
            }

            await Task.Delay(50, patience.Token);
        }
    }
}
