import type { Statement } from "../../contract/index.ts";
import { LEXICON, markedWords } from "./lexicon.ts";

type Act = Statement["act"];

/** How a cue takes its content: "said that …", "pledged to …", "condemned the attack". */
export type Shape = "clause" | "infinitive" | "object";

/** What the lexicon says of a word that reports. */
export interface CueEntry {
  readonly act: Act;
  readonly shapes: ReadonlySet<Shape>;
  /** The object is the one addressed: "told X", "urged X". */
  readonly addresses: boolean;
  /** Speech itself, not a belief or a feeling: a quotation beside it is its content. */
  readonly speaks: boolean;
}

const VERBS = new Map<string, CueEntry>();
for (const { name, marks, words } of LEXICON.sections) {
  if (name !== "cues") continue;
  const entry: CueEntry = {
    act: marks.get("act") as Act,
    shapes: new Set((marks.get("takes") ?? "").split(",").filter(Boolean) as Shape[]),
    addresses: marks.has("hearer"),
    speaks: !marks.has("thought"),
  };
  for (const word of words) VERBS.set(word, entry);
}
const NOUNS = markedWords("cue-nouns", "act") as ReadonlyMap<string, Act>;
const ACTS = markedWords("act-words", "act") as ReadonlyMap<string, Act>;

/** Verbs looked up before; memoises by lemma, clears at 20,000 entries. */
const found = new Map<string, CueEntry | null>();

/** The entry of a verb's lemma; undefined where the verb reports nothing. */
export function cueOf(lemma: string): CueEntry | undefined {
  const known = found.get(lemma);
  if (known !== undefined) return known ?? undefined;
  if (found.size >= 20_000) found.clear();
  const word = lemma.toLowerCase();
  const stem = word.replace(/(?:ing|ed|s)$/, "");
  // The network may cut too much or too little off: "urg", "warning", "begg".
  const entry = [word, `${word}e`, stem, `${stem}e`, stem.replace(/(.)\1$/, "$1")]
    .map((one) => VERBS.get(one))
    .find((one) => one !== undefined);
  found.set(lemma, entry ?? null);
  return entry;
}

/** Whether a word reports speech as a verb, whatever it is in its sentence. */
export const reportsSpeech = ({ lemma }: { readonly lemma: string }): boolean => cueOf(lemma)?.speaks === true;

/** The act that a noun reports ("a call for", "the claim that"); undefined where it reports none. */
export const nounAct = (lemma: string): Act | undefined => NOUNS.get(lemma.toLowerCase());

/** The act of a cue's word that no list of cues holds; undefined where it tells none. */
export const actOfWord = (lemma: string): Act | undefined => ACTS.get(lemma.toLowerCase());
