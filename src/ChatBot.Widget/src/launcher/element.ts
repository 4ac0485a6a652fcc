// <chatbot-widget>: the button, and the panel once it was asked for.
import type { Host, Panel, PanelModule, WidgetEvent } from "../contract.ts";
import styles from "../styles/launcher.css";
import { accentProperties, parseColor } from "./accent.ts";
import type { ChatBotWidgetApi } from "./api.ts";
import { choose, isRtl, label } from "./languages.ts";
import { loadPanel, type Source } from "./loader.ts";

const speech = "M12 3.5c-5 0-9 3.4-9 7.7 0 2.4 1.3 4.6 3.3 6l-.8 3.3 3.9-1.9c.8.2 1.7.3 2.6.3 5 0 9-3.4 9-7.7s-4-7.7-9-7.7Z";

export class ChatBotElement extends HTMLElement implements ChatBotWidgetApi {
  static readonly tag = "chatbot-widget";
  static readonly observedAttributes = ["data-accent", "data-theme", "data-position", "data-lang"];
  static #source: Source;

  readonly #words = new Map<string, Readonly<Record<string, unknown>>>();
  readonly #dark = matchMedia("(prefers-color-scheme: dark)");
  readonly #accent = new CSSStyleSheet();
  readonly #root = document.createElement("div");
  readonly #button = document.createElement("button");
  /** A sign before the label that the panel could not be loaded, and that another try may help. */
  #failed = "";
  #isOpen = false;
  #module: PanelModule | undefined;
  #panel: Promise<Panel> | undefined;

  /** Remembers the script, whose address is the bot's and whose nonce the page trusts. */
  static from(script: HTMLScriptElement): void {
    this.#source = { base: new URL(".", script.src).href.slice(0, -1), nonce: script.nonce };
  }

  constructor() {
    super();
    this.#build(this.attachShadow({ mode: "open" }));
  }

  connectedCallback(): void {
    window.ChatBotWidget = this;
    this.#dark.addEventListener("change", this.#dress);
    this.#dress();
    if (this.#inline || this.#remembered) {
      void this.#show(false);
    }
  }

  disconnectedCallback(): void {
    this.#dark.removeEventListener("change", this.#dress);
  }

  attributeChangedCallback(): void {
    this.#dress();
  }

  open(): void {
    void this.#show(true);
  }

  close(): void {
    if (!this.#inline && this.#isOpen) {
      this.#turn(false);
      void this.#panel?.then(panel => panel.close());
      this.emit("close");
    }
  }

  ask(text: string): void {
    void this.#show(true).then(panel => panel?.ask(text));
  }

  reset(): void {
    void this.#panel?.then(panel => panel.reset());
  }

  texts(language: string, words: Readonly<Record<string, unknown>>): void {
    this.#words.set(language, words);
    this.#dress();
  }

  on(event: WidgetEvent, listener: (detail: unknown) => void): () => void {
    const heard = (e: Event) => listener((e as CustomEvent).detail);
    this.addEventListener("chatbot:" + event, heard);
    return () => this.removeEventListener("chatbot:" + event, heard);
  }

  emit(name: WidgetEvent, detail: unknown = {}): boolean {
    return this.dispatchEvent(new CustomEvent("chatbot:" + name, { detail, bubbles: true, composed: true, cancelable: name === "citation" }));
  }

  get #inline(): boolean {
    return this.dataset.position === "inline";
  }

  get #language(): string {
    return choose([this.dataset.lang, this.closest("[lang]")?.getAttribute("lang"), navigator.language], this.#words);
  }

  #build(shadow: ShadowRoot): void {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    shadow.adoptedStyleSheets = [sheet, this.#accent];
    const svg = "http://www.w3.org/2000/svg";
    const icon = document.createElementNS(svg, "svg");
    const path = icon.appendChild(document.createElementNS(svg, "path"));
    icon.setAttribute("viewBox", "0 0 24 24");
    icon.ariaHidden = "true";
    path.setAttribute("d", speech);
    this.#button.className = "launcher";
    this.#button.type = "button";
    this.#button.ariaHasPopup = "dialog";
    this.#button.onclick = () => this.open();
    this.#button.append(icon, document.createElement("span"));
    this.#root.append(this.#button);
    shadow.append(this.#root);
  }

  /** Brings the look in line with attributes and system. */
  readonly #dress = (): void => {
    const { theme, accent, position } = this.dataset;
    const root = this.#root;
    const dark = theme === "dark" || (theme !== "light" && this.#dark.matches);
    root.className = `root ${dark ? "dark" : ""} ${position ?? ""} ${this.#isOpen ? "open" : ""}`;
    // Where there are no popovers (before 2024), it is fixed in the page.
    if (this.isConnected && position !== "inline") {
      root.popover = "manual";
      root.togglePopover?.(true);
    }
    root.lang = this.#language;
    root.dir = isRtl(root.lang) ? "rtl" : "ltr";
    this.#button.lastElementChild!.textContent = this.#failed + String(this.#words.get(root.lang)?.open ?? label(root.lang));
    const color = parseColor(accent ?? getComputedStyle(this).getPropertyValue("--chatbot-accent"));
    this.#accent.replaceSync(color ? `.root{${accentProperties(color)}${this.#module?.accentWords(color) ?? ""}}` : "");
  };

  async #show(focus: boolean): Promise<Panel | undefined> {
    this.#button.ariaBusy = "true";
    this.#failed = "";
    try {
      const panel = await (this.#panel ??= this.#mount());
      if (!this.#isOpen) {
        this.#turn(true);
        panel.open(focus);
        this.emit("open");
      }
      return panel;
    } catch (error) {
      this.#panel = undefined;
      this.#failed = "↻ ";
      this.#dress();
      this.emit("error", error);
      return undefined;
    } finally {
      this.#button.ariaBusy = null;
    }
  }

  async #mount(): Promise<Panel> {
    this.#module = await loadPanel(ChatBotElement.#source);
    return this.#module.mount(this.#host());
  }

  #host(): Host {
    return {
      element: this,
      root: this.#root,
      base: ChatBotElement.#source.base,
      language: this.#language,
      words: this.#words,
      emit: (name, detail) => this.emit(name, detail),
      dismiss: () => {
        this.close();
        this.#button.focus();
      },
      unread: yes => this.#button.classList.toggle("unread", yes),
    };
  }

  get #remembered(): boolean {
    return this.#storage(storage => storage.getItem(this.#key)) === "1";
  }

  #turn(open: boolean): void {
    this.#isOpen = open;
    this.#dress();
    this.#storage(storage => storage.setItem(this.#key, open ? "1" : "0"));
  }

  /** A browser that keeps nothing throws: there the panel is closed on the next page. */
  #storage<T>(use: (storage: Storage) => T): T | undefined {
    try {
      return use(sessionStorage);
    } catch {
      return undefined;
    }
  }

  get #key(): string {
    return "chatbot.open " + ChatBotElement.#source.base;
  }
}
