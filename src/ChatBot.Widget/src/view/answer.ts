// An answer in the log: its text, its sources, what can be done with it, questions to go on with.
import type { Citation } from "../conversation/citations.ts";
import type { Answer } from "../conversation/turns.ts";
import { fill, type Texts } from "../texts/texts.ts";
import { button, h, icon, icons, isolated, spoken, words } from "./dom.ts";
import { feedback, type Verdict } from "./feedback.ts";
import { draw } from "./rich.ts";

export interface AnswerActions {
  ask(text: string): void;
  /** Shows a citation's quotation beside its mark. */
  hint(mark: HTMLElement, citation: Citation): void;
  /** Hides it; not before a pointer that has left the mark had the time to reach it. */
  unhint(travels: boolean): void;
  /** Opens the whole passage. */
  read(citation: Citation, from: HTMLElement): void;
  judge(answer: Answer, verdict: Verdict): void;
  say(text: string): void;
  allows(url: string): boolean;
}

export function answerView(answer: Answer, texts: Texts, actions: AnswerActions): HTMLElement {
  const said = h("div", { className: "said", lang: answer.language || undefined, dir: "auto" });
  said.append(...draw(answer.text, {
    allows: actions.allows,
    cite: position => {
      const citation = answer.citations.get(position);
      return citation && reference(citation, texts, actions, "ref", String(position));
    },
  }));
  return h("div", { className: "turn bot" },
    spoken(texts.bot), said, sources(answer, texts, actions), !answer.isAside && toolbar(answer, texts, actions), suggestions(answer.suggestions, actions, answer.language));
}

/** A link to the passage that opens it here; elsewhere when the visitor asks the browser for a new tab. */
function reference(citation: Citation, texts: Texts, actions: AnswerActions, className: string, ...children: (Node | string)[]): HTMLElement {
  const mark = h("a", { className, href: citation.url, target: "_blank", rel: "noopener" }, ...children);
  if (className === "ref") {
    mark.ariaLabel = fill(texts.source, { n: citation.position, name: isolated(citation.name) });
  }
  mark.onclick = event => {
    if (citation.passage && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      actions.unhint(false);
      actions.read(citation, mark);
    }
  };
  mark.onmouseenter = mark.onfocus = () => actions.hint(mark, citation);
  mark.onmouseleave = () => actions.unhint(true);
  mark.onblur = () => actions.unhint(false);
  return mark;
}

/** More sources than these are folded, for the marks in the text lead to them, too; one or two more are not worth a button. */
const mostSources = 8;

function sources(answer: Answer, texts: Texts, actions: AnswerActions): HTMLElement | undefined {
  const all = [...answer.citations.values()];
  const one = new Set(all.map(c => c.passage?.slug)).size === 1;
  const items = all.map(citation => h("li", {}, reference(
    citation, texts, actions, "source", h("span", { className: "number" }, String(citation.position)), " ",
    h("bdi", {}, ...words(one && all.length > 1 ? citation.name.split(" — ")[0]! : citation.name)))));
  const list = all.length > 0 ? h("ol", { className: "sources", "aria-label": texts.sources }, ...items) : undefined;
  if (all.length > mostSources + 2) {
    const folded = items.slice(mostSources);
    folded.forEach(item => item.hidden = true);
    const more = h("li", {}, button("suggestion", fill(texts.allSources, { n: all.length }), () => {
      folded.forEach(item => item.hidden = false);
      more.remove();
      (folded[0]!.firstElementChild as HTMLElement).focus();
    }));
    list!.append(more);
  }
  return list;
}

function toolbar(answer: Answer, texts: Texts, actions: AnswerActions): HTMLElement {
  const copy = button("tool", texts.copy, () => void copyText(answer, copy).then(done => {
    if (done) {
      copy.replaceChildren(icon(icons.done));
      actions.say(texts.copied);
      setTimeout(() => copy.replaceChildren(icon(icons.copy)), 2000);
    }
  }), icon(icons.copy));
  return feedback(answer, texts, copy, verdict => actions.judge(answer, verdict), actions.say);
}

/** Questions to ask with one click; isolated, as a French one may stand in an Arabic panel: « Que dit le par. 1 a) ? » lost its bracket to the other side. */
export function suggestions(list: readonly { title: string; value: string }[], actions: Pick<AnswerActions, "ask">, lang?: string): HTMLElement | undefined {
  return list.length > 0 ? h("ul", { className: "suggestions", lang: lang || undefined },
    ...list.map(({ title, value }) => h("li", {},
      h("button", { type: "button", className: "suggestion", onclick: () => actions.ask(value) }, h("bdi", {}, ...words(title)))))) : undefined;
}

/** The answer as plain text with its sources below, as one would paste it into a note. */
export function plain(answer: Answer): string {
  const text = answer.text.replace(/\*\*(.+?)\*\*/g, "$1").replace(/\\([\\*_`[\]<>#])/g, "$1");
  const list = [...answer.citations.values()].map(c => `[${c.position}] ${c.name}: ${c.url}`).join("\n");
  return list ? `${text}\n\n${list}` : text;
}

async function copyText(answer: Answer, near: HTMLElement): Promise<boolean> {
  const text = plain(answer);
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Pages without TLS and frames without leave have no clipboard; the old way still works there.
    const area = h("textarea", { value: text, className: "sr" });
    near.after(area);
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    near.focus();
    return done;
  }
}
