// Draws the tree that an answer's Markdown was read into.
import { parse, type Block, type Inline } from "../conversation/markdown.ts";
import { h, words } from "./dom.ts";

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
  node.append(...drawAll(block.children, references));
  return node;
}

function drawAll(pieces: readonly (Inline | Block)[], references: References): (Node | string)[] {
  return pieces.flatMap(piece => typeof piece === "string" ? words(piece) : [drawPiece(piece, references)]);
}

function drawPiece(piece: Exclude<Inline | Block, string>, references: References): Node | string {
  switch (piece.type) {
    case "br":
      return h("br");
    case "cite":
      return references.cite(piece.position) ?? `[${piece.position}]`;
    case "link": {
      const children = drawAll(piece.children, references);
      return references.allows(piece.url)
        ? h("a", { href: piece.url, target: "_blank", rel: "noopener" }, ...children)
        : h("span", {}, ...children);
    }
    case "strong":
    case "em":
    case "code":
      return h(piece.type, {}, ...drawAll(piece.children, references));
    default:
      return drawBlock(piece, references);
  }
}
