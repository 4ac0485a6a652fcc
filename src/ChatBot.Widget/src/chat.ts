// The conversation's driver: what the visitor does goes to the session, what the session brings goes to the transcript and the log.
import type { Host } from "./contract.ts";
import { Transcript } from "./conversation/transcript.ts";
import type { Answer, Question } from "./conversation/turns.ts";
import type { Activity, ActivitySet } from "./directline/activity.ts";
import { keyOf } from "./directline/outbox.ts";
import { browser } from "./directline/environment.ts";
import { Session, type Line } from "./directline/session.ts";
import { Tabs } from "./directline/tabs.ts";
import type { Texts } from "./texts/texts.ts";
import { LogView, type LogActions } from "./view/log.ts";
import { plain } from "./view/answer.ts";
import type { Verdict } from "./view/feedback.ts";

/** How long an answer may take, in milliseconds. */
const patience = 90_000;

export interface ChatView extends Pick<LogActions, "hint" | "unhint" | "read"> {
  say(text: string): void;
  trouble(text: string): void;
  busy(yes: boolean): void;
  /** Whether there is a conversation that one could leave. */
  begun(yes: boolean): void;
  /** Puts a question that was taken back where it can be changed. */
  draft(text: string): void;
  isOpen(): boolean;
}

export class Chat {
  readonly log: LogView;
  readonly #transcript: Transcript;
  readonly #session: Session;
  readonly #tabs: Tabs;
  #opened = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #awaited: string | undefined;
  /** What was asked while an answer is awaited; it goes out one by one, so that each answer stands below its question. */
  #held: Activity[] = [];

  constructor(private readonly host: Host, private readonly texts: Texts, private readonly view: ChatView) {
    this.log = new LogView(texts, {
      ...view,
      ask: text => this.ask(text),
      retry: question => this.#retry(question),
      judge: (answer, verdict) => this.#judge(answer, verdict),
      allows: url => new URL(url).origin === new URL(host.base).origin,
    });
    this.#transcript = new Transcript(this.log);
    this.#session = new Session(host.base, browser, {
      activities: set => this.#hear(set),
      sent: (activity, id) => this.#update(() => this.#transcript.sent(activity, id)),
      failed: (activity, refusal) => this.#fail(activity, refusal.message),
      line: (state, reason) => {
        view.trouble(state === "fine" ? "" : texts[state]);
        explain(host.base, state, reason);
      },
      renewed: () => this.#renew(),
      waiting: () => this.#transcript.pending !== undefined,
    });
    this.#tabs = new Tabs(host.base, () => this.#session.credentials.current);
  }

  /** Goes on where the visitor was; the first time that the panel is opened on a page. */
  async open(): Promise<void> {
    if (this.#opened) {
      return;
    }
    this.#opened = true;
    const { credentials } = this.#session;
    this.#session.waiting.filter(a => a.type === "message").forEach(a => this.#transcript.queue(a));
    if (!credentials.current) {
      const shared = await this.#tabs.ask(Date.now());
      if (shared && !credentials.current) {
        credentials.adopt(shared);
      }
    }
    if (!credentials.current?.started) {
      this.log.announce();
    }
    this.#update();
    await this.#session.open();
    const wake = () => document.hidden || this.#session.wake();
    addEventListener("online", wake);
    addEventListener("offline", wake);
    document.addEventListener("visibilitychange", wake);
    // What waits for an answer outlives the page as what waits for the network does.
    addEventListener("pagehide", () => this.#held.splice(0).forEach(activity => this.#session.send(activity)));
    const tend = (): void => void this.#session.tend().then(wait => setTimeout(tend, wait));
    tend();
  }

  ask(text: string): void {
    const words = text.trim();
    if (words === "") {
      return;
    }
    this.log.announce();
    const activity: Activity = { type: "message", text: words, locale: this.host.language, channelData: { clientActivityID: newId() } };
    const waits = this.#transcript.pending !== undefined;
    this.#held.push(activity);
    this.#update(() => this.#transcript.queue(activity, waits));
    if (waits) {
      this.view.say(this.texts.queued);
    }
    this.host.emit("question", { text: words });
  }

  /** Takes a question back that was not sent; of one that was sent, wants no answer any more. */
  stop(): void {
    const question = this.#transcript.pending;
    if (!question) {
      return;
    }
    if (!question.id && this.#session.withdraw(question.key)) {
      this.#update(() => this.#transcript.settle(question, "unsent"));
      this.view.draft(question.text);
    } else if (question.id) {
      this.#post("stop", question.id, undefined);
      this.#update(() => this.#transcript.apply({ type: "event", name: "stop", replyToId: question.id! }));
    }
    this.view.say(this.texts.stopped);
  }

  reset(): void {
    this.#held = [];
    this.#session.reset();
    this.#transcript.clear();
    this.log.clear();
    this.#update();
    this.host.emit("reset");
  }

  #hear(set: ActivitySet): void {
    this.#update(() => set.activities.forEach(activity => {
      const before = this.#transcript.turns.length;
      this.#transcript.apply(activity);
      const turn = this.#transcript.turns.at(-1);
      if (this.#transcript.turns.length > before && turn?.kind === "answer" && this.#awaited === turn.replyTo) {
        this.#tell(turn);
      }
    }));
    // A reader that was told to hold its tongue speaks only after the page has settled.
    setTimeout(() => this.log.announce(), 300);
  }

  #tell(answer: Answer): void {
    this.host.emit("answer", { text: plain(answer), citations: [...answer.citations.values()].map(({ position, name, url, quote }) => ({ position, name, url, quote })) });
    this.host.unread(!this.view.isOpen());
  }

  #retry(question: Question): void {
    this.#transcript.remove(question);
    this.ask(question.text);
  }

  #judge(answer: Answer, verdict: Verdict): void {
    this.#post("feedback", answer.id, verdict);
    this.host.emit("feedback", { ...verdict, answer: answer.text });
  }

  #post(name: string, replyToId: string, value: unknown): void {
    this.#session.send({ type: "event", name, replyToId, ...(value !== undefined && { value }), channelData: { clientActivityID: newId() } });
  }

  #fail(activity: Activity, message: string): void {
    this.#update(() => {
      const question = this.#transcript.turns.find(t => t.kind === "question" && t.key === activity.channelData?.clientActivityID);
      if (question?.kind === "question") {
        this.#transcript.settle(question, "unsent", message);
      }
    });
  }

  #renew(): void {
    this.#update(() => {
      // What was asked in the conversation that is gone will not be answered there.
      const pending = this.#transcript.pending;
      if (pending?.state === "sent") {
        this.#transcript.settle(pending, "unanswered");
      }
      if (this.#transcript.turns.some(t => t.kind !== "question" || t.state !== "queued")) {
        this.#transcript.notice("renewed");
      }
      this.view.say(this.texts.renewed);
    });
  }

  /** Changes the transcript, then brings what depends on it in line: the sign that an answer is awaited, and how long it is. */
  #update(change?: () => void): void {
    change?.();
    const pending = this.#transcript.pending;
    const next = this.#held[0];
    if (next && pending?.key === keyOf(next)) {
      this.#held.shift();
      this.#transcript.release(pending);
      this.#session.send(next);
    }
    this.view.busy(pending !== undefined);
    this.view.begun(this.#transcript.turns.length > 0);
    this.log.thinking = pending?.state === "sent";
    if (pending?.id !== this.#awaited) {
      this.#awaited = pending?.id;
      clearTimeout(this.#timer);
      if (pending?.id) {
        this.view.say(this.texts.thinking);
        this.#timer = setTimeout(() => this.#update(() => this.#transcript.settle(pending, "unanswered")), patience);
      }
    }
  }
}

/** The visitor reads that it does not work; who made the page finds what to do in the console. */
function explain(base: string, state: Line, reason: string): void {
  if (state === "refused") {
    console.warn(`chatbot: ${base} refused this page, ${location.origin}: ${reason}`);
  } else if (state === "unreachable") {
    console.info(`chatbot: no answer from ${base} (${reason}). Is it running, is ${location.origin} in its DirectLine:TrustedOrigins, and does the policy of this page allow it (connect-src)?`);
  }
}

function newId(): string {
  // Pages without TLS have no randomUUID.
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, "0")).join("");
}
