// Tabs of one site share a conversation: a new tab asks the others which one they are in.
import type { Grant } from "./memory.ts";

const patience = 150;

export class Tabs {
  readonly #channel: BroadcastChannel | undefined;

  constructor(base: string, current: () => Grant | undefined) {
    try {
      this.#channel = new BroadcastChannel("chatbot " + base);
      this.#channel.addEventListener("message", ({ data }) => {
        const grant = current();
        if (data === "which" && grant?.started) {
          this.#channel?.postMessage(grant);
        }
      });
    } catch {
      // Where storage is blocked this may be too: each tab has its own conversation.
    }
  }

  /** The conversation that another tab is in. */
  ask(now: number): Promise<Grant | undefined> {
    return new Promise(done => {
      if (!this.#channel) {
        return done(undefined);
      }
      const answer = ({ data }: MessageEvent) => {
        if (typeof data?.token === "string" && data.expiresAt > now) {
          done(data as Grant);
        }
      };
      this.#channel.addEventListener("message", answer);
      this.#channel.postMessage("which");
      setTimeout(() => {
        this.#channel?.removeEventListener("message", answer);
        done(undefined);
      }, patience);
    });
  }
}
