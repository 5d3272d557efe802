import type { Repair } from "../document/repair.ts";
import type { Rule } from "../engine/rule.ts";
import { REPAIRS } from "./repairs/index.ts";
import { CONTENTS } from "./rules/content.ts";
import { CUES } from "./rules/cues.ts";
import { DENIALS } from "./rules/denials.ts";
import { HEARERS } from "./rules/hearers.ts";
import { HEARERS_AROUND } from "./rules/hearersAround.ts";
import { ROUTES } from "./rules/routes.ts";
import { SPEAKERS } from "./rules/speakers.ts";
import { UNSAID } from "./rules/unsaid.ts";

/** Rules that answer one question, in their order; the order is a tie-break only. */
export interface Family {
  readonly name: string;
  /** The question, in words. */
  readonly asks: string;
  /** The capture that holds the answer. */
  readonly answer: string;
  /** Whether only the words that are cues are asked. */
  readonly ofCues: boolean;
  readonly rules: readonly Rule<unknown>[];
}

/**
 * All that is read of English by rules, from top to bottom: first the parser's known mistakes are mended, then each
 * question is put to every word that its rules match. What counts, reckons or links (quotations, times, names, coreference)
 * has readers of its own, which hand their findings to the same arbiter.
 */
export const CONFIGURATION: { readonly repairs: readonly Repair[]; readonly families: readonly Family[] } = {
  repairs: REPAIRS,
  families: [
    { name: "cues", asks: "Which word tells that somebody said something?", answer: "cue", ofCues: false, rules: CUES },
    {
      name: "unsaid",
      asks: "Which words look like cues and report nothing?",
      answer: "cue",
      ofCues: false,
      rules: UNSAID,
    },
    { name: "content", asks: "What was said, as the tree gives it?", answer: "content", ofCues: true, rules: CONTENTS },
    {
      name: "denials",
      asks: "Is it told that the cue’s act was not done?",
      answer: "denier",
      ofCues: true,
      rules: DENIALS,
    },
    { name: "speakers", asks: "Who said it?", answer: "speaker", ofCues: true, rules: SPEAKERS },
    {
      name: "hearers",
      asks: "To whom, as the cue's own clause tells?",
      answer: "hearer",
      ofCues: false,
      rules: HEARERS,
    },
    {
      name: "hearers-around",
      asks: "To whom, as the words around it tell?",
      answer: "hearer",
      ofCues: false,
      rules: HEARERS_AROUND,
    },
    { name: "routes", asks: "How did the words come to the page?", answer: "route", ofCues: false, rules: ROUTES },
  ],
};
