using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace ChatBot.Browser.Harness;

/// <summary>Deque's axe: what machines can tell of WCAG 2.2 AA and of good practice.</summary>
internal static class Axe
{
    private static readonly AxeRunOptions Options = new()
    {
        ResultTypes = [ResultType.Violations],

        // Of WCAG 2.2, and off unless asked for: targets of 24 pixels.
        Rules = new Dictionary<string, RuleOptions> { ["target-size"] = new() { Enabled = true } },
    };

    /// <summary>Waits for all that moves in and then stands still, within widgets too: axe takes a word that is half faded in for one without contrast.</summary>
    private const string StandStill = """
        () => Promise.all([document, ...[...document.querySelectorAll('*')].map(e => e.shadowRoot).filter(r => r)]
            .flatMap(r => r.getAnimations())
            .filter(a => a.effect.getComputedTiming().iterations !== Infinity)
            .map(a => a.finished.catch(() => null))).then(() => null)
        """;

    /// <summary>Finds nothing on the page once it stands still.</summary>
    public static async Task CheckAsync(IPage page)
    {
        await page.EvaluateAsync(StandStill);
        var result = await page.RunAxe(Options);
        Assert.True(
            result.Violations.Length == 0,
            string.Join('\n', result.Violations.SelectMany(rule => rule.Nodes.Select(node => $"{rule.Id} ({rule.Help}): {node.Html} {string.Join(' ', node.Any.Concat(node.All).Select(c => c.Message))}"))));
    }
}
