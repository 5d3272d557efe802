import type { Token } from "../../../language/types.ts";

const CITING = /^(?:citing|quoting)$/;

/**
 * "reported, citing officials, that …": the network hangs the clause on the nearest verb; it is what was reported, as nobody
 * cites somebody that something is so.
 */
export function citedApart(tokens: readonly Token[]): readonly Token[] {
  if (!tokens.some(({ form }) => CITING.test(form))) return tokens;
  return tokens.map((token, at) => {
    if (!/^(?:ccomp|acl|advcl)\b/.test(token.deprel)) return token;
    const over = tokens[token.head ?? -1];
    // The verb, or whom it cites.
    const citing = over?.deprel === "obj" ? tokens[over.head ?? -1] : over;
    const head = citing?.head ?? -1;
    if (!citing || !CITING.test(citing.form) || tokens[head]?.upos !== "VERB" || head >= at) return token;
    const marked = tokens.some((word) => word.head === at && word.deprel === "mark" && word.form === "that");
    return marked ? { ...token, head, deprel: "ccomp" } : token;
  });
}
