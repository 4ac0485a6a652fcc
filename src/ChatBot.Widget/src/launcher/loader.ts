// Loads the panel. A launcher that the page checks (SRI) checks the panel in turn, so the page's promise covers both.
import type { PanelModule } from "../contract.ts";

export interface Source {
  readonly base: string;
  readonly nonce: string;
}

let loading: Promise<PanelModule> | undefined;

export function loadPanel(source: Source): Promise<PanelModule> {
  loading ??= load(source).catch(error => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function load({ base, nonce }: Source): Promise<PanelModule> {
  const url = base + PANEL_FILE;
  await verify(url, nonce);
  return import(url);
}

/** Only a script element can be told the digest of a module; the import after it gets the same module and fetches nothing. */
function verify(url: string, nonce: string): Promise<void> {
  return new Promise((done, fail) => {
    const script = document.createElement("script");
    try {
      Object.assign(script, { type: "module", src: url, integrity: PANEL_INTEGRITY, crossOrigin: "anonymous", nonce });
    } catch {
      // A page with Trusted Types lets no text become a script's address; importing is allowed where its policy allows the host.
      done();
      return;
    }
    script.onload = () => done();
    script.onerror = () => fail(new Error(`Cannot load ${url}`));
    document.head.append(script);
  });
}
