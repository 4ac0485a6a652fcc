using System.Text.Json;
using System.Text.RegularExpressions;
using ChatBot.Browser.Harness;
using static Microsoft.Playwright.Assertions;

namespace ChatBot.Browser.Widget;

/// <summary>Script in the question, in the document, in the model's answer and in the citation: all of it is text.</summary>
[Collection(WidgetGroup.Name)]
public sealed class SafetyTests(WidgetStage stage)
{
    private const string Image = """<img src="x" onerror="window.hacked=1">""";
    private const string Script = "<script>window.hacked=1</script>";
    private const string Link = "[ici](javascript:window.hacked=1)";
    private const string Picture = "![x](http://elsewhere.test/x.png)";

    [WidgetFact]
    public async Task In_a_question_it_is_shown_as_it_was_typed()
    {
        await using var visit = await stage.OpenAsync();
        await visit.Widget.OpenAsync();
        await visit.Widget.HearAsync($"Que dit le paragraphe 1 ? {Image} {Script} {Link}");
        await Expect(visit.Widget.Questions).ToContainTextAsync($"{Image} {Script} {Link}");
        await ExpectNothingHappenedAsync(visit.Page);
        await visit.PhotographAsync("question");
    }

    [WidgetFact]
    public async Task In_a_document_it_is_shown_as_it_stands_there_in_answer_passage_and_page()
    {
        using var bot = await stage.StartBotAsync();
        bot.Stop();
        await bot.IngestAsync(await WriteAsync(bot.Data, $"Prie le Comité des phares {Image} {Script} {Link} {Picture} d'éclairer la côte."));
        await bot.GoOnAsync();
        await using var visit = await stage.OpenAsync(bot: bot);
        var widget = visit.Widget;
        await widget.OpenAsync();
        var answer = await widget.HearAsync("Que dit le paragraphe 1 de la résolution 99/999 ?");
        await Expect(answer).ToContainTextAsync("Comité des phares");
        await Expect(answer).ToContainTextAsync("window.hacked=1");
        await widget.Marks.First.HoverAsync();
        await Expect(widget.Hint).ToContainTextAsync("window.hacked=1");
        await widget.Marks.First.ClickAsync();
        await Expect(widget.Passage.Locator(".words")).ToContainTextAsync(Image);
        await ExpectNothingHappenedAsync(visit.Page);
        await visit.PhotographAsync("passage");

        var document = await visit.Context.RunAndWaitForPageAsync(() => widget.Passage.Locator(".open-document").ClickAsync());
        await Expect(document.Locator("#OP1")).ToContainTextAsync(Script);
        Assert.True(await document.EvaluateAsync<bool>("() => window.hacked === undefined && !document.querySelector('main img, main script')"));
    }

    [WidgetFact]
    public async Task From_a_model_it_is_not_even_shown()
    {
        var (bot, model) = await stage.SlowBotAsync();
        await using var visit = await stage.OpenAsync(bot: bot);
        await visit.Widget.OpenAsync();
        await visit.Widget.HearAsync("Que dit le paragraphe 1 ?");
        await visit.Widget.AskAsync("Où se trouve le siège d'INTERPOL ?");
        await Expect(visit.Widget.Thinking).ToContainTextAsync("Je consulte");
        model.Say($"Le siège {Image} {Script} {Link} {Picture} est à Lyon [1].\n");
        model.Say("Le siège est à Lyon [1].\n");
        await Expect(visit.Widget.Draft).ToContainTextAsync("Lyon");
        await ExpectNothingHappenedAsync(visit.Page);
        model.End();
        await Expect(visit.Widget.Answers).ToContainTextAsync(["Par. 1", "est à Lyon"]);
        await Expect(visit.Widget.Answers.Last).Not.ToContainTextAsync("hacked");
        await ExpectNothingHappenedAsync(visit.Page);
        await visit.PhotographAsync("answer");
    }

    [WidgetTheory]
    [InlineData("javascript:window.hacked=1", 0)]
    [InlineData("data:text/html,<script>window.hacked=1</script>", 0)]
    [InlineData("http://elsewhere.test/documents/%22onmouseover=%22window.hacked=1#PP7", 1)]
    public async Task In_a_citation_it_is_text_and_an_address_that_is_none_is_left_out(string address, int marks)
    {
        await using var visit = await stage.OpenAsync();
        visit.Expected.Add("status of 404");
        var widget = visit.Widget;
        await visit.Page.RouteWebSocketAsync(new Regex("/stream"), socket =>
        {
            var server = socket.ConnectToServer();
            server.OnMessage(frame => socket.Send(Tamper(frame.Text ?? string.Empty, address)));
        });
        await widget.OpenAsync();
        await widget.HearAsync("Où se trouve le siège d'INTERPOL ?");
        await Expect(widget.Marks).ToHaveCountAsync(marks);
        if (marks > 0)
        {
            await widget.Marks.First.HoverAsync();
            await Expect(widget.Hint).ToContainTextAsync(Image);
            await widget.Marks.First.ClickAsync();
            await Expect(widget.Passage.Locator("h3")).ToHaveTextAsync(Image);
            await Expect(widget.Passage.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
            await visit.PhotographAsync("citation");
        }

        await ExpectNothingHappenedAsync(visit.Page);
    }

    /// <summary>The frame with hostile words in its citations.</summary>
    private static string Tamper(string frame, string address)
    {
        var image = JsonEncodedText.Encode(Image).ToString();
        frame = Regex.Replace(frame, "\"name\":\"[^\"]* — [^\"]*\"", _ => $"\"name\":\"{image}\"");
        frame = Regex.Replace(frame, "\"abstract\":\"[^\"]*\"", _ => $"\"abstract\":\"{image}\"");
        return Regex.Replace(frame, "\"url\":\"[^\"]*\"", _ => $"\"url\":\"{JsonEncodedText.Encode(address)}\"");
    }

    private static async Task ExpectNothingHappenedAsync(IPage page) => Assert.Equal("", await page.EvaluateAsync<string>(
        """
        () => {
          const root = document.querySelector('chatbot-widget').shadowRoot;
          const bad = [...root.querySelectorAll('img, script, iframe, object, [onerror], [onmouseover], a:not([href^="http"])')].map(e => e.outerHTML);
          return (window.hacked ? 'It ran. ' : '') + bad.join(' ');
        }
        """));

    /// <summary>A resolution with one paragraph.</summary>
    private static async Task<string> WriteAsync(string folder, string paragraph)
    {
        var path = Path.Combine(folder, "A-RES-99-999.fr.txt");
        await File.WriteAllTextAsync(path, $"""
            Assemblée générale

            Résolution adoptée par l'Assemblée générale le 3 mars 2044

            99/999. Phares

            L'Assemblée générale,

            Rappelant sa résolution 98/1 du 3 mars 2043,

            1. {paragraph}

            2. Décide de rester saisie de la question.
            """);
        return path;
    }
}
