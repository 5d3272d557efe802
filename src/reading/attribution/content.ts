import type { Span } from "../../contract/index.ts";
import type { Node } from "../document/tree.ts";
import { type CueEntry, reportsSpeech } from "../en/cues.ts";
import { canSay } from "../en/somebody.ts";
import { subjectOf } from "../syntax/clause.ts";
import { spanOf } from "../syntax/spans.ts";
import { childOf, hasChild, runAround, under } from "../syntax/subtree.ts";

/** The words under a content's head without the cue's own branch: one span, or two where the cue cuts it. */
export function clauseContent(head: Node, cue: Node, entry: CueEntry | null): readonly Span[] {
  const found = pieces(head, cue);
  const [first, ...others] = found;
  if (!first || head.parent !== cue || head.rel !== "ccomp" || entry === null) return found;
  const start = Math.min(first.start, subjectStart(head, cue, entry, first), firstStart(head, cue, first));
  return [{ start, end: first.end }, ...others];
}

/** A phrase as it stands: "the attack on the port", without what its teller goes on to say ("…, saying …"). */
export function phraseContent(head: Node): Span | null {
  const saying = ({ deprel, lower, parent }: Node): boolean =>
    deprel === "acl" && lower.endsWith("ing") && parent !== null && !canSay(parent);
  return spanOf(runAround(under(head, saying), head));
}

/** From the first word under some heads to the last: "Hale of lying". */
export const contentOf = (heads: readonly Node[]): Span | null =>
  spanOf(heads.flatMap((head) => under(head)).sort((a, b) => a.at - b.at));

function pieces(head: Node, cue: Node): readonly Span[] {
  // The cue's own branch, from the cue up to the content's head.
  const branch = new Set<Node>();
  for (let node: Node | null = cue; node !== null && node !== head; node = node.parent) branch.add(node);
  const words = under(head, (child) => branch.has(child) || (child.at > head.at && isAside(child)));
  const runs: Node[][] = [];
  for (const word of words) {
    const run = runs.at(-1);
    if (run && word.previous === run.at(-1)) run.push(word);
    else runs.push([word]);
  }
  const spans = runs.flatMap((run) => spanOf(run) ?? []).filter(({ start, end }) => end - start > 2);
  if (spans.length <= 2) return spans;
  // More holes than a cue can make: parentheses and marks. From the first word to the last on each side of the cue.
  const sides = [spans.filter(({ end }) => end <= cue.start), spans.filter(({ start }) => start >= cue.end)];
  return sides.flatMap((side) => {
    const [first, last] = [side[0], side.at(-1)];
    return first && last ? [{ start: first.start, end: last.end }] : [];
  });
}

/**
 * A clause behind a comma that the reporter adds to what was said: "…, while the police denied it", "…, adding that …".
 * Inside a quotation it stays; the quotation is joined whole later.
 */
function isAside(node: Node): boolean {
  if (node.rel !== "advcl") return false;
  const first = under(node)[0] as Node;
  if (first.form !== "," && first.previous?.form !== ",") return false;
  if (hasChild(node, ({ rel, lemma }) => rel === "mark" && /^(?:while|as|after|before|amid)$/.test(lemma))) return true;
  return /VerbForm=(?:Ger|Part)/.test(node.feats) && /Ing|Pres|Ger/.test(node.feats) && reportsSpeech(node);
}

/** "claim our work “discredits …”": a quotation mark makes the clause's subject look like the cue's object. */
function subjectStart(clause: Node, cue: Node, entry: CueEntry, first: Span): number {
  const object = entry.addresses ? undefined : childOf(cue, "obj");
  if (object === undefined || object.at < cue.at || object.at > clause.at) return first.start;
  const words = runAround(under(object), object);
  let behind = (words.at(-1) as Node).next;
  while (behind && /^["“‘'«]$/.test(behind.form)) behind = behind.next;
  return behind && behind.start <= first.end ? (words[0] as Node).start : first.start;
}

/** "Hale and the mayor, and Calder, met on Monday, a clerk said": the tree may hang those who met on the cue. */
function firstStart(clause: Node, cue: Node, first: Span): number {
  const before = cue.children.filter(({ deprel, at }) => deprel === "nsubj" && at < cue.at);
  const [one, last] = [before[0], before.at(-1)];
  if (!one || !last || !(one.at < clause.at && clause.at < last.at) || subjectOf(cue) === one) return first.start;
  return (under(one)[0] as Node).start;
}
