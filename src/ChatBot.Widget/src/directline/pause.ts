// Waiting that can be cut short, and how long to wait before trying again.
import type { Environment } from "./environment.ts";

export class Pause {
  #wake: (() => void) | undefined;

  constructor(private readonly env: Environment) {}

  /** Waits, until the time is over or somebody calls `wake`. */
  async for(time: number): Promise<void> {
    let timer: unknown;
    await new Promise<void>(done => {
      this.#wake = done;
      timer = this.env.setTimeout(done, time);
    });
    this.env.clearTimeout(timer);
    this.#wake = undefined;
  }

  wake(): void {
    this.#wake?.();
  }
}

/** Doubles from half a second to half a minute; a random part keeps many visitors from coming back all at once. */
export function backoff(failures: number, random: () => number): number {
  return Math.min(500 * 2 ** Math.max(0, failures - 1), 30_000) * (0.75 + random() / 2);
}
