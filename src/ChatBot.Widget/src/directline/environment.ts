// Everything that the protocol needs of the browser, so that tests can bring their own network, clock and storage.

export interface Environment {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  readonly socket: (url: string) => WebSocket;
  readonly storage: Pick<Storage, "getItem" | "setItem" | "removeItem"> | undefined;
  readonly now: () => number;
  readonly online: () => boolean;
  readonly hidden: () => boolean;
  readonly random: () => number;
  readonly setTimeout: (action: () => void, time: number) => unknown;
  readonly clearTimeout: (timer: unknown) => void;
}

export const browser: Environment = {
  fetch: (url, init) => fetch(url, init),
  socket: url => new WebSocket(url),
  storage: storage(),
  now: () => Date.now(),
  online: () => navigator.onLine,
  hidden: () => document.hidden,
  random: () => Math.random(),
  setTimeout: (action, time) => setTimeout(action, time),
  clearTimeout: timer => clearTimeout(timer as number),
};

/** A browser that blocks storage throws when it is only looked at. */
function storage(): Storage | undefined {
  try {
    return sessionStorage;
  } catch {
    return undefined;
  }
}
