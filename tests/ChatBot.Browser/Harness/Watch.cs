namespace ChatBot.Browser.Harness;

/// <summary>Everything that the last bubble of the bot said, in order: what passes too quickly for a test to look in time.</summary>
internal sealed class Watch
{
    private readonly IPage _page;

    private Watch(IPage page) => _page = page;

    /// <summary>Starts to watch a page.</summary>
    public static async Task<Watch> StartAsync(IPage page)
    {
        await page.EvaluateAsync(
            """
            () => {
              const seen = window.seen = [];
              const look = () => {
                const text = [...document.querySelectorAll('.fai-OutputCard')].filter(e => !e.querySelector('.ac-adaptiveCard')).at(-1)?.innerText.trim();
                if (text && text !== seen.at(-1)) seen.push(text);
              };
              look();
              new MutationObserver(look).observe(document.body, { childList: true, subtree: true, characterData: true });
            }
            """);
        return new Watch(page);
    }

    /// <summary>What was seen so far; what was there at the start comes first.</summary>
    public Task<string[]> SeenAsync() => _page.EvaluateAsync<string[]>("() => window.seen");
}
