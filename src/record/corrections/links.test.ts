import { expect, it } from "vitest";
import type { Reading } from "../../contract/index.ts";
import { openStore } from "../index.ts";
import { sampleReading, sql } from "../record.testing.ts";

const url = (name: string) => ({ url: `https://lake.example/${name}` });
const readings = [
  sampleReading("Calder told Hale that the border would stay open.", url("a")),
  sampleReading("Calder told Hale that nobody is going to shut the frontier.", url("b")),
  sampleReading("Calder told Hale that the border would stay open for all.", url("c")),
];
const [a, b, c] = readings.map((one) => one.statements[0]?.id as string) as [string, string, string];

it.each([true, false])("a person's word joins and parts utterances, whatever scores say (merging %s)", (merging) => {
  const store = openStore(":memory:", { merging });
  for (const reading of readings) store.keep(reading);
  const groups = () => {
    const rows = sql(store, "SELECT utterance, piece FROM utterances ORDER BY piece");
    const by = new Map<unknown, string[]>();
    for (const { utterance, piece } of rows)
      by.set(utterance, [...(by.get(utterance) ?? []), (piece as string).replace(/#0$/, "")]);
    return [...by.values()]
      .map((one) =>
        one
          .map((id) => "abc"[[a, b, c].indexOf(id)])
          .sort()
          .join(""),
      )
      .sort();
  };
  const before = groups();
  expect(before).toEqual(merging ? ["ac"] : []);
  store.corrections.decide([{ what: "together", a, b }], { as: "Ada" });
  expect(groups()[0]).toMatch(/ab|abc/);
  store.corrections.decide([{ what: "apart", a, b: c }]);
  expect(groups()).toEqual(["ab"]);
  expect(() => store.corrections.decide([{ what: "together", a: c, b }])).toThrow(/contradicts.*decision 2/);
  // Another reading of the same words leaves it so.
  store.keep({ ...(readings[1] as Reading), made: { ...(readings[0] as Reading).made, rules: "r2" } });
  expect(groups()).toEqual(["ab"]);
  store.corrections.decide([{ what: "undo", decision: 1 }]);
  expect(groups()).toEqual([]);
  store.corrections.decide([{ what: "undo", decision: 2 }]);
  expect(groups()).toEqual(before);
});
