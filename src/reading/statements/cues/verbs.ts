import type { Token } from "../../../language/types.ts";
import { cueOf } from "../../speech/lexicon.ts";
import { childBy, rel, type Tree } from "../../tree.ts";
import { addresseeOf } from "../addressees/addressee.ts";
import { behind } from "../addressees/behind.ts";
import { subjectOf } from "../speakers/subject.ts";
import { contentOf } from "./content.ts";
import { cueSpan, isPassive } from "./cue.ts";
import type { Frame } from "./frame.ts";
import { quotingCue } from "./quoting.ts";
import { ruledOut } from "./rulings.ts";

/** "Calder said that …", "“…,” she told him": a verb of the lexicon with what hangs on it. */
export function verbFrame(tree: Tree, at: number): Frame | null {
  const token = tree.tokens[at] as Token;
  const entry = cueOf(token.lemma);
  if (token.lemma === "rule" && /^out$/i.test(tree.tokens[at + 1]?.form ?? "")) return ruledOut(tree, at);
  if (!entry || rel(token) === "amod" || rel(token) === "case" || rel(token) === "compound") return null;
  // "as he put it", not "putting it on a list".
  if (token.lemma === "put" && tree.tokens[at + 1]?.form.toLowerCase() !== "it") return null;
  // "is expected to attend": nobody is said to expect it.
  if (
    isPassive(tree, at) &&
    childBy(tree, at, "obl:agent") === undefined &&
    (!entry.speaks || entry.shapes.has("infinitive")) &&
    !entry.addresses
  )
    return null;
  const addressee = addresseeOf(tree, at, entry);
  const found = contentOf(tree, at, entry);
  const speaker = subjectOf(tree, at);
  return {
    tree,
    at,
    cue: quotingCue(tree, at) ?? cueSpan(tree, at),
    act: entry.act,
    entry,
    speaker,
    addressee,
    content: addressee === null ? (found?.content ?? []) : behind(tree, addressee, found?.content ?? []),
    by: found?.by ?? "cue",
  };
}
