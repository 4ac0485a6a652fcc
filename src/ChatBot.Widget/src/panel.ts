// The panel: a dialog with the conversation, and over it a cited passage. On a wide page it stands beside the content; on a small screen it
// takes all of it and is modal.
import { Chat } from "./chat.ts";
import type { Host, Panel } from "./contract.ts";
import type { Citation } from "./conversation/citations.ts";
import styles from "./styles/panel.css";
import { textsFor } from "./texts/texts.ts";
import { Composer } from "./view/composer.ts";
import { button, h, icon, icons } from "./view/dom.ts";
import { Hint } from "./view/hint.ts";
import { PassageView } from "./view/passage.ts";
import { Viewport } from "./view/viewport.ts";

export { accentWords } from "./view/accent.ts";

export function mount(host: Host): Panel {
  const shadow = host.root.getRootNode() as ShadowRoot;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  shadow.adoptedStyleSheets = [...shadow.adoptedStyleSheets, sheet];
  return new PanelView(host);
}

class PanelView implements Panel {
  readonly #dialog: HTMLDialogElement;
  readonly #hint = new Hint();
  readonly #talk: HTMLElement;
  readonly #passage: PassageView;
  readonly #composer: Composer;
  readonly #status = h("p", { className: "status", role: "status" });
  readonly #spoken = h("p", { className: "sr", role: "status" });
  readonly #chat: Chat;
  readonly #reset: HTMLButtonElement;
  readonly #viewport: Viewport;
  #readFrom: HTMLElement | undefined;

  constructor(private readonly host: Host) {
    const texts = textsFor(host);
    this.#reset = button("tool", texts.renew, () => {
      this.#endReading();
      this.#chat.reset();
      this.#composer.focus();
    }, icon(icons.renew));
    this.#composer = new Composer(texts, text => this.#chat.ask(text), () => this.#chat.stop());
    this.#passage = new PassageView(host.base, host.language, texts, () => this.#endReading());
    this.#chat = new Chat(host, texts, {
      hint: (mark, citation) => this.#hint.show(mark, citation),
      unhint: travels => this.#hint.hide(travels),
      read: (citation, from) => this.#read(citation, from),
      say: text => this.#say(text),
      trouble: text => this.#status.textContent = text,
      busy: yes => this.#composer.busy = yes,
      begun: yes => this.#reset.hidden = !yes,
      draft: text => this.#composer.text ||= text,
      isOpen: () => this.#dialog.open && !document.hidden,
    });
    this.#talk = h("div", { className: "talk" }, this.#chat.log.node, this.#status, this.#composer.node);
    const close = button("tool close", texts.close, () => host.dismiss(), icon(icons.close));
    this.#dialog = h("dialog", { className: "panel", "aria-labelledby": "title" },
      h("div", { className: "head" }, h("h2", { id: "title", dir: "auto" }, texts.title), this.#reset, close),
      this.#talk, this.#passage.node, this.#spoken, this.#hint.node);
    this.#dialog.addEventListener("keydown", event => event.key === "Escape" && this.#escape(event));
    this.#dialog.oncancel = event => event.preventDefault();
    this.#viewport = new Viewport(this.#dialog);
    host.root.append(this.#dialog);
  }

  open(focus: boolean): void {
    this.host.unread(false);
    this.#viewport.show();
    void this.#chat.open();
    this.#chat.log.toEnd();
    if (focus && !this.#passage.isShown) {
      this.#composer.focus();
    }
  }

  close(): void {
    this.#hint.hideNow();
    this.#viewport.hide();
  }

  ask(text: string): void {
    this.#endReading();
    this.#chat.ask(text);
  }

  reset(): void {
    this.#endReading();
    this.#chat.reset();
  }

  /** Shows the passage, unless the page says that it does so itself. */
  #read(citation: Citation, from: HTMLElement): void {
    this.#hint.hideNow();
    if (!this.host.emit("citation", { position: citation.position, name: citation.name, url: citation.url })) {
      return;
    }
    this.#readFrom = from;
    this.#talk.inert = true;
    this.#passage.show(citation);
  }

  #endReading(): void {
    if (this.#passage.isShown) {
      this.#passage.hide();
      this.#talk.inert = false;
      this.#readFrom?.focus();
      this.#hint.hideNow();
    }
  }

  /** Goes back one step: the quotation, the passage, the panel. */
  #escape(event: KeyboardEvent): void {
    event.preventDefault();
    event.stopPropagation();
    if (this.#hint.isShown) {
      this.#hint.hideNow();
    } else if (this.#passage.isShown) {
      this.#endReading();
    } else if (this.host.element.dataset.position !== "inline") {
      this.host.dismiss();
    }
  }

  #say(text: string): void {
    this.#spoken.textContent = text;
    setTimeout(() => this.#spoken.textContent === text && (this.#spoken.textContent = ""), 3000);
  }
}
