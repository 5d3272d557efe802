import { DragomanError } from "../../../contract/index.ts";

/** A phrase as it is written, taken apart. */
export type Part =
  | { readonly kind: "word"; readonly form: string }
  | { readonly kind: "class"; readonly name: string }
  | { readonly kind: "shape"; readonly pattern: RegExp }
  | { readonly kind: "end" }
  | { readonly kind: "sequence"; readonly parts: readonly Part[] }
  | { readonly kind: "choice"; readonly parts: readonly Part[] }
  | { readonly kind: "repeat"; readonly part: Part; readonly most: number }
  | { readonly kind: "group"; readonly name: string; readonly part: Part }
  | { readonly kind: "look"; readonly part: Part; readonly behind: boolean; readonly wanted: boolean };

/** How often "*" takes a step at most: a phrase is short, and so its search is bounded. */
const MOST = 4;

const LOOKS = new Map([
  ["!(", { behind: false, wanted: false }],
  ["&(", { behind: false, wanted: true }],
  ["<!(", { behind: true, wanted: false }],
  ["<(", { behind: true, wanted: true }],
]);

/** @throws DragomanError `phrase` with the phrase, the place and what was expected there */
export function parsed(source: string): Part {
  let at = 0;
  const failed = (expected: string): never => {
    throw new DragomanError("phrase", `"${source}", character ${at + 1}: expected ${expected}`);
  };
  const taken = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const match = pattern.exec(source);
    if (match) at += match[0].length;
    return match;
  };
  const choice = (): Part => {
    const parts = [sequence()];
    while (taken(/\|/y)) parts.push(sequence());
    return parts.length === 1 ? (parts[0] as Part) : { kind: "choice", parts };
  };
  const sequence = (): Part => {
    const parts: Part[] = [];
    while (at < source.length && !/[|)]/.test(source[at] as string)) parts.push(step());
    return { kind: "sequence", parts };
  };
  const step = (): Part => {
    const name = taken(/([a-z]\w*)=/y)?.[1];
    const bare = single();
    const part: Part = name === undefined ? bare : { kind: "group", name, part: bare };
    const often = taken(/[?*]/y)?.[0];
    return often === undefined ? part : { kind: "repeat", part, most: often === "?" ? 1 : MOST };
  };
  const single = (): Part => {
    const look = LOOKS.get(taken(/<?!\(|&\(|<\(/y)?.[0] ?? "");
    if (look || taken(/\(/y)) {
      const part = choice();
      if (!taken(/\)/y)) failed('")"');
      return look ? { kind: "look", part, ...look } : part;
    }
    const name = taken(/\{([a-z][a-z0-9-]*)\}/y)?.[1];
    if (name !== undefined) return { kind: "class", name };
    const shape = taken(/\/((?:[^/\\]|\\.)+)\//y)?.[1];
    if (shape !== undefined) return { kind: "shape", pattern: new RegExp(`^(?:${shape})$`, "u") };
    if (taken(/\$/y)) return { kind: "end" };
    const form = taken(/[\p{L}\p{M}]+|\d+|\\([\s\S])|[^{}()/?*=<>&!]/uy);
    return form ? { kind: "word", form: form[1] ?? form[0] } : failed("a word, a {class}, a /shape/ or a (group)");
  };
  const whole = choice();
  return at < source.length ? failed("the end of the phrase") : whole;
}
