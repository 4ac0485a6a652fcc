// What the visitor said and the server has not confirmed: kept in order, sent once. Sending again is safe, for the server knows an activity
// by its clientActivityID.
import type { Activity } from "./activity.ts";
import { Refusal, type DirectLineApi } from "./api.ts";
import type { Credentials } from "./credentials.ts";
import type { Environment } from "./environment.ts";
import type { Memory } from "./memory.ts";
import { backoff, Pause } from "./pause.ts";

export interface OutboxListener {
  sent(activity: Activity, id: string): void;
  failed(activity: Activity, refusal: Refusal): void;
  /** There are things to send and it does not work; `undefined` when it works again. */
  stuck(refusal: Refusal | undefined): void;
}

/** How often a message is tried in a new conversation before it is given up. */
const mostRenewals = 3;

export class Outbox {
  #waiting: readonly Activity[];
  #sending = false;
  readonly #pause: Pause;

  constructor(
    private readonly api: DirectLineApi,
    private readonly credentials: Credentials,
    private readonly memory: Memory,
    private readonly env: Environment,
    private readonly listener: OutboxListener,
  ) {
    this.#waiting = memory.value.outbox ?? [];
    this.#pause = new Pause(env);
  }

  get waiting(): readonly Activity[] {
    return this.#waiting;
  }

  add(activity: Activity): void {
    this.#keep([...this.#waiting, activity]);
    void this.flush();
  }

  /** Takes back what was not sent yet; false when it is too late. */
  withdraw(key: string): boolean {
    const rest = this.#waiting.filter(a => keyOf(a) !== key);
    const found = rest.length < this.#waiting.length;
    this.#keep(rest);
    return found;
  }

  /** Events are about a conversation; in a new one they mean nothing. */
  keepMessagesOnly(): void {
    this.#keep(this.#waiting.filter(a => a.type === "message"));
  }

  clear(): void {
    this.#keep([]);
  }

  /** The network may be back: tries at once. */
  wake(): void {
    this.#pause.wake();
    void this.flush();
  }

  async flush(): Promise<void> {
    if (this.#sending) {
      return;
    }
    this.#sending = true;
    for (let failures = 0, renewals = 0; this.#waiting[0];) {
      const activity = this.#waiting[0];
      const refusal = await this.#send(activity);
      if (!refusal) {
        failures = renewals = 0;
      } else if (refusal.isFinal || (refusal.isOver && ++renewals > mostRenewals)) {
        this.withdraw(keyOf(activity));
        this.listener.failed(activity, refusal);
      } else if (!refusal.isOver || renewals > 1) {
        this.listener.stuck(refusal);
        await this.#pause.for(refusal.retryAfter * 1000 || backoff(++failures, this.env.random));
      }
    }
    this.#sending = false;
  }

  async #send(activity: Activity): Promise<Refusal | undefined> {
    let grant = this.credentials.current;
    try {
      grant = await this.credentials.ensure();
      const { id } = await this.api.post(grant.conversationId, grant.token, activity);
      this.withdraw(keyOf(activity));
      this.listener.stuck(undefined);
      this.listener.sent(activity, id);
      return undefined;
    } catch (error) {
      const refusal = error instanceof Refusal ? error : new Refusal(0, "Unreachable", String(error));
      if (grant && refusal.isOver) {
        this.credentials.reject(grant, refusal);
      }
      return refusal;
    }
  }

  #keep(waiting: readonly Activity[]): void {
    this.#waiting = waiting;
    this.memory.keep({ outbox: waiting });
  }
}

export function keyOf(activity: Activity): string {
  return activity.channelData?.clientActivityID ?? activity.id ?? "";
}
