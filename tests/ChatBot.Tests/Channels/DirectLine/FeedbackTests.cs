using System.Text.Json;
using ChatBot.Tests.Fakes;

namespace ChatBot.Tests.Channels.DirectLine;

/// <summary>Thumbs over Direct Line: our widget's, and Web Chat's.</summary>
public sealed class FeedbackTests : IDisposable
{
    private readonly BotFixture _bot = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("chatbot-tests-").FullName;

    public FeedbackTests() => _bot.Settings["Data:Path"] = _folder;

    public void Dispose()
    {
        _bot.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData("""{"reaction":"like"}""", "up", null)]
    [InlineData("""{"reaction":"dislike","reason":"citation","comment":"c'est le 6"}""", "down", "citation — c'est le 6")]
    [InlineData("""{"reaction":"dislike","reason":7,"comment":[]}""", "down", null)]
    public async Task A_thumb_is_kept_with_the_question_and_the_answer(string value, string reaction, string? comment)
    {
        var (id, token) = await _bot.StartAsync();
        await AskAsync(id, token, "Et avant ?", 2);
        var answer = await AskAsync(id, token, "Où est le siège ?", 4);

        await EventAsync(id, token, $$"""{"type":"event","name":"feedback","replyToId":"{{answer.GetProperty("id").GetString()}}","value":{{value}}}""");

        var kept = Assert.Single(await KeptAsync(1));
        Assert.Equal((reaction, "Où est le siège ?"), (kept.GetProperty("reaction").GetString(), kept.GetProperty("question").GetString()));
        Assert.Equal("Et avant ?", Assert.Single(kept.GetProperty("earlier").EnumerateArray()).GetString());
        Assert.Equal(comment, kept.TryGetProperty("comment", out var said) ? said.GetString() : null);
        Assert.Equal("A-RES-12-34.fr#PP1", Assert.Single(kept.GetProperty("cited").EnumerateArray()).GetString());
    }

    [Theory]
    [InlineData(0, "up")]
    [InlineData(1, "down")]
    public async Task Web_Chats_thumbs_come_back_as_they_were_sent(int chosen, string reaction)
    {
        var (id, token) = await _bot.StartAsync();
        await _bot.SendAsync(HttpMethod.Post, Path(id), token, """{"type":"message","text":"?"}""", r => r.Headers.Add("x-ms-bot-agent", "directlinejs"));
        var answer = (await _bot.ActivitiesAsync(id, token, 2))[1];
        var entity = Assert.Single(answer.GetProperty("entities").EnumerateArray());
        var action = entity.GetProperty("potentialAction")[chosen].GetRawText();

        await EventAsync(id, token, $$"""{"type":"event","name":"webchat:activity-status/feedback","entities":[{{action}}]}""");

        Assert.Equal(reaction, Assert.Single(await KeptAsync(1)).GetProperty("reaction").GetString());
        Assert.Equal("AIGeneratedContent", Assert.Single(entity.GetProperty("keywords").EnumerateArray()).GetString());
    }

    [Fact]
    public async Task What_judges_nothing_is_passed_over()
    {
        var (id, token) = await _bot.StartAsync();
        var answer = await AskAsync(id, token, "?", 2);
        var (other, otherToken) = await _bot.StartAsync();
        string[] events =
        [
            """{"type":"event","name":"feedback"}""",
            """{"type":"event","name":"feedback","value":"like"}""",
            """{"type":"event","name":"feedback","value":{"reaction":"maybe"}}""",
            """{"type":"event","name":"feedback","replyToId":"unknown","value":{"reaction":"like"}}""",
            """{"type":"event","name":"webchat:activity-status/feedback"}""",
            """{"type":"event","name":"webchat:activity-status/feedback","entities":[null,7,{"@type":"LikeAction","target":"x"},{"@type":"LikeAction","target":{"urlTemplate":"ms-directline://postback"}}]}""",
        ];
        foreach (var odd in events)
        {
            await EventAsync(id, token, odd);
        }

        // Another conversation's answer is not theirs to judge.
        await EventAsync(other, otherToken, $$$"""{"type":"event","name":"feedback","replyToId":"{{{answer.GetProperty("id").GetString()}}}","value":{"reaction":"dislike"}}""");
        await AskAsync(other, otherToken, "?", 3);
        await AskAsync(id, token, "?", 10);

        Assert.False(File.Exists(System.IO.Path.Combine(_folder, "feedback.jsonl")));
    }

    [Fact]
    public async Task An_answer_can_be_judged_again_but_not_for_ever()
    {
        var (id, token) = await _bot.StartAsync();
        var answer = (await AskAsync(id, token, "?", 2)).GetProperty("id").GetString();
        for (var i = 0; i < 15; i++)
        {
            await EventAsync(id, token, $$$"""{"type":"event","name":"feedback","replyToId":"{{{answer}}}","value":{"reaction":"{{{(i % 2 == 0 ? "like" : "dislike")}}}"}}""");
        }

        await AskAsync(id, token, "?", 19);

        Assert.Equal(10, (await KeptAsync(10)).Count);
    }

    private static string Path(string id) => $"/v3/directline/conversations/{id}/activities";

    /// <summary>Asks, and waits until the log holds so many activities; the last one.</summary>
    private async Task<JsonElement> AskAsync(string id, string token, string text, int count)
    {
        await _bot.PostAsync(Path(id), token, JsonSerializer.Serialize(new { type = "message", text }));
        return (await _bot.ActivitiesAsync(id, token, count))[^1];
    }

    private async Task EventAsync(string id, string token, string json) => Assert.Equal(200, (await _bot.PostAsync(Path(id), token, json)).Status);

    /// <summary>What the file holds, once there is as much as asked for.</summary>
    private async Task<List<JsonElement>> KeptAsync(int count)
    {
        var file = System.IO.Path.Combine(_folder, "feedback.jsonl");
        for (var attempt = 0; attempt < 1000; attempt++)
        {
            if (File.Exists(file) && await File.ReadAllLinesAsync(file) is { } lines && lines.Length >= count)
            {
                return [.. lines.Select(line => JsonDocument.Parse(line).RootElement)];
            }

            await Task.Delay(10);
        }

        throw new TimeoutException("The feedback was never kept.");
    }
}
