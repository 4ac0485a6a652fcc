// The search in a document: marks what is found as one types, goes from one to the next, and says where.
import { fold, highlight, PageText, reveal } from "./text.js";

/** Fewest letters that are looked for; one would mark half the page. */
const fewest = 2;
const keyOff = "chatbot.find-key";

export function beginFind(view) {
  const search = view.querySelector(".find");
  search.hidden = false;
  new Find(view, search);
}

class Find {
  #ranges = [];
  #at = -1;
  #text;

  constructor(view, search) {
    this.article = view.querySelector("article");
    this.input = search.querySelector("input");
    this.found = search.querySelector(".found");
    this.count = search.querySelector(".count");
    this.where = search.querySelector(".where");
    this.steps = search.querySelectorAll(".previous, .next");
    this.input.oninput = () => this.#look();
    this.input.onkeydown = event => this.#key(event);
    this.steps[0].onclick = () => this.#step(-1);
    this.steps[1].onclick = () => this.#step(1);
    beginKey(this.input, search.querySelector(".key"));
  }

  #look() {
    this.#text ??= new PageText(this.article);
    const words = this.input.value;
    this.#ranges = fold(words).trim().length < fewest ? [] : this.#text.find(words);
    this.#at = -1;
    highlight("found", this.#ranges);
    this.steps.forEach(step => step.disabled = this.#ranges.length < 2);
    if (this.#ranges.length > 0) {
      // From where one reads, as the browser's own search does.
      this.#show(Math.max(this.#ranges.findIndex(range => range.getBoundingClientRect().top >= 0), 0));
    } else {
      highlight("here", []);
      this.#say(fold(words).trim().length < fewest ? "" : this.found.dataset.none, "");
    }
  }

  #step(by) {
    if (this.#ranges.length > 0) {
      this.#show((this.#at + by + this.#ranges.length) % this.#ranges.length);
    }
  }

  #show(at) {
    this.#at = at;
    const range = this.#ranges[at];
    const passage = range.startContainer.parentElement.closest(".passage");
    const label = passage?.querySelector(".label, .symbol")?.textContent;
    highlight("here", [range], 1);
    reveal(range);
    this.#say(this.found.dataset.count.replace("{n}", at + 1).replace("{count}", this.#ranges.length), label ? ` · ${label}` : "");
  }

  #say(count, where) {
    this.count.textContent = count;
    this.where.textContent = where;
  }

  #key(event) {
    if (event.key === "Enter" && !event.isComposing) {
      event.preventDefault();
      this.#step(event.shiftKey ? -1 : 1);
    } else if (event.key === "Escape") {
      event.preventDefault();
      if (this.input.value === "") {
        this.input.blur();
      }
      this.input.value = "";
      this.#look();
    }
  }
}

/** The key / leads to the field. Who speaks to the machine may say it by accident, so it can be turned off (WCAG 2.1.4). */
function beginKey(input, button) {
  const set = on => {
    button.ariaPressed = String(on);
    input.ariaKeyShortcuts = on ? "/" : null;
  };
  set(remembered() !== "1");
  button.onclick = () => {
    const on = button.ariaPressed !== "true";
    set(on);
    remember(on ? "" : "1");
  };
  document.onkeydown = event => {
    const typing = event.composedPath()[0].closest?.("input, textarea, select, [contenteditable]");
    if (event.key === "/" && button.ariaPressed === "true" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      input.focus();
      input.select();
    }
  };
}

function remembered() {
  try {
    return localStorage.getItem(keyOff);
  } catch {
    return null;
  }
}

function remember(value) {
  try {
    localStorage.setItem(keyOff, value);
  } catch {
    // A browser that keeps nothing asks again on the next page.
  }
}
