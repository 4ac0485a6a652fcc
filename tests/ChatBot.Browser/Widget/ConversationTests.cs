using ChatBot.Browser.Harness;
using static Microsoft.Playwright.Assertions;

namespace ChatBot.Browser.Widget;

/// <summary>One conversation over pages, tabs and a long time; and questions that are taken back.</summary>
[Collection(WidgetGroup.Name)]
public sealed class ConversationTests(WidgetStage stage)
{
    private const string Seat = "Où se trouve le siège d'INTERPOL ?";
    private const string First = "Que dit le paragraphe 1 ?";

    [WidgetFact]
    public async Task Reloading_and_going_on_to_another_page_keep_it_and_read_nothing_out_again()
    {
        await using var visit = await stage.OpenAsync();
        var widget = visit.Widget;
        await widget.OpenAsync();
        await widget.HearAsync(Seat);
        await visit.Page.AddInitScriptAsync("addEventListener('chatbot:open', () => window.live = document.querySelector('chatbot-widget').shadowRoot.querySelector('[role=log]').ariaLive)");

        await visit.Page.ReloadAsync();
        await Expect(widget.Answers).ToHaveCountAsync(1);
        Assert.Equal("off", await visit.Page.EvaluateAsync<string>("() => window.live"));
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "The same page again" }).ClickAsync();
        await Expect(widget.Answers).ToHaveCountAsync(1);
        await Expect(widget.Marks.First).ToBeInViewportAsync();
        await Expect(widget.Log).ToHaveAttributeAsync("aria-live", "polite");

        await widget.HearAsync(First);
        await Expect(widget.Questions).ToHaveCountAsync(2);
    }

    [WidgetFact]
    public async Task A_courtesy_is_not_there_to_be_judged_and_a_refusal_is()
    {
        await using var visit = await stage.OpenAsync();
        await visit.Widget.OpenAsync();
        await Expect((await visit.Widget.HearAsync("Bonjour !")).Locator(".tools")).ToHaveCountAsync(0);
        await Expect((await visit.Widget.HearAsync("Quel est le prix du pain ?")).Locator(".tools")).ToHaveCountAsync(1);
    }

    [WidgetFact]
    public async Task Two_tabs_share_it_and_every_question_has_one_answer_in_each()
    {
        await using var visit = await stage.OpenAsync();
        await visit.Widget.OpenAsync();
        await visit.Widget.HearAsync(Seat);

        var other = await visit.NewTabAsync();
        await other.OpenAsync();
        await Expect(other.Answers).ToHaveCountAsync(1);
        await other.HearAsync(First);
        await Expect(visit.Widget.Answers).ToHaveCountAsync(2);
        await Expect(visit.Widget.Questions).ToHaveCountAsync(2);
        await Expect(other.Questions).ToHaveCountAsync(2);

        using var talk = await Talk.OfAsync(other, stage.Bot);
        Assert.Equal([Seat, First], await talk.QuestionsAsync());
    }

    [WidgetFact]
    public async Task An_answer_grows_while_it_is_written_and_is_read_out_once_when_it_stands()
    {
        var (bot, model) = await stage.SlowBotAsync();
        await using var visit = await stage.OpenAsync(bot: bot);
        var widget = visit.Widget;
        await widget.OpenAsync();
        await widget.HearAsync(First);
        var watch = await WidgetWatch.StartAsync(visit.Page);
        await widget.AskAsync(Seat);
        await Expect(widget.Thinking).ToContainTextAsync("Je consulte");

        model.Say("Le siège est à **Lyon (France)** [1].\n");
        await Expect(widget.Draft).ToContainTextAsync("Lyon");
        Assert.Equal("true", await widget.Panel.Locator(".draft").GetAttributeAsync("aria-hidden"));
        await visit.PhotographAsync("written");
        model.Say("Le Complexe mondial pour l'innovation est à Singapour [1].\n");
        await Expect(widget.Draft).ToContainTextAsync("Singapour");
        await Expect(widget.Answers).ToHaveCountAsync(1);
        model.End();

        await Expect(widget.Answers).ToHaveCountAsync(2);
        await Expect(widget.Draft).ToBeHiddenAsync();
        await Expect(widget.Thinking).ToBeHiddenAsync();
        Assert.Equal(2, (await watch.SpokenAsync()).Length);
        var drafts = await watch.DraftsAsync();
        Assert.Equal(drafts.OrderBy(d => d.Length), drafts);
    }

    [WidgetFact]
    public async Task A_question_asked_while_an_answer_is_written_waits_in_sight_and_is_asked_next()
    {
        var (bot, model) = await stage.SlowBotAsync();
        await using var visit = await stage.OpenAsync(bot: bot);
        var widget = visit.Widget;
        await widget.OpenAsync();
        await widget.AskAsync(Seat);
        await Expect(widget.Thinking).ToContainTextAsync("Je consulte");
        await widget.AskAsync(First);
        await Expect(widget.Composer).ToHaveValueAsync(string.Empty);
        await Expect(widget.Questions.Last).ToContainTextAsync("Attend la réponse précédente");
        await visit.PhotographAsync("waits");

        model.Say("Le siège est à **Lyon (France)** [1].\n");
        model.End();
        await Expect(widget.Answers).ToHaveCountAsync(2);
        await Expect(widget.Questions.Last).Not.ToContainTextAsync("Attend");
        using var talk = await Talk.OfAsync(widget, bot);
        Assert.Equal(["user", "bot", "user", "bot"], (await talk.MessagesAsync()).Select(m => m.Role));
    }

    [WidgetFact]
    public async Task A_question_that_is_too_long_loses_nothing_and_goes_out_when_it_was_shortened()
    {
        await using var visit = await stage.OpenAsync();
        var widget = visit.Widget;
        await widget.OpenAsync();
        var longer = new string('a', 1990) + " " + Seat;
        await widget.AskAsync(longer);
        await Expect(widget.Panel.Locator(".excess")).ToContainTextAsync($"{longer.Length - 2000} caractères de trop");
        await Expect(widget.Composer).ToHaveValueAsync(longer);
        await Expect(widget.Questions).ToHaveCountAsync(0);
        await visit.PhotographAsync("too long");

        await widget.HearAsync(Seat);
        await Expect(widget.Panel.Locator(".excess")).ToBeEmptyAsync();
    }

    [WidgetFact]
    public async Task A_question_that_is_stopped_is_not_answered_and_the_next_one_is()
    {
        var (bot, model) = await stage.SlowBotAsync();
        await using var visit = await stage.OpenAsync(bot: bot);
        var widget = visit.Widget;
        await widget.OpenAsync();
        await widget.HearAsync(First);
        await widget.AskAsync(Seat);
        await Expect(widget.Thinking).ToContainTextAsync("Je consulte");
        model.Say("Le siège est à **Lyon (France)** [1].\n");
        await Expect(widget.Draft).ToContainTextAsync("Lyon");

        await widget.Stop.ClickAsync();
        await Expect(widget.Draft).ToBeHiddenAsync();
        await Expect(widget.Questions.Last).ToContainTextAsync("Arrêté");
        await Expect(widget.Composer).ToBeFocusedAsync();
        await visit.PhotographAsync("stopped");
        await model.WaitUntilAbandonedAsync();

        await widget.HearAsync(First);
        using var talk = await Talk.OfAsync(widget, bot);
        Assert.Equal(["user", "bot", "user", "user", "bot"], (await talk.MessagesAsync()).Select(m => m.Role));
    }
}
