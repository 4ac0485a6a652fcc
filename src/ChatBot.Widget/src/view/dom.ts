// Makes nodes. Text goes in as text, styles as classes: nothing here needs what a strict policy forbids.

type Properties = Readonly<Record<string, unknown>>;
export type Child = Node | string | undefined | false;

/** An element; properties that it has are set, `aria-…` and the like become attributes, undefined is left out. */
export function h<K extends keyof HTMLElementTagNameMap>(tag: K, properties: Properties = {}, ...children: readonly Child[]): HTMLElementTagNameMap[K] {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined) {
      continue;
    }
    if (name in node && !name.includes("-")) {
      (node as unknown as Record<string, unknown>)[name] = value;
    } else {
      node.setAttribute(name, String(value));
    }
  }
  node.append(...children.filter(child => child !== undefined && child !== false) as (Node | string)[]);
  return node;
}

/** Words for those who listen, not shown. */
export function spoken(text: string): HTMLElement {
  return h("span", { className: "sr" }, text);
}

export function button(className: string, label: string, onclick: (event: MouseEvent) => void, ...children: readonly Child[]): HTMLButtonElement {
  return h("button", { type: "button", className, onclick, ...(children.length > 0 && { "aria-label": label, title: label }) }, ...(children.length > 0 ? children : [label]));
}

/** What a number or letter belongs to; a line that begins with it reads as a list. */
const numbered = /(?<![\p{L}\p{N}])((?:par|paras?|al|art|arts|sect|no|nos)\.|n[o°]s?|notes?|alinéas?|alinea|paragraph(?:e|es|s)?|articles?|annexe?s?|sections?|règles?|rules?) (?=\d|[IVX]+(?!\p{L}))/giu;

/** Keeps French punctuation and quotation marks with their words, and numbers with what they number; as many characters as before. */
export function typeset(text: string): string {
  return text.replace(/« /g, "«\u00a0").replace(/ (?=[»;:?!])/g, "\u00a0")
    .replace(numbered, "$1\u00a0")
    // « par. 36 ii) d) »: every step of it.
    .replace(/(?<=\u00a0[\dIVX]+(?:[ \u00a0]\(?[a-z]{1,4}\))*) (?=\(?[a-z]{1,4}\))/g, "\u00a0");
}

/** The same with names such as I-24/7 and A/RES/77/20 on one line. The style does it: a hyphen that does not break would be another character when it is copied. */
export function words(text: string): (Node | string)[] {
  return typeset(text).split(/((?<![\p{L}\p{N}/])(?:\p{L}{1,4}-|(?:\p{Lu}{1,5}\/)+)\d[\d/]*)/u).map((piece, i) => i % 2 === 0 ? piece : h("span", { className: "whole" }, piece)).filter(piece => piece !== "");
}

/** Words that may run the other way than those around them (Unicode's isolates; an attribute or a sentence with blanks has no room for an element). */
export function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}

const svg = "http://www.w3.org/2000/svg";

/** A picture of strokes on a grid of 24 by 24. */
export function icon(path: string, className = ""): SVGElement {
  const picture = document.createElementNS(svg, "svg");
  picture.setAttribute("viewBox", "0 0 24 24");
  picture.setAttribute("aria-hidden", "true");
  picture.setAttribute("class", "icon " + className);
  const stroke = document.createElementNS(svg, "path");
  stroke.setAttribute("d", path);
  picture.append(stroke);
  return picture;
}

export const icons = {
  close: "M6 6l12 12M18 6 6 18",
  renew: "M12 5H6a1 1 0 0 0-1 1v12a1 1 0 0 0 1 1h12a1 1 0 0 0 1-1v-6M18.2 3.8a1.4 1.4 0 0 1 2 2L13 13l-2.7.7.7-2.7z",
  back: "M15 5l-7 7 7 7",
  next: "M9 5l7 7-7 7",
  send: "M12 19V5m-6.5 6.5L12 5l6.5 6.5",
  stop: "M8 8h8v8H8z",
  down: "M12 5v14m-6.5-6.5L12 19l6.5-6.5",
  copy: "M9 9h10v11H9zM15 9V5H5v11h4",
  done: "M5 12.5l4.5 4.5L19 7.5",
  like: "M7 11v9H4v-9zM7 11l4-8c1.7 0 2.5 1.2 2.2 2.8L12.5 9.5H18.5a1.8 1.8 0 0 1 1.8 2.2l-1.4 6.5A2.3 2.3 0 0 1 16.6 20H7",
  dislike: "M7 13V4H4v9zM7 13l4 8c1.7 0 2.5-1.2 2.2-2.8L12.5 14.5H18.5a1.8 1.8 0 0 0 1.8-2.2l-1.4-6.5A2.3 2.3 0 0 0 16.6 4H7",
  open: "M10 5H5v14h14v-5M14 4h6v6M20 4l-9 9",
};
