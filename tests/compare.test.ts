import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Compared, compare, openTheirs } from "../src/answers/compare/index.ts";
import { answersHere } from "../src/answers/index.ts";
import { type Ran, ran } from "../src/cli/main.testing.ts";
import type { Event, Reading, Ref } from "../src/contract/index.ts";
import { openStore, type Store } from "../src/record/index.ts";
import { sampleDeeds } from "../src/record/record.testing.ts";

const FILES = join(import.meta.dirname, "compared");
const GDELT = join(FILES, "gdelt.tsv");

let folder: string;
let record: string;
let store: Store;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "dragoman compare "));
  record = join(folder, "r.dragoman");
  store = openStore(record);
  const state = (country: string): Reading["actors"][number] => ({
    ...{ id: `dg:${country}`, name: country, kind: "state", country, sector: "GOV", speaks_for: country },
    ...{ identity: "known", offices: [] },
  });
  const text = "Norway expelled two envoys of Sweden. It denied that it had bombed Sweden. Norway met Finland.";
  const sample = sampleDeeds(text);
  const word = (of: string) => ({ start: text.indexOf(of), end: text.indexOf(of) + of.length });
  const ref = (code: string, of: string): Ref => ({
    ...{ ...word(of), actor: `dg:${code}`, entity: null, basis: "stated" },
  });
  const done = (id: string, verb: string, more: Partial<Event>): Event => ({
    ...(sample.events[0] as Event),
    ...{ id: id.repeat(16), trigger: word(verb), evidence: word(verb), actors: [ref("NOR", "Norway")] },
    ...more,
  });
  store.keep({
    ...sample,
    ...{ url: "https://lake.example/2024/envoys", published: "2024-03-12", ties: [] },
    actors: [state("NOR"), state("SWE"), state("FIN")],
    events: [
      done("a", "expelled", { plover: "COERCE", cameo: "161", recipients: [ref("SWE", "Sweden")] }),
      done("b", "bombed", { plover: "ASSAULT", cameo: "190", status: "denied", recipients: [ref("SWE", "Sweden")] }),
      done("c", "met", { plover: "CONSULT", cameo: "040", mutual: true, recipients: [ref("FIN", "Finland")] }),
    ],
  });
});
afterAll(() => {
  store.close();
  rmSync(folder, { recursive: true, force: true });
});

async function compared(path: string, window?: number) {
  const rows: Compared[] = [];
  const bad: string[] = [];
  const counts = await compare(answersHere(store), await openTheirs(path), {
    ...(window === undefined ? {} : { window }),
    take: (row) => void rows.push(row),
    bad: ({ message }) => void bad.push(message),
  });
  const ids = (side: Compared["side"]) =>
    rows.flatMap((row) => (row.side !== side ? [] : row.side === "ours" ? [row.ours.words] : [row.theirs.id]));
  return { rows, bad, counts, ids };
}

const run = (...args: readonly string[]): Promise<Ran> => ran(["compare", ...args, "--record", record], { width: 160 });

function copied(name: string, change: (text: string) => string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, change(readFileSync(GDELT, "utf8")));
  return path;
}

describe("events of others beside those of a record", () => {
  it("are one where states, type and day agree, whatever the address is dressed with", async () => {
    const { ids, counts } = await compared(GDELT, 0);
    expect(ids("both")).toEqual(["1"]);
    expect(counts).toMatchObject({ format: "gdelt", days: { from: "2024-03-12", until: "2024-03-14" } });
    expect(counts.ours).toMatchObject({ events: 3, both: 1, untold: 1 });
  });

  it("are told as missed only of reports that the record has, with what comes nearest", async () => {
    const { rows, ids, counts } = await compared(GDELT);
    expect(ids("theirs")).toEqual(["2", "3"]);
    const near = rows.flatMap((row) => (row.side === "theirs" ? [[row.near, row.ours?.words]] : []));
    expect(near).toEqual([
      ["status", "bombed"],
      ["parties", "expelled"],
    ]);
    expect(counts.theirs).toMatchObject({ lines: 8, both: 1, only: 2, statements: 1, stateless: 1, bad: 1 });
  });

  it("match both ways where two do it with each other, as far apart as the window allows", async () => {
    expect((await compared(GDELT, 1)).ids("both")).toEqual(["1"]);
    expect((await compared(GDELT, 2)).ids("both")).toEqual(["1", "7"]);
  });

  it("leave what only the record has, in the days of the file", async () => {
    const { ids, counts } = await compared(GDELT, 1);
    expect(ids("ours")).toEqual(["met"]);
    expect(counts.types).toContainEqual({ type: "CONSULT", theirsBoth: 0, theirsOnly: 0, oursBoth: 0, oursOnly: 1 });
  });

  it("of POLECAT and ICEWS are known by the names of outlets and states", async () => {
    const polecat = await compared(join(FILES, "polecat.tsv"));
    expect([polecat.ids("both"), polecat.ids("theirs")]).toEqual([["p1"], ["p2"]]);
    expect(polecat.counts.theirs.uncovered).toBe(1);
    const icews = await compared(join(FILES, "icews.tsv"));
    expect([icews.ids("both"), icews.ids("theirs")]).toEqual([["i1"], ["i2"]]);
    const visit = icews.rows.find((row) => row.side === "theirs");
    expect(visit).toMatchObject({ theirs: { cameo: "043", from: { country: "RUS" } } });
  });
});

describe("files of events", () => {
  it("name the line that cannot be read and go on behind it", async () => {
    const { code, err } = await run(GDELT);
    expect(code).toBe(3);
    expect(err).toBe("dragoman: gdelt.tsv:8: 1 column instead of 61; passed over\n");
    const wrong = copied("day.tsv", (text) => text.replace("20240312", "20240231").replace("\t190\t", "\t999\t"));
    expect((await compared(wrong)).bad.slice(0, 2)).toEqual([
      'day.tsv:1: SQLDATE "20240231" is no day (YYYYMMDD)',
      'day.tsv:2: there is no CAMEO code "999"',
    ]);
  });

  it("keep the leading zeros that a spreadsheet took away", async () => {
    const path = copied("zeros.tsv", (text) => text.replace("\t042\t042\t04\t", "\t42\t42\t4\t"));
    expect((await compared(path, 2)).ids("both")).toEqual(["1", "7"]);
  });

  it("may be packed with gzip, and a damaged one is told as such", async () => {
    expect((await compared(copied("all.tsv.gz", (text) => gzipSync(text)))).ids("both")).toEqual(["1"]);
    const broken = copied("half.tsv.gz", (text) => gzipSync(text).subarray(0, 60));
    const { code, err } = await run(broken);
    expect([code, err]).toEqual([2, expect.stringMatching(/half\.tsv\.gz:\d+: /)]);
  });

  it("that are none of the three are refused with what helps", async () => {
    for (const [name, text, said] of [
      ["commas.csv", Array(61).fill("1").join(","), "save it with tabs"],
      ["old.tsv", Array(58).fill("1").join("\t"), "GDELT 1.0"],
      ["empty.tsv", "", "empty line"],
      ["part.tsv", readFileSync(join(FILES, "icews.tsv"), "utf8").replace("CAMEO Code", "Code"), "CAMEO Code"],
    ] as const) {
      const path = join(folder, name);
      writeFileSync(path, text);
      const { code, err } = await run(path);
      expect([name, code, err]).toEqual([name, 2, expect.stringContaining(said)]);
      expect(err).toContain(`${name}:1: `);
    }
    expect(await run(join(folder, "none.tsv"))).toMatchObject({
      code: 2,
      err: expect.stringContaining("no such file"),
    });
  });

  it("are printed for people and for machines", async () => {
    const { out } = await run(GDELT);
    expect(out).toContain("Only GDELT has, of reports and outlets in the record (2)");
    expect(out).toContain("not as done");
    const json = JSON.parse((await run(GDELT, "--json")).out);
    expect(json.rows).toHaveLength(4);
    expect(json.counts.theirs.both).toBe(1);
    const csv = (await run(GDELT, "--csv")).out.trim().split("\r\n");
    expect(csv).toHaveLength(5);
    expect(csv[0]).toMatch(/^side,near,covered,line,/);
    expect((await run(GDELT, "--window", "40")).code).toBe(2);
  });
});
