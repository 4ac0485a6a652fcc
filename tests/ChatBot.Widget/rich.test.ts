import assert from "node:assert/strict";
import { test } from "node:test";
import { parseHTML } from "linkedom";
import { suggestions } from "../../src/ChatBot.Widget/src/view/answer.ts";
import { typeset } from "../../src/ChatBot.Widget/src/view/dom.ts";
import { isLong } from "../../src/ChatBot.Widget/src/view/question.ts";
import { draw } from "../../src/ChatBot.Widget/src/view/rich.ts";

const { document } = parseHTML("<!DOCTYPE html><html><body></body></html>");
Object.assign(globalThis, { document });

function html(text: string): string {
  const root = document.createElement("div");
  root.append(...draw(text, {
    cite: position => position === 1 ? Object.assign(document.createElement("i"), { textContent: "1" }) as unknown as Node : undefined,
    allows: url => new URL(url).origin === "https://bot.example",
  }) as unknown as string[]);
  return root.innerHTML.replaceAll(' class=""', "").replaceAll("&#160;", "_");
}

test("Markup in an answer is shown as text", () => {
  const drawn = html("<img src=x onerror=alert(1)> **<script>alert(1)</script>** `<b>`");
  assert.doesNotMatch(drawn, /<(img|script|b)\b/);
  assert.match(drawn, /&lt;img src=x onerror=alert\(1\)&gt;/);
});

test("Links lead to the bot's own host only", () => {
  assert.match(html("[here](https://bot.example/documents/x)"), /<a [^>]*href="https:\/\/bot.example\/documents\/x"/);
  assert.doesNotMatch(html("[there](https://evil.example/) ![pixel](https://evil.example/p.gif)"), /<a|<img|href/);
});

test("A number without a citation stays a number in brackets", () => {
  assert.equal(html("a [1] b [2]"), "<p>a_<i>1</i> b_[2]</p>");
});

test("French punctuation does not begin a line", () => {
  assert.equal(html("Il dit : « oui » ; vraiment ?"), "<p>Il dit_: «_oui_»_; vraiment_?</p>");
});

test("A number stays with what it numbers, a name with a number in one piece, and no character is another", () => {
  assert.equal(html("par. 17 a) et al. 11, I-24/7."), '<p>par._17_a) et al._11, <span class="whole">I-24/7</span>.</p>');
  assert.equal(typeset("A/RES/77/20, para. 3 (b)").length, "A/RES/77/20, para. 3 (b)".length);
});

test("Every step of a label is bound, a symbol is in one piece, and words that no number follows are free", () => {
  assert.equal(html("par. 36 ii) d) ; note 8, section II, paragraph 3 (b), paragraphe 12"), "<p>par._36_ii)_d)_; note_8, section_II, paragraph_3_(b), paragraphe_12</p>");
  assert.equal(html("A/RES/77/20 dit"), '<p><span class="whole">A/RES/77/20</span> dit</p>');
  assert.equal(typeset("note in section it"), "note in section it");
});

test("A question to ask is isolated, in its own language, and asked as it is", () => {
  const asked: string[] = [];
  const list = suggestions([{ title: "Que dit le par. 1 a) ?", value: "Que dit le par. 1 a) ?" }, { title: "ما موضوع القرار؟", value: "What is the resolution about?" }], { ask: text => asked.push(text) }, "fr")!;
  assert.equal(list.getAttribute("lang") ?? list.lang, "fr");
  assert.deepEqual([...list.querySelectorAll("button > bdi")].map(label => label.textContent), ["Que dit le par.\u00a01\u00a0a)\u00a0?", "ما موضوع القرار؟"]);
  list.querySelectorAll("button").forEach(button => (button.onclick as unknown as () => void)());
  assert.deepEqual(asked, ["Que dit le par. 1 a) ?", "What is the resolution about?"]);
});

test("Only a question that would fill a telephone is folded", () => {
  assert.deepEqual(["?", "a".repeat(501), "a\n".repeat(9)].map(isLong), [false, true, true]);
});
