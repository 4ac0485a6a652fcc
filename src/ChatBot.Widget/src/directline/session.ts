// The conversation as the rest of the widget sees it: say something, hear everything once, know how the line is.
import type { Activity, ActivitySet } from "./activity.ts";
import { DirectLineApi, Refusal } from "./api.ts";
import { Credentials } from "./credentials.ts";
import type { Environment } from "./environment.ts";
import { Follower } from "./follower.ts";
import { Memory } from "./memory.ts";
import { Outbox } from "./outbox.ts";

/** How the line is: fine, no network, no answer, too busy, or not for this page. */
export type Line = "fine" | "offline" | "unreachable" | "busy" | "refused";

export interface SessionListener {
  activities(set: ActivitySet): void;
  sent(activity: Activity, id: string): void;
  failed(activity: Activity, refusal: Refusal): void;
  line(state: Line): void;
  /** The earlier conversation is over; a new one begins. */
  renewed(): void;
  waiting(): boolean;
}

export class Session {
  readonly credentials: Credentials;
  readonly #outbox: Outbox;
  readonly #follower: Follower;
  #line: Line = "fine";

  constructor(base: string, private readonly env: Environment, private readonly listener: SessionListener) {
    const api = new DirectLineApi(base, env);
    const memory = new Memory(base, env);
    this.credentials = new Credentials(api, memory, env, () => this.#renewed());
    this.#outbox = new Outbox(api, this.credentials, memory, env, {
      sent: (activity, id) => listener.sent(activity, id),
      failed: (activity, refusal) => listener.failed(activity, refusal),
      stuck: refusal => this.#tell(refusal),
    });
    this.#follower = new Follower(api, this.credentials, env, {
      activities: set => listener.activities(set),
      failing: count => count === 0 ? this.#tell(undefined) : count > 1 && this.#tell(new Refusal(0, "", "")),
      waiting: () => listener.waiting(),
    });
  }

  /** What was said and not sent yet. */
  get waiting(): readonly Activity[] {
    return this.#outbox.waiting;
  }

  /** Goes on with the tab's conversation; a visitor who has none yet gets a token, so that the first question goes out at once. */
  async open(): Promise<void> {
    if (this.credentials.current?.started || this.#outbox.waiting.length > 0) {
      void this.#follower.follow();
      void this.#outbox.flush();
      return;
    }
    try {
      await this.credentials.ensure();
      this.#tell(undefined);
    } catch (error) {
      this.#tell(error instanceof Refusal ? error : new Refusal(0, "", ""));
    }
  }

  send(activity: Activity): void {
    this.#outbox.add(activity);
    void this.#follower.follow();
  }

  withdraw(key: string): boolean {
    return this.#outbox.withdraw(key);
  }

  /** The network went or came back, or the tab woke up. */
  wake(): void {
    if (!this.env.online()) {
      this.#tell(new Refusal(0, "", ""));
      return;
    }
    this.#follower.check();
    this.#outbox.wake();
    if (this.#follower.isOpen) {
      this.#tell(undefined);
    }
  }

  /** Renews the token of a page that is left open, before it is too late. */
  async tend(): Promise<void> {
    if (this.credentials.current?.started) {
      await this.credentials.ensure().catch(() => undefined);
    }
  }

  /** Leaves the conversation; the next thing said begins another. */
  reset(): void {
    this.#follower.end();
    this.#outbox.clear();
    this.credentials.forget();
    this.#tell(undefined);
  }

  #renewed(): void {
    this.#outbox.keepMessagesOnly();
    this.#follower.restart();
    this.listener.renewed();
  }

  #tell(trouble: Refusal | undefined): void {
    const line: Line = !trouble ? "fine"
      : trouble.status === 403 ? "refused"
      : trouble.status === 429 ? "busy"
      : this.env.online() ? "unreachable" : "offline";
    if (line !== this.#line) {
      this.#line = line;
      this.listener.line(line);
    }
  }
}
