import assert from "node:assert/strict";
import { test } from "node:test";
import { parse } from "../../src/ChatBot.Widget/src/conversation/markdown.ts";

test("A paragraph keeps its bold words and its citation, which does not break away from them", () => {
  assert.deepEqual(parse("Le siège est à **Brest (France)** [1]."), [
    { type: "p", children: ["Le siège est à ", { type: "strong", children: ["Brest (France)"] }, "\u00a0", { type: "cite", position: 1 }, "."] },
  ]);
});

test("An answer may have a hundred citations and more", () => {
  assert.deepEqual(parse("par. 2 [149]")[0]!.children, ["par. 2\u00a0", { type: "cite", position: 149 }]);
});

test("A list follows a line without an empty one between", () => {
  const [lead, list] = parse("**2 passages** :\n- par. 1 [1]\n- par. 2 [2]");
  assert.equal(lead!.type, "p");
  assert.deepEqual(list!.children.map(item => (item as { type: string }).type), ["li", "li"]);
});

test("A list may stand within another", () => {
  assert.deepEqual(parse("1. one\n   - a\n   - b\n2. two"), [
    { type: "ol", children: [
      { type: "li", children: ["one", { type: "ul", children: [{ type: "li", children: ["a"] }, { type: "li", children: ["b"] }] }] },
      { type: "li", children: ["two"] },
    ] },
  ]);
});

test("A numbered list begins where the text says", () => {
  assert.equal(parse("17. Encourage")[0]!.start, 17);
});

test("Quotations, headings and code are told apart", () => {
  assert.deepEqual(parse("# Title\n> quoted\n> more\n\n```\n**x** <b>\n```").map(b => b.type), ["h", "blockquote", "pre"]);
  assert.deepEqual(parse("```\n**x** <b>\n```")[0]!.children, ["**x** <b>"]);
});

test("What only looks like emphasis stays as it is", () => {
  assert.deepEqual(parse("2 * 3 * 4 and a*b*c and ** x **")[0]!.children, ["2 * 3 * 4 and a*b*c and ** x **"]);
  assert.deepEqual(parse("\\*not\\* [x] [2022]")[0]!.children, ["*not* [x] [2022]"]);
});

test("Only web addresses become links", () => {
  assert.deepEqual(parse("[a](https://bot.example/x)")[0]!.children, [{ type: "link", url: "https://bot.example/x", children: ["a"] }]);
  assert.deepEqual(parse("[a](javascript:alert(1))")[0]!.children, ["[a](javascript:alert(1))"]);
});

test("Long hostile text is read in no time", () => {
  const started = performance.now();
  parse("**".repeat(20_000) + "*a".repeat(20_000) + "[".repeat(20_000));
  parse("- ".repeat(5_000) + "\n" + "> ".repeat(5_000));
  assert.ok(performance.now() - started < 2_000);
});
