// The calls of Direct Line 3.0 that the widget makes, and the endpoint that gives pages their tokens.
import type { Activity, ActivitySet, ConversationResponse } from "./activity.ts";
import type { Environment } from "./environment.ts";

/** A request that came to nothing; `status` 0 means that there was no answer that this page may read. */
export class Refusal extends Error {
  constructor(readonly status: number, readonly code: string, message: string, readonly retryAfter = 0) {
    super(message);
  }

  /** The token or the conversation is over: a new one helps. */
  get isOver(): boolean {
    return this.status === 401 || this.status === 403 || this.status === 404;
  }

  /** The bot does not talk to this page at all. */
  get isClosed(): boolean {
    return this.code === closed;
  }

  /** Sending the same again would be refused again. */
  get isFinal(): boolean {
    return this.isClosed || this.status === 400 || this.status === 413 || this.status === 415;
  }
}

const patience = 20_000;
const closed = "PageNotAdmitted";

export class DirectLineApi {
  constructor(private readonly base: string, private readonly env: Environment) {}

  /** A token for this page; for the same conversation while the earlier token is good. */
  async token(earlier?: string): Promise<ConversationResponse> {
    try {
      return await this.#call("POST", "/api/webchat/token", earlier);
    } catch (error) {
      throw error instanceof Refusal && error.status === 403 ? new Refusal(403, closed, error.message) : error;
    }
  }

  refresh(token: string): Promise<ConversationResponse> {
    return this.#call("POST", "/v3/directline/tokens/refresh", token);
  }

  start(token: string): Promise<ConversationResponse> {
    return this.#call("POST", "/v3/directline/conversations", token);
  }

  reconnect(id: string, token: string, watermark: string): Promise<ConversationResponse> {
    return this.#call("GET", `${path(id)}?watermark=${encodeURIComponent(watermark)}`, token);
  }

  read(id: string, token: string, watermark: string): Promise<ActivitySet> {
    return this.#call("GET", `${path(id)}/activities?watermark=${encodeURIComponent(watermark)}`, token);
  }

  post(id: string, token: string, activity: Activity): Promise<{ id: string }> {
    return this.#call("POST", `${path(id)}/activities`, token, activity);
  }

  async #call<T>(method: string, path: string, token?: string, body?: Activity): Promise<T> {
    const stop = new AbortController();
    const timer = this.env.setTimeout(() => stop.abort(), patience);
    try {
      const response = await this.env.fetch(this.base + path, {
        method,
        credentials: "omit",
        signal: stop.signal,
        headers: { ...(token && { Authorization: `Bearer ${token}` }), ...(body && { "Content-Type": "application/json" }) },
        ...(body && { body: JSON.stringify(body) }),
      });
      const answer = await response.json().catch(() => null);
      if (response.ok && answer) {
        return answer as T;
      }
      throw new Refusal(response.status, answer?.error?.code ?? "", answer?.error?.message ?? "", Number(response.headers.get("Retry-After")) || 0);
    } catch (error) {
      throw error instanceof Refusal ? error : new Refusal(0, "Unreachable", String(error));
    } finally {
      this.env.clearTimeout(timer);
    }
  }
}

function path(id: string): string {
  return `/v3/directline/conversations/${encodeURIComponent(id)}`;
}
