// Where the visitor writes. Enter sends, Shift+Enter breaks the line; while an answer is awaited the button stops it, and Enter puts the next
// question in line.
import { fill, type Texts } from "../texts/texts.ts";
import { button, h, icon, icons } from "./dom.ts";

/** Longest question that the bot reads, in characters. */
export const longest = 2000;

export class Composer {
  readonly node: HTMLFormElement;
  readonly #input: HTMLTextAreaElement;
  readonly #send: HTMLButtonElement;
  readonly #stop: HTMLButtonElement;
  readonly #excess = h("p", { className: "excess", id: "excess", role: "status" });

  constructor(private readonly texts: Texts, ask: (text: string) => void, stop: () => void) {
    // No maxLength: it cuts what is pasted without a word, and the question is often at the end.
    this.#input = h("textarea", {
      rows: 1, placeholder: texts.placeholder, "aria-label": texts.question, "aria-describedby": "excess", autocomplete: "off", enterKeyHint: "send",
    });
    this.#send = button("send", texts.send, () => undefined, icon(icons.send));
    this.#send.type = "submit";
    this.#stop = button("send stop", texts.stop, stop, icon(icons.stop, "filled"));
    this.#stop.hidden = true;
    this.node = h("form", { className: "composer" }, this.#excess, h("div", { className: "field" }, this.#input, this.#send, this.#stop));
    this.node.onsubmit = event => {
      event.preventDefault();
      const text = this.#input.value.trim();
      if (text !== "" && text.length <= longest) {
        this.text = "";
        ask(text);
      }
      this.focus();
    };
    this.#input.oninput = () => this.#look();
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
    this.#look();
  }

  set busy(value: boolean) {
    const focused = this.node.contains((this.node.getRootNode() as ShadowRoot).activeElement);
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

  /** Makes the field as high as its text, and says when that is too long to be sent. */
  #look(): void {
    const excess = this.#input.value.trim().length - longest;
    this.#excess.textContent = excess > 0 ? fill(this.texts.tooLong, { n: excess }) : "";
    this.#input.ariaInvalid = excess > 0 ? "true" : null;
    this.#send.ariaDisabled = excess > 0 ? "true" : null;
    this.#input.style.height = "auto";
    this.#input.style.height = this.#input.value === "" ? "" : `${this.#input.scrollHeight}px`;
  }
}
