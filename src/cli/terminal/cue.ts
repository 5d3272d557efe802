import { cueInMarks, type Statement, toldAct } from "../../contract/index.ts";

/** A cue as a table shows it: the page's own words in quotation marks, our act beside them: “did not rule out” (not reject). */
export const toldCue = (words: string, told: Pick<Statement, "act" | "negated">): string =>
  [cueInMarks(words), `(${toldAct(told)})`].filter(Boolean).join(" ");
