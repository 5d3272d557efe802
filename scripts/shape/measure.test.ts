import { expect, it } from "vitest";
import { againstParts, againstRooms } from "./arrows.ts";
import { measure } from "./measure.ts";
import { isCode, parsed } from "./syntax.ts";

it("counts code and lexicons that are code, no tests, what only tests use, and no data", () => {
  const files = [
    "reading/a.ts",
    "reading/en/lexicon/verbs.ts",
    "web/app.tsx",
    "reading/a.test.ts",
    "reading/b.testing.ts",
  ];
  expect([...files, "reading/en/lexicon/verbs.tsv", "reading/words.json", "types.d.ts"].filter(isCode)).toEqual(
    files.slice(0, 3),
  );
});

it("measures the folders asked for, and circles and arrows of all code", () => {
  const many = `/^(?:a|b|c|d|e|f|g|h|i|j|k)$/;\n`;
  const all = [
    parsed("reading/attribution/1.ts", `import "../statements/1.ts";\nconst f = (a, b, c, d, e) => a;\n${many}`),
    parsed(
      "reading/statements/1.ts",
      `import "../attribution/1.ts";\nimport "../../cli/1.ts";\n/^(?:a|b|c|d|e|f|g|h|i|j)$/;\n`,
    ),
    parsed("cli/1.ts", `const g = (a, b, c, d, e) => a;\n${many}`),
  ];
  const counts = Object.fromEntries(measure(all, ["reading"]).map(({ name, count }) => [name, count]));
  expect(counts).toEqual({
    "lines of code": 6,
    "functions with five or more parameters": 1,
    "regular expressions with more than ten alternatives": 1,
    "cycles between folders": 1,
    "cycles of a folder and a file beside it": 0,
    "imports against the arrows": 2,
  });
});

it("knows the arrows between rooms and between the parts of reading", () => {
  const one = (from: string, to: string) => [{ from, to }];
  expect(againstRooms(one("intake/index.ts", "reading/index.ts"))).toHaveLength(1);
  expect(againstRooms(one("reading/index.ts", "pipeline/read.ts"))).toHaveLength(1);
  expect(againstRooms(one("pipeline/read.ts", "reading/index.ts"))).toEqual([]);
  expect(againstParts(one("reading/attribution/index.ts", "reading/statements/index.ts"))).toHaveLength(1);
  expect(againstParts(one("reading/statements/index.ts", "reading/attribution/index.ts"))).toEqual([]);
  expect(againstParts(one("reading/mentions/index.ts", "reading/types.ts"))).toEqual([]);
});

it("names the file that cannot be parsed", () => {
  expect(() => parsed("reading/broken.ts", "const = ;")).toThrow(/reading\/broken\.ts cannot be parsed/);
});
