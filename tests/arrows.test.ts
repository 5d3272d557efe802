import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { expect, it } from "vitest";

/** The way data flows; each room may import the rooms named here and its own files, nothing against the arrows. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  contract: [],
  intake: ["contract"],
  language: ["contract"],
  register: ["contract"],
  reading: ["contract", "language", "register"],
  record: ["contract"],
  answers: ["contract", "record"],
  http: ["contract", "register", "record", "answers"],
  cli: ["contract", "intake", "language", "register", "reading", "record", "answers", "http", "src"],
  src: ["contract", "intake", "language", "register", "reading", "record", "answers"],
};

const root = join(import.meta.dirname, "..", "src");
const roomOf = (path: string): string => (path.includes(sep) ? (path.split(sep)[0] as string) : "src");

const arrows = readdirSync(root, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts") && !/\.test(?:ing)?\.ts$/.test(file))
  .flatMap((file) =>
    [...readFileSync(join(root, file), "utf8").matchAll(/(?:from|import)\s*\(?\s*"(\.[^"]+)"/g)].map((match) => ({
      file,
      from: roomOf(file),
      to: roomOf(relative(root, join(root, dirname(file), match[1] as string))),
    })),
  );

it("no room imports against the arrows of the design", () => {
  expect(arrows.length).toBeGreaterThan(10);
  const against = arrows.filter(({ from, to }) => from !== to && !(MAY_IMPORT[from] ?? []).includes(to));
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
