// The words of the interface in the visitor's language: ours, and over them what the page brought.
import type { Host } from "../contract.ts";
import { ar } from "./ar.ts";
import { en, type Texts } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { ru } from "./ru.ts";
import { zh } from "./zh.ts";

export type { Texts };

export const languages: Readonly<Record<string, Texts>> = { ar, en, es, fr, ru, zh };

export function textsFor(host: Pick<Host, "language" | "words" | "element">): Texts {
  const { title, welcome, suggestions } = host.element.dataset;
  return {
    ...en,
    ...languages[host.language],
    ...host.words.get(host.language),
    ...(title && { title }),
    ...(welcome !== undefined && { welcome, welcomeMore: "" }),
    ...(suggestions !== undefined && { suggestions: listOf(suggestions) }),
  };
}

/** Fills in `{name}`. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** Questions separated by vertical bars or line ends. */
export function listOf(text: string): string[] {
  return text.split(/[|\n]/).map(part => part.trim()).filter(part => part !== "");
}
