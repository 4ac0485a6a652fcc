import assert from "node:assert/strict";
import { test } from "node:test";
import type { Activity } from "../../src/ChatBot.Widget/src/directline/activity.ts";
import { Session, type Line } from "../../src/ChatBot.Widget/src/directline/session.ts";
import { FakeServer } from "./fake-server.ts";

const minute = 60_000;
const say = (text: string, key = text): Activity => ({ type: "message", text, channelData: { clientActivityID: key } });

/** A page with the widget on it. */
function page(server: FakeServer, storage?: Map<string, string>) {
  const heard: string[] = [];
  const lines: Line[] = [];
  const failed: string[] = [];
  let renewals = 0;
  const session = new Session("https://bot.example", server.environment(storage), {
    activities: set => heard.push(...set.activities.map(a => a.text ?? a.type)),
    sent: () => undefined,
    failed: activity => failed.push(activity.text ?? activity.type),
    line: state => lines.push(state),
    renewed: () => renewals++,
    waiting: () => false,
  });
  return { session, heard, lines, failed, renewals: () => renewals };
}

test("Before anything is said there is a token and no conversation", async () => {
  const server = new FakeServer();
  await page(server).session.open();
  assert.deepEqual(server.calls, ["POST /api/webchat/token"]);
});

test("What is said is heard again once, and so is its answer", async () => {
  const server = new FakeServer();
  const { session, heard, lines } = page(server);
  session.send(say("Q"));
  await server.pass(1000);
  server.say("c1", { type: "message", text: "A" });
  await server.pass(minute);
  assert.deepEqual(heard, ["Q", "A"]);
  assert.deepEqual(lines, []);
});

test("After a reload the same conversation is heard from its beginning", async () => {
  const server = new FakeServer();
  page(server).session.send(say("Q"));
  await server.pass(1000);
  server.say("c1", { type: "message", text: "A" });
  const after = page(server);
  await after.session.open();
  await server.pass(1000);
  assert.deepEqual(after.heard, ["Q", "A"]);
  assert.equal(after.renewals(), 0);
});

test("Without a network what is said waits, survives a reload, and is sent once", async () => {
  const server = new FakeServer();
  server.online = false;
  const before = page(server);
  before.session.send(say("Q"));
  await server.pass(5000);
  assert.deepEqual(before.lines, ["offline"]);
  const after = page(server);
  void after.session.open();
  server.online = true;
  after.session.wake();
  await server.pass(2 * minute);
  assert.deepEqual(server.messages("c1"), ["Q"]);
  assert.deepEqual(after.heard, ["Q"]);
  assert.equal(before.lines.at(-1), "fine");
});

test("When the confirmation is lost the same message is sent again and stands there once", async () => {
  const server = new FakeServer();
  const { session, heard } = page(server);
  await session.open();
  server.loseAnswers = true;
  session.send(say("Q"));
  await server.pass(3000);
  server.loseAnswers = false;
  await server.pass(minute);
  assert.ok(server.calls.filter(c => c.endsWith("ID/activities")).length > 1);
  assert.deepEqual(server.messages("c1"), ["Q"]);
  assert.deepEqual(heard, ["Q"]);
});

test("A page left open keeps its conversation past the life of its token", async () => {
  const server = new FakeServer();
  const { session, renewals } = page(server);
  session.send(say("Q1"));
  for (let i = 0; i < 90; i++) {
    await server.pass(minute);
    await session.tend();
  }
  session.send(say("Q2"));
  await server.pass(minute);
  assert.deepEqual(server.messages("c1"), ["Q1", "Q2"]);
  assert.equal(renewals(), 0);
});

test("A token that could not be renewed in time is looked at again soon", async () => {
  const server = new FakeServer();
  const { session } = page(server);
  session.send(say("Q1"));
  await server.pass(1000);
  assert.equal(await session.tend(), minute);
  server.online = false;
  await server.pass(16 * minute);
  assert.equal(await session.tend(), 5_000);
});

test("When refreshing is refused the conversation is resumed with the token that is still good", async () => {
  const server = new FakeServer();
  const { session, renewals } = page(server);
  session.send(say("Q1"));
  await server.pass(1000);
  server.refuseRefresh = true;
  await server.pass(25 * minute);
  session.send(say("Q2"));
  await server.pass(minute);
  assert.deepEqual(server.messages("c1"), ["Q1", "Q2"]);
  assert.equal(renewals(), 0);
});

test("After a long sleep a new conversation begins, says so, and has the question", async () => {
  const server = new FakeServer();
  const { session, heard, renewals } = page(server);
  session.send(say("Q1"));
  await server.pass(1000);
  server.now += 40 * minute;
  session.send(say("Q2"));
  await server.pass(minute);
  assert.equal(renewals(), 1);
  assert.deepEqual(server.messages("c2"), ["Q2"]);
  assert.deepEqual(heard, ["Q1", "Q2"]);
});

test("A server that forgot the conversation gets a new one, which says so", async () => {
  const server = new FakeServer();
  const { session, renewals } = page(server);
  session.send(say("Q1"));
  await server.pass(1000);
  const lost = [...server.conversations.get("c1")!.sockets];
  server.conversations.clear();
  lost.forEach(socket => socket.close());
  await server.pass(minute);
  session.send(say("Q2"));
  await server.pass(minute);
  assert.equal(renewals(), 1);
  assert.deepEqual(server.messages("c2"), ["Q2"]);
});

test("A broken socket is opened again where it was, and nothing is heard twice", async () => {
  const server = new FakeServer();
  const { session, heard } = page(server);
  session.send(say("Q"));
  await server.pass(1000);
  const [socket] = server.conversations.get("c1")!.sockets;
  socket!.close();
  server.say("c1", { type: "message", text: "A" });
  await server.pass(5000);
  assert.deepEqual(heard, ["Q", "A"]);
});

test("A socket that died in silence is replaced", async () => {
  const server = new FakeServer();
  const { session, heard } = page(server);
  session.send(say("Q"));
  await server.pass(1000);
  server.conversations.get("c1")!.sockets.clear();
  server.say("c1", { type: "message", text: "A" });
  await server.pass(10_000);
  assert.deepEqual(heard, ["Q"]);
  await server.pass(minute);
  assert.deepEqual(heard, ["Q", "A"]);
});

test("Where no socket gets through, polling brings everything once", async () => {
  const server = new FakeServer();
  server.socketsOpen = false;
  const { session, heard, lines } = page(server);
  session.send(say("Q"));
  await server.pass(3000);
  server.say("c1", { type: "message", text: "A" });
  await server.pass(minute);
  assert.deepEqual(heard, ["Q", "A"]);
  assert.equal(lines.at(-1) ?? "fine", "fine");
});

test("A server that is too busy is asked again when it said so", async () => {
  const server = new FakeServer();
  server.refusals = [{ status: 429, retryAfter: 10 }];
  const { session, lines } = page(server);
  session.send(say("Q"));
  await server.pass(9000);
  assert.deepEqual([lines.at(-1), server.messages("c1")], ["busy", []]);
  await server.pass(3000);
  assert.deepEqual([lines.at(-1), server.messages("c1")], ["fine", ["Q"]]);
});

test("What is refused for good is given up, and what comes after it is sent", async () => {
  const server = new FakeServer();
  server.refusals = [{ status: 413 }];
  const { session, failed } = page(server);
  session.send(say("too long"));
  session.send(say("Q"));
  await server.pass(minute);
  assert.deepEqual(failed, ["too long"]);
  assert.deepEqual(server.messages("c1"), ["Q"]);
});

test("A page that may not use the chat is told, and asks no more", async () => {
  const server = new FakeServer();
  server.tokenStatus = 403;
  const { session, failed, lines } = page(server);
  session.send(say("Q"));
  await server.pass(minute);
  assert.deepEqual(failed, ["Q"]);
  assert.equal(lines.at(-1), "refused");
  assert.ok(server.calls.length <= 3, server.calls.join());
});

test("What was not sent yet can be taken back", async () => {
  const server = new FakeServer();
  server.online = false;
  const { session } = page(server);
  session.send(say("Q"));
  await server.pass(1000);
  assert.equal(session.withdraw("Q"), true);
  server.online = true;
  await server.pass(minute);
  assert.equal(session.withdraw("Q"), false);
  assert.deepEqual([...server.conversations.values()].flatMap(c => c.log), []);
});

test("A new conversation has nothing of the old one", async () => {
  const server = new FakeServer();
  const { session, heard } = page(server);
  session.send(say("Q1"));
  await server.pass(1000);
  session.reset();
  session.send(say("Q2"));
  await server.pass(minute);
  server.say("c1", { type: "message", text: "late" });
  await server.pass(minute);
  assert.deepEqual(heard, ["Q1", "Q2"]);
  assert.deepEqual(server.messages("c2"), ["Q2"]);
});

test("A browser that keeps nothing can still talk", async () => {
  const server = new FakeServer();
  const storage = new Map<string, string>();
  storage.set = () => {
    throw new Error("blocked");
  };
  const { session, heard } = page(server, storage);
  session.send(say("Q"));
  await server.pass(1000);
  assert.deepEqual(heard, ["Q"]);
});
