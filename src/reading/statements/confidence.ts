import type { Statement } from "../../contract/index.ts";

/**
 * Confidence by rule and mode: the share of its statements that overlap a labelled one by half on the development
 * texts (docs/statements.md has the table). A statement without a named speaker is less sure.
 */
const BY_RULE: Readonly<Record<string, number>> = {
  "according to": 0.78,
  infinitive: 0.5,
  "call for": 0.72,
  "accused of": 0.8,
  object: 0.45,
  "noun with a clause": 0.67,
  "inserted cue": 0.67,
  "headline label": 0.7,
  "transcript label": 0.8,
};
const BY_MODE: Readonly<Record<Statement["mode"], number>> = { direct: 0.9, mixed: 0.86, indirect: 0.77 };

export function confidenceOf(rule: string, mode: Statement["mode"], hasSpeaker: boolean): number {
  const base = Math.max(BY_RULE[rule] ?? BY_MODE[mode], mode === "direct" ? 0.85 : 0);
  return hasSpeaker ? base : Math.round(base * 75) / 100;
}
