using ChatBot.Retrieval.Documents;
using ChatBot.Tests.Fakes;

namespace ChatBot.Tests.Host;

/// <summary>The pages, as a browser gets them.</summary>
public sealed class PageTests : IDisposable
{
    private const string Document = "/documents/A-RES-12-34.fr";
    private readonly BotFixture _bot = new();

    public void Dispose() => _bot.Dispose();

    [Theory]
    [InlineData("/")]
    [InlineData("/documents")]
    [InlineData(Document)]
    [InlineData(Document + "?mark=Brest%20(France)")]
    [InlineData("/?document=A-RES-12-34.fr")]
    [InlineData("/?document=%3Cscript%3E")]
    [InlineData("/documents/nothing")]
    public async Task Every_page_is_well_formed_and_takes_nothing_from_elsewhere(string path)
    {
        var page = await _bot.GetAsync(path);

        HtmlCheck.WellFormed(page.Body);
        Assert.Equal("text/html; charset=utf-8", page.Headers["Content-Type"]);
        Assert.DoesNotContain("http://", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("https://", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("style=", page.Body, StringComparison.Ordinal);
        var policy = page.Headers["Content-Security-Policy"];
        Assert.StartsWith("default-src 'none'; script-src 'self'; style-src 'self';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\son[a-z]+=|<script(?![^>]*\ssrc=)|<style", page.Body);
        Assert.Equal("nosniff", page.Headers["X-Content-Type-Options"]);
    }

    [Fact]
    public async Task A_page_that_the_browser_has_is_not_sent_again()
    {
        var tag = (await _bot.GetAsync(Document)).Headers["ETag"];

        Assert.StartsWith("W/\"", tag, StringComparison.Ordinal);
        var again = await _bot.SendAsync(HttpMethod.Get, Document, adjust: r => r.Headers.TryAddWithoutValidation("If-None-Match", tag));
        Assert.Equal((304, string.Empty, tag), (again.Status, again.Body, again.Headers["ETag"]));
        var marked = await _bot.SendAsync(HttpMethod.Get, Document + "?mark=Brest", adjust: r => r.Headers.TryAddWithoutValidation("If-None-Match", tag));
        Assert.Equal(200, marked.Status);
    }

    [Fact]
    public async Task A_slash_at_the_end_of_an_address_leads_to_the_document()
    {
        Assert.Equal((await _bot.GetAsync(Document)).Body, (await _bot.GetAsync(Document + "/")).Body);
        Assert.Equal(404, (await _bot.GetAsync("/documents/nothing/")).Status);
    }

    [Theory]
    [InlineData("und", "الجمعية العامة", "<article lang=\"und-Arab\" dir=\"rtl\" ")]
    [InlineData("ar", "الجمعية العامة", "<article lang=\"ar\" dir=\"rtl\" ")]
    [InlineData("und", "Генеральная Ассамблея", "<article data-symbol")]
    public async Task A_document_says_how_its_script_runs(string language, string words, string article)
    {
        _bot.Library.Editions = [Samples.Edition with
        {
            Language = language,
            Slug = $"A-RES-12-34.{language}",
            Passages = [new Passage { Id = PassageId.Head, Kind = PassageKind.Head, Text = "A/RES/12/34", Ordinal = 0 }, new Passage { Id = PassageId.Plain(1), Kind = PassageKind.Plain, Text = words, Ordinal = 1 }],
        }];

        var page = (await _bot.GetAsync($"/documents/A-RES-12-34.{language}")).Body;

        HtmlCheck.WellFormed(page);
        Assert.Contains(article, page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fr-FR,fr;q=0.9,en;q=0.8", "fr", "Posez une question")]
    [InlineData("en-GB,en;q=0.9", "en", "Ask about a resolution")]
    [InlineData("de,en;q=0.5,fr;q=0.7", "fr", "Posez une question")]
    [InlineData("ja", "fr", "Posez une question")]
    public async Task The_page_speaks_the_language_of_the_browser(string accepted, string language, string title)
    {
        var page = await _bot.SendAsync(HttpMethod.Get, "/", adjust: r => r.Headers.TryAddWithoutValidation("Accept-Language", accepted));

        Assert.Contains($"<html lang=\"{language}\">", page.Body, StringComparison.Ordinal);
        Assert.Contains($"<h1 id=\"lead\">{title}", page.Body, StringComparison.Ordinal);
        Assert.Contains($"data-lang=\"{language}\"", page.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData(Document)]
    public async Task Around_a_document_everything_is_in_the_readers_language_and_the_text_in_its_own(string path)
    {
        var page = (await _bot.SendAsync(HttpMethod.Get, path, adjust: r => r.Headers.TryAddWithoutValidation("Accept-Language", "en-GB"))).Body;

        HtmlCheck.WellFormed(page);
        Assert.Contains("""<html lang="en">""", page, StringComparison.Ordinal);
        Assert.Contains("""placeholder="Search the text""", page, StringComparison.Ordinal);
        Assert.Contains("""lang="en">preamble, para.&#xA0;1</a>""", page, StringComparison.Ordinal);
        Assert.Contains("""lang="en">para.&#xA0;2&#xA0;(a)</a>""", page, StringComparison.Ordinal);
        Assert.Contains("""lang="en">The text is in French.</p>""", page, StringComparison.Ordinal);
        Assert.Contains("""<article lang="fr" """, page, StringComparison.Ordinal);
        Assert.DoesNotContain("Sommaire", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_passage_has_its_anchor_its_label_and_its_words()
    {
        var page = (await _bot.GetAsync(Document)).Body;

        Assert.Contains("""<div class="passage depth-0" id="PP1"><a class="label" href="#PP1" lang="fr">préambule, al.&#xA0;1</a><p><em>Rappelant</em> sa résolution 12/3<sup class="noteref" id="ref-FN1"><a href="#FN1">1</a></sup>, dans""", page, StringComparison.Ordinal);
        Assert.Contains("""<div class="passage depth-1" id="OP2.a"><a class="label" href="#OP2.a" lang="fr">par.&#xA0;2&#xA0;a)</a><p>la carte &lt;des&gt; feux &amp; balises&#xA0;;</p></div>""", page, StringComparison.Ordinal);
        Assert.Contains("""Voir résolution 12/3. <a class="back" href="#ref-FN1" aria-label="Retour au texte" lang="fr">↩</a>""", page, StringComparison.Ordinal);
        Assert.Contains("<h1>Coopération avec le Bureau des phares</h1>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sub_paragraph_within_its_paragraph_has_its_anchor_there()
    {
        var page = (await _bot.GetAsync(Document)).Body;

        Assert.Contains("""&#xA0;: a) <span class="inner" id="OP1.a">d&#x27;entretenir les phares&#xA0;;</span> b) de lui""", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("siège est à Brest", "dont le <mark>siège est à Brest</mark> (France),")]
    [InlineData("Rappelant sa", "<mark><em>Rappelant</em></mark><mark> sa</mark> résolution")]
    [InlineData("dont le siège…(France)", "<mark>dont le siège est à Brest (France)</mark>,")]
    public async Task The_cited_words_are_marked(string mark, string expected)
    {
        var page = (await _bot.GetAsync($"{Document}?mark={Uri.EscapeDataString(mark)}")).Body;

        Assert.Contains(expected, page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mark=")]
    [InlineData("mark=nowhere%20in%20it")]
    [InlineData("mark=%E2%80%A6")]
    [InlineData("mark=%3Cscript%3Ealert(1)%3C%2Fscript%3E")]
    [InlineData("other=Brest")]
    public async Task A_mark_that_fits_nothing_marks_nothing(string query)
    {
        var page = await _bot.GetAsync($"{Document}?{query}");

        Assert.Equal(200, page.Status);
        Assert.DoesNotContain("<mark>", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", page.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/documents/A-RES-99-99.fr")]
    [InlineData("/documents/..%2F..%2Fetc%2Fpasswd")]
    [InlineData("/nothing/here")]
    public async Task Where_there_is_nothing_a_page_lists_what_there_is(string path)
    {
        var page = await _bot.GetAsync(path);

        Assert.Equal(404, page.Status);
        Assert.Contains("<h1>Cette page n&#x27;existe pas</h1>", page.Body, StringComparison.Ordinal);
        Assert.Contains("""<a href="/documents/A-RES-12-34.fr"><span class="symbol">A/RES/12/34</span>""", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_symbol_leads_to_its_edition()
    {
        using var started = _bot.CreateClient();
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });

        using var response = await client.GetAsync(new Uri(started.BaseAddress!, "/documents/A/RES/12/34?mark=x"));

        Assert.Equal(302, (int)response.StatusCode);
        Assert.Equal("/documents/A-RES-12-34.fr?mark=x", response.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Hostile_documents_are_shown_as_text()
    {
        const string Hostile = "</p><script>alert(1)</script>\"'&";
        _bot.Library.Editions =
        [
            Samples.Edition with
            {
                Symbol = Hostile,
                Language = "und",
                Head = new DocumentHead { Title = Hostile, Organ = Hostile },
                Passages = [new Passage { Id = new PassageId("P1"), Kind = PassageKind.Plain, Text = Hostile, Ordinal = 0 }],
                Warnings = [Hostile],
            },
        ];

        foreach (var path in new[] { "/", "/documents", Document, "/?document=A-RES-12-34.fr" })
        {
            var page = (await _bot.GetAsync(path)).Body;
            HtmlCheck.WellFormed(page);
            Assert.DoesNotContain("<script>", page, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/css/site.css", "text/css")]
    [InlineData("/js/document.js", "text/javascript")]
    [InlineData("/js/home.js", "text/javascript")]
    [InlineData("/favicon.svg", "image/svg+xml")]
    public async Task Files_of_the_pages_are_served(string path, string type)
    {
        var file = await _bot.GetAsync(path);

        Assert.Equal((200, type), (file.Status, file.Headers["Content-Type"]));
    }

    [Fact]
    public async Task With_no_documents_the_pages_say_how_to_add_some()
    {
        _bot.Library.Editions = [];

        var page = System.Net.WebUtility.HtmlDecode((await _bot.GetAsync("/documents")).Body);

        Assert.Contains("Aucun document pour l'instant. Ajoutez-en avec la commande « ChatBot ingest FICHIER ».", page.Replace('\u00a0', ' '), StringComparison.Ordinal);
    }
}
