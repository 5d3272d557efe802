import type { Register } from "../../register/index.ts";
import type { TreeSentence } from "../document/tree.ts";
import type { SentenceContext } from "./discourse.ts";
import { borne } from "./names/borne.ts";
import { nameSpans } from "./names/index.ts";
import { initialsIn, isOfPost, thingsIn, withInitials, withoutThings } from "./names/initials.ts";
import { kindsTold } from "./names/kindsBeside.ts";
import { statesAmong } from "./names/stateNames.ts";
import { townsAmong } from "./names/townNames.ts";
import { withUnseen } from "./names/unseen.ts";

/** A report's sentences made ready: their names found, each with the others in view. */
export function madeReady(sentences: readonly TreeSentence[], register: Register): readonly SentenceContext[] {
  const initialsOf = sentences.map(initialsIn);
  const known = new Set(
    initialsOf.flatMap((initials, number) => {
      const sentence = sentences[number] as TreeSentence;
      return initials.flatMap((one) => (isOfPost(sentence, one) ? [] : (sentence.nodes[one.at]?.form ?? [])));
    }),
  );
  const things = new Set(sentences.flatMap(thingsIn));
  const read = sentences.map((sentence, number): SentenceContext => {
    const initials = initialsOf[number] ?? [];
    const named = withInitials(sentence, withUnseen(sentence, nameSpans(sentence, register)), initials, known);
    const spotted = withoutThings(sentence, named, things);
    return { sentence, number, spotted, initials, owners: new Map(), meant: new Map() };
  });
  return borne(statesAmong(townsAmong(kindsTold(read), register), register));
}
