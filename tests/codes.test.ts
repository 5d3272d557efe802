import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const SRC = fileURLToPath(new URL("../src/", import.meta.url));
const read = (path: string): string => readFileSync(path, "utf8");

it("every code of an error stands in docs/cli.md", () => {
  const files = readdirSync(SRC, { recursive: true, encoding: "utf8" }).filter(
    (name) => name.endsWith(".ts") && !/\.test(?:ing)?\.ts$/.test(name),
  );
  const thrown = files.flatMap((name) =>
    [...read(SRC + name).matchAll(/\b(?:DragomanError|refusal)\(\s*(?:context,\s*)?"([a-z-]+)"/g)].map(
      ([, code]) => code,
    ),
  );
  const [, told = ""] = read(fileURLToPath(new URL("../docs/cli.md", import.meta.url))).split("\n## Codes\n");
  const listed = new Set([...told.matchAll(/`([a-z-]+)`/g)].map(([, code]) => code));
  expect(thrown.length).toBeGreaterThan(100);
  expect([...new Set(thrown)].filter((code) => !listed.has(code)).sort()).toEqual([]);
});
