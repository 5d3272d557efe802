import { fold, type Register } from "../../register/index.ts";
import type { TreeSentence } from "../document/tree.ts";
import type { SentenceContext } from "./discourse.ts";
import { borne } from "./names/borne.ts";
import { nameSpans } from "./names/index.ts";
import { initialsIn, isOfPost, thingsIn, withInitials, withoutThings } from "./names/initials.ts";
import { kindsTold } from "./names/kindsBeside.ts";
import { statesAmong } from "./names/stateNames.ts";
import { townsAmong } from "./names/townNames.ts";
import { withUnseen } from "./names/unseen.ts";
import { formsOf, type Run, runOf } from "./run.ts";

/** The ids of the bodies of the register that have both the initials and most words of the name before them. */
function shortFor(sentence: TreeSentence, run: Run, short: string, register: Register): ReadonlySet<string> {
  const words = wordsOf(formsOf(runOf(sentence, run)));
  const fits = (name: string): boolean => {
    const theirs = wordsOf(name);
    const shared = words.filter((word) => theirs.includes(word)).length;
    return 2 * shared > Math.min(words.length, theirs.length);
  };
  return new Set(
    register
      .named(short)
      .flatMap((entry) =>
        entry.kind === "body" && [entry.actor.name, ...register.namesOf(entry.actor.id)].some(fits)
          ? [entry.actor.id]
          : [],
      ),
  );
}

const wordsOf = (name: string): readonly string[] =>
  fold(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2 && !/^(?:the|and|for|national)$/.test(word));

/** A report's sentences made ready: their names found, each with the others in view. */
export function madeReady(sentences: readonly TreeSentence[], register: Register): readonly SentenceContext[] {
  const initialsOf = sentences.map(initialsIn);
  const known = new Map<string, ReadonlySet<string>>();
  for (const [number, initials] of initialsOf.entries()) {
    const sentence = sentences[number] as TreeSentence;
    for (const one of initials) {
      const short = sentence.nodes[one.at]?.form;
      if (short && !isOfPost(sentence, one)) known.set(short, shortFor(sentence, one, short, register));
    }
  }
  const things = new Set(sentences.flatMap(thingsIn));
  const read = sentences.map((sentence, number): SentenceContext => {
    const initials = initialsOf[number] ?? [];
    const named = withInitials(sentence, withUnseen(sentence, nameSpans(sentence, register)), initials, known);
    const spotted = withoutThings(sentence, named, things);
    return { sentence, number, spotted, initials, owners: new Map(), meant: new Map() };
  });
  return borne(statesAmong(townsAmong(kindsTold(read), register), register));
}
