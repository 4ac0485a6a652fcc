// What outlives the page: the tab's conversation and what was not sent yet. No cookies; a browser that keeps nothing loses only this.
import type { Activity } from "./activity.ts";
import type { Environment } from "./environment.ts";

export interface Grant {
  readonly conversationId: string;
  readonly token: string;
  readonly renewAt: number;
  readonly expiresAt: number;
  /** Whether something was said in it. */
  readonly started: boolean;
}

export interface Remembered {
  grant?: Grant | undefined;
  outbox?: readonly Activity[];
}

export class Memory {
  #value: Remembered;
  readonly #key: string;

  constructor(base: string, private readonly env: Environment) {
    this.#key = "chatbot.session " + base;
    this.#value = this.#read();
  }

  get value(): Remembered {
    return this.#value;
  }

  keep(change: Remembered): void {
    this.#value = { ...this.#value, ...change };
    try {
      this.env.storage?.setItem(this.#key, JSON.stringify(this.#value));
    } catch {
      // Full or forbidden: the conversation lives as long as the page.
    }
  }

  #read(): Remembered {
    try {
      const read = JSON.parse(this.env.storage?.getItem(this.#key) ?? "{}");
      return typeof read?.grant?.token === "string" || Array.isArray(read?.outbox) ? read : {};
    } catch {
      return {};
    }
  }
}
