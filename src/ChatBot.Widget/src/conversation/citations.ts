// The citations of an answer, as its schema.org entity has them.
import type { Activity } from "../directline/activity.ts";

export interface Citation {
  readonly position: number;
  readonly name: string;
  readonly url: string;
  readonly quote: string;
  /** Where the passage is, for asking the bot for it; absent where the address is not one of its documents. */
  readonly passage?: { readonly slug: string; readonly id: string; readonly query: string } | undefined;
}

/** The citations by their numbers; only those that lead to a page. */
export function citationsOf(activity: Activity): Map<number, Citation> {
  const found = new Map<number, Citation>();
  const entity = activity.entities?.find(e => e?.type === "https://schema.org/Message");
  for (const { position, appearance } of entity?.citation ?? []) {
    const url = addressOf(appearance?.url);
    if (url && Number.isInteger(position)) {
      found.set(position!, { position: position!, name: appearance?.name ?? "", url: url.href, quote: appearance?.abstract ?? "", passage: passageOf(url) });
    }
  }
  return found;
}

/** Link definitions at the end of a text are for other clients; here the citations say the same. */
export function withoutDefinitions(text: string): string {
  return text.replace(/(\n\[\d{1,3}\]: \S+(?: "[^\n]*")?)+\s*$/, "").trimEnd();
}

function addressOf(text: unknown): URL | undefined {
  try {
    const url = new URL(String(text));
    return /^https?:$/.test(url.protocol) ? url : undefined;
  } catch {
    return undefined;
  }
}

function passageOf(url: URL): Citation["passage"] {
  const slug = /\/documents\/([^/]+)$/.exec(url.pathname)?.[1];
  return slug && url.hash.length > 1 ? { slug: decode(slug), id: decode(url.hash.slice(1)), query: url.search } : undefined;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
