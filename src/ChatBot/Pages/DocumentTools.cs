namespace ChatBot.Pages;

/// <summary>
/// What helps reading and needs script, hidden until the script is there: the search, the card that shows a note, the menu that copies. The
/// words are here, not in the scripts.
/// </summary>
internal static class DocumentTools
{
    public static void Write(HtmlWriter html, PageTexts texts)
    {
        html.Write($"""
            <div class="tools"><button type="button" class="outline-button" popovertarget="outline">{Icon.List} <span>{texts.Contents}</span></button>
            <search class="find" aria-label="{texts.Find}" hidden>
            <input type="search" id="find" aria-label="{texts.Find}" placeholder="{texts.Find}" aria-keyshortcuts="/" autocomplete="off" spellcheck="false" enterkeyhint="search">
            <button type="button" class="key" aria-pressed="true" aria-label="{texts.FindKey}" title="{texts.FindKey}"><kbd>/</kbd></button>
            <span class="found" role="status" data-count="{texts.FindCount}" data-none="{texts.FindNone}"><span class="count"></span><span class="where"></span></span>
            <button type="button" class="previous" aria-label="{texts.FindPrevious}" title="{texts.FindPrevious}" disabled>{Icon.Up}</button>
            <button type="button" class="next" aria-label="{texts.FindNext}" title="{texts.FindNext}" disabled>{Icon.Down}</button>
            </search></div>
            <div class="card" id="note" popover="auto" role="dialog" aria-labelledby="note-title" tabindex="-1"><p class="card-head"><strong id="note-title" data-title="{texts.NoteTitle}"></strong>
            <button type="button" class="close" popovertarget="note" popovertargetaction="hide" aria-label="{texts.Close}">{Icon.Cross}</button></p><div class="note-text"></div>
            <p><a class="note-link" href="#content">{texts.GoToNote}</a></p></div>
            <div class="card menu" id="copy" popover="auto" role="group" aria-label="{texts.CopyWhat}">
            <button type="button" class="copy-quote" data-pattern="{texts.Quotation}" data-done="{texts.QuoteCopied}">{texts.CopyQuote}</button>
            <button type="button" class="copy-link" data-done="{texts.LinkCopied}">{texts.CopyLink}</button></div>
            <p class="said" id="said" role="status" data-failed="{texts.CopyFailed}"></p>
            <template id="copy-button"><button type="button" class="copy" popovertarget="copy" data-label="{texts.CopyPassage}">{Icon.Copy}</button></template>

            """);
    }
}
