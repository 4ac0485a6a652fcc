// Turns the Markdown that answers are written in (paragraphs, lists, quotes, bold, italics, [n]) into DOM nodes. Text only ever becomes
// text nodes: nothing in an answer can be markup.

/** Renders text; `cite(number)` gives the node for a citation mark, or null where there is no such citation. */
export function render(text, cite) {
  const root = document.createDocumentFragment();
  let open = null;
  for (const raw of text.replace(/\r\n?/g, "\n").split("\n")) {
    const line = blockOf(raw);
    if (line.tag === null) {
      open = null;
      continue;
    }
    if (!open || open.tag !== line.tag) {
      const node = document.createElement(line.list ?? line.tag);
      if (line.list === "ol" && line.start !== 1) {
        node.start = line.start;
      }
      root.append(node);
      open = { tag: line.tag, node, paragraph: null };
    }
    place(open, line, cite);
  }
  return root;
}

function blockOf(raw) {
  let match;
  if (raw.trim() === "") {
    return { tag: null };
  }
  if ((match = /^\s{0,8}[-*•]\s+(.*)$/.exec(raw))) {
    return { tag: "ul", list: "ul", text: match[1] };
  }
  if ((match = /^\s{0,8}(\d{1,3})[.)]\s+(.*)$/.exec(raw))) {
    return { tag: "ol", list: "ol", start: Number(match[1]), text: match[2] };
  }
  if ((match = /^\s{0,3}>\s?(.*)$/.exec(raw))) {
    return { tag: "blockquote", text: match[1] };
  }
  return { tag: "p", text: raw.trim() };
}

function place(open, line, cite) {
  if (line.list) {
    const item = document.createElement("li");
    inline(item, line.text, cite);
    open.node.append(item);
    return;
  }
  let into = open.node;
  if (line.tag === "blockquote") {
    into = open.paragraph ??= open.node.appendChild(document.createElement("p"));
  }
  if (into.hasChildNodes()) {
    into.append(document.createElement("br"));
  }
  inline(into, line.text, cite);
}

const marks = /\*\*(?=\S)(.+?)\*\*|(?<![*\w])\*(?=[^\s*])([^*]+)\*(?![*\w])|\[(\d{1,2})\]|\\([\\*_`[\]<>#])/g;

function inline(into, text, cite) {
  let last = 0;
  for (const match of text.matchAll(marks)) {
    const before = text.slice(last, match.index);
    // A citation mark stays with the words that it belongs to when the line breaks.
    into.append(match[3] === undefined ? before : before.replace(/ $/, "\u00a0"));
    last = match.index + match[0].length;
    into.append(piece(match, cite));
  }
  into.append(text.slice(last));
}

function piece(match, cite) {
  const [whole, bold, italic, number, escaped] = match;
  if (bold !== undefined || italic !== undefined) {
    const node = document.createElement(bold !== undefined ? "strong" : "em");
    inline(node, bold ?? italic, cite);
    return node;
  }
  return number !== undefined ? cite(Number(number)) ?? whole : escaped;
}
