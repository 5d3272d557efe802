import { beforeAll, describe, expect, it } from "vitest";
import { dated, toReport } from "../../../intake/index.ts";
import { type ActHead, type Language, openLanguage } from "../../../language/index.ts";
import { asOf, openRegister } from "../../../register/index.ts";
import { readFindings } from "../../index.ts";

let language: Language;
beforeAll(async () => {
  language = await openLanguage();
});

const KINDS = ["CONSULT", "SANCTION", "COERCE", "none"];

/** A head that adds to the logits of kinds where a feature holds. */
const head = (bias: readonly number[], names: Readonly<Record<string, readonly number[]>> = {}): ActHead => ({
  hash: "test",
  kinds: KINDS,
  bias,
  offset: 0,
  names: new Map(Object.entries(names).map(([name, row]) => [name, Float32Array.from(row)])),
});

async function eventsBy(text: string, acts: ActHead | null): Promise<readonly string[]> {
  const report = dated(await toReport({ kind: "text", body: text, published: "2023-03-15" }));
  const analysis = await language.analyse(report);
  const said = { ...analysis, acts: acts && { words: new Map<number, Float32Array>(), head: acts } };
  const { events, actors } = readFindings(report, said, asOf(openRegister(), report.published));
  const name = (id: string | null | undefined): string => actors.find((actor) => actor.id === id)?.name ?? "?";
  return events.map(
    ({ plover, actors: by, recipients: to, by: rule }) =>
      `${plover} ${name(by[0]?.actor)} > ${name(to[0]?.actor)} by ${rule}`,
  );
}

describe("heads for events", () => {
  it("leave what the frames say where the network has no such heads", async () => {
    expect(await eventsBy("France imposed sanctions on Norway.", null)).toEqual([
      "SANCTION France > Norway by frame/impose-sanctions",
    ]);
  });

  it("tell what no frame knows, where they are sure", async () => {
    const sure = head([0, 0, 0, 5], { "act:outfox": [0, 0, 9, 0] });
    expect(await eventsBy("France outfoxed Norway.", null)).toEqual([]);
    expect(await eventsBy("France outfoxed Norway.", sure)).toContain("COERCE France > Norway by head/event");
  });

  it("find whom it was done to where the frame did not", async () => {
    const text = "France launched missile attacks that shook Norway.";
    const sure = head([0, 0, 0, 0], { "act:launch": [0, 0, 9, 0] });
    expect(await eventsBy(text, null)).toEqual([expect.stringContaining("> ? by frame/launch")]);
    expect(await eventsBy(text, sure)).toEqual([expect.stringContaining("France > Norway by frame/launch")]);
  });

  it("take no place for who did it", async () => {
    const sure = head([0, 0, 0, 0], { "act:outfox": [0, 0, 9, 0] });
    expect(await eventsBy("France was outfoxed in Norway.", sure)).not.toContain(
      "COERCE Norway > France by head/event",
    );
  });

  it("stay silent where they are not", async () => {
    const unsure = head([0, 0, 0, 5], { "act:outfox": [0, 0, 5, 0] });
    expect(await eventsBy("France outfoxed Norway.", unsure)).toEqual([]);
  });

  it("leave a candidate of the frames as it is where they see nothing between the two", async () => {
    expect(await eventsBy("France imposed sanctions on Norway.", head([0, 0, 0, 20]))).toEqual([
      "SANCTION France > Norway by frame/impose-sanctions",
    ]);
  });

  it("leave the type that a frame gives, however sure they are of another", async () => {
    const sure = head([0, 0, 0, 0], { "act:invade": [0, 0, 9, 0], "act:impose": [9, 0, 0, 0] });
    expect(await eventsBy("France invaded Norway.", sure)).toEqual(["ASSAULT France > Norway by frame/invade"]);
    expect(await eventsBy("France imposed sanctions on Norway.", sure)).toEqual([
      "SANCTION France > Norway by frame/impose-sanctions",
    ]);
  });
});
