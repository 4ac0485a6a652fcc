using ChatBot.Browser.Harness;
using static Microsoft.Playwright.Assertions;

namespace ChatBot.Browser.WebChat;

/// <summary>Microsoft's Bot Framework Web Chat on somebody else's page, talking with the bot as <c>docs/embedding.md</c> says.</summary>
[Collection(WidgetGroup.Name)]
public sealed class WebChatTests(WidgetStage stage)
{
    private const string Seat = "Où se trouve le siège d'INTERPOL ?";

    [WebChatTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Citations_are_links_to_the_passages_and_stand_in_a_list_of_sources(bool socket)
    {
        await using var chat = await stage.OpenWebChatAsync(socket);
        await chat.AskAsync(Seat);

        await Expect(chat.Marks).ToHaveCountAsync(1);
        await Expect(chat.Answers).ToContainTextAsync("Lyon (France)");
        await Expect(chat.Sources).ToContainTextAsync("1 référence");
        var source = chat.Sources.GetByRole(AriaRole.Link);
        await Expect(source).ToContainTextAsync("préambule, al. 7 — A/RES/77/20");
        Assert.Equal(await chat.Marks.GetAttributeAsync("href"), await source.GetAttributeAsync("href"));
        await chat.PhotographAsync(socket ? "socket" : "polling");

        foreach (var link in new[] { chat.Marks, source })
        {
            var document = await chat.FollowAsync(link);
            await Expect(document.Locator("#PP7")).ToBeInViewportAsync();
            Assert.Equal((stage.Bot.Address.Authority, "#PP7"), (new Uri(document.Url).Authority, new Uri(document.Url).Fragment));
            await document.CloseAsync();
        }
    }

    [WebChatFact]
    public async Task An_answer_grows_in_one_bubble_and_ends_as_the_message()
    {
        await using var model = await ScriptedModel.StartAsync();
        using var bot = await stage.StartBotAsync(model.Settings);
        await using var chat = await stage.OpenWebChatAsync(bot: bot);
        await chat.CountBubblesAsync();
        await chat.AskAsync(Seat);

        model.Say("Le siège est à **Lyon (France)** [1].\n");
        await Expect(chat.Answers).ToContainTextAsync("Lyon");
        await chat.PhotographAsync("growing");
        model.Say("Le Complexe mondial pour l'innovation est à Singapour [1].\n");
        await Expect(chat.Answers).ToContainTextAsync("Singapour");
        await Expect(chat.Sources).ToHaveCountAsync(0);
        model.End();

        await Expect(chat.Sources).ToContainTextAsync("1 référence");
        await Expect(chat.Answers).ToContainTextAsync("Singapour");
        Assert.Equal(1, await chat.MostBubblesAsync());
    }

    [WebChatFact]
    public async Task A_suggested_question_is_asked_by_pressing_it()
    {
        await using var chat = await stage.OpenWebChatAsync();
        await chat.AskAsync("Les drones sont-ils interdits ?");
        await Expect(chat.Suggestions.First).ToBeVisibleAsync();
        await chat.PhotographAsync("suggestions");
        var words = await chat.Suggestions.First.InnerTextAsync();

        await chat.Suggestions.First.ClickAsync();

        await Expect(chat.Questions.Last).ToContainTextAsync(words);
        await Expect(chat.Answers).ToHaveCountAsync(2);
        await Expect(chat.Marks.First).ToBeVisibleAsync();
    }

    [WebChatTheory]
    [InlineData("J’aime", "up", "Que dit le paragraphe 1 ?")]
    [InlineData("Je n’aime pas", "down", "Que dit le paragraphe 2 ?")]
    public async Task A_thumb_is_kept_with_the_question_that_it_is_about(string thumb, string reaction, string question)
    {
        await using var chat = await stage.OpenWebChatAsync();
        await chat.AskAsync(question);
        await chat.Button(thumb).ClickAsync();

        var kept = await Feedback.KeptAsync(stage.Bot, question);
        Assert.Equal((reaction, question), ((string?)kept["reaction"], (string?)kept["question"]));
        await Expect(chat.Button(thumb)).ToHaveAttributeAsync("aria-pressed", "true");
    }

    [WebChatFact]
    public async Task Markup_in_a_question_stays_words()
    {
        const string Markup = "<img src=x onerror=alert(1)> <script>alert(2)</script> [x](javascript:alert(3)) siège d'INTERPOL ?";
        await using var chat = await stage.OpenWebChatAsync();
        await chat.AskAsync(Markup);

        await Expect(chat.Questions).ToContainTextAsync(Markup);
        await Expect(chat.Answers).ToHaveCountAsync(1);
        await Expect(chat.Answers.Locator("script, img:not(.webchat__render-markdown__external-link-icon), a[href^=javascript]")).ToHaveCountAsync(0);
        await Expect(chat.Questions.Locator("script, img, a")).ToHaveCountAsync(0);
    }
}
