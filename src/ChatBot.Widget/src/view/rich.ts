// Draws the tree that an answer's Markdown was read into.
import { parse, type Block, type Inline } from "../conversation/markdown.ts";
import { h, typeset } from "./dom.ts";

/** What answers may refer to. */
export interface References {
  /** The node for `[n]`; undefined where there is no such citation. */
  cite(position: number): Node | undefined;
  /** Whether a link may be followed: to the bot's own host only. */
  allows(url: string): boolean;
}

const tags = { p: "p", h: "p", ul: "ul", ol: "ol", li: "li", blockquote: "blockquote", pre: "pre" } as const;

export function draw(text: string, references: References): Node[] {
  return parse(text).map(block => drawBlock(block, references));
}

function drawBlock(block: Block, references: References): HTMLElement {
  const node = h(tags[block.type], {
    className: block.type === "h" ? "heading" : "",
    ...(block.start !== undefined && { start: block.start }),
  });
  node.append(...block.children.map(child => drawPiece(child, references)));
  return node;
}

function drawPiece(piece: Inline | Block, references: References): Node | string {
  if (typeof piece === "string") {
    return typeset(piece);
  }
  switch (piece.type) {
    case "br":
      return h("br");
    case "cite":
      return references.cite(piece.position) ?? `[${piece.position}]`;
    case "link": {
      const children = piece.children.map(child => drawPiece(child, references));
      return references.allows(piece.url)
        ? h("a", { href: piece.url, target: "_blank", rel: "noopener" }, ...children as Node[])
        : h("span", {}, ...children as Node[]);
    }
    case "strong":
    case "em":
    case "code":
      return h(piece.type, {}, ...piece.children.map(child => drawPiece(child, references)) as Node[]);
    default:
      return drawBlock(piece, references);
  }
}
