// A question in the log, with what became of it when that is not an answer.
import type { Question } from "../conversation/turns.ts";
import type { Texts } from "../texts/texts.ts";
import { button, h, spoken, typeset } from "./dom.ts";

export function questionView(question: Question, texts: Texts, retry: () => void): HTMLElement {
  const words = h("div", { dir: "auto" }, typeset(question.text));
  const turn = h("div", { className: "turn user" }, h("div", { className: "said" }, spoken(texts.you + " "), words));
  if (isLong(question.text)) {
    words.className = "clamped";
    const more = button("link", texts.more, () => {
      more.ariaExpanded = String(!words.classList.toggle("clamped"));
      more.textContent = words.className ? texts.more : texts.less;
    });
    more.ariaExpanded = "false";
    turn.append(more);
  }
  updateQuestion(turn, question, texts, retry);
  return turn;
}

/** Whether it would push its own answer out of a small window. */
export function isLong(text: string): boolean {
  return text.length > 500 || text.split("\n").length > 8;
}

/** Brings a question in line with its state; its words stay as they are, so that they are not read out again. */
export function updateQuestion(turn: HTMLElement, question: Question, texts: Texts, retry: () => void): void {
  const { state } = question;
  turn.classList.toggle("queued", state === "queued");
  turn.querySelector(".fate")?.remove();
  if (state === "queued" && question.waits) {
    turn.append(h("div", { className: "fate" }, texts.queued));
  }
  if (state === "unsent" || state === "unanswered" || state === "stopped") {
    turn.append(h("div", { className: state === "stopped" ? "fate" : "fate problem" },
      [texts[state], question.problem].filter(Boolean).join(" ") + " ", button("link", texts.retry, retry)));
  }
}
