// Copies a passage: its words with their reference, or its address.
import { hasCards, place } from "./card.js";

export function beginCopy(view) {
  if (!hasCards) {
    return;
  }
  const menu = view.querySelector("#copy");
  const template = view.querySelector("#copy-button").content.firstElementChild;
  let passage;
  for (const each of view.querySelectorAll(".part .passage")) {
    const button = template.cloneNode(true);
    const label = each.querySelector(".label");
    button.ariaLabel = button.title = button.dataset.label.replace("{label}", label.textContent);
    button.addEventListener("click", () => passage = each);
    label.after(button);
  }
  menu.addEventListener("beforetoggle", event => event.newState === "open" && place(menu, passage.querySelector(".copy")));
  // Now its size is known.
  menu.addEventListener("toggle", event => {
    if (event.newState === "open") {
      place(menu, passage.querySelector(".copy"));
      menu.querySelector("button").focus({ preventScroll: true });
    }
  });
  menu.querySelector(".copy-quote").onclick = event => copy(event.currentTarget, quotation(passage, event.currentTarget.dataset.pattern));
  menu.querySelector(".copy-link").onclick = event => copy(event.currentTarget, new URL(`${view.dataset.page}#${passage.id}`, location.href).href);

  async function copy(button, text) {
    menu.hidePopover();
    const said = view.querySelector("#said");
    said.textContent = await write(text, passage) ? button.dataset.done : said.dataset.failed;
    setTimeout(() => said.textContent = "", 4000);
  }
}

/** The words with their place, as one quotes them. */
function quotation(passage, pattern) {
  const words = passage.querySelector("p").cloneNode(true);
  words.querySelectorAll(".noteref, .back").forEach(element => element.remove());
  const text = words.textContent.trim().replace(/\s+/g, " ");
  const { symbol } = passage.closest("article").dataset;
  const values = { text, symbol, label: passage.querySelector(".label").textContent };
  return pattern.replace(/\{(\w+)\}/g, (_, name) => values[name]);
}

async function write(text, near) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Pages without TLS have no clipboard; the old way still works there.
    const area = document.createElement("textarea");
    area.className = "sr";
    area.value = text;
    near.append(area);
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    near.querySelector(".copy").focus({ preventScroll: true });
    return done;
  }
}
