// Reads {"name": card, …} as JSON from the input, has Microsoft's renderer parse and render each card, and prints as JSON, by name:
// troubles (what parsing and validation object to), text (what the card shows), links and buttons (what can be pressed), headings, bold (words in
// bold), and the markup that came out of words. Markdown is read in full, HTML included: a host may read more of it than Teams does.
// Only bare addresses stay text: what a client makes of those shows where it leads.
import { readFileSync } from "node:fs";
import { JSDOM } from "jsdom";
import MarkdownIt from "markdown-it";

const markdown = new MarkdownIt({ html: true });
// The package's modules are for bundlers; its bundle runs as in a page.
const bundle = readFileSync(new URL("node_modules/adaptivecards/dist/adaptivecards.js", import.meta.url), "utf8");

/** The renderer in a page of its own: its check of "lang" remembers where the last match ended, and so fails on every second card. */
function renderer() {
  const { window } = new JSDOM("<!doctype html>", { runScripts: "outside-only" });
  Object.defineProperty(window.HTMLElement.prototype, "innerText", {
    get() { return this.textContent; },
    set(text) { this.textContent = text; },
  });
  window.eval(bundle);
  window.AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = markdown.render(text);
    result.didProcess = true;
  };
  return window.AdaptiveCards;
}

function show(json) {
  const cards = renderer();
  const card = new cards.AdaptiveCard();
  const context = new cards.SerializationContext();
  // By itself the renderer hides the sixth button of a row; Teams shows six.
  card.hostConfig = new cards.HostConfig({ actions: { maxActions: 6 } });
  card.parse(json, context);
  const troubles = Array.from({ length: context.eventCount }, (_, i) => context.getEventAt(i).message);
  troubles.push(...card.validateProperties().validationEvents.map((event) => event.message));
  const element = card.render();
  const all = (selector) => [...element.querySelectorAll(selector)];
  const words = (elements) => elements.map((e) => e.textContent.trim());
  return {
    troubles,
    text: element.textContent,
    links: all("a[href]").map((a) => a.getAttribute("href")).filter((href) => href !== ""),
    markup: all("b, i, em, strong, img, script, ol, ul, at, h1, h2").map((e) => e.tagName.toLowerCase()),
    bold: words(all("span").filter((span) => span.style.fontWeight === "600")),
    buttons: words(all("button")),
    headings: words(all("[role=heading]")),
  };
}

const cards = JSON.parse(readFileSync(0, "utf8"));
console.log(JSON.stringify(Object.fromEntries(Object.entries(cards).map(([name, card]) => [name, show(card)]))));
