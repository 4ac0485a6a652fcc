// window.ChatBotWidget: what a page's own scripts may ask of the widget. It is the element itself.
import type { WidgetEvent } from "../contract.ts";

export interface ChatBotWidgetApi {
  open(): void;
  close(): void;
  /** Opens the panel and asks, as if the visitor had typed it. */
  ask(text: string): void;
  /** Begins a new conversation. */
  reset(): void;
  /** Listens to an event; gives what stops it. */
  on(event: WidgetEvent, listener: (detail: unknown) => void): () => void;
  /** Brings words for a language, or changes some; before the panel is opened. */
  texts(language: string, words: Readonly<Record<string, unknown>>): void;
}

declare global {
  interface Window {
    ChatBotWidget?: ChatBotWidgetApi;
  }
}
