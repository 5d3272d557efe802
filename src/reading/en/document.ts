import type { Dated } from "../../contract/index.ts";
import type { Analysis } from "../../language/types.ts";
import { type Document, documentOf } from "../document/index.ts";
import type { SetOffWords } from "../document/setOff.ts";
import { cueOf } from "./cues.ts";
import { REPAIRS } from "./repairs/index.ts";

/** Words in front of the colon among which the one that announces is sought. */
const NEAR = 12;

const setOffWords: SetOffWords = {
  announces: (paragraph) =>
    (/[^.!?]*:$/.exec(paragraph)?.[0] ?? "")
      .split(/\s+/)
      .slice(-NEAR)
      .some((word) => isSaying(word.toLowerCase().replace(/[^\p{L}]/gu, ""))),
  isFirstPerson: (paragraph) =>
    /(?:^|[\s“"(])(?:I|we|my|our|us|me|mine|ours)(?=[\s,.’'!?;:])/i.test(paragraph.replace(/[“"][^”"]*[”"]/g, "")),
};

const PAST: Readonly<Record<string, string>> = { said: "say", wrote: "write", told: "tell", read: "read", went: "go" };
const isSaying = (word: string): boolean => {
  const entry = cueOf(PAST[word] ?? word);
  return entry?.speaks === true && entry.shapes.has("clause");
};

/** An English report annotated once, with its trees repaired. */
export const englishDocument = (report: Dated, analysis: Analysis): Document =>
  documentOf(report, analysis, { repairs: REPAIRS, setOffWords });
