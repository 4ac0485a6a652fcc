namespace ChatBot.Browser.Harness;

/// <summary>A page with the widget: what a visitor sees of it and does with it.</summary>
internal sealed class WidgetPage(IPage page)
{
    public IPage Page => page;

    public ILocator Element => page.Locator("chatbot-widget");

    public ILocator Launcher => Element.Locator(".launcher");

    public ILocator Panel => Element.Locator("dialog.panel");

    public ILocator Composer => Panel.Locator(".composer textarea");

    public ILocator Stop => Panel.Locator(".stop");

    /// <summary>First questions, or those to go on with.</summary>
    public ILocator Suggestions => Panel.Locator(".suggestion:visible");

    public ILocator Log => Panel.GetByRole(AriaRole.Log);

    public ILocator Questions => Log.Locator(".turn.user");

    public ILocator Answers => Log.Locator(".turn.bot");

    /// <summary>What is still being written.</summary>
    public ILocator Draft => Panel.Locator(".draft .said");

    /// <summary>A word that the bot is at work.</summary>
    public ILocator Thinking => Panel.Locator(".thinking");

    /// <summary>Marks of citations in answers.</summary>
    public ILocator Marks => Answers.Locator(".ref");

    /// <summary>The quotation beside a mark.</summary>
    public ILocator Hint => Panel.GetByRole(AriaRole.Tooltip);

    /// <summary>The view of a whole passage.</summary>
    public ILocator Passage => Panel.Locator(".passage");

    /// <summary>How the line is.</summary>
    public ILocator Status => Panel.Locator(".status");

    /// <summary>Opens the panel and waits until one can write.</summary>
    public async Task OpenAsync()
    {
        await Launcher.ClickAsync();
        await Assertions.Expect(Composer).ToBeFocusedAsync();
    }

    /// <summary>Asks; does not wait for the answer.</summary>
    public async Task AskAsync(string question)
    {
        await Composer.FillAsync(question);
        await Composer.PressAsync("Enter");
    }

    /// <summary>Asks and waits until the answer stands.</summary>
    /// <returns>The answer.</returns>
    public async Task<ILocator> HearAsync(string question)
    {
        var before = await Answers.CountAsync();
        await AskAsync(question);
        await Assertions.Expect(Answers).ToHaveCountAsync(before + 1);
        return Answers.Last;
    }

    /// <summary>A button below an answer: copy (0), good (1), bad (2).</summary>
    public ILocator Tool(ILocator answer, int position) => answer.Locator(".tools .tool").Nth(position);

    /// <summary>Where the focus is: tag and class of the innermost element.</summary>
    public Task<string> FocusAsync() => page.EvaluateAsync<string>(
        """
        () => {
          let at = document.activeElement;
          while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
          return at ? `${at.localName}.${at.className}`.trim() : '';
        }
        """);

    /// <summary>Whether anything is wider than the window, so that one has to scroll sideways.</summary>
    public Task<bool> IsTooWideAsync() => page.EvaluateAsync<bool>(
        """
        () => {
          const root = document.querySelector('chatbot-widget').shadowRoot;
          const wide = e => e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).overflowX !== 'visible' && !e.matches('.sr, textarea');
          return document.documentElement.scrollWidth > innerWidth || [...root.querySelectorAll('dialog, dialog *')].some(wide);
        }
        """);
}
