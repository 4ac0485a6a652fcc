// Builds what the log shows.
import { render } from "./markdown.js";
import { texts } from "./texts.js";

/** Up to so many sources are shown with their words; more would bury the answer. */
const few = 3;

export function element(tag, properties = {}, ...children) {
  const node = Object.assign(document.createElement(tag), properties);
  node.append(...children);
  return node;
}

/** What the visitor said. */
export function question(text) {
  return element("div", { className: "turn user" }, element("div", { className: "said" }, hidden(`${texts.you} `), text));
}

/** What the bot answered: text, sources, questions to go on with. */
export function answer(activity, ask) {
  const claims = claimsOf(activity);
  const said = element("div", { className: "said" });
  if (activity.locale) {
    said.lang = activity.locale;
  }
  said.append(render(withoutDefinitions(activity.text ?? "", claims), number => {
    const claim = claims.get(number);
    return claim ? element("a", { className: "ref", href: claim.url, ariaLabel: texts.source(number, claim.name) }, String(number)) : null;
  }));

  const turn = element("div", { className: "turn bot" }, hidden(`${texts.bot} `), said);
  if (claims.size > 0) {
    turn.append(element("ol", { className: claims.size > few ? "sources compact" : "sources", ariaLabel: texts.sources }, ...[...claims.values()].map(source)));
  }
  const actions = (activity.suggestedActions?.actions ?? []).filter(a => a.type === "imBack" && typeof a.value === "string");
  if (actions.length > 0) {
    turn.append(element("ul", { className: "suggestions" }, ...actions.map(a =>
      element("li", {}, element("button", { type: "button", onclick: () => ask(a.value) }, a.title ?? a.value)))));
  }
  return turn;
}

/** The sign that an answer is being made. */
export function thinking() {
  return element("div", { className: "turn bot thinking" }, element("i"), element("i"), element("i"), element("span", {}, texts.thinking));
}

export function note(text) {
  return element("p", { className: "note" }, text);
}

/** A trouble with a message, under it, with a way out. */
export function problem(turn, text, retry) {
  settle(turn);
  turn.append(element("div", { className: "problem" }, `${text} `, element("button", { type: "button", onclick: retry }, texts.retry)));
}

export function settle(turn) {
  turn.querySelector(".problem")?.remove();
}

function source(claim) {
  return element("li", {}, element("a", { href: claim.url },
    element("span", { className: "number" }, `[${claim.position}]`),
    element("span", { className: "name" }, claim.name),
    element("span", { className: "abstract" }, claim.abstract)));
}

/** The citations of an activity by number; only those that lead to a page. */
function claimsOf(activity) {
  const entity = (activity.entities ?? []).find(e => e?.type === "https://schema.org/Message");
  const claims = new Map();
  for (const { position, appearance } of entity?.citation ?? []) {
    if (Number.isInteger(position) && /^https?:\/\//i.test(appearance?.url ?? "")) {
      claims.set(position, { position, url: appearance.url, name: appearance.name ?? "", abstract: appearance.abstract ?? "" });
    }
  }
  return claims;
}

/** Link definitions at the end of a text are for other clients; here the citations say the same. */
function withoutDefinitions(text, claims) {
  return claims.size === 0 ? text : text.replace(/(\n\[\d{1,2}\]: \S+(?: "[^\n]*")?)+\s*$/, "");
}

function hidden(text) {
  return element("span", { className: "sr" }, text);
}
