namespace ChatBot.Browser.Harness;

/// <summary>What passes too quickly for a test to look in time: every state of the answer that is being written, and everything that a screen reader would read out of the log.</summary>
internal sealed class WidgetWatch
{
    private readonly IPage _page;

    private WidgetWatch(IPage page) => _page = page;

    /// <summary>Starts to watch a page whose panel is open.</summary>
    public static async Task<WidgetWatch> StartAsync(IPage page)
    {
        await page.EvaluateAsync(
            """
            () => {
              const root = document.querySelector('chatbot-widget').shadowRoot;
              const log = root.querySelector('[role=log]'), draft = root.querySelector('.draft');
              const watch = window.watch = { drafts: [], spoken: [] };
              const speak = node => log.ariaLive === 'polite' && node.textContent && watch.spoken.push(node.textContent);
              new MutationObserver(changes => changes.forEach(c => c.type === 'childList' ? c.addedNodes.forEach(speak) : speak(c.target)))
                .observe(log, { childList: true, subtree: true, characterData: true });
              new MutationObserver(() => draft.textContent && draft.textContent !== watch.drafts.at(-1) && watch.drafts.push(draft.textContent))
                .observe(draft, { childList: true, subtree: true, characterData: true });
            }
            """);
        return new WidgetWatch(page);
    }

    /// <summary>The answer as it grew.</summary>
    public Task<string[]> DraftsAsync() => _page.EvaluateAsync<string[]>("() => window.watch.drafts");

    /// <summary>What was read out.</summary>
    public Task<string[]> SpokenAsync() => _page.EvaluateAsync<string[]>("() => window.watch.spoken");
}
