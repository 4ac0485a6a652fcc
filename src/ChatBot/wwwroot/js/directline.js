// Speaks Direct Line 3.0 to this page's own host: a token from the page's endpoint, messages by POST, answers by watermark.

const root = new URL("..", import.meta.url).pathname.replace(/\/$/, "");
const key = "chatbot.conversation";

/** A request that was refused; `code` and `message` are the server's, `status` 0 means that there was no answer. */
export class Refusal extends Error {
  constructor(status, code, message, retryAfter) {
    super(message);
    Object.assign(this, { status, code, retryAfter });
  }

  get isOver() {
    return this.code === "TokenExpired" || this.status === 403 || this.status === 404;
  }
}

export class DirectLine {
  #grant = null;
  #watermark = "";

  constructor() {
    try {
      this.#grant = JSON.parse(sessionStorage.getItem(key));
    } catch {
      this.#grant = null;
    }
  }

  /** Whether a conversation was begun earlier in this tab. */
  get hasEarlier() {
    return this.#grant !== null;
  }

  /** Gets a token, going on with the earlier conversation while its token is good. Tells whether it is the same conversation. */
  async connect() {
    const earlier = this.#grant;
    const grant = await call("POST", "/api/webchat/token", earlier?.token);
    const same = earlier?.conversationId === grant.conversationId;
    this.#grant = { ...grant, renewAt: Date.now() + grant.expires_in * 750 };
    if (!same) {
      this.#watermark = "";
    }
    this.#store();
    return same;
  }

  /** Forgets the conversation; the next connection begins a new one. */
  forget() {
    this.#grant = null;
    this.#watermark = "";
    this.#store();
  }

  async post(text, clientActivityID) {
    await this.#renew();
    return call("POST", `${this.#path}/activities`, this.#grant.token, {
      type: "message",
      text,
      locale: navigator.language,
      channelData: { clientActivityID },
    });
  }

  /** What was said since the last time. */
  async read() {
    const set = await call("GET", `${this.#path}/activities?watermark=${encodeURIComponent(this.#watermark)}`, this.#grant.token);
    this.#watermark = set.watermark;
    return set.activities;
  }

  get #path() {
    return `/v3/directline/conversations/${encodeURIComponent(this.#grant.conversationId)}`;
  }

  async #renew() {
    if (Date.now() > this.#grant.renewAt) {
      await this.connect();
    }
  }

  #store() {
    try {
      if (this.#grant) {
        sessionStorage.setItem(key, JSON.stringify(this.#grant));
      } else {
        sessionStorage.removeItem(key);
      }
    } catch {
      // A browser that keeps nothing: the conversation lives as long as the page.
    }
  }
}

async function call(method, path, token, body) {
  let response;
  try {
    response = await fetch(root + path, {
      method,
      headers: {
        ...(token && { Authorization: `Bearer ${token}` }),
        ...(body && { "Content-Type": "application/json" }),
      },
      body: body && JSON.stringify(body),
      signal: AbortSignal.timeout(20_000),
    });
  } catch {
    throw new Refusal(0, "Unreachable", "");
  }
  const answer = await response.json().catch(() => null);
  if (!response.ok || answer === null) {
    throw new Refusal(response.status, answer?.error?.code ?? "", answer?.error?.message ?? "", Number(response.headers.get("Retry-After")));
  }
  return answer;
}
