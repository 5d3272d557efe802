import type { Event } from "../../../contract/index.ts";
import type { Acts } from "../../../language/types.ts";
import type { Node } from "../../document/tree.ts";
import type { Features } from "./features.ts";

/** How likely each type is for two in a sentence, and that there is none. */
export interface Weighed {
  /** The likeliest type, whether or not there is any. */
  readonly type: Event["plover"];
  /** Its chance among the types. */
  readonly sure: number;
  /** The chance that the one does anything to the other, 0 to 1. */
  readonly any: number;
  /** The chance of each type among the types. */
  of(type: Event["plover"]): number;
}

/** What the head of types makes of two: the sum of what each feature and each word adds, as chances. */
export function weighed({ names, words, path }: Features, { head, words: said }: Acts): Weighed {
  const width = head.kinds.length;
  const sums = Float64Array.from(head.bias);
  const add = (row: Float32Array | undefined, from: number, share: number): void => {
    if (row === undefined) return;
    for (let kind = 0; kind < width; kind += 1)
      sums[kind] = (sums[kind] as number) + share * (row[from + kind] as number);
  };
  for (const name of names) add(head.names.get(name), 0, 1);
  const put = (node: Node | null, part: number, share: number): void => {
    if (node !== null) add(said.get(node.start), head.offset + part * width, share);
  };
  for (const [part, word] of words.entries()) put(word, part, 1);
  const known = path.filter(({ start }) => said.has(start));
  for (const word of known) put(word, words.length, 1 / known.length);
  const none = head.kinds.indexOf("none");
  const most = Math.max(...sums);
  const chances = sums.map((sum) => Math.exp(sum - most));
  const whole = chances.reduce((sum, one) => sum + one, 0);
  const types = whole - (chances[none] as number);
  let best = none === 0 ? 1 : 0;
  for (let kind = 0; kind < width; kind += 1)
    if (kind !== none && (chances[kind] as number) > (chances[best] as number)) best = kind;
  const of = (type: string): number => (chances[head.kinds.indexOf(type)] ?? 0) / types;
  const type = head.kinds[best] as Event["plover"];
  return { type, sure: of(type), any: types / whole, of };
}
