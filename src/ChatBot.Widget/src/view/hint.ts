// The quotation beside a citation mark: shown on hover and focus, can itself be hovered, goes away on Escape (WCAG 2.2, 1.4.13).
import type { Citation } from "../conversation/citations.ts";
import { h, words } from "./dom.ts";

/** How long the pointer may take from the mark to the quotation. */
const grace = 180;

export class Hint {
  readonly node = h("div", { className: "hint", id: "hint", role: "tooltip", hidden: true });
  #mark: HTMLElement | undefined;
  #timer = 0;

  constructor() {
    this.node.onmouseenter = () => clearTimeout(this.#timer);
    this.node.onmouseleave = () => this.hide(true);
  }

  get isShown(): boolean {
    return !this.node.hidden;
  }

  show(mark: HTMLElement, citation: Citation): void {
    clearTimeout(this.#timer);
    this.hideNow();
    this.#mark = mark;
    this.node.replaceChildren(h("strong", { dir: "auto" }, ...words(citation.name)), h("blockquote", { dir: "auto" }, ...words(citation.quote)));
    this.node.hidden = false;
    mark.setAttribute("aria-describedby", this.node.id);
    this.#place(mark);
  }

  /** Whoever left with the keyboard sees it no more, so that Escape does what it says next; a pointer on it, or on its way, keeps it. */
  hide(travels: boolean): void {
    clearTimeout(this.#timer);
    if (travels) {
      this.#timer = setTimeout(() => this.hideNow(), grace) as unknown as number;
    } else if (!this.node.matches(":hover")) {
      this.hideNow();
    }
  }

  hideNow(): void {
    this.node.hidden = true;
    this.#mark?.removeAttribute("aria-describedby");
    this.#mark = undefined;
  }

  /** Above the mark where there is room, below it otherwise; never over the panel's edge. */
  #place(mark: HTMLElement): void {
    const panel = this.node.parentElement!.getBoundingClientRect();
    const at = mark.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = this.node;
    const left = Math.min(Math.max(at.left + at.width / 2 - width / 2 - panel.left, 8), panel.width - width - 8);
    const above = at.top - panel.top - height - 6;
    this.node.style.left = `${left}px`;
    this.node.style.top = `${above >= 8 ? above : at.bottom - panel.top + 6}px`;
  }
}
