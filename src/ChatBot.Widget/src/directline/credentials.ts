// Keeps a good token: refreshes it in time, resumes the conversation when that failed, begins a new one when that failed too.
import { Refusal, type DirectLineApi } from "./api.ts";
import type { ConversationResponse } from "./activity.ts";
import type { Environment } from "./environment.ts";
import type { Grant, Memory } from "./memory.ts";

/** Part of a token's life after which it is renewed: one that the tab goes to sleep with is good for as long again. */
const renewal = 0.5;

export class Credentials {
  #asking: Promise<Grant> | undefined;

  constructor(
    private readonly api: DirectLineApi,
    private readonly memory: Memory,
    private readonly env: Environment,
    private readonly onRenewed: () => void,
  ) {}

  get current(): Grant | undefined {
    return this.memory.value.grant;
  }

  /** A good token; all who ask at the same time wait for the same one. */
  ensure(): Promise<Grant> {
    return this.#asking ??= this.#obtain().finally(() => this.#asking = undefined);
  }

  /** Takes over what the server said of the conversation. */
  keep(given: ConversationResponse, started = this.current?.started ?? false): Grant {
    const life = given.expires_in * 1000;
    const now = this.env.now();
    const grant = { conversationId: given.conversationId, token: given.token, renewAt: now + life * renewal, expiresAt: now + life, started };
    this.memory.keep({ grant });
    return grant;
  }

  /** Takes over the conversation of another tab. */
  adopt(grant: Grant): void {
    this.memory.keep({ grant });
  }

  /** Notes that the server knows this token or its conversation no more. */
  reject(grant: Grant, refusal: Refusal): void {
    if (this.current?.token !== grant.token) {
      return;
    }
    if (refusal.status === 404) {
      this.forget();
      this.#tell(grant);
    } else {
      this.memory.keep({ grant: { ...grant, renewAt: 0, expiresAt: 0 } });
    }
  }

  forget(): void {
    this.memory.keep({ grant: undefined });
  }

  async #obtain(): Promise<Grant> {
    const earlier = this.current;
    const now = this.env.now();
    if (earlier && now < earlier.renewAt) {
      return earlier;
    }
    const refreshed = earlier && now < earlier.expiresAt ? await this.#refresh(earlier) : undefined;
    const given = refreshed ?? await this.api.token(earlier?.token);
    const same = given.conversationId === earlier?.conversationId;
    const grant = this.keep(given, same && earlier!.started);
    if (earlier && !same) {
      this.#tell(earlier);
    }
    return grant;
  }

  async #refresh(grant: Grant): Promise<ConversationResponse | undefined> {
    try {
      return await this.api.refresh(grant.token);
    } catch (error) {
      if (error instanceof Refusal && error.isOver) {
        return undefined;
      }
      throw error;
    }
  }

  /** A conversation in which nothing was said is not missed. */
  #tell(lost: Grant): void {
    if (lost.started) {
      this.onRenewed();
    }
  }
}
