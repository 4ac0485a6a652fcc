// Where the visitor writes. Enter sends, Shift+Enter breaks the line; while an answer is awaited the button stops it.
import type { Texts } from "../texts/texts.ts";
import { button, h, icon, icons } from "./dom.ts";

export class Composer {
  readonly node: HTMLFormElement;
  readonly #input: HTMLTextAreaElement;
  readonly #send: HTMLButtonElement;
  readonly #stop: HTMLButtonElement;
  #busy = false;

  constructor(texts: Texts, ask: (text: string) => void, stop: () => void) {
    this.#input = h("textarea", {
      rows: 1, maxLength: 2000, placeholder: texts.placeholder, "aria-label": texts.question, autocomplete: "off", enterKeyHint: "send",
    });
    this.#send = button("send", texts.send, () => undefined, icon(icons.send));
    this.#send.type = "submit";
    this.#stop = button("send stop", texts.stop, stop, icon(icons.stop, "filled"));
    this.#stop.hidden = true;
    this.node = h("form", { className: "composer" }, this.#input, this.#send, this.#stop);
    this.node.onsubmit = event => {
      event.preventDefault();
      const text = this.#input.value.trim();
      if (text !== "" && !this.#busy) {
        this.text = "";
        ask(text);
        this.focus();
      }
    };
    this.#input.oninput = () => this.#grow();
    this.#input.onkeydown = event => {
      if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
        event.preventDefault();
        this.node.requestSubmit();
      }
    };
  }

  get text(): string {
    return this.#input.value;
  }

  set text(value: string) {
    this.#input.value = value;
    this.#grow();
  }

  set busy(value: boolean) {
    const focused = this.node.contains((this.node.getRootNode() as ShadowRoot).activeElement);
    this.#busy = value;
    this.#send.hidden = value;
    this.#stop.hidden = !value;
    // A button that goes away must not take the focus with it.
    if (focused && (this.node.getRootNode() as ShadowRoot).activeElement !== this.#input) {
      this.focus();
    }
  }

  focus(): void {
    this.#input.focus();
  }

  #grow(): void {
    this.#input.style.height = "auto";
    this.#input.style.height = this.#input.value === "" ? "" : `${this.#input.scrollHeight + 2}px`;
  }
}
