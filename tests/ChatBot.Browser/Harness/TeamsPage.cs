using System.Text.Json.Nodes;

namespace ChatBot.Browser.Harness;

/// <summary>The playground's page: what a person does there, and what they see.</summary>
internal sealed class TeamsPage(IPage page)
{
    private const string BotName = "Test Bot";
    private const string Bubble = "div:has(> [aria-label='Message header']):has(.fai-OutputCard)";
    private const string Card = ".ac-adaptiveCard";

    /// <summary>What the bot said in the chat, without cards: the playground shows the card of a message as a second bubble.</summary>
    public ILocator Answers => page.Locator($"{Bubble}:not(:has({Card}))");

    /// <summary>The last thing that the bot said.</summary>
    public ILocator Answer => Answers.Last;

    /// <summary>Cards in the chat.</summary>
    public ILocator Cards => page.Locator(Card);

    /// <summary>What shows on top of the page: a dialog, or what opens when the pointer rests on a citation.</summary>
    public ILocator Dialog => page.GetByRole(AriaRole.Dialog);

    private ILocator Announcements => page.Locator("span:text-matches('^conversationUpdate [0-9]+$')");

    private ILocator Composer => page.Locator("[role=textbox][contenteditable=true]");

    /// <summary>Says something in the open chat.</summary>
    public async Task SayAsync(string text)
    {
        await Composer.ClickAsync();
        await page.Keyboard.InsertTextAsync(text);
        await page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Says something to the bot in the open group chat: picks its name from the list that opens at the @.</summary>
    public async Task MentionAsync(string text)
    {
        await WriteMentionAsync(Composer, text);
        await page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Starts a thread in the open channel, mentioning the bot.</summary>
    /// <returns>The thread, with what is answered in it.</returns>
    public async Task<ILocator> PostAsync(string text)
    {
        await WriteMentionAsync(Composer.First, text);
        await page.GetByRole(AriaRole.Button, new() { Name = "Post", Exact = true }).ClickAsync();
        return page.GetByRole(AriaRole.Group).Filter(new() { HasText = text });
    }

    /// <summary>Replies in a thread, mentioning the bot.</summary>
    public async Task ReplyAsync(ILocator thread, string text)
    {
        await WriteMentionAsync(thread.Locator("[role=textbox]"), text);
        await page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Opens the group chat.</summary>
    public Task OpenGroupChatAsync() => OpenAsync("Group Chat");

    /// <summary>Opens the team's general channel.</summary>
    public Task OpenChannelAsync() => OpenAsync("My Team - General");

    /// <summary>Presses a button in something that is seen.</summary>
    public Task PressAsync(ILocator where, string button) => where.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();

    /// <summary>Rests the pointer on a citation of an answer, and waits for what opens.</summary>
    /// <returns>What opened.</returns>
    public async Task<ILocator> HoverCitationAsync(ILocator answer, int position)
    {
        await answer.Locator(".fai-Citation").GetByText($"{position}", new() { Exact = true }).First.HoverAsync();
        return page.Locator(".fai-PreviewSurface");
    }

    /// <summary>Searches with the message extension of the open chat.</summary>
    /// <returns>What was found.</returns>
    public async Task<ILocator> SearchAsync(string query)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Trigger Message Extension App" }).ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = "Search Command" }).ClickAsync();
        await page.GetByPlaceholder("Enter a search term").FillAsync(query);
        return page.Locator(".fui-PopoverSurface");
    }

    /// <summary>Sends what stands in the composer.</summary>
    public Task SendAsync() => page.GetByRole(AriaRole.Button, new() { Name = "Send Message" }).ClickAsync();

    /// <summary>The last activity of a type that the playground sent to the bot, from its log panel.</summary>
    public async Task<JsonObject> LastSentAsync(string type)
    {
        await page.Locator($"span:text('Agents Playground -> User Application') + span:text-matches('^{type} [0-9]+$')").Last.ClickAsync();
        var details = page.Locator("div:has(> div > [role=tablist]) > [contenteditable=true]");
        await Assertions.Expect(details).ToContainTextAsync($"\"type\": \"{type}\"");
        return JsonNode.Parse(await details.TextContentAsync() ?? string.Empty)!.AsObject();
    }

    /// <summary>Sends an activity for which the page has no button (Mock an Activity, Custom activity).</summary>
    public async Task SendActivityAsync(JsonObject activity)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Mock an Activity" }).ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = "Custom activity" }).ClickAsync();
        await Dialog.Locator("textarea").FocusAsync();
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.InsertTextAsync(activity.ToJsonString());

        // The editor closes the brackets and quotes that it thinks are open.
        await page.Keyboard.PressAsync("Control+Shift+End");
        await page.Keyboard.PressAsync("Delete");
        await PressAsync(Dialog, "Send activity");
        await Assertions.Expect(Dialog).ToHaveCountAsync(0);
    }

    /// <summary>Waits until the bot was told of so many conversations: what is typed before, the page swallows.</summary>
    public Task BecomeReadyAsync(int conversations) => Assertions.Expect(Announcements).ToHaveCountAsync(conversations);

    private async Task OpenAsync(string conversation)
    {
        var before = await Announcements.CountAsync();
        await page.GetByRole(AriaRole.Treeitem, new() { Name = conversation }).ClickAsync();
        await BecomeReadyAsync(before + 1);
    }

    private async Task WriteMentionAsync(ILocator composer, string text)
    {
        await composer.ClickAsync();
        await page.Keyboard.TypeAsync("@");
        await page.GetByRole(AriaRole.Menuitem, new() { Name = BotName }).ClickAsync();
        await page.Keyboard.InsertTextAsync(" " + text);
    }
}
