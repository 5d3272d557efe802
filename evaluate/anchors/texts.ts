import { existsSync, readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { inputLine } from "../../src/intake/index.ts";
import type { Source } from "../../src/intake/types.ts";

const EXAMPLES = join(import.meta.dirname, "..", "..", "examples");

interface Text {
  readonly text: string;
  readonly published: string | null;
}

/** The examples, then the whole reports of the gold sets: their words alone, no label of them. */
export function sourcesOf(gold: string): readonly Source[] {
  return [...examples(), ...["reports", "newswire-reports"].flatMap((set) => reportsOf(join(gold, set)))];
}

const examples = (): readonly Source[] =>
  readdirSync(EXAMPLES)
    .sort()
    .flatMap((file): readonly Source[] => {
      const body = readFileSync(join(EXAMPLES, file), "utf8");
      const kind = extname(file);
      if (kind === ".html") return [{ kind: "html", body }];
      if (kind === ".txt") return [{ kind: "text", body }];
      if (kind !== ".jsonl") return [];
      return body
        .split("\n")
        .filter(Boolean)
        .flatMap((line, at) => {
          const given = inputLine(line, at + 1);
          return "source" in given ? [given.source] : [];
        });
    });

const reportsOf = (folder: string): readonly Source[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((file) => file.endsWith(".json"))
        .sort()
        .map((file): Source => {
          const { text, published } = JSON.parse(readFileSync(join(folder, file), "utf8")) as Text;
          return { kind: "text", body: text, ...(published ? { published } : {}) };
        })
    : [];
