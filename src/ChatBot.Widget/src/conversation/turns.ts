// What the log shows, in order.
import type { Citation } from "./citations.ts";

export type QuestionState = "queued" | "sent" | "answered" | "stopped" | "unsent" | "unanswered";

export interface Question {
  readonly kind: "question";
  readonly key: string;
  readonly text: string;
  /** The server's id; once it has one. */
  id?: string | undefined;
  state: QuestionState;
  /** Whether another answer is awaited before it is asked. */
  waits?: boolean;
  /** What the server said when it refused the question. */
  problem?: string | undefined;
}

export interface Answer {
  readonly kind: "answer";
  readonly key: string;
  readonly id: string;
  readonly replyTo: string;
  readonly text: string;
  readonly language: string;
  readonly citations: ReadonlyMap<number, Citation>;
  readonly suggestions: readonly { title: string; value: string }[];
  /** A courtesy or an apology: there is nothing in it to copy or to judge. */
  readonly isAside: boolean;
  reaction?: "like" | "dislike" | undefined;
}

/** A word of the widget itself: that a new conversation begins here, for instance. */
export interface Notice {
  readonly kind: "notice";
  readonly key: string;
  readonly text: "renewed";
}

export type Turn = Question | Answer | Notice;

/** An answer that is still being written. */
export interface Draft {
  readonly replyTo: string;
  readonly sequence: number;
  readonly text: string;
  /** What the bot is doing, in its own words. */
  readonly doing: string;
}
