using ChatBot.Browser.Harness;
using static Microsoft.Playwright.Assertions;

namespace ChatBot.Browser.Widget;

/// <summary>Networks that go and come, answers that get lost, tokens that expire, a bot that is started anew: nothing is lost without a word, nothing said twice.</summary>
[Collection(WidgetGroup.Name)]
public sealed class ResilienceTests(WidgetStage stage)
{
    private const string Seat = "Où se trouve le siège d'INTERPOL ?";
    private const string First = "Que dit le paragraphe 1 ?";

    [WidgetFact]
    public async Task A_question_asked_without_network_waits_in_sight_and_goes_out_once()
    {
        await using var visit = await stage.OpenAsync();
        visit.Expected.Add("ERR_INTERNET_DISCONNECTED");
        var widget = visit.Widget;
        await widget.OpenAsync();
        await widget.HearAsync(First);

        await visit.Context.SetOfflineAsync(true);
        await widget.AskAsync(Seat);
        await Expect(widget.Status).ToContainTextAsync("Hors connexion");
        await Expect(widget.Questions.Last).ToHaveClassAsync(new System.Text.RegularExpressions.Regex("queued"));
        await visit.PhotographAsync("offline");
        await visit.Context.SetOfflineAsync(false);

        await Expect(widget.Answers).ToHaveCountAsync(2);
        await Expect(widget.Status).ToBeEmptyAsync();
        using var talk = await Talk.OfAsync(widget, stage.Bot);
        Assert.Equal([First, Seat], await talk.QuestionsAsync());
    }

    [WidgetFact]
    public async Task A_question_waits_over_a_reload_and_can_be_taken_back()
    {
        await using var visit = await stage.OpenAsync();
        visit.Expected.Add("ERR_FAILED");
        var widget = visit.Widget;
        await visit.Page.RouteAsync("**/activities", route => route.AbortAsync());
        await widget.OpenAsync();
        await widget.AskAsync(Seat);
        await Expect(widget.Status).ToContainTextAsync("ne répond pas");
        await visit.Page.ReloadAsync();
        await Expect(widget.Questions).ToHaveCountAsync(1);

        await widget.Stop.ClickAsync();
        await Expect(widget.Composer).ToHaveValueAsync(Seat);
        await Expect(widget.Questions).ToContainTextAsync("Non envoyée");
        await Expect(widget.Status).ToBeEmptyAsync();
        await visit.PhotographAsync("taken back");
        await visit.Page.UnrouteAsync("**/activities");
        await widget.Composer.PressAsync("Enter");
        await Expect(widget.Answers).ToHaveCountAsync(1);
        using var talk = await Talk.OfAsync(widget, stage.Bot);
        Assert.Equal([Seat], await talk.QuestionsAsync());
    }

    [WidgetFact]
    public async Task A_question_whose_confirmation_got_lost_is_asked_once()
    {
        await using var visit = await stage.OpenAsync();
        visit.Expected.Add("ERR_FAILED");
        var widget = visit.Widget;
        var lost = 0;
        await visit.Page.RouteAsync("**/activities", async route =>
        {
            if (route.Request.Method == "POST" && lost++ == 0)
            {
                await route.FetchAsync();
                await route.AbortAsync();
            }
            else
            {
                await route.ContinueAsync();
            }
        });
        await widget.OpenAsync();
        await widget.HearAsync(Seat);
        await Expect(widget.Questions).ToHaveCountAsync(1);
        await visit.Page.WaitForFunctionAsync("() => JSON.parse(Object.entries(sessionStorage).find(([key]) => key.startsWith('chatbot.session'))[1]).outbox.length === 0");
        Assert.True(lost > 1, "It was not sent again.");
        using var talk = await Talk.OfAsync(widget, stage.Bot);
        Assert.Equal([Seat], await talk.QuestionsAsync());
    }

    [WidgetTheory]
    [InlineData("")] // tokens of before mean nothing
    [InlineData("--DirectLine:Secrets:0=as-long-as-the-widget-needs-it-to-be")] // tokens are good, conversations gone
    public async Task When_the_bot_was_started_anew_the_visitor_is_told_and_the_question_answered(string setting)
    {
        using var bot = await stage.StartBotAsync(setting.Length == 0 ? [] : [setting]);
        await using var visit = await stage.OpenAsync(bot: bot);
        visit.Expected.Add("ERR_CONNECTION_REFUSED");
        visit.Expected.Add("ERR_CONNECTION_RESET");
        visit.Expected.Add("status of 403");
        visit.Expected.Add("status of 404");
        visit.Expected.Add("status of 401");
        visit.Expected.Add("WebSocket connection to");
        var widget = visit.Widget;
        await widget.OpenAsync();
        await widget.HearAsync(First);

        bot.Stop();
        await widget.AskAsync(Seat);
        await Expect(widget.Status).ToContainTextAsync("ne répond pas");
        await visit.PhotographAsync("no answer");
        await bot.GoOnAsync();

        await Expect(widget.Answers).ToHaveCountAsync(2);
        await Expect(widget.Log.Locator(".notice")).ToHaveTextAsync(["La conversation précédente est close. Une nouvelle commence ici."]);
        await Expect(widget.Status).ToBeEmptyAsync();
        await visit.PhotographAsync("renewed");
        using var talk = await Talk.OfAsync(widget, bot);
        Assert.Equal([Seat], await talk.QuestionsAsync());
    }

    [WidgetFact]
    public async Task A_passage_that_could_not_be_loaded_comes_by_itself_when_it_can()
    {
        await using var visit = await stage.OpenAsync();
        visit.Expected.Add("ERR_FAILED");
        var widget = visit.Widget;
        await widget.OpenAsync();
        await widget.HearAsync(Seat);
        await visit.Page.RouteAsync("**/passages/**", route => route.AbortAsync());
        await widget.Marks.First.ClickAsync();
        await Expect(widget.Passage.GetByRole(AriaRole.Alert)).ToContainTextAsync("n'a pas pu être chargé");
        await visit.PhotographAsync("failed");
        await visit.Page.UnrouteAsync("**/passages/**");
        await Expect(widget.Passage.Locator("mark")).ToHaveCountAsync(1);
    }

    [WidgetFact]
    public async Task A_token_that_expires_is_renewed_before_and_the_conversation_goes_on()
    {
        using var bot = await stage.StartBotAsync("--DirectLine:TokenLifetime=00:00:20");
        await using var visit = await stage.OpenAsync(bot: bot);
        var widget = visit.Widget;
        await widget.OpenAsync();
        await widget.HearAsync(First);
        using (var earlier = await Talk.OfAsync(widget, bot))
        {
            using var patience = new CancellationTokenSource(Stage.Patience);
            while (await earlier.IsAdmittedAsync())
            {
                await Task.Delay(100, patience.Token);
            }
        }

        await widget.HearAsync(Seat);
        await Expect(widget.Log.Locator(".notice")).ToHaveCountAsync(0);
        using var talk = await Talk.OfAsync(widget, bot);
        Assert.Equal([First, Seat], await talk.QuestionsAsync());
    }

    [WidgetFact]
    public async Task After_sleep_the_conversation_goes_on()
    {
        await using var visit = await stage.OpenAsync();
        var widget = visit.Widget;
        await visit.Page.Clock.InstallAsync();
        await visit.Page.ReloadAsync();
        await widget.OpenAsync();
        await widget.HearAsync(First);
        using var before = await Talk.OfAsync(widget, stage.Bot);
        await visit.Page.Clock.FastForwardAsync("25:00");
        await widget.HearAsync(Seat);
        await Expect(widget.Log.Locator(".notice")).ToHaveCountAsync(0);
        using var talk = await Talk.OfAsync(widget, stage.Bot);
        Assert.Equal([First, Seat], await talk.QuestionsAsync());
    }
}
