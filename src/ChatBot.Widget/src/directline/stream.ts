// One WebSocket: sets of activities until it closes. The server pings every 20 seconds; a socket that is silent for longer has died, in
// sleep for instance, without anyone saying so.
import type { ActivitySet } from "./activity.ts";
import type { Environment } from "./environment.ts";

const longestSilence = 45_000;

export class Stream {
  #socket: WebSocket | undefined;
  #heard = 0;
  #timer: unknown;

  constructor(private readonly env: Environment, private readonly onSet: (set: ActivitySet, url: string) => void) {}

  /** Follows until the socket closes. @returns whether it ever opened; false where sockets are not let through. */
  follow(url: string, onOpen: () => void): Promise<boolean> {
    return new Promise(done => {
      let opened = false;
      const over = () => {
        this.env.clearTimeout(this.#timer);
        this.#socket = undefined;
        done(opened);
      };
      try {
        this.#socket = this.env.socket(url);
      } catch {
        // A policy of the page forbids the address.
        return over();
      }
      this.#listen();
      this.#socket.onopen = () => {
        opened = true;
        onOpen();
      };
      this.#socket.onmessage = event => this.#receive(event.data, url);
      this.#socket.onclose = over;
    });
  }

  /** Drops a socket that has been silent for so long, and lets its follower go on. */
  check(silence = longestSilence): void {
    if (this.#socket && this.env.now() - this.#heard >= silence) {
      const socket = this.#socket;
      socket.close();
      // A dead network never confirms the closing.
      socket.onclose?.(new Event("close") as CloseEvent);
      socket.onclose = null;
    }
  }

  get isOpen(): boolean {
    return this.#socket?.readyState === 1;
  }

  close(): void {
    this.#socket?.close();
  }

  #listen(): void {
    this.#heard = this.env.now();
    this.env.clearTimeout(this.#timer);
    this.#timer = this.env.setTimeout(() => this.check(longestSilence - 1000), longestSilence);
  }

  #receive(data: unknown, url: string): void {
    this.#listen();
    if (typeof data === "string" && data !== "") {
      this.onSet(JSON.parse(data) as ActivitySet, url);
    }
  }
}
