// Asks the bot for the whole of a cited passage.
import type { Citation } from "../conversation/citations.ts";

export interface Span {
  readonly start: number;
  readonly length: number;
}

export interface Neighbour {
  readonly id: string;
  readonly label: string;
}

export interface Passage {
  readonly id: string;
  readonly label: string;
  readonly language: string;
  readonly text: string;
  /** The cited words. */
  readonly marks: readonly Span[];
  readonly italics: readonly Span[];
  /** The paragraph that a sub-paragraph belongs to. */
  readonly parent?: Neighbour & { readonly text: string };
  readonly part: string;
  readonly position: number;
  readonly count: number;
  readonly previous?: Neighbour;
  readonly next?: Neighbour;
  readonly document: { readonly symbol: string; readonly title: string };
  /** The passage on the document's page, below the bot's address. */
  readonly url: string;
}

/** With labels in the interface's language; the text has its own. */
export async function fetchPassage(base: string, place: NonNullable<Citation["passage"]>, language: string, signal: AbortSignal): Promise<Passage> {
  const query = `${place.query ? `${place.query}&` : "?"}lang=${encodeURIComponent(language)}`;
  const url = `${base}/api/documents/${encodeURIComponent(place.slug)}/passages/${encodeURIComponent(place.id)}${query}`;
  const response = await fetch(url, { credentials: "omit", signal });
  if (!response.ok) {
    throw new Error(`${response.status}`, { cause: response.status });
  }
  return await response.json() as Passage;
}

/** Cuts a text wherever a style begins or ends. */
export function stretches(text: string, marks: readonly Span[], italics: readonly Span[]): { text: string; marked: boolean; italic: boolean }[] {
  const edges = [...marks, ...italics].flatMap(s => [s.start, s.start + s.length]).filter(edge => edge > 0 && edge < text.length);
  const cuts = [0, ...new Set(edges.sort((a, b) => a - b)), text.length];
  const covers = (spans: readonly Span[], at: number) => spans.some(s => s.start <= at && at < s.start + s.length);
  return cuts.slice(0, -1).map((from, i) => ({ text: text.slice(from, cuts[i + 1]), marked: covers(marks, from), italic: covers(italics, from) }));
}
