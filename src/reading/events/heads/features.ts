import type { Node } from "../../document/tree.ts";
import { childOf } from "../../syntax/subtree.ts";
import type { Party } from "../gate.ts";
import { statusOf } from "../status.ts";
import { type Way, wayBetween } from "./pairs.ts";
import { fits, type Vote } from "./votes.ts";

/** What the type of a pair is told from. */
export interface Features {
  /** Names of what holds, each once. */
  readonly names: readonly string[];
  /** The words whose vectors count: what is done, who does it, whom it is done to, what is told of it besides. */
  readonly words: readonly (Node | null)[];
  /** The words on the way from the one to the other, neither of them included. */
  readonly path: readonly Node[];
  /** The word that tells the act. */
  readonly act: Node;
  /** The best vote of the frames between the two. */
  readonly vote: Vote | null;
  /** How well it fits them (`fits`). */
  readonly fit: number;
}

/** Two by their head words; their parties where they are known. */
export interface Sides {
  readonly actor: Node;
  readonly recipient: Node;
  readonly by?: Party | undefined;
  readonly to?: Party | undefined;
}

/** Null where the two stand in no tree together. */
export function featuresOf(sides: Sides, votes: readonly Vote[]): Features | null {
  const { actor, recipient, by, to } = sides;
  const way = wayBetween(actor, recipient);
  if (way === null) return null;
  const { act } = way;
  const names = new Set<string>();
  const put = (kind: string, value: string | undefined): void => {
    if (value !== undefined && value !== "") names.add(`${kind}:${value}`);
  };
  const beside = besideOf(way, sides);
  put("act", act.lemma);
  put("pos", act.upos);
  put("act+", `${act.lemma} ${beside?.lemma ?? ""}`);
  put(
    "up",
    way.up
      .slice(0, -1)
      .map(({ deprel }) => deprel)
      .join(" "),
  );
  put("down", way.down.map(({ deprel }) => deprel).join(" "));
  for (const node of way.up.slice(1)) put("on", node.lemma);
  for (const node of way.down.slice(0, -1)) {
    put("on", node.lemma);
    put("to", node.lemma);
  }
  for (const node of [...way.down, recipient])
    for (const child of node.children) if (child.rel === "case") put("case", child.lemma);
  put("last", recipient.children.find(({ rel }) => rel === "case")?.lemma);
  for (const child of act.children) {
    if (child === actor || child === recipient) continue;
    if (/^(?:obj|xcomp|ccomp|advcl|obl|nmod|acl|compound)$/.test(child.rel)) put(child.rel, child.lemma);
    if (/^(?:aux|mark|cop)$/.test(child.rel) || child.deprel === "compound:prt") put("by", child.lemma);
    if (/^(?:not|n['’]t|never|no)$/.test(child.lower)) put("by", "not");
  }
  for (const clause of act.children.filter(({ rel }) => rel === "xcomp" || rel === "ccomp"))
    put("clause-obj", childOf(clause, "obj")?.lemma);
  put("order", actor.at < recipient.at ? (act.at < actor.at ? "vab" : act.at < recipient.at ? "avb" : "abv") : "b a");
  put(
    "to+",
    `${way.down.at(-2)?.lemma ?? act.lemma} ${recipient.children.find(({ rel }) => rel === "case")?.lemma ?? ""}`,
  );
  put("over", act.parent?.lemma);
  put("over-rel", act.deprel);
  put("status", statusOf({ head: act, frame: { mutual: false } }));
  put("actor", kindOf(by));
  put("recipient", kindOf(to));
  const between = new Set([...way.up, ...way.down, ...(beside ? [beside] : [])]);
  const { vote, fit } = voted(votes, sides, between, put);
  const path = [...way.up.slice(1), ...way.down.slice(0, -1)].filter((node) => node !== recipient);
  return { names: [...names], words: [act, actor, recipient, beside], path, act, vote, fit };
}

/** What a verb does it with, or what it is followed by: "imposed | sanctions", "agreed to | withdraw". */
function besideOf({ act, down }: Way, { actor, recipient }: Sides): Node | null {
  const inner = down.slice(0, -1).filter((node) => node !== act && /^(?:VERB|NOUN|ADJ)$/.test(node.upos));
  const own = (rel: string): Node | undefined =>
    act.children.find((child) => child.rel === rel && child !== actor && child !== recipient);
  return inner.at(-1) ?? own("obj") ?? own("xcomp") ?? own("ccomp") ?? own("nsubj") ?? null;
}

const kindOf = (party: Party | undefined): string =>
  party === undefined ? "?" : `${party.standing} ${party.actor?.kind ?? "-"} ${party.actor?.sector ?? "-"}`;

/** Puts what the frames vote for; the best vote. */
function voted(
  votes: readonly Vote[],
  { actor, recipient }: Sides,
  between: ReadonlySet<Node>,
  put: (kind: string, value: string) => void,
): Pick<Features, "vote" | "fit"> {
  let best: { readonly vote: Vote; readonly fit: number; readonly score: number } | null = null;
  for (const vote of votes) {
    const fit = fits(vote, actor, recipient, between);
    if (fit === 0) continue;
    put("vote", `${vote.type} ${fit}`);
    put("root", vote.matched.frame.code.slice(0, 2));
    const score = fit + vote.matched.frame.weight / 10;
    if (best === null || score > best.score) best = { vote, fit, score };
  }
  if (best === null) {
    put("best", "none");
    return { vote: null, fit: 0 };
  }
  put("best", best.vote.type);
  put("best-fit", String(Math.floor(best.score)));
  put("best+", `${best.vote.type} ${Math.floor(best.score)}`);
  put("best-code", best.vote.matched.frame.code);
  return best;
}
