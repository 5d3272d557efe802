import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { againstParts, againstRooms } from "../scripts/shape/arrows.ts";
import { cyclesIn } from "../scripts/shape/cycles.ts";
import { importsOf } from "../scripts/shape/imports.ts";
import { sourceFiles } from "../scripts/shape/syntax.ts";

/**
 * Circles that stand today. The list may only get shorter: a new circle, and a new import between members of an old
 * one, fails; so does an entry that is no circle any more, which is then taken out.
 */
const KNOWN_CIRCLES: readonly (readonly string[])[] = [];

const root = join(import.meta.dirname, "..", "src");
const sources = sourceFiles(root);
const imports = importsOf(sources);
const written = (list: typeof imports): readonly string[] => list.map(({ from, to }) => `${from} imports ${to}`);

it("no room imports against the arrows of the design", () => {
  expect(imports.length).toBeGreaterThan(10);
  expect(written(againstRooms(imports))).toEqual([]);
});

it("only the record and its answers speak SQL: no other room reaches the open database", () => {
  const roomOf = (path: string): string => (path.includes("/") ? (path.split("/")[0] as string) : "src");
  const inside = imports.filter(({ to }) => /^record\/(?:inside|connection|open)\.ts$/.test(to));
  expect(inside.map(({ from }) => roomOf(from))).toContain("answers");
  expect(inside.filter(({ from }) => !/^(?:record|answers)\//.test(from))).toEqual([]);
  const speaking = sources.filter(({ text: code }) =>
    /(?:from|import\() ?"@photostructure\/sqlite"|["`]\s*(?:SELECT\s|INSERT INTO\s|UPDATE \w+ SET|DELETE FROM|PRAGMA\s)/.test(
      code,
    ),
  );
  expect([...new Set(speaking.map(({ path }) => roomOf(path)))].sort()).toEqual(["answers", "record"]);
});

it("no room of reading imports another against the arrows", () => {
  const inside = (path: string, part: string): boolean => path.startsWith(`reading/${part}/`);
  expect(imports.some(({ from, to }) => inside(from, "statements") && inside(to, "attribution"))).toBe(true);
  expect(written(againstParts(imports))).toEqual([]);
});

it("folders, and the files beside them, import one another in no circle but those known", () => {
  const circles = cyclesIn(imports, "folders and files").map(({ links }) =>
    links.map(({ from, to }) => `${from} > ${to}`).sort(),
  );
  expect(circles).toEqual(KNOWN_CIRCLES);
});

it("the web app takes nothing from the rooms but the types of what it is given", () => {
  const web = join(root, "..", "web", "src");
  const taken = readdirSync(web, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file))
    .flatMap((file) => [
      ...readFileSync(join(web, file), "utf8").matchAll(/import (type )?[^;]*?"([^"]*\/src\/[^"]+)"/g),
    ])
    .map(([, type, path]) => `${type ?? "code "}${(path as string).replace(/^.*\/src\//, "")}`);
  expect(taken.length).toBeGreaterThan(5);
  expect(taken.filter((one) => !/^type (?:contract|answers(?:\/\w+)?|http)\/types\.ts$/.test(one))).toEqual([]);
});
