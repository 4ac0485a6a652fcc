// Makes turns of activities: each shown once, whether it comes by socket, by polling, again after a reload, or from another tab.
import type { Activity, ChannelData } from "../directline/activity.ts";
import { keyOf } from "../directline/outbox.ts";
import { citationsOf, withoutDefinitions } from "./citations.ts";
import type { Answer, Draft, Question, Turn } from "./turns.ts";

export interface TranscriptListener {
  /** A turn is new, and where it goes; at the end when `before` is undefined. */
  added(turn: Turn, before: Turn | undefined): void;
  changed(turn: Turn): void;
  removed(turn: Turn): void;
  /** What is being written; undefined when nothing is. */
  drafting(draft: Draft | undefined): void;
}

export class Transcript {
  #turns: Turn[] = [];
  #draft: Draft | undefined;
  #stopped = new Set<string>();

  constructor(private readonly listener: TranscriptListener) {}

  get turns(): readonly Turn[] {
    return this.#turns;
  }

  /** The question that an answer is waited for. */
  get pending(): Question | undefined {
    return this.#questions().find(q => q.state === "queued" || q.state === "sent");
  }

  /** Shows what the visitor said before the server has it; `waits` when another answer is awaited first. */
  queue(activity: Activity, waits = false): void {
    if (!this.#questions().some(q => q.key === keyOf(activity))) {
      this.#add({ kind: "question", key: keyOf(activity), text: activity.text ?? "", state: "queued", waits });
    }
  }

  /** It is a question's turn. */
  release(question: Question): void {
    if (question.waits) {
      this.#change(question, { waits: false });
    }
  }

  sent(activity: Activity, id: string): void {
    const question = this.#questions().find(q => q.key === keyOf(activity));
    if (question?.state === "queued") {
      this.#change(question, { id, state: this.#isAnswered(id) ? "answered" : "sent" });
    }
  }

  settle(question: Question, state: Question["state"], problem?: string): void {
    this.#change(question, { state, problem });
    if (this.#draft && this.#draft.replyTo === question.id) {
      this.#write(undefined);
    }
  }

  /** Takes a turn out: a question that is asked again further down, an answer that was not wanted any more. */
  remove(turn: Turn): void {
    this.#turns = this.#turns.filter(t => t !== turn);
    this.listener.removed(turn);
  }

  apply(activity: Activity): void {
    const isBot = activity.from?.role === "bot";
    if (activity.type === "message") {
      isBot ? this.#answer(activity) : this.#ask(activity);
    } else if (activity.type === "typing" && isBot) {
      this.#stream(activity);
    } else if (activity.type === "event" && !isBot) {
      this.#event(activity);
    }
  }

  notice(text: "renewed"): void {
    this.#add({ kind: "notice", key: `notice ${this.#turns.length}`, text });
  }

  clear(): void {
    this.#turns = [];
    this.#stopped.clear();
    this.#write(undefined);
  }

  #ask(activity: Activity): void {
    const id = activity.id ?? "";
    const known = this.#questions().find(q => q.id === id || q.key === keyOf(activity));
    if (!known) {
      this.#add({ kind: "question", key: keyOf(activity), id, text: activity.text ?? "", state: "sent" });
    } else if (!known.id) {
      this.#change(known, { id, state: "sent", problem: undefined });
    }
  }

  #answer(activity: Activity): void {
    const replyTo = activity.replyToId ?? "";
    const id = activity.id ?? "";
    if (this.#stopped.has(replyTo) || this.#turns.some(t => t.kind === "answer" && t.id === id)) {
      return;
    }
    this.#write(undefined);
    this.#add(answerOf(activity, id, replyTo));
    const question = this.#questions().find(q => q.id === replyTo);
    if (question) {
      this.#change(question, { state: "answered", problem: undefined });
    }
  }

  /** Pieces carry the whole text so far; one that comes late is older than what is shown. */
  #stream(activity: Activity): void {
    const replyTo = activity.replyToId ?? "";
    const { streamType, streamSequence = 0 }: ChannelData = activity.channelData?.streamType
      ? activity.channelData
      : activity.entities?.find(e => e?.type === "streaminfo") ?? {};
    const same = this.#draft?.replyTo === replyTo ? this.#draft : undefined;
    if (!streamType || this.#stopped.has(replyTo) || this.#isAnswered(replyTo) || (same && streamSequence <= same.sequence)) {
      return;
    }
    const text = activity.text ?? "";
    this.#write({
      replyTo,
      sequence: streamSequence,
      text: streamType === "streaming" ? text : same?.text ?? "",
      doing: streamType === "informative" ? text : "",
    });
  }

  #event(activity: Activity): void {
    const target = activity.replyToId ?? "";
    if (activity.name === "stop") {
      this.#stopped.add(target);
      // The answer may have been finished by the time that the bot heard of it.
      this.#turns.filter(t => t.kind === "answer" && t.replyTo === target).forEach(t => this.remove(t));
      const question = this.#questions().find(q => q.id === target);
      if (question) {
        this.settle(question, "stopped");
      }
    } else if (activity.name === "feedback") {
      const answer = this.#turns.find(t => t.kind === "answer" && t.id === target);
      const reaction = (activity.value as { reaction?: Answer["reaction"] } | undefined)?.reaction;
      if (answer?.kind === "answer" && answer.reaction !== reaction) {
        answer.reaction = reaction;
        this.listener.changed(answer);
      }
    }
  }

  #isAnswered(id: string): boolean {
    return this.#turns.some(t => t.kind === "answer" && t.replyTo === id);
  }

  #questions(): Question[] {
    return this.#turns.filter(t => t.kind === "question");
  }

  /** What is said goes before questions that wait to be sent, after everything else. */
  #add(turn: Turn): void {
    const at = turn.kind === "question" && turn.state === "queued" ? -1 : this.#turns.findIndex(t => t.kind === "question" && t.state === "queued");
    const before = this.#turns[at];
    this.#turns.splice(before ? at : this.#turns.length, 0, turn);
    this.listener.added(turn, before);
  }

  #change(question: Question, change: Partial<Question>): void {
    Object.assign(question, change);
    this.listener.changed(question);
  }

  #write(draft: Draft | undefined): void {
    if (draft || this.#draft) {
      this.#draft = draft;
      this.listener.drafting(draft);
    }
  }
}

function answerOf(activity: Activity, id: string, replyTo: string): Answer {
  const suggestions = (activity.suggestedActions?.actions ?? [])
    .filter(a => a.type === "imBack" && typeof a.value === "string")
    .map(a => ({ title: a.title ?? String(a.value), value: String(a.value) }));
  return {
    kind: "answer",
    key: "answer " + id,
    id,
    replyTo,
    text: withoutDefinitions(activity.text ?? ""),
    language: activity.locale ?? "",
    citations: citationsOf(activity),
    suggestions,
    isAside: activity.channelData?.outcome === "small-talk" || activity.channelData?.outcome === "failed",
  };
}
