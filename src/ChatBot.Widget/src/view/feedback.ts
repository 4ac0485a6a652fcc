// Thumbs, and for the one that points down the reason.
import type { Answer } from "../conversation/turns.ts";
import type { Texts } from "../texts/texts.ts";
import { button, h, icon, icons } from "./dom.ts";

export interface Verdict {
  readonly reaction: "like" | "dislike";
  readonly reason?: string | undefined;
  readonly comment?: string | undefined;
}

const reasons = ["wrong", "incomplete", "citation", "unclear"] as const;

/** The row of tools below an answer, with the form that opens below it. */
export function feedback(answer: Answer, texts: Texts, copy: HTMLElement, judge: (verdict: Verdict) => void, say: (text: string) => void): HTMLElement {
  const like = button("tool", texts.like, () => done({ reaction: "like" }), icon(icons.like));
  const dislike = button("tool", texts.dislike, () => form ? close() : ask(), icon(icons.dislike));
  const row = h("div", { className: "tools" }, copy, like, dislike);
  const place = h("div", { className: "feedback" }, row);
  let form: HTMLFormElement | undefined;
  mark();

  function mark(): void {
    like.ariaPressed = String(answer.reaction === "like");
    dislike.ariaPressed = String(answer.reaction === "dislike");
  }

  function ask(): void {
    form = reasonForm(texts, (reason, comment) => {
      done({ reaction: "dislike", reason, comment });
      dislike.focus();
    }, () => {
      close();
      dislike.focus();
    });
    place.append(form);
    dislike.ariaExpanded = "true";
    form.querySelector("input")!.focus();
    form.scrollIntoView({ block: "nearest" });
  }

  function close(): void {
    form?.remove();
    form = undefined;
    dislike.ariaExpanded = null;
  }

  function done(verdict: Verdict): void {
    close();
    answer.reaction = verdict.reaction;
    mark();
    judge(verdict);
    say(texts.thanks);
  }

  return place;
}

function reasonForm(texts: Texts, send: (reason: string | undefined, comment: string | undefined) => void, cancel: () => void): HTMLFormElement {
  const comment = h("textarea", { rows: 2, maxLength: 1000, "aria-label": texts.comment, placeholder: texts.comment });
  const form = h("form", { className: "why" },
    h("fieldset", {}, h("legend", {}, texts.why), ...reasons.map(reason =>
      h("label", {}, h("input", { type: "radio", name: "reason", value: reason }), " ", texts[reason]))),
    comment,
    h("div", { className: "buttons" }, h("button", { type: "submit", className: "primary" }, texts.tell), button("secondary", texts.cancel, cancel)));
  form.onsubmit = event => {
    event.preventDefault();
    send(form.querySelector<HTMLInputElement>("input:checked")?.value, comment.value.trim() || undefined);
  };
  form.onkeydown = event => {
    if (event.key === "Escape") {
      event.stopPropagation();
      event.preventDefault();
      cancel();
    }
  };
  return form;
}
