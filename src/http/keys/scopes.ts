/** What a key lets its holder do: ask (`read`), correct (`write`), take whole exports (`export`). */
export const SCOPES = ["read", "write", "export"] as const;
export type Scope = (typeof SCOPES)[number];
