import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { expect, it } from "vitest";

/** The way data flows; each room may import the rooms named here and its own files, nothing against the arrows. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  contract: [],
  intake: ["contract", "register"],
  language: ["contract"],
  register: ["contract"],
  reading: ["contract", "language", "register"],
  record: ["contract"],
  answers: ["contract", "record"],
  http: ["contract", "register", "record", "answers"],
  cli: ["contract", "intake", "language", "register", "reading", "record", "answers", "http", "src"],
  src: ["contract", "intake", "language", "register", "reading", "record", "answers"],
};

/** The same inside reading: who is meant is asked by who said what, and never the other way round. */
const READING_MAY: Readonly<Record<string, readonly string[]>> = {
  speech: [],
  times: [],
  places: [],
  mentions: ["speech", "places"],
  statements: ["speech", "mentions"],
};

const root = join(import.meta.dirname, "..", "src");
const roomOf = (path: string): string => (path.includes(sep) ? (path.split(sep)[0] as string) : "src");

const arrows = readdirSync(root, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts") && !/\.test(?:ing)?\.ts$/.test(file))
  .flatMap((file) =>
    [...readFileSync(join(root, file), "utf8").matchAll(/(?:from|import)\s*\(?\s*"(\.[^"]+)"/g)].map((match) => {
      const path = relative(root, join(root, dirname(file), match[1] as string));
      return { file, path, from: roomOf(file), to: roomOf(path) };
    }),
  );

it("no room imports against the arrows of the design", () => {
  expect(arrows.length).toBeGreaterThan(10);
  const against = arrows.filter(({ from, to }) => from !== to && !(MAY_IMPORT[from] ?? []).includes(to));
  expect(against.map(({ file, to }) => `${file} imports ${to}`)).toEqual([]);
});

it("no room of reading imports another against the arrows", () => {
  const inner = (path: string): string | undefined => {
    const [room, part, file] = path.split(sep);
    return room === "reading" && file !== undefined ? part : undefined;
  };
  const against = arrows
    .map(({ file, path }) => ({ file, from: inner(file), to: inner(path) }))
    .filter(({ from, to }) => from && to && from !== to && !(READING_MAY[from] ?? []).includes(to));
  expect(arrows.some(({ file, path }) => inner(file) === "statements" && inner(path) === "mentions")).toBe(true);
  expect(against.map(({ file, to }) => `${file} imports ${to}`)).toEqual([]);
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
  expect(taken.filter((one) => !/^type (?:contract|answers|http)\/types\.ts$/.test(one))).toEqual([]);
});
