// Shows a note beside the place that refers to it. Without script the reference is a link to the note.
import { hasCards, place } from "./card.js";

export function beginNotes(view) {
  if (!hasCards) {
    return;
  }
  const card = view.querySelector("#note");
  for (const link of view.querySelectorAll(".noteref a")) {
    link.setAttribute("aria-haspopup", "dialog");
  }
  view.addEventListener("click", event => {
    const link = event.target.closest(".noteref a");
    const elsewhere = event.ctrlKey || event.metaKey || event.shiftKey;
    const note = link && !elsewhere && document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (note) {
      event.preventDefault();
      open(card, link, note);
    }
  });
  card.querySelector(".note-link").addEventListener("click", () => card.hidePopover());
  card.querySelector(".note-text").addEventListener("click", event => event.target.closest("a") && card.hidePopover());
}

function open(card, link, note) {
  card.hidePopover();
  const title = card.querySelector("#note-title");
  title.textContent = title.dataset.title.replace("{n}", link.textContent);
  const text = note.querySelector("p").cloneNode(true);
  text.querySelectorAll(".back").forEach(back => back.remove());
  text.querySelectorAll("[id]").forEach(element => element.removeAttribute("id"));
  const box = card.querySelector(".note-text");
  box.lang = note.closest("[lang]").lang;
  box.replaceChildren(text);
  card.querySelector(".note-link").href = link.hash;
  card.showPopover();
  place(card, link);
  card.focus({ preventScroll: true });
  card.addEventListener("toggle", event => {
    if (event.newState === "closed" && (document.activeElement === document.body || card.contains(document.activeElement))) {
      link.focus({ preventScroll: true });
    }
  }, { once: true });
}
