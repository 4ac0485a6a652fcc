using ChatBot.Retrieval.Documents;

namespace ChatBot.Pages;

/// <summary>The page at <c>/</c>: a conversation with the bot. The script speaks Direct Line to this host.</summary>
internal static class ChatPage
{
    /// <summary>Longest list of documents that the welcome shows; the page of documents has them all.</summary>
    private const int MostEditions = 3;

    public static string Render(Layout layout, IReadOnlyList<Edition> editions)
    {
        var texts = layout.Texts;
        return layout.Page("ChatBot — " + texts.Tagline, "chat", html =>
        {
            html.Write($"""
                <main id="content">
                <div id="log" role="log" aria-label="{texts.Conversation}" tabindex="0">
                <section class="welcome">
                <h1>{texts.Welcome}</h1>
                <p>{texts.WelcomeMore}</p>
                """);
            layout.Editions(html, [.. editions.Take(MostEditions)]);
            html.Write($"""<ul class="suggestions" hidden>""");
            foreach (var question in editions.Count == 0 ? [] : texts.FirstQuestions)
            {
                html.Write($"""<li><button type="button">{question}</button></li>""");
            }

            html.Write($"""
                </ul>
                <noscript><p class="notice">{texts.NeedsScript} <a href="{layout.Root}/documents">{texts.Documents}</a></p></noscript>
                </section>
                </div>
                <div id="status" role="status"></div>
                <form id="composer" hidden>
                <label for="question">{texts.Question}</label>
                <textarea id="question" rows="1" maxlength="2000" placeholder="{texts.QuestionHint}" autocomplete="off" enterkeyhint="send"></textarea>
                <button type="submit"><span>{texts.Send}</span></button>
                </form>
                </main>
                """);
        }, html => html.Write($"""<button type="button" id="restart" hidden>{texts.NewConversation}</button>"""));
    }
}
