using System.Text.Json.Nodes;
using System.Text.Json;
using ChatBot.Answering;
using ChatBot.Channels.Streaming;
using ChatBot.Tests.Fakes;

namespace ChatBot.Tests.Channels.Teams;

/// <summary>What people in Teams get: welcome, commands, groups, edits, feedback, cards.</summary>
public sealed class ChatTests : IAsyncLifetime
{
    private readonly TeamsFixture _bot = new();

    public Task InitializeAsync() => _bot.InitializeAsync();

    public async Task DisposeAsync() => await _bot.DisposeAsync();

    [Fact]
    public async Task Installation_and_first_visit_bring_one_welcome_with_a_card()
    {
        var installed = _bot.Activity("installationUpdate");
        installed["action"] = "add";
        var came = _bot.Activity("conversationUpdate");
        came["membersAdded"] = new JsonArray(new JsonObject { ["id"] = TeamsFixture.User }, new JsonObject { ["id"] = TeamsFixture.Bot });
        await _bot.BringAsync(installed);
        await _bot.BringAsync(came);
        await _bot.BringAsync(_bot.Says("sources"));
        var taken = await _bot.Connector.TakenAsync(2);

        Assert.Equal(2, taken.Count);
        var card = Assert.Single(taken[0].Activity.GetProperty("attachments").EnumerateArray());
        Assert.Equal("application/vnd.microsoft.card.adaptive", card.GetProperty("contentType").GetString());
        Assert.Contains("De quoi parle la résolution ?", card.GetRawText(), StringComparison.Ordinal);
        Assert.Contains("A/RES/12/34", taken[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nulls_among_those_who_came_or_left_hide_nobody()
    {
        foreach (var list in new[] { "membersAdded", "membersRemoved", "membersAdded" })
        {
            var update = _bot.Activity("conversationUpdate");
            update[list] = new JsonArray(null, new JsonObject { ["id"] = TeamsFixture.Bot });
            await _bot.BringAsync(update);
        }

        Assert.Equal(2, (await _bot.Connector.TakenAsync(2)).Count);
    }

    [Fact]
    public async Task Removal_forgets_the_chat_so_that_a_new_installation_is_welcomed_again()
    {
        foreach (var action in new[] { "add", "remove", "add" })
        {
            var installation = _bot.Activity("installationUpdate");
            installation["action"] = action;
            await _bot.BringAsync(installation);
        }

        Assert.Equal(2, (await _bot.Connector.TakenAsync(2)).Count);
    }

    [Fact]
    public async Task In_a_group_the_bot_answers_only_when_it_is_named_and_hears_no_name()
    {
        var newcomer = _bot.SaysInThread("x", mentioned: false);
        newcomer["type"] = "conversationUpdate";
        newcomer["membersAdded"] = new JsonArray(new JsonObject { ["id"] = "29:someone" });
        await _bot.BringAsync(newcomer);
        await _bot.BringAsync(_bot.SaysInThread("Qui vient déjeuner ?", mentioned: false));
        await _bot.BringAsync(_bot.SaysInThread("Où est le siège de <at>Ada</at> ?", mentioned: true));
        await _bot.Connector.TakenAsync(2);

        Assert.Equal("Où est le siège de Ada ?", Assert.Single(_bot.Answerer.Asked).Text);
        Assert.All(_bot.Connector.Calls, c => Assert.Null(c.StreamInfo));
        Assert.False(_bot.Connector.Taken[1].Activity.TryGetProperty("suggestedActions", out _));
    }

    [Theory]
    [InlineData("aide", "**recommencer**")]
    [InlineData("/help", "**reset**")]
    [InlineData("AIDE !", "**recommencer**")]
    [InlineData("reset", "I have forgotten")]
    [InlineData("langue", "**langue fr**")]
    [InlineData("langue anglais", "I will reply in English.")]
    [InlineData("language fr", "Je répondrai en français.")]
    public async Task Commands_are_obeyed_and_not_looked_up(string said, string reply)
    {
        await _bot.BringAsync(_bot.Says(said));

        Assert.Contains(reply, (await _bot.Connector.TakenAsync(1))[0].Text, StringComparison.Ordinal);
        Assert.Empty(_bot.Answerer.Asked);
    }

    [Fact]
    public async Task The_language_chosen_is_the_one_that_is_asked_for_until_it_is_freed()
    {
        foreach (var said in new[] { "langue en", "Où est le siège ?", "langue auto", "Où est le siège ?" })
        {
            await _bot.BringAsync(_bot.SaysInThread(said, mentioned: true));
        }

        await _bot.Connector.TakenAsync(6);

        Assert.Equal(["en", null], _bot.Answerer.Asked.Select(a => a.ReplyLanguage));
        Assert.All(_bot.Answerer.Asked, a => Assert.Equal("fr-FR", a.Locale));
    }

    [Fact]
    public async Task An_edited_question_is_answered_anew_and_a_restored_one_is_not()
    {
        var said = _bot.SaysInThread("Où est le siege ?", mentioned: true);
        await _bot.BringAsync(said);
        var edited = said.DeepClone().AsObject();
        (edited["type"], edited["text"], edited["channelData"]) = ("messageUpdate", "<at>ChatBot</at> Qui dirige ?", new JsonObject { ["eventType"] = "editMessage" });
        var restored = said.DeepClone().AsObject();
        (restored["type"], restored["channelData"]) = ("messageUpdate", new JsonObject { ["eventType"] = "undeleteMessage" });
        await _bot.BringAsync(edited);
        await _bot.BringAsync(edited);
        await _bot.BringAsync(restored);
        await _bot.BringAsync(_bot.SaysInThread("Fin", mentioned: true));
        await _bot.Connector.TakenAsync(6);

        Assert.Equal(["Où est le siege ?", "Qui dirige ?", "Fin"], _bot.Answerer.Asked.Select(a => a.Text));
    }

    [Fact]
    public async Task The_place_of_an_inserted_card_is_no_part_of_the_question()
    {
        await _bot.BringAsync(_bot.Says("<attachment id=\"17\"></attachment> Où est le siège ?"));
        await _bot.Connector.TakenAsync(3);

        Assert.Equal("Où est le siège ?", Assert.Single(_bot.Answerer.Asked).Text);
    }

    [Fact]
    public async Task A_file_without_words_is_politely_left_unread()
    {
        var file = _bot.Activity("message");
        file["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "image/png", ["contentUrl"] = "https://example.org/x.png" });
        await _bot.BringAsync(file);

        Assert.Equal("Je ne lis que le texte : écrivez votre question.", (await _bot.Connector.TakenAsync(1))[0].Text);
    }

    [Fact]
    public async Task An_answer_carries_label_citations_card_and_thumbs()
    {
        await _bot.BringAsync(_bot.Says("Où est le siège ?"));
        var answer = (await _bot.Connector.TakenAsync(3))[^1].Activity;

        var label = answer.GetProperty("entities").EnumerateArray().First();
        Assert.Equal("https://schema.org/Message", label.GetProperty("type").GetString());
        Assert.Equal("AIGeneratedContent", label.GetProperty("additionalType")[0].GetString());
        var appearance = Assert.Single(label.GetProperty("citation").EnumerateArray()).GetProperty("appearance");
        Assert.EndsWith("#PP1", appearance.GetProperty("url").GetString(), StringComparison.Ordinal);
        Assert.Equal("default", answer.GetProperty("channelData").GetProperty("feedbackLoop").GetProperty("type").GetString());
        Assert.Contains("Voir le texte", answer.GetProperty("attachments")[0].GetRawText(), StringComparison.Ordinal);
        Assert.Equal(TeamsFixture.User, answer.GetProperty("suggestedActions").GetProperty("to")[0].GetString());
    }

    [Fact]
    public async Task A_courtesy_is_said_at_once_with_neither_stream_nor_thumbs()
    {
        _bot.Answerer.Answering = (request, _) => Task.FromResult(Samples.Answer(request.Text, AnswerOutcome.SmallTalk) with { Text = "Bonjour !" });
        await _bot.BringAsync(_bot.Says("bonjour"));
        var said = Assert.Single(await _bot.Connector.TakenAsync(1));

        Assert.Equal(("message", "Bonjour !"), (said.Type, said.Text));
        Assert.False(said.Activity.TryGetProperty("channelData", out _));
        Assert.False(said.Activity.TryGetProperty("entities", out _));
    }

    [Theory]
    [InlineData("""{"actionName":"feedback","actionValue":{"reaction":"dislike","feedback":"{\"feedbackText\":\"faux\"}"}}""", "down", "faux")]
    [InlineData("""{"actionName":"feedback","actionValue":{"reaction":"like","feedback":"merci"}}""", "up", "merci")]
    [InlineData("""{"actionName":"feedback","actionValue":{"reaction":"dislike","feedback":"{\"reason\":\"wrong-paragraph\",\"comment\":\"c'est le 6\"}"}}""", "down", "wrong-paragraph — c'est le 6")]
    [InlineData("""{"actionName":"feedback","actionValue":{"reaction":"like"}}""", "up", null)]
    [InlineData("""{"actionName":"feedback","actionValue":{"reaction":"like","feedback":"{broken"}}""", "up", "{broken")]
    public async Task Feedback_is_kept_once_with_question_answer_and_citations(string value, string reaction, string? comment)
    {
        await _bot.BringAsync(_bot.Says("Où est le siège ?"));
        await _bot.Connector.TakenAsync(3);
        var judged = _bot.Invokes("message/submitAction", value);
        judged["replyToId"] = "reply-3";
        await KeptAsync(judged);
        var (first, again) = (await _bot.BringAsync(judged), await _bot.BringAsync(judged));

        Assert.Equal((200, string.Empty, 200), (first.Status, first.Body, again.Status));
        var kept = JsonDocument.Parse(Assert.Single(await File.ReadAllLinesAsync(Path.Combine(_bot.DataFolder, "feedback.jsonl")))).RootElement;
        Assert.Equal(reaction, kept.GetProperty("reaction").GetString());
        Assert.Equal("Où est le siège ?", kept.GetProperty("question").GetString());
        Assert.Equal("Le siège est à **Brest (France)** [1].", kept.GetProperty("answer").GetString());
        Assert.Equal("A-RES-12-34.fr#PP1", kept.GetProperty("cited")[0].GetString());
        Assert.Equal("abc123", kept.GetProperty("settingsHash").GetString());
        Assert.Equal(comment, kept.TryGetProperty("comment", out var said) ? said.GetString() : null);
    }

    [Fact]
    public async Task Reactions_that_judge_are_kept_as_feedback()
    {
        await _bot.BringAsync(_bot.Says("Où est le siège ?"));
        await _bot.Connector.TakenAsync(3);
        foreach (var type in new[] { "surprised", "angry" })
        {
            var reaction = _bot.Activity("messageReaction");
            reaction["replyToId"] = "reply-3";
            reaction["reactionsAdded"] = new JsonArray(null, new JsonObject { ["type"] = type });
            await _bot.BringAsync(reaction);
        }

        await _bot.BringAsync(_bot.Says("sources"));
        await _bot.Connector.TakenAsync(4);

        Assert.Contains("\"reaction\":\"down\"", Assert.Single(await File.ReadAllLinesAsync(Path.Combine(_bot.DataFolder, "feedback.jsonl"))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"actionName":"praise"}""")]
    [InlineData("""{"actionName":"feedback","actionValue":{"reaction":"shrug"}}""")]
    [InlineData("""[]""")]
    [InlineData("""null""")]
    public async Task Feedback_that_makes_no_sense_is_refused(string value) =>
        Assert.Equal(400, (await _bot.BringAsync(_bot.Invokes("message/submitAction", value))).Status);

    [Fact]
    public async Task Our_own_feedback_form_is_fetched()
    {
        var form = (await _bot.BringAsync(_bot.Invokes("message/fetchTask", """{"data":{"actionName":"feedback","actionValue":{"reaction":"dislike"}}}"""))).Json;

        Assert.Equal("continue", form.GetProperty("task").GetProperty("type").GetString());
    }

    [Fact]
    public async Task The_button_of_a_card_shows_the_passage_in_its_place_and_a_foreign_one_is_refused()
    {
        const string Button = """{"action":{"type":"Action.Execute","verb":"VERB","data":{"language":"fr","slug":"A-RES-12-34.fr","passage":"PP1","all":[{"slug":"A-RES-12-34.fr","passage":"PP1"}]}}}""";
        var shown = (await _bot.BringAsync(_bot.Invokes("adaptiveCard/action", Button.Replace("VERB", "passage", StringComparison.Ordinal)))).Json;
        var closed = (await _bot.BringAsync(_bot.Invokes("adaptiveCard/action", Button.Replace("VERB", "close", StringComparison.Ordinal)))).Json;
        var gone = (await _bot.BringAsync(_bot.Invokes("adaptiveCard/action", Button.Replace("VERB", "passage", StringComparison.Ordinal).Replace("PP1", "PP99", StringComparison.Ordinal)))).Json;
        var foreign = (await _bot.BringAsync(_bot.Invokes("adaptiveCard/action", Button.Replace("VERB", "delete", StringComparison.Ordinal)))).Json;

        Assert.Equal((200, "application/vnd.microsoft.card.adaptive"), (shown.GetProperty("statusCode").GetInt32(), shown.GetProperty("type").GetString()));
        Assert.Contains("dont le siège est à Brest", shown.GetProperty("value").GetRawText(), StringComparison.Ordinal);
        Assert.Contains("Voir le texte", closed.GetProperty("value").GetRawText(), StringComparison.Ordinal);
        Assert.Equal("application/vnd.microsoft.activity.message", gone.GetProperty("type").GetString());
        Assert.Equal((400, "application/vnd.microsoft.error"), (foreign.GetProperty("statusCode").GetInt32(), foreign.GetProperty("type").GetString()));
    }

    [Fact]
    public async Task The_compose_box_finds_passages_to_insert()
    {
        var found = (await _bot.BringAsync(_bot.Invokes("composeExtension/query", """{"commandId":"searchPassages","parameters":[{"name":"query","value":"siège"}]}"""))).Json.GetProperty("composeExtension");
        var none = (await _bot.BringAsync(_bot.Invokes("composeExtension/query", """{"commandId":"searchPassages","parameters":[{"name":"initialRun","value":"true"}]}"""))).Json.GetProperty("composeExtension");

        Assert.Equal("result", found.GetProperty("type").GetString());
        Assert.Contains("dont le siège est à Brest", Assert.Single(found.GetProperty("attachments").EnumerateArray()).GetRawText(), StringComparison.Ordinal);
        Assert.Equal("message", none.GetProperty("type").GetString());
    }

    [Fact]
    public async Task An_older_client_gets_the_passage_as_a_message()
    {
        var pressed = _bot.Activity("message");
        pressed["value"] = JsonNode.Parse("""{"verb":"passage","language":"fr","slug":"A-RES-12-34.fr","passage":"PP1"}""");
        await _bot.BringAsync(pressed);

        Assert.Contains("dont le siège est à Brest", (await _bot.Connector.TakenAsync(1))[0].Activity.GetProperty("attachments")[0].GetRawText(), StringComparison.Ordinal);
    }

    /// <summary>Feedback refers to the answer's id, which the bot notes just after the channel gives it: an own turn behind it waits for that.</summary>
    private async Task KeptAsync(JsonObject judged)
    {
        var before = _bot.Connector.Taken.Count;
        await _bot.BringAsync(_bot.Says("langue", judged["conversation"]!["id"]!.GetValue<string>()));
        await _bot.Connector.TakenAsync(before + 1);
    }
}
