import assert from "node:assert/strict";
import { test } from "node:test";
import { fill, languages, listOf, textsFor } from "../../src/ChatBot.Widget/src/texts/texts.ts";

const english = languages.en!;
const blanks = (text: unknown) => [...String(text).matchAll(/\{\w+\}/g)].map(m => m[0]).sort();

test("The six languages of the United Nations are there", () => {
  assert.deepEqual(Object.keys(languages).sort(), ["ar", "en", "es", "fr", "ru", "zh"]);
});

for (const [language, texts] of Object.entries(languages)) {
  test(`${language} says everything, with the same blanks to fill in`, () => {
    for (const [name, text] of Object.entries(english)) {
      const said = texts[name as keyof typeof texts];
      assert.ok(Array.isArray(text) ? Array.isArray(said) : typeof said === "string" && said.trim() !== "", name);
      assert.deepEqual(blanks(said), blanks(text), name);
    }
    assert.deepEqual(Object.keys(texts).sort(), Object.keys(english).sort());
  });
}

test("Every language has as many questions to begin with, asked in a language that is read", () => {
  for (const [language, { suggestions }] of Object.entries(languages)) {
    assert.equal(suggestions.length, english.suggestions.length, language);
    const asked = suggestions.map(question => typeof question === "string" ? question : question.value);
    assert.ok(["en", "es", "fr"].includes(language) || asked.every((question, i) => question === english.suggestions[i]), language);
  }
});

test("No language repeats the English words", () => {
  for (const [language, texts] of Object.entries(languages).filter(([language]) => language !== "en")) {
    const same = Object.entries(english).filter(([name, text]) => typeof text === "string" && texts[name as keyof typeof texts] === text).map(([name]) => name);
    // « Conversation » and the frame around a source are the same in French.
    assert.deepEqual(same.filter(name => !["conversation", "sources"].includes(name)), [], language);
  }
});

test("French has a space that does not break before its tall punctuation", () => {
  for (const [name, text] of Object.entries(languages.fr!)) {
    assert.doesNotMatch(String(text), /[^\u00a0][?!;:]/, name);
  }
});

test("A page's words and attributes come before ours, and English stands in for what is missing", () => {
  const words = new Map([["de", { send: "Senden" }]]);
  const element = { dataset: { title: "Titel", welcome: "Hallo", suggestions: "Eins? | Zwei?\nDrei?" } } as unknown as HTMLElement;
  const texts = textsFor({ language: "de", words, element });
  assert.equal(texts.send, "Senden");
  assert.equal(texts.close, "Close");
  assert.deepEqual([texts.title, texts.welcome, texts.welcomeMore], ["Titel", "Hallo", ""]);
  assert.deepEqual(texts.suggestions, ["Eins?", "Zwei?", "Drei?"]);
});

test("Blanks are filled in, unknown ones are left", () => {
  assert.equal(fill("{n} of {count} {other}", { n: 2, count: 5 }), "2 of 5 {other}");
  assert.deepEqual(listOf(" | a ||"), ["a"]);
});
