import type { Answers } from "../../answers/index.ts";
import type { Reading } from "../../contract/index.ts";
import type { Register } from "../../register/index.ts";
import type { ReadDraft } from "../draft.ts";
import type { Parse } from "../types.ts";

/** A text that somebody sent to be read, with what they say of it. */
export interface SentSource {
  readonly kind: "text" | "html";
  readonly body: string;
  readonly published?: string;
  readonly url?: string;
  readonly publisher?: string;
  readonly title?: string;
}

/** Reads a source; what it may throw is what reading throws, and `busy` where too many wait. */
export type ReadSource = (source: SentSource) => Promise<Reading>;

/** What the API is given to answer with. */
export interface ApiOptions {
  readonly answers: Answers;
  /** The version of Dragoman that answers. */
  readonly release: string;
  /** Changes whenever the record does: an answer given before is as good as new while it is the same. */
  readonly version: () => number;
  /** Secret of this start: what changes the record carries it, where no key with the scope `write` says the same. */
  readonly token: string;
  readonly parse?: Parse;
  readonly register?: () => Register | Promise<Register>;
  readonly rules?: () => string | Promise<string>;
  readonly draft?: ReadDraft;
  readonly read?: ReadSource;
}
