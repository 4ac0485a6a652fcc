// The conversation as it is shown. What is finished stands in the log, which screen readers read out once; what is being written stands
// below it, out of their sight, until it is finished.
import type { Answer, Draft, Question, Turn } from "../conversation/turns.ts";
import type { TranscriptListener } from "../conversation/transcript.ts";
import type { Texts } from "../texts/texts.ts";
import { answerView, suggestions, type AnswerActions } from "./answer.ts";
import { h } from "./dom.ts";
import { questionView, updateQuestion } from "./question.ts";
import { draw } from "./rich.ts";
import { Scroller } from "./scroller.ts";

export interface LogActions extends AnswerActions {
  retry(question: Question): void;
}

export class LogView implements TranscriptListener {
  readonly node: HTMLElement;
  readonly #nodes = new Map<string, HTMLElement>();
  readonly #log: HTMLElement;
  readonly #welcome: HTMLElement;
  readonly #draft = h("div", { className: "turn bot draft", inert: true, "aria-hidden": "true", hidden: true });
  readonly #thinking = h("div", { className: "thinking", "aria-hidden": "true", hidden: true }, h("i"), h("i"), h("i"), h("span"));
  readonly #scroller: Scroller;

  constructor(private readonly texts: Texts, private readonly actions: LogActions) {
    this.#welcome = h("section", { className: "welcome" },
      h("h3", { dir: "auto" }, texts.welcome), texts.welcomeMore !== "" && h("p", {}, texts.welcomeMore),
      suggestions(texts.suggestions.map(question => typeof question === "string" ? { title: question, value: question } : question), actions));
    this.#log = h("div", { className: "log", role: "log", "aria-label": texts.conversation, "aria-live": "off" });
    this.#scroller = new Scroller(texts, h("div", { className: "content" }, this.#welcome, this.#log, this.#draft, this.#thinking));
    this.node = this.#scroller.node;
  }

  added(turn: Turn, before: Turn | undefined): void {
    this.#welcome.hidden = true;
    // Questions to go on with belong to the last answer only.
    this.#log.querySelectorAll(".suggestions").forEach(list => list.remove());
    const node = this.#make(turn);
    this.#nodes.set(turn.key, node);
    this.#log.insertBefore(node, before ? this.#nodes.get(before.key) ?? null : null);
    this.#scroller.grew(turn.kind === "question" ? node : undefined);
  }

  changed(turn: Turn): void {
    const node = this.#nodes.get(turn.key);
    if (node && turn.kind === "question") {
      updateQuestion(node, turn, this.texts, () => this.actions.retry(turn));
    } else if (node && turn.kind === "answer") {
      node.querySelectorAll(".tools [aria-pressed]").forEach((tool, i) => tool.setAttribute("aria-pressed", String(turn.reaction === (i === 0 ? "like" : "dislike"))));
    }
    this.#scroller.grew();
  }

  removed(turn: Turn): void {
    this.#nodes.get(turn.key)?.remove();
    this.#nodes.delete(turn.key);
  }

  drafting(draft: Draft | undefined): void {
    this.#draft.hidden = !draft?.text;
    if (draft?.text) {
      const said = h("div", { className: "said", dir: "auto" }, ...draw(draft.text, {
        allows: () => false,
        cite: position => h("span", { className: "ref" }, String(position)),
      }));
      this.#draft.replaceChildren(said);
    }
    this.#thinking.lastElementChild!.textContent = draft?.doing || (draft?.text ? "" : this.texts.thinking);
    this.#scroller.grew();
  }

  set thinking(value: boolean) {
    if (value && this.#thinking.hidden) {
      this.#thinking.lastElementChild!.textContent = this.texts.thinking;
    }
    this.#thinking.hidden = !value;
    this.#scroller.grew();
  }

  /** What was said before a reload is not read out all over again; what comes from now on is. */
  announce(): void {
    this.#log.ariaLive = "polite";
  }

  clear(): void {
    this.#nodes.clear();
    this.#log.replaceChildren();
    this.#welcome.hidden = false;
    this.thinking = false;
  }

  toEnd(): void {
    this.#scroller.toEnd();
  }

  #make(turn: Turn): HTMLElement {
    switch (turn.kind) {
      case "question":
        return questionView(turn, this.texts, () => this.actions.retry(turn));
      case "answer":
        return answerView(turn satisfies Answer, this.texts, this.actions);
      case "notice":
        return h("p", { className: "notice" }, this.texts[turn.text]);
    }
  }
}
