/** What a torture found wrong: what was being done, what is the matter, and what was given to it. */
export interface Failure {
  /** One of the kind's own words for what was counted: "add", "lines" … */
  readonly what: string;
  readonly message: string;
  /** File name → content, kept so that the failure can be looked at and repeated. */
  readonly input: Readonly<Record<string, string | Uint8Array>>;
}

/** What one batch did: how many of what, and what failed. */
export interface Batch {
  readonly counts: Readonly<Record<string, number>>;
  readonly failures: readonly Failure[];
}

export interface BatchOptions {
  /** The batch ends early when it is aborted, and tells what was done until then. */
  readonly stop: AbortSignal;
  /** The batch ends early when it has done this many; unlimited where not given. */
  readonly most?: number;
}

/** A kind that is open: processes, servers and folders that its batches share. */
export interface Torture {
  /** The same seed does the same again, as far as the machine's timing lets it. */
  batch(seed: number, options: BatchOptions): Promise<Batch>;
  /** A remark for the progress line; empty where there is none. */
  remark?(): string;
  close(): Promise<void>;
}

/** A kind of torture that is run by seeds, one batch after the other. */
export interface Kind {
  readonly name: string;
  /** One line for the help. */
  readonly about: string;
  open(): Promise<Torture>;
}

/** A batch that is being counted. */
export class Count {
  readonly #counts: Record<string, number> = {};
  readonly #failures: Failure[] = [];
  readonly #most: number;

  constructor({ most = Number.POSITIVE_INFINITY }: { readonly most?: number } = {}) {
    this.#most = most;
  }

  add(what: string, many = 1): void {
    this.#counts[what] = (this.#counts[what] ?? 0) + many;
  }

  fail(what: string, message: string, input: Failure["input"]): void {
    this.#failures.push({ what, message, input });
  }

  /** Whether the batch has done as many as were asked for. */
  isFull(): boolean {
    return Object.values(this.#counts).reduce((sum, many) => sum + many, 0) >= this.#most;
  }

  batch(): Batch {
    return { counts: this.#counts, failures: this.#failures };
  }
}
