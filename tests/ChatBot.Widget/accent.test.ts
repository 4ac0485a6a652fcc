import assert from "node:assert/strict";
import { test } from "node:test";
import { accentProperties, type Rgb } from "../../src/ChatBot.Widget/src/launcher/accent.ts";
import { contrast, readable } from "../../src/ChatBot.Widget/src/view/accent.ts";

const black: Rgb = [0, 0, 0];
const white: Rgb = [255, 255, 255];
const steps = [0, 51, 102, 153, 204, 255];
const colors: Rgb[] = steps.flatMap(r => steps.flatMap(g => steps.map(b => [r, g, b] as const)));

test("Words on any accent can be read", () => {
  for (const color of colors) {
    const words = accentProperties(color).includes("--on-a:#fff") ? white : black;
    assert.ok(contrast(color, words) >= 4.5, `${color}`);
  }
});

test("Any accent as a colour of words can be read, on light and on dark", () => {
  for (const color of colors) {
    assert.ok(contrast(readable(color, white, black), white) >= 4.5, `${color} on white`);
    assert.ok(contrast(readable(color, [28, 34, 42], white), [28, 34, 42]) >= 4.5, `${color} on dark`);
  }
});

test("An accent that can be read already is left alone", () => {
  assert.deepEqual(readable([28, 90, 150], white, black), [28, 90, 150]);
});
