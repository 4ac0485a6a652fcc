// Where document and conversation stand side by side, a citation is shown in the document; elsewhere the widget shows it.
import { begin } from "./document.js";
import { highlight, PageText, reveal } from "./text.js";

const widget = document.querySelector("chatbot-widget");
const reading = document.querySelector(".reading");
const status = document.querySelector("#beside");
let back;

widget.addEventListener("chatbot:citation", event => {
  const address = new URL(event.detail.url);
  const slug = /\/documents\/([^/]+)$/.exec(address.pathname)?.[1];
  if (slug && isBeside()) {
    event.preventDefault();
    back = widget.shadowRoot.activeElement;
    show(address, decodeURIComponent(slug)).catch(() => location.assign(address));
  }
});

// The style makes room for a conversation that has begun.
for (const [event, talking] of [["question", true], ["answer", true], ["reset", false]]) {
  widget.addEventListener(`chatbot:${event}`, () => document.querySelector(".ask").classList.toggle("talking", talking));
}

/** Escape leads from the passage back to the citation. */
reading.addEventListener("keydown", event => {
  if (event.key === "Escape" && !event.defaultPrevented && back && event.target.matches(".label")) {
    back.focus();
    back = undefined;
  }
});

function isBeside() {
  return reading.getBoundingClientRect().left >= widget.parentElement.getBoundingClientRect().right;
}

async function show(address, slug) {
  if (new URL(document.querySelector(".document").dataset.page, location.href).pathname !== address.pathname) {
    await bring(address, slug);
  }
  const passage = document.getElementById(decodeURIComponent(address.hash.slice(1)));
  location.hash = address.hash;
  const text = new PageText(passage);
  const cited = address.searchParams.getAll("mark").flatMap(mark => text.findCited(mark));
  highlight("cited", cited);
  passage.scrollIntoView({ block: "start", behavior: "instant" });
  cited.slice(0, 1).forEach(reveal);
  const label = passage.closest(".passage").querySelector(".label");
  label?.focus({ preventScroll: true });
  status.textContent = widget.dataset.shown.replace("{label}", label?.textContent ?? "");
}

/** Takes the document from its own page. */
async function bring(address, slug) {
  const response = await fetch(address.pathname);
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const view = document.adoptNode(page.querySelector(".document"));
  document.querySelector(".document").replaceWith(view);
  history.replaceState(null, "", `?document=${encodeURIComponent(slug)}`);
  begin(view);
}
