import assert from "node:assert/strict";
import { test } from "node:test";
import { Transcript } from "../../src/ChatBot.Widget/src/conversation/transcript.ts";
import type { Draft, Turn } from "../../src/ChatBot.Widget/src/conversation/turns.ts";
import type { Activity } from "../../src/ChatBot.Widget/src/directline/activity.ts";

const you = { role: "user" };
const bot = { role: "bot" };
const question = (text: string, key: string, id?: string): Activity => ({ type: "message", text, from: you, channelData: { clientActivityID: key }, ...(id && { id }) });
const answer = (text: string, id: string, replyToId: string): Activity => ({ type: "message", text, id, replyToId, from: bot });
const piece = (text: string, streamSequence: number, replyToId: string, streamType = "streaming"): Activity =>
  ({ type: "typing", text, replyToId, from: bot, channelData: { streamId: "s", streamType, streamSequence } });

function make() {
  const drafts: (Draft | undefined)[] = [];
  const transcript = new Transcript({ added: () => undefined, changed: () => undefined, removed: () => undefined, drafting: draft => drafts.push(draft) });
  const shown = () => transcript.turns.map((t: Turn) => t.kind === "notice" ? t.text : `${t.text}${t.kind === "question" ? ` (${t.state})` : ""}`);
  return { transcript, drafts, shown };
}

test("A question is shown at once, and once, whichever way it comes back", () => {
  const { transcript, shown } = make();
  transcript.queue(question("Q", "k1"));
  assert.deepEqual(shown(), ["Q (queued)"]);
  transcript.sent(question("Q", "k1"), "1");
  transcript.apply(question("Q", "k1", "1"));
  transcript.apply(answer("A", "2", "1"));
  transcript.apply(answer("A", "2", "1"));
  assert.deepEqual(shown(), ["Q (answered)", "A"]);
});

test("An answer that overtakes the confirmation of its question settles it all the same", () => {
  const { transcript, shown } = make();
  transcript.queue(question("Q", "k1"));
  transcript.apply(question("Q", "k1", "1"));
  transcript.apply(answer("A", "2", "1"));
  transcript.sent(question("Q", "k1"), "1");
  assert.deepEqual(shown(), ["Q (answered)", "A"]);
  assert.equal(transcript.pending, undefined);
});

test("What is replayed stands before what waits to be sent", () => {
  const { transcript, shown } = make();
  transcript.queue(question("new", "k9"));
  [question("old", "k1", "1"), answer("A", "2", "1")].forEach(a => transcript.apply(a));
  assert.deepEqual(shown(), ["old (answered)", "A", "new (queued)"]);
});

test("A question asked meanwhile stands below the answer that it waits for, and has its turn then", () => {
  const { transcript, shown } = make();
  transcript.apply(question("first", "k1", "1"));
  transcript.queue(question("second", "k2"), true);
  assert.equal(transcript.pending?.key, "k1");
  transcript.apply(answer("A", "2", "1"));
  assert.deepEqual(shown(), ["first (answered)", "A", "second (queued)"]);
  const next = transcript.pending!;
  assert.deepEqual([next.key, next.waits], ["k2", true]);
  transcript.release(next);
  assert.equal(next.waits, false);
});

test("Pieces of an answer are shown in order, late ones dropped, and the whole takes their place", () => {
  const { transcript, drafts, shown } = make();
  transcript.apply(question("Q", "k1", "1"));
  transcript.apply(piece("Searching", 1, "1", "informative"));
  transcript.apply(piece("Le siège", 2, "1"));
  transcript.apply(piece("Le siège est à", 4, "1"));
  transcript.apply(piece("Le siège est", 3, "1"));
  assert.deepEqual(drafts.map(d => d && [d.text, d.doing]), [["", "Searching"], ["Le siège", ""], ["Le siège est à", ""]]);
  transcript.apply(answer("Le siège est à Brest.", "2", "1"));
  transcript.apply(piece("Le siège est à Brest", 5, "1"));
  assert.equal(drafts.at(-1), undefined);
  assert.deepEqual(shown(), ["Q (answered)", "Le siège est à Brest."]);
});

test("After a stop nothing more is shown of that answer, here and after a reload", () => {
  const { transcript, shown } = make();
  const log = [question("Q", "k1", "1"), { type: "event", name: "stop", replyToId: "1", from: you }, piece("A", 1, "1"), answer("A", "2", "1")];
  log.forEach(a => transcript.apply(a));
  assert.deepEqual(shown(), ["Q (stopped)"]);
});

test("An answer that was finished before the stop arrived is not shown after a reload either", () => {
  const { transcript, shown } = make();
  [question("Q", "k1", "1"), answer("A", "2", "1"), { type: "event", name: "stop", replyToId: "1", from: you }].forEach(a => transcript.apply(a));
  assert.deepEqual(shown(), ["Q (stopped)"]);
});

test("What was thought of an answer comes back with it", () => {
  const { transcript } = make();
  [question("Q", "k1", "1"), answer("A", "2", "1"), { type: "event", name: "feedback", replyToId: "2", from: you, value: { reaction: "dislike" } }].forEach(a => transcript.apply(a));
  const turn = transcript.turns[1]!;
  assert.equal(turn.kind === "answer" && turn.reaction, "dislike");
});

test("Only citations that lead to a web page are taken, and their passage is found", () => {
  const { transcript } = make();
  const claim = (position: number, url: string) => ({ position, appearance: { name: "par. 1", url, abstract: "words" } });
  transcript.apply({ ...answer("A [1]\n\n[1]: https://bot.example/x \"t\"", "2", "1"), entities: [{ type: "https://schema.org/Message", citation: [
    claim(1, "https://bot.example/base/documents/A-1.fr?mark=w%20x#OP1.a"), claim(2, "javascript:alert(1)"), claim(3, "https://elsewhere.example/"),
  ] }] });
  const turn = transcript.turns[0]!;
  assert.ok(turn.kind === "answer");
  assert.equal(turn.text, "A [1]");
  assert.deepEqual([...turn.citations.keys()], [1, 3]);
  assert.deepEqual(turn.citations.get(1)!.passage, { slug: "A-1.fr", id: "OP1.a", query: "?mark=w%20x" });
  assert.equal(turn.citations.get(3)!.passage, undefined);
});
