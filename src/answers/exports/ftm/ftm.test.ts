import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { stateNames } from "../../../register/index.ts";
import type { ExportRow } from "../types.ts";
import { smallCode } from "./country.ts";
import { idOf } from "./entities.ts";
import { FTM_COLUMNS, ftmEncoder } from "./index.ts";

const party = { start: 0, end: 6, kind: "person", country: "NLD", sector: "GOV", speaks_for: null };
const row: ExportRow = {
  id: "a".repeat(16),
  report: "b".repeat(16),
  title: "Border",
  publisher: "Lake Daily",
  published: "2023-03-15",
  url: "http://127.0.0.1:4310/x",
  text_hash: "c".repeat(64),
  cue: "did not accuse",
  act: "accuse",
  negated: true,
  mode: "indirect",
  words: "of lying,\nhe said",
  when: { from: "2023-03-13", until: "2023-03-14" },
  parties: [
    { ...party, role: "speaker", words: "Calder", actor: "wd:Q1", name: "Ines Calder" },
    { ...party, role: "addressee", words: "=Hale", actor: null, name: null },
  ],
};
const linesOf = (raw: boolean): readonly string[] =>
  String(ftmEncoder("statements", raw).lines([row, row]).text)
    .trimEnd()
    .split("\n");

describe("FollowTheMoney statements", () => {
  it("have one line for each property, each once, with the id that the package reckons", () => {
    const lines = linesOf(true);
    expect(new Set(lines).size).toBe(lines.length);
    for (const line of lines) expect(line.match(/(?:"(?:[^"]|"")*"|[^,]*)(?:,|$)/g)?.length).toBeGreaterThanOrEqual(14);
    const id = createHash("sha1").update("dragoman.Q1.name.Ines Calder").digest("hex");
    expect(lines).toContain(`Q1,Q1,name,name,Person,Ines Calder,dragoman,,,,f,,,${id}`);
    expect(FTM_COLUMNS).toHaveLength(14);
  });

  it("name a denied act as denied, keep days apart, and know somebody by words alone within the finding", () => {
    const text = linesOf(true).join("\n");
    expect(text).toContain(",keywords,string,Event,not accuse,");
    expect(text).toContain(",startDate,date,Event,2023-03-13,");
    expect(text).toContain(",endDate,date,Event,2023-03-14,");
    expect(text).toContain(`${"a".repeat(16)}-party-2,name,name,LegalEntity,=Hale,`);
    expect(text).not.toContain("127.0.0.1");
  });

  it("guard cells against formulas unless they are for machines", () => {
    expect(linesOf(false).join("\n")).toContain("LegalEntity,'=Hale,");
  });
});

describe("codes", () => {
  it("of states are two letters, the same for no two of them", () => {
    const codes = Object.keys(stateNames()).flatMap((code) => smallCode(code) ?? []);
    expect(codes.length).toBeGreaterThan(190);
    expect(new Set(codes).size).toBe(codes.length);
    const regions = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
    for (const code of codes) expect(regions.of(code.toUpperCase()), code).toBeTypeOf("string");
    for (const [code, two] of Object.entries({ AUT: "at", CHN: "cn", UKR: "ua", SWE: "se", XKX: "xk" }))
      expect(smallCode(code)).toBe(two);
    expect(smallCode("SUN")).toBeNull();
  });

  it("of entities are letters, digits, points and hyphens", () => {
    expect(idOf("wd:Q42")).toBe("Q42");
    expect(idOf("dg:state-RUS")).toBe("dg-state-RUS");
    expect(idOf("dg:by name/Élan ")).toMatch(/^[0-9a-zA-Z](?:[0-9a-zA-Z.-]*[0-9a-zA-Z])?$/);
  });
});
