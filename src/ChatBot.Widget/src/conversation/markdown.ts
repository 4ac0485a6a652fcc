// Reads the Markdown that answers are written in: paragraphs, lists (one within another), quotations, headings, code, bold, italics, links and
// [n]. The result is a tree of plain values whose text only ever becomes text nodes, so nothing in an answer can be markup.

export type Inline =
  | string
  | { readonly type: "strong" | "em" | "code"; readonly children: readonly Inline[] }
  | { readonly type: "link"; readonly url: string; readonly children: readonly Inline[] }
  | { readonly type: "cite"; readonly position: number }
  | { readonly type: "br" };

export interface Block {
  readonly type: "p" | "h" | "ul" | "ol" | "li" | "blockquote" | "pre";
  readonly start?: number;
  readonly children: (Inline | Block)[];
}

interface Line {
  readonly type: Block["type"] | "blank";
  readonly text: string;
  readonly indent: number;
  readonly start?: number;
}

export function parse(text: string): Block[] {
  const blocks: Block[] = [];
  let open: Block | undefined;
  let fenced = false;
  for (const raw of text.replace(/\r\n?/g, "\n").split("\n")) {
    if (/^\s*```/.test(raw)) {
      fenced = !fenced;
      open = fenced ? add(blocks, { type: "pre", children: [] }) : undefined;
    } else if (fenced) {
      open!.children.push(open!.children.length > 0 ? "\n" + raw : raw);
    } else {
      open = place(blocks, open, read(raw));
    }
  }
  return blocks;
}

function read(raw: string): Line {
  const [, space, rest] = /^(\s*)(.*?)\s*$/.exec(raw)!;
  const indent = space!.length;
  let match;
  if (rest === "") {
    return { type: "blank", text: "", indent };
  }
  if ((match = /^[-*•+]\s+(.*)$/.exec(rest!))) {
    return { type: "ul", text: match[1]!, indent };
  }
  if ((match = /^(\d{1,3})[.)]\s+(.*)$/.exec(rest!))) {
    return { type: "ol", text: match[2]!, indent, start: Number(match[1]) };
  }
  if ((match = /^>\s?(.*)$/.exec(rest!))) {
    return { type: "blockquote", text: match[1]!, indent };
  }
  if ((match = /^#{1,6}\s+(.*?)\s*#*$/.exec(rest!))) {
    return { type: "h", text: match[1]!, indent };
  }
  return { type: "p", text: rest!, indent };
}

/** Puts a line where it belongs; returns the block that the next line may go on with. */
function place(blocks: Block[], open: Block | undefined, line: Line): Block | undefined {
  if (line.type === "blank") {
    // A list may have empty lines between its items.
    return open?.type === "ul" || open?.type === "ol" ? open : undefined;
  }
  const isList = open?.type === "ul" || open?.type === "ol";
  const last = open?.children.at(-1) as Block | undefined;
  if (line.type === "ul" || line.type === "ol") {
    if (isList && last && line.indent >= 2) {
      const inner = last.children.at(-1) as Block;
      addItem(inner?.type === line.type ? inner : add(last.children, list(line)), line);
      return open;
    }
    return addItem(isList && open!.type === line.type ? open! : add(blocks, list(line)), line);
  }
  if (isList && last && line.indent >= 2 && line.type === "p") {
    last.children.push({ type: "br" }, ...inline(line.text));
    return open;
  }
  if (open && open.type === line.type && line.type !== "h") {
    open.children.push({ type: "br" }, ...inline(line.text));
    return open;
  }
  return add(blocks, { type: line.type, children: inline(line.text) });
}

function list(line: Line): Block {
  return { type: line.type as "ul" | "ol", children: [], ...(line.start !== undefined && line.start !== 1 && { start: line.start }) };
}

function addItem(into: Block, line: Line): Block {
  into.children.push({ type: "li", children: inline(line.text) });
  return into;
}

function add(into: unknown[], block: Block): Block {
  into.push(block);
  return block;
}

const marks = /\*\*(?=\S)(.+?)\*\*|(?<![*\p{L}\p{N}])\*(?=[^\s*])([^*]+)\*(?![*\p{L}\p{N}])|`([^`]+)`|!?\[([^\][]+)\]\((https?:[^\s)]+)\)|\[(\d{1,3})\]|\\([\\*_`[\]<>#])/gu;

export function inline(text: string): Inline[] {
  const pieces: Inline[] = [];
  let last = 0;
  for (const match of text.matchAll(marks)) {
    const before = text.slice(last, match.index);
    // A citation stays with the words that it belongs to when the line breaks.
    push(pieces, match[6] === undefined ? before : before.replace(/ $/, "\u00a0"));
    push(pieces, piece(match));
    last = match.index + match[0].length;
  }
  push(pieces, text.slice(last));
  return pieces;
}

function piece([, strong, em, code, label, url, position, escaped]: RegExpMatchArray): Inline {
  if (strong !== undefined) {
    return { type: "strong", children: inline(strong) };
  }
  if (em !== undefined) {
    return { type: "em", children: inline(em) };
  }
  if (code !== undefined) {
    return { type: "code", children: [code] };
  }
  if (url !== undefined) {
    return { type: "link", url, children: inline(label!) };
  }
  return position !== undefined ? { type: "cite", position: Number(position) } : escaped!;
}

function push(pieces: Inline[], piece: Inline): void {
  if (typeof piece === "string" && typeof pieces.at(-1) === "string") {
    pieces[pieces.length - 1] = (pieces.at(-1) as string) + piece;
  } else if (piece !== "") {
    pieces.push(piece);
  }
}
