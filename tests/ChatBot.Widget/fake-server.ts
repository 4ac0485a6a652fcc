// A bot that speaks Direct Line in memory, with a clock that the test turns, and every way of going wrong.
import type { Activity, ActivitySet } from "../../src/ChatBot.Widget/src/directline/activity.ts";
import type { Environment } from "../../src/ChatBot.Widget/src/directline/environment.ts";

interface Conversation {
  readonly log: Activity[];
  readonly sockets: Set<FakeSocket>;
}

export class FakeServer {
  now = 1_000_000;
  online = true;
  /** Whether sockets get through. */
  socketsOpen = true;
  /** Whether answers get lost on the way back, though the server did what it was asked. */
  loseAnswers = false;
  /** Statuses to refuse the next posts with. */
  refusals: { status: number; retryAfter?: number }[] = [];
  refuseRefresh = false;
  tokenStatus = 200;
  readonly lifetime = 1800;
  readonly calls: string[] = [];
  readonly conversations = new Map<string, Conversation>();
  readonly storage = new Map<string, string>();
  #timers: { at: number; action: () => void }[] = [];
  #count = 0;

  /** Another page of the same tab, or of another tab when it has a storage of its own. */
  environment(storage = this.storage): Environment {
    return {
      fetch: (url, init) => this.#answer(url, init),
      socket: url => new FakeSocket(this, url) as unknown as WebSocket,
      storage: { getItem: key => storage.get(key) ?? null, setItem: (key, value) => void storage.set(key, value), removeItem: key => void storage.delete(key) },
      now: () => this.now,
      online: () => this.online,
      hidden: () => false,
      random: () => 0.5,
      setTimeout: (action, time) => {
        const timer = { at: this.now + time, action };
        this.#timers.push(timer);
        return timer;
      },
      clearTimeout: timer => {
        this.#timers = this.#timers.filter(t => t !== timer);
      },
    };
  }

  /** Lets time pass, and everything that is due in it. */
  async pass(time: number): Promise<void> {
    const until = this.now + time;
    await settle();
    for (;;) {
      const due = this.#timers.filter(t => t.at <= until).sort((a, b) => a.at - b.at)[0];
      if (!due) {
        break;
      }
      this.#timers = this.#timers.filter(t => t !== due);
      this.now = Math.max(this.now, due.at);
      due.action();
      await settle();
    }
    this.now = until;
  }

  messages(id: string): string[] {
    return this.conversations.get(id)!.log.filter(a => a.type === "message").map(a => a.text!);
  }

  say(id: string, activity: Activity): void {
    const { log, sockets } = this.conversations.get(id)!;
    log.push({ ...activity, id: `${id}|${log.length}` });
    sockets.forEach(socket => socket.receive({ activities: log.slice(-1), watermark: String(log.length) }));
  }

  async #answer(url: string, init: RequestInit): Promise<Response> {
    const { pathname, searchParams } = new URL(url);
    this.calls.push(`${init.method} ${pathname.replace(/c\d+/, "ID")}`);
    await settle(1);
    if (!this.online) {
      throw new TypeError("no network");
    }
    const response = this.#respond(pathname, searchParams, init);
    if (this.loseAnswers) {
      throw new TypeError("connection lost");
    }
    return response;
  }

  #respond(path: string, query: URLSearchParams, init: RequestInit): Response {
    const bearer = (init.headers as Record<string, string>).Authorization?.slice(7);
    const id = bearer && this.#conversationOf(bearer);
    if (path === "/api/webchat/token") {
      return this.tokenStatus === 200 ? this.#grant(id || `c${++this.#count}`) : json(this.tokenStatus, { error: { code: "Forbidden" } });
    }
    if (!id) {
      return json(403, { error: { code: "TokenExpired" } });
    }
    if (path.endsWith("/tokens/refresh")) {
      return this.refuseRefresh ? json(403, { error: { code: "TokenExpired" } }) : this.#grant(id);
    }
    if (path.endsWith("/conversations")) {
      this.#begin(id);
      return this.#grant(id, "0");
    }
    if (init.method === "POST") {
      return this.#post(id, JSON.parse(String(init.body)));
    }
    const conversation = this.conversations.get(id);
    if (!conversation) {
      return json(404, { error: { code: "NotFound" } });
    }
    const watermark = query.get("watermark") ?? "";
    return path.endsWith("/activities") ? json(200, slice(conversation, watermark)) : this.#grant(id, watermark);
  }

  #post(id: string, activity: Activity): Response {
    const refusal = this.refusals.shift();
    if (refusal) {
      return json(refusal.status, { error: { code: "X", message: "No." } }, refusal.retryAfter);
    }
    const { log } = this.#begin(id);
    const key = activity.channelData?.clientActivityID;
    const known = log.find(a => a.channelData?.clientActivityID === key);
    if (known) {
      return json(200, { id: known.id });
    }
    this.say(id, { ...activity, from: { role: "user" } });
    return json(200, { id: log.at(-1)!.id });
  }

  #begin(id: string): Conversation {
    const conversation = this.conversations.get(id) ?? { log: [], sockets: new Set() };
    this.conversations.set(id, conversation);
    return conversation;
  }

  #grant(id: string, watermark?: string): Response {
    return json(200, {
      conversationId: id,
      token: `${id} ${this.now + this.lifetime * 1000} ${Math.random()}`,
      expires_in: this.lifetime,
      ...(watermark !== undefined && { streamUrl: `ws://bot/conversations/${id}/stream?watermark=${watermark}` }),
    });
  }

  #conversationOf(token: string): string | undefined {
    const [id, expires] = token.split(" ");
    return Number(expires) > this.now ? id : undefined;
  }
}

export class FakeSocket {
  readyState = 0;
  onopen?: () => void;
  onmessage?: (event: { data: string }) => void;
  onclose?: ((event?: unknown) => void) | null;
  readonly #conversation: Conversation | undefined;

  constructor(server: FakeServer, url: string) {
    const { pathname, searchParams } = new URL(url);
    this.#conversation = server.conversations.get(pathname.split("/")[2]!);
    queueMicrotask(() => {
      if (!server.online || !server.socketsOpen || !this.#conversation) {
        this.close();
        return;
      }
      this.readyState = 1;
      this.#conversation.sockets.add(this);
      this.onopen?.();
      const missed = slice(this.#conversation, searchParams.get("watermark") ?? "");
      if (missed.activities.length > 0) {
        this.receive(missed);
      }
    });
  }

  receive(set: ActivitySet): void {
    this.onmessage?.({ data: JSON.stringify(set) });
  }

  close(): void {
    this.readyState = 3;
    this.#conversation?.sockets.delete(this);
    this.onclose?.();
  }
}

function slice({ log }: Conversation, watermark: string): ActivitySet {
  return { activities: log.slice(Number(watermark)), watermark: String(log.length) };
}

function json(status: number, body: unknown, retryAfter?: number): Response {
  return new Response(JSON.stringify(body), { status, headers: retryAfter ? { "Retry-After": String(retryAfter) } : {} });
}

async function settle(turns = 60): Promise<void> {
  for (let i = 0; i < turns; i++) {
    await new Promise<void>(done => setImmediate(done));
  }
}
