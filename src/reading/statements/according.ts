import type { Span } from "../../contract/index.ts";
import type { Token } from "../../language/types.ts";
import type { Draft } from "./draft.ts";
import { leanedOn } from "./leaning.ts";
import { partiesOf } from "./parties.ts";
import { speakingRoute } from "./routes.ts";
import { rel, spanOf, subtree, type Tree } from "./tree.ts";

/**
 * "According to X, Y" and "Y, according to X": X is the speaker and the clause is the content. Where the clause has a
 * speaker and a cue of its own, X is only the route, and the caller drops this draft.
 */
export function accordingTo(tree: Tree, paragraph: number): readonly (Draft & { readonly head: number })[] {
  const drafts: (Draft & { readonly head: number })[] = [];
  for (const [at, token] of tree.tokens.entries()) {
    if (token.form.toLowerCase() !== "according" || tree.tokens[at + 1]?.form.toLowerCase() !== "to") continue;
    const party = leanedOn(tree, at);
    if (party === null) continue;
    const holder = rel(token) === "case" ? (tree.tokens[party] as Token).head : token.head;
    if (holder === null || holder < 0) continue;
    const skip = rel(token) === "case" ? party : at;
    const content = contentAround(tree, holder, skip);
    const speakers = partiesOf(tree, party);
    if (content.length === 0 || speakers.length === 0) continue;
    const [first] = speakers as readonly [Span];
    const kind = speakingRoute(tree, party)?.kind ?? null;
    drafts.push({
      speakers,
      addressees: [],
      cue: { start: token.start, end: (tree.tokens[at + 1] as Token).end },
      content,
      quoted: [],
      route: kind === null ? [] : [{ ...first, kind }],
      act: "assert",
      paragraph,
      block: tree.sentence.block,
      by: "according to",
      head: holder,
    });
  }
  return drafts;
}

/** The clause without the according-phrase: up to two spans. */
function contentAround(tree: Tree, holder: number, skip: number): readonly Span[] {
  let clause = holder;
  // The phrase often hangs on a word deep in the clause; a statement is the whole clause.
  for (let steps = 0; steps < 8; steps += 1) {
    const token = tree.tokens[clause] as Token;
    if (token.head === null || token.head < 0 || /^(?:ccomp|advcl|acl|conj|parataxis)$/.test(rel(token))) break;
    clause = token.head;
  }
  const left = new Set(subtree(tree, skip));
  const words = subtree(tree, clause).filter((word) => !left.has(word));
  const first = Math.min(...left);
  const sides = [words.filter((word) => word < first), words.filter((word) => word > first)];
  return sides
    .map((side) => spanOf(tree, side))
    .filter((span): span is Span => span !== null && span.end - span.start > 2);
}
