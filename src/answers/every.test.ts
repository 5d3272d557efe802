import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openStore, type Store } from "../record/index.ts";
import { sampleReading } from "../record/record.testing.ts";
import { answersHere, everyRow, type Question } from "./index.ts";

let store: Store;
const REPORTS = 1203;
beforeAll(() => {
  store = openStore(":memory:");
  for (let number = 0; number < REPORTS; number += 1)
    store.keep(
      sampleReading(`Calder told Hale that the bridge would have ${number} lamps.`, {
        url: `https://hill.example/${number}`,
        // Days that many share, and some reports without one.
        published: number % 7 === 0 ? null : `2024-0${1 + (number % 3)}-01`,
      }),
    );
});
afterAll(() => store.close());

const idsOf = async (question: Question): Promise<readonly string[]> => {
  const ids: string[] = [];
  for await (const rows of everyRow(answersHere(store), question)) ids.push(...rows.map((row) => row.id));
  return ids;
};

describe("all rows of an answer", () => {
  it("are more than one answer holds, each once, in the order of answers", async () => {
    const ids = await idsOf({});
    expect(ids).toHaveLength(REPORTS);
    expect(new Set(ids).size).toBe(REPORTS);
    const some = await answersHere(store).ask("search", { offset: 990, limit: 40 });
    expect(ids.slice(990, 1030)).toEqual(some.rows.map((row) => row.id));
  });

  it("end where a limit says and begin where an offset says", async () => {
    const ids = await idsOf({});
    expect(await idsOf({ offset: 5, limit: 1100 })).toEqual(ids.slice(5, 1105));
    expect(await idsOf({ limit: 3 })).toEqual(ids.slice(0, 3));
    expect(await idsOf({ text: "zebra" })).toEqual([]);
  });
});
