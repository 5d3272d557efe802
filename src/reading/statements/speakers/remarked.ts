import type { Token } from "../../../language/types.ts";
import { cueOf } from "../../speech/lexicon.ts";
import { childBy, childrenBy, rel, type Tree } from "../../tree.ts";
import { canSay } from "./teller.ts";

/**
 * The verb of speech that a participle behind a comma goes on with, where the tree hangs it on another: "Calder dismissed the
 * threat after Hale placed the army on alert, saying …" is Calder's, "…, an account the town rejected, saying …" the
 * town's. Null where the tree may stay as it is.
 */
export function remarkedOn(tree: Tree, cue: number): number | null {
  const { form, head } = tree.tokens[cue] as Token;
  if (!/ing$/i.test(form) || rel(tree.tokens[cue]) !== "advcl" || tree.tokens[cue - 1]?.form !== ",") return null;
  if (head === null || head < 0 || head > cue) return null;
  return rightBefore(tree, cue, head) ?? aboveWhen(tree, head) ?? belowWhen(tree, cue, head);
}

/** "…, an account the town rejected, saying": the verb of speech that ends in front of the comma. */
function rightBefore(tree: Tree, cue: number, head: number): number | null {
  const at = cue - 2;
  const verb = tree.tokens[at];
  if (at <= head || verb?.upos !== "VERB" || verb.deprel !== "acl:relcl" || !speaks(tree, at)) return null;
  const subject = childBy(tree, at, "nsubj");
  return subject !== undefined && canSay(tree, subject) ? at : null;
}

/** "Calder dismissed the threat after Hale placed the army on alert": the verb over a clause of time that reports nothing. */
function aboveWhen(tree: Tree, clause: number): number | null {
  const { head } = tree.tokens[clause] as Token;
  if (!isWhen(tree, clause) || head === null || head < 0 || head > clause || speaks(tree, clause)) return null;
  const subject = childBy(tree, head, "nsubj");
  return subject !== undefined && canSay(tree, subject) && (speaks(tree, head) || answers(tree, head)) ? head : null;
}

/** "The ferries stopped after the court closed the port, saying": of the two only the court can say anything. */
function belowWhen(tree: Tree, cue: number, head: number): number | null {
  const subject = childBy(tree, head, "nsubj", "nsubj:pass");
  if (subject === undefined || canSay(tree, subject)) return null;
  const clauses = childrenBy(tree, head, (_, at) => at > head && at < cue && isWhen(tree, at));
  const clause = clauses.findLast((at) => {
    const own = childBy(tree, at, "nsubj");
    return own !== undefined && canSay(tree, own);
  });
  return clause ?? null;
}

/** Whether a verb heads a clause that tells when. */
function isWhen(tree: Tree, clause: number): boolean {
  const mark = childBy(tree, clause, "mark");
  return (
    rel(tree.tokens[clause]) === "advcl" &&
    mark !== undefined &&
    /^(?:after|as|when|before|while|since)$/i.test((tree.tokens[mark] as Token).form)
  );
}

const speaks = (tree: Tree, at: number): boolean => cueOf((tree.tokens[at] as Token).lemma)?.speaks === true;

/** "brushed aside the threats", "defended the raid": an answer in words, though no cue. */
const answers = (tree: Tree, at: number): boolean => {
  const { lemma } = tree.tokens[at] as Token;
  return (
    /^(?:defend|downplay|scoff|bristle|backtrack)$/.test(lemma) ||
    (/^(?:brush|shrug|hit|lash|push|play|double|strike)$/.test(lemma) &&
      childBy(tree, at, "compound:prt") !== undefined)
  );
};
