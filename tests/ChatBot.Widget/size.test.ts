import assert from "node:assert/strict";
import { test } from "node:test";
import { pathToFileURL } from "node:url";

declare const WIDGET_FOLDER: string;

const { bundle, gzip, integrity } = await import(pathToFileURL(`${WIDGET_FOLDER}/build.mjs`).href);
const [launcher, panel] = (await bundle()) as { file: string; bytes: Buffer }[];
const kilobyte = 1024;

test("The launcher takes at most 3 KB before the chat is opened", () => {
  assert.ok(gzip(launcher!.bytes).length <= 3 * kilobyte, `${gzip(launcher!.bytes).length} bytes`);
});

test("The whole takes at most 30 KB", () => {
  const whole = gzip(launcher!.bytes).length + gzip(panel!.bytes).length;
  assert.ok(whole <= 30 * kilobyte, `${whole} bytes`);
});

test("The same sources make the same bytes, and the launcher names the panel and its digest", async () => {
  const again = (await bundle()) as { file: string; bytes: Buffer }[];
  assert.deepEqual(again.map(f => f.file), [launcher!.file, panel!.file]);
  assert.ok(launcher!.bytes.includes(panel!.file) && launcher!.bytes.includes(integrity(panel!.bytes)));
});

test("Nothing is in it that a strict policy forbids, and no cookie", () => {
  for (const { bytes } of [launcher!, panel!]) {
    assert.doesNotMatch(bytes.toString("utf8"), /\beval\(|new Function|innerHTML|insertAdjacentHTML|document\.write|setAttribute\("style"|document\.cookie|localStorage/);
  }
});
