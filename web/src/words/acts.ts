import type { Statement } from "../../../src/contract/types.ts";

/** An act as a verb in a sentence: without and with somebody it is said to. */
const VERBS: Readonly<Record<Statement["act"], readonly [alone: string, to: string]>> = {
  assert: ["said", "told"],
  announce: ["announced", "announced to"],
  confirm: ["confirmed", "confirmed to"],
  deny: ["denied", "denied to"],
  reject: ["rejected", "replied to"],
  accuse: ["accused", "accused"],
  criticise: ["criticised", "criticised"],
  praise: ["praised", "praised"],
  thank: ["thanked", "thanked"],
  apologise: ["apologised", "apologised to"],
  congratulate: ["congratulated", "congratulated"],
  ask: ["asked", "asked"],
  request: ["called for", "urged"],
  demand: ["demanded", "demanded of"],
  order: ["ordered", "ordered"],
  warn: ["warned", "warned"],
  threaten: ["threatened", "threatened"],
  promise: ["promised", "promised"],
  offer: ["offered", "offered"],
  agree: ["agreed", "agreed with"],
  predict: ["predicted", "predicted to"],
  speculate: ["supposed", "supposed to"],
};

export function verbOf(act: Statement["act"], addressed: boolean): string {
  return VERBS[act][addressed ? 1 : 0];
}

/** How sure the reader is, in words; null where it need not be said. */
export function doubt(confidence: number): string | null {
  if (confidence >= 0.75) return null;
  return confidence >= 0.5 ? "likely, not certain" : "uncertain: check the words";
}
