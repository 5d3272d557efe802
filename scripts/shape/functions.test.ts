import { expect, it } from "vitest";
import { lookupIn } from "./declared.ts";
import { functionsIn } from "./functions.ts";
import { parsed } from "./syntax.ts";

/** Parameters of each function by its name. */
function parametersIn(files: Readonly<Record<string, string>>): Readonly<Record<string, number>> {
  const all = Object.entries(files).map(([path, text]) => parsed(path, text));
  return Object.fromEntries(
    functionsIn(all, all, lookupIn(all)).map(({ name, parameters }) => [name, parameters] as const),
  );
}

it("counts the parameters of functions, arrows and methods", () => {
  const code = `
    function declared(a: number, b: number, c: number, d: number, e = 1) {}
    const arrow = (a: number, ...rest: number[]) => a;
    const made = { method(a: number, b: number, c: number) {} };
    class One { of(a: number, b: number) {} }
    function typed(a: number): void;`;
  expect(parametersIn({ "a.ts": code })).toEqual({ declared: 5, arrow: 2, method: 3, of: 2 });
});

it("counts an object that is typed in place by its fields, also behind a default and a bar with null", () => {
  const code = `
    const one = (text: string, { a, b }: { a: number; b: number }) => a;
    const two = (text: string, options: Readonly<{ a: number; b: number; c: number }> = {}) => a;
    const three = (options: { a: number; b: number } | null) => a;`;
  expect(parametersIn({ "a.ts": code })).toEqual({ one: 3, two: 4, three: 2 });
});

it("counts a named option object by its fields where one function takes it, wherever it is declared", () => {
  const types = `
    interface Base { base: number }
    export interface Options extends Base { a: number; b: number; readonly c?: number; go(): void }`;
  const code = `
    import type { Options as Given } from "../types.ts";
    const DEFAULTS: Given = {};
    export const alone = (text: string, options: Given = DEFAULTS) => text;`;
  expect(parametersIn({ "types.ts": types, "in/a.ts": code })).toEqual({ alone: 6 });
  const again = `import type { Options } from "./types.ts"; const other = ({ a }: Options) => a;`;
  expect(parametersIn({ "types.ts": types, "in/a.ts": code, "b.ts": again })).toEqual({ alone: 2, other: 1 });
});

it("counts data as one: what functions give back, lists of rows, what other types are made of", () => {
  const code = `
    interface Given { a: number; b: number; c: number }
    const give = (): Given => ({ a: 1, b: 1, c: 1 });
    const take = (given: Given) => given;
    interface Row { a: number; b: number; c: number }
    const ROWS: readonly Row[] = [];
    const read = (row: Row) => row;
    interface Part { a: number; b: number; c: number }
    interface Whole { part: Part }
    const see = (part: Part) => part;`;
  expect(parametersIn({ "a.ts": code })).toEqual({ give: 0, take: 1, read: 1, see: 1 });
});
