/** What a key lets its holder do: ask (`read`), correct (`write`), take whole exports (`export`). */
export const SCOPES = ["read", "write", "export"] as const;
export type Scope = (typeof SCOPES)[number];

/** A key as it is kept: whoever reads the file learns no key from it. */
export interface Key {
  /** Eight characters that a key begins with, by which it is listed and revoked. */
  readonly id: string;
  /** Whose it is, in its maker's words. */
  readonly name: string;
  readonly scopes: readonly Scope[];
  /** ISO time. */
  readonly created: string;
  /** The last day on which it holds, YYYY-MM-DD; null for ever. */
  readonly until: string | null;
  /** SHA-256 of the whole key, hex. A key has 192 random bits, so nothing slower is needed. */
  readonly hash: string;
}
