// The conversation as the rest of the widget sees it: say something, hear everything once, know how the line is.
import type { Activity, ActivitySet } from "./activity.ts";
import { DirectLineApi, Refusal } from "./api.ts";
import { Credentials } from "./credentials.ts";
import type { Environment } from "./environment.ts";
import { Follower } from "./follower.ts";
import { Memory } from "./memory.ts";
import { Outbox } from "./outbox.ts";

/** The shortest and the longest time between two looks at a token that may be about to expire, in milliseconds. */
const soonest = 1_000, latest = 60_000;

/** The time to the next look when the token could not be renewed in time: what is left of its life may be short. */
const again = 5_000;

/** How the line is: fine, no network, no answer, too busy, or not for this page. */
export type Line = "fine" | "offline" | "unreachable" | "busy" | "refused";

export interface SessionListener {
  activities(set: ActivitySet): void;
  sent(activity: Activity, id: string): void;
  failed(activity: Activity, refusal: Refusal): void;
  /** How the line is now, and what the bot or the browser said of it where it is not fine. */
  line(state: Line, reason: string): void;
  /** The earlier conversation is over; a new one begins. */
  renewed(): void;
  waiting(): boolean;
}

export class Session {
  readonly credentials: Credentials;
  readonly #outbox: Outbox;
  readonly #follower: Follower;
  #line: Line = "fine";
  /** What is wrong with sending, and with following; the first matters more. */
  readonly #trouble: { sending?: Refusal | undefined; following?: Refusal | undefined } = {};

  constructor(base: string, private readonly env: Environment, private readonly listener: SessionListener) {
    const api = new DirectLineApi(base, env);
    const memory = new Memory(base, env);
    this.credentials = new Credentials(api, memory, env, () => this.#renewed());
    this.#outbox = new Outbox(api, this.credentials, memory, env, {
      sent: (activity, id) => listener.sent(activity, id),
      failed: (activity, refusal) => {
        this.#note("sending", refusal.isClosed ? refusal : undefined);
        listener.failed(activity, refusal);
      },
      stuck: refusal => this.#note("sending", refusal),
    });
    this.#follower = new Follower(api, this.credentials, env, {
      activities: set => listener.activities(set),
      // One failure may be a socket that is not let through, or a short break.
      failing: (count, refusal) => this.#note("following", count > 1 || refusal?.isClosed ? refusal : undefined),
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
      this.#note("sending", undefined);
    } catch (error) {
      this.#note("sending", error instanceof Refusal ? error : new Refusal(0, "", ""));
    }
  }

  send(activity: Activity): void {
    this.#outbox.add(activity);
    void this.#follower.follow();
  }

  withdraw(key: string): boolean {
    const withdrawn = this.#outbox.withdraw(key);
    if (this.#outbox.waiting.length === 0) {
      this.#note("sending", undefined);
    }
    return withdrawn;
  }

  /** The network went or came back, or the tab woke up. */
  wake(): void {
    if (this.env.online()) {
      this.#follower.check();
      this.#outbox.wake();
    }
    this.#tell();
  }

  /** Renews the token of a page that is left open, before it is too late; gives the time until the next look, in milliseconds. */
  async tend(): Promise<number> {
    if (this.credentials.current?.started) {
      await this.credentials.ensure().catch(() => undefined);
    }
    const due = (this.credentials.current?.renewAt ?? 0) - this.env.now();
    return due > 0 ? Math.min(Math.max(due, soonest), latest) : again;
  }

  /** Leaves the conversation; the next thing said begins another. */
  reset(): void {
    this.#follower.end();
    this.#outbox.clear();
    this.credentials.forget();
    this.#note("sending", undefined);
    this.#note("following", undefined);
  }

  #renewed(): void {
    this.#outbox.keepMessagesOnly();
    this.#follower.restart();
    this.listener.renewed();
  }

  #note(what: "sending" | "following", refusal: Refusal | undefined): void {
    this.#trouble[what] = refusal;
    this.#tell();
  }

  #tell(): void {
    const trouble = this.#trouble.sending ?? this.#trouble.following;
    const line: Line = !this.env.online() ? "offline"
      : !trouble ? "fine"
      : trouble.isClosed ? "refused"
      : trouble.status === 429 ? "busy" : "unreachable";
    if (line !== this.#line) {
      this.#line = line;
      this.listener.line(line, trouble?.message ?? "");
    }
  }
}
