// The words of a document as one searchable text, and where each stands on the page.

/** What stands between the words and belongs to the page, not to the text. */
const skipped = ".label, .noteref, .back, .copy, .other";
const blocks = "p, h1, h2, h3, li";
const folded = new Map();

/** Letters as one searches for them: no case, no accents, straight apostrophes and hyphens. */
export function fold(text) {
  return Array.from(text, foldOne).join("");
}

function foldOne(c) {
  let plain = folded.get(c);
  if (plain === undefined) {
    plain = c.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase()
      .replace(/[’‘ʼ]/, "'").replace(/[‐‑]/, "-").replace(/\s/, " ").replace("œ", "oe").replace("æ", "ae").replace("\u00ad", "");
    folded.set(c, plain);
  }
  return plain;
}

export class PageText {
  #text = "";
  /** For each letter of the text, the place of what it was made from. */
  #nodes = [];
  #offsets = [];

  constructor(root) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT, node => node.parentElement.closest(skipped) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
    const pieces = [];
    let block;
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const around = node.parentElement.closest(blocks);
      if (around !== block) {
        this.#add(pieces, "\n", node, 0);
        block = around;
      }
      let offset = 0;
      for (const c of node.data) {
        this.#add(pieces, foldOne(c), node, offset);
        offset += c.length;
      }
    }
    this.#text = pieces.join("");
  }

  /** Where words stand, in order. */
  find(words) {
    const sought = fold(words).trim().replace(/ +/g, " ");
    const ranges = [];
    for (let at = sought ? this.#text.indexOf(sought) : -1; at >= 0; at = this.#text.indexOf(sought, at + sought.length)) {
      ranges.push(this.#range(at, at + sought.length));
    }
    return ranges;
  }

  /** Where cited words stand: whole, or from their first words to their last ("start…end"). */
  findCited(mark) {
    const whole = this.find(mark);
    const [first, last] = mark.split("…");
    const start = whole.length === 0 && last ? this.find(first)[0] : undefined;
    const end = start && this.find(last).find(range => range.compareBoundaryPoints(Range.START_TO_START, start) > 0);
    if (!end) {
      return whole;
    }
    start.setEnd(end.endContainer, end.endOffset);
    return [start];
  }

  #add(pieces, letters, node, offset) {
    for (const letter of letters) {
      if (letter !== " " || pieces.at(-1) !== " ") {
        pieces.push(letter);
        this.#nodes.push(node);
        this.#offsets.push(offset);
      }
    }
  }

  #range(from, to) {
    const range = document.createRange();
    const last = this.#nodes[to - 1];
    range.setStart(this.#nodes[from], this.#offsets[from]);
    range.setEnd(last, this.#offsets[to - 1] + String.fromCodePoint(last.data.codePointAt(this.#offsets[to - 1])).length);
    return range;
  }
}

/** Colours stretches of the text without touching the page; the style knows the name. Browsers without it (before 2025) show none. */
export function highlight(name, ranges, priority = 0) {
  if (!globalThis.Highlight) {
    return;
  }
  const all = new Highlight();
  ranges.forEach(range => all.add(range));
  all.priority = priority;
  CSS.highlights.set(name, all);
}

/** Brings a stretch of the text to where one reads, unless it is there. */
export function reveal(range) {
  const { top, bottom } = range.getBoundingClientRect();
  const bars = parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;
  if (top < bars || bottom > innerHeight - 32) {
    scrollBy({ top: top - Math.max(bars + 16, innerHeight * 0.3), behavior: "instant" });
  }
}
