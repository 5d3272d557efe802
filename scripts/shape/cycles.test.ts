import { expect, it } from "vitest";
import { cyclesIn } from "./cycles.ts";
import { importsOf } from "./imports.ts";
import { parsed } from "./syntax.ts";

const imports = (...pairs: readonly string[]) =>
  pairs.map((pair) => {
    const [from = "", to = ""] = pair.split(" > ");
    return { from, to };
  });

it("finds a circle of folders, how deep they ever stand, and who makes it", () => {
  const cycles = cyclesIn(
    imports("a/x/1.ts > a/y/1.ts", "a/y/2.ts > a/z/deep/1.ts", "a/z/1.ts > a/x/2.ts", "a/w/1.ts > a/x/1.ts"),
    "folders",
  );
  expect(cycles.map(({ members }) => members)).toEqual([["a/x", "a/y", "a/z"]]);
  expect(cycles[0]?.links.map(({ from, to }) => `${from} > ${to}`)).toEqual(["a/x > a/y", "a/y > a/z", "a/z > a/x"]);
});

it("takes no folder for a circle with the folder around it, nor the files of one folder", () => {
  expect(cyclesIn(imports("a/index.ts > a/x/1.ts", "a/x/1.ts > a/types.ts"), "folders")).toEqual([]);
  expect(cyclesIn(imports("a/index.ts > a/x/1.ts", "a/x/1.ts > a/types.ts"), "folders and files")).toEqual([]);
  expect(cyclesIn(imports("a/1.ts > a/2.ts", "a/2.ts > a/1.ts"), "folders")).toEqual([]);
});

it("finds a file and a folder beside it where it is asked to", () => {
  const both = imports("a/scene.ts > a/x/1.ts", "a/x/2.ts > a/scene.ts");
  expect(cyclesIn(both, "folders")).toEqual([]);
  expect(cyclesIn(both, "folders and files").map(({ members }) => members)).toEqual([["a/scene.ts", "a/x"]]);
});

it("reads imports of every form once: types, re-exports, dynamic ones, types in place", () => {
  const code = `
    import { a } from "./a.ts";
    import type { A } from "./a.ts";
    import "../side.ts";
    export { b } from "./b.ts";
    export type * from "./c.ts";
    const d = await import("./in/d.ts");
    type E = import("./e.ts").E;
    import { readFileSync } from "node:fs";
    // import { f } from "./f.ts";
    const text = 'import { g } from "./g.ts"';`;
  expect(importsOf([parsed("room/x.ts", code)]).map(({ to }) => to)).toEqual([
    "room/a.ts",
    "side.ts",
    "room/b.ts",
    "room/c.ts",
    "room/in/d.ts",
    "room/e.ts",
  ]);
});
