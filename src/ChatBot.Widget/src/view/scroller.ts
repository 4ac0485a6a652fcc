// Keeps the newest in sight, as long as the visitor has not scrolled away: then a button leads there. A long answer does not push its own
// question out of sight.
import type { Texts } from "../texts/texts.ts";
import { button, h, icon, icons } from "./dom.ts";

/** Closer to the end than this counts as being there, in pixels. */
const near = 60;

export class Scroller {
  readonly node: HTMLElement;
  readonly #area: HTMLElement;
  readonly #latest: HTMLButtonElement;
  #question: HTMLElement | undefined;
  #follows = true;
  #placed = 0;

  constructor(texts: Texts, content: HTMLElement) {
    this.#area = h("div", { className: "scroll", tabIndex: 0, role: "region", "aria-label": texts.conversation }, content);
    this.#latest = button("latest", texts.latest, () => {
      this.toEnd();
      this.focus();
    }, icon(icons.down));
    this.#latest.hidden = true;
    this.node = h("div", { className: "scroller" }, this.#area, this.#latest);
    this.#area.onscroll = () => {
      // Whatever we did not do ourselves was the visitor, who wants to look for themselves.
      if (Math.abs(this.#area.scrollTop - this.#placed) > 2) {
        this.#follows = this.#rest() < near;
        this.#question = undefined;
      }
      this.#look();
    };
    const sizes = new ResizeObserver(() => this.grew());
    sizes.observe(content);
    sizes.observe(this.#area);
  }

  /** There is more than before; a new question is what the visitor wants to see now, wherever they were. */
  grew(question?: HTMLElement): void {
    this.#question = question ?? this.#question;
    this.#follows ||= question !== undefined;
    if (this.#follows) {
      this.#place(Math.min(this.#area.scrollHeight, this.#question?.isConnected ? this.#question.offsetTop - 12 : Infinity));
    }
    this.#look();
  }

  toEnd(): void {
    this.#follows = true;
    this.#question = undefined;
    this.#place(this.#area.scrollHeight);
    this.#look();
  }

  focus(): void {
    this.#area.focus({ preventScroll: true });
  }

  #place(top: number): void {
    this.#area.scrollTop = top;
    this.#placed = this.#area.scrollTop;
  }

  #rest(): number {
    return this.#area.scrollHeight - this.#area.scrollTop - this.#area.clientHeight;
  }

  #look(): void {
    this.#latest.hidden = this.#rest() < near;
  }
}
