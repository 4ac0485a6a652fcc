// What the two halves of the widget know of each other: the launcher, which every page loads, and the panel, loaded on first opening.

/** What the launcher lends to the panel. */
export interface Host {
  /** The element in the page; its attributes are the settings. */
  readonly element: HTMLElement;
  /** Where everything is drawn: out of reach of the page's style, and the page out of reach of ours. */
  readonly root: HTMLElement;
  /** Where the bot is, with no slash at the end. */
  readonly base: string;
  /** Language of the interface, such as "fr". */
  readonly language: string;
  /** Words that the page brought, by language. */
  readonly words: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
  /** Tells the page that something happened; false when it takes care of it itself (`preventDefault`), which it may of a citation. */
  emit(name: WidgetEvent, detail?: unknown): boolean;
  /** Closes the panel as the visitor does: the launcher comes back and has the focus. */
  dismiss(): void;
  /** Whether there is an answer that was not seen. */
  unread(yes: boolean): void;
}

/** The panel, as the launcher drives it. */
export interface Panel {
  open(focus: boolean): void;
  close(): void;
  ask(text: string): void;
  reset(): void;
}

export interface PanelModule {
  mount(host: Host): Panel;
  /** Style for an accent as a colour of words. */
  accentWords(accent: readonly [number, number, number]): string;
}

/** Events, on the element as `chatbot:NAME`. */
export type WidgetEvent = "ready" | "open" | "close" | "question" | "answer" | "citation" | "feedback" | "reset" | "error";
