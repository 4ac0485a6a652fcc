// Follows the conversation by WebSocket, or by polling where sockets don't get through; after any trouble it goes on where it was.
import type { ActivitySet } from "./activity.ts";
import { Refusal, type DirectLineApi } from "./api.ts";
import type { Credentials } from "./credentials.ts";
import type { Environment } from "./environment.ts";
import type { Grant } from "./memory.ts";
import { backoff, Pause } from "./pause.ts";
import { Stream } from "./stream.ts";

export interface FollowerListener {
  activities(set: ActivitySet): void;
  /** Attempts in a row that failed, the last with this refusal; none when all is well. */
  failing(count: number, refusal?: Refusal): void;
  /** Whether an answer is waited for, so that polling is worth while. */
  waiting(): boolean;
}

/** Sockets that never opened before polling takes over. */
const mostDeafSockets = 2;

export class Follower {
  #watermark = "";
  #conversation = "";
  #running = false;
  #ended = false;
  #deaf = 0;
  #pollWait = 0;
  readonly #pause: Pause;
  readonly #stream: Stream;

  constructor(
    private readonly api: DirectLineApi,
    private readonly credentials: Credentials,
    private readonly env: Environment,
    private readonly listener: FollowerListener,
  ) {
    this.#pause = new Pause(env);
    this.#stream = new Stream(env, (set, url) => url.includes(`/${this.#conversation}/`) && this.#take(set));
  }

  /** Starts following, or makes sure that it goes on without delay. */
  async follow(): Promise<void> {
    this.#ended = false;
    this.#pollWait = 0;
    this.#pause.wake();
    if (this.#running) {
      return;
    }
    this.#running = true;
    for (let failures = 0; !this.#ended;) {
      const refusal = await this.#once();
      failures = refusal ? failures + 1 : 0;
      this.#ended ||= refusal?.isClosed ?? false;
      this.listener.failing(failures, refusal);
      if (!this.#ended) {
        await this.#pause.for(refusal ? refusal.retryAfter * 1000 || backoff(failures, this.env.random) : this.#pollWait);
      }
    }
    this.#running = false;
  }

  /** The tab woke up or the network is back: looks whether the socket still lives. */
  check(): void {
    this.#stream.check(25_000);
    this.#pause.wake();
  }

  get isOpen(): boolean {
    return this.#stream.isOpen;
  }

  /** Leaves the conversation that it is in and follows the current one. */
  restart(): void {
    this.#conversation = this.#watermark = "";
    this.#stream.close();
    this.#pause.wake();
  }

  end(): void {
    this.#ended = true;
    this.restart();
  }

  /** One socket's life, or one poll; gives what went wrong. */
  async #once(): Promise<Refusal | undefined> {
    let grant = this.credentials.current;
    try {
      grant = await this.credentials.ensure();
      const streamUrl = await this.#connect(grant);
      if (streamUrl && this.#deaf < mostDeafSockets) {
        const opened = await this.#stream.follow(streamUrl, () => this.listener.failing(0));
        this.#deaf = opened ? 0 : this.#deaf + 1;
        this.#pollWait = 250;
        return opened ? undefined : new Refusal(0, "NoSocket", "");
      }
      await this.#poll();
      return undefined;
    } catch (error) {
      const refusal = error instanceof Refusal ? error : new Refusal(0, "Unreachable", String(error));
      if (refusal.isOver && grant) {
        this.credentials.reject(grant, refusal);
      }
      return refusal;
    }
  }

  /** Starts the conversation, or goes on with it after what was heard: a page that was just loaded hears all of it. Polling goes on by itself. */
  async #connect(grant: Grant): Promise<string | undefined> {
    if (this.#conversation === grant.conversationId && this.#deaf >= mostDeafSockets) {
      return undefined;
    }
    if (this.#conversation !== grant.conversationId) {
      this.#conversation = grant.conversationId;
      this.#watermark = "";
    }
    const given = grant.started
      ? await this.api.reconnect(grant.conversationId, grant.token, this.#watermark || "0")
      : await this.api.start(grant.token);
    if (given.conversationId === this.#conversation) {
      this.credentials.keep(given, true);
    }
    return given.streamUrl;
  }

  async #poll(): Promise<void> {
    const grant = this.credentials.current!;
    const set = await this.api.read(grant.conversationId, grant.token, this.#watermark);
    if (grant.conversationId === this.#conversation) {
      this.#take(set);
    }
    const slowest = this.listener.waiting() ? 1500 : this.env.hidden() ? 60_000 : 10_000;
    this.#pollWait = Math.min(Math.max(this.#pollWait * 1.6, 150), slowest);
  }

  #take(set: ActivitySet): void {
    this.#watermark = set.watermark ?? this.#watermark;
    this.listener.activities(set);
  }
}
