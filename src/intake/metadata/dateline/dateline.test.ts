import { describe, expect, it } from "vitest";
import type { Block } from "../../../contract/index.ts";
import { datelinesOf } from "./index.ts";

const GOES_ON =
  " The harbour office opened again on Monday after two months of works, and the first boats left for the islands.";

const report = (text: string, part = 1, start = 0): Block => ({
  kind: "report",
  start,
  end: text.length,
  reason: "prose",
  part,
});

/** "OSLO+Norway|Agency|2024-11-12" and what is left of the text behind it; null where there is none. */
function read(text: string): readonly [told: string, rest: string] | null {
  const [one, ...others] = datelinesOf({ text, blocks: [report(text)] });
  expect(others).toEqual([]);
  if (!one) return null;
  for (const name of [...one.places, ...(one.agency ? [one.agency] : [])])
    expect(text.slice(name.start, name.end).replace(/\s+/g, " ")).toBe(name.name);
  const told = [one.places.map(({ name }) => name).join("+"), one.agency?.name ?? "", one.day?.value ?? ""];
  return [told.join("|"), text.slice(one.end).trimStart()];
}

describe("a dateline", () => {
  it.each([
    ["BERGEN, Nov 12 (Lake Wire) -", "BERGEN|Lake Wire|XXXX-11-12"],
    ["BERGEN, Nov. 12, 2024 (Lake Wire) —", "BERGEN|Lake Wire|2024-11-12"],
    ["BERGEN, 12 Nov. (LAKE WIRE) --", "BERGEN|LAKE WIRE|XXXX-11-12"],
    ["BERGEN, 12 November 2024 (LAKE) –", "BERGEN|LAKE|2024-11-12"],
    ["BERGEN, Tuesday, Nov. 12 (Lake Wire) —", "BERGEN|Lake Wire|XXXX-11-12"],
    ["BERGEN, 12 November: ", "BERGEN||XXXX-11-12"],
    ["BERGEN – 12 November 2024:", "BERGEN||2024-11-12"],
    ["Bergen (November 12, 2024):", "Bergen||2024-11-12"],
    ["BERGEN (Lake Wire, Nov 12) -", "BERGEN|Lake Wire|XXXX-11-12"],
    ["BERGEN (PTI)", "BERGEN|PTI|"],
    ["BERGEN (AP)_", "BERGEN|AP|"],
    ["BERGEN, Norway (AP) —", "BERGEN+Norway|AP|"],
    ["BERGEN/OSLO, Nov 12 (Lake Wire) -", "BERGEN+OSLO|Lake Wire|XXXX-11-12"],
    ["Bergen & Voss, Norway , Nov 12 2024 (LW) -", "Bergen+Voss+Norway|LW|2024-11-12"],
    ["BERGEN, November 12. /TASS/.", "BERGEN|TASS|XXXX-11-12"],
    ["Bergen /LAKEWIRE/.", "Bergen|LAKEWIRE|"],
    ["BERGEN, 12 November 2024, LWA --", "BERGEN|LWA|2024-11-12"],
    ["BERGEN, Nov 12 - RIA Novosti.", "BERGEN|RIA Novosti|XXXX-11-12"],
    ["lake News, 27 January -", "|lake News|XXXX-01-27"],
    ["Nov 12 (Lake Wire) -", "|Lake Wire|XXXX-11-12"],
    ["12 Nov 2024 | BERGEN (Lake Wire) -", "BERGEN|Lake Wire|2024-11-12"],
    ["(Reuters) BERGEN –", "BERGEN|Reuters|"],
    ["(Prensa Latina)", "|Prensa Latina|"],
    ["(Bergen, November 12, 2024) –", "Bergen||2024-11-12"],
    ["BERGEN —", "BERGEN||"],
    ["BERGEN—", "BERGEN||"],
    ["BERGEN, Vestland Prefecture--", "BERGEN+Vestland Prefecture||"],
    ["BERGEN:", "BERGEN||"],
    ["Bergen:", "Bergen||"],
    ["Bergen-", "Bergen||"],
    ["Bergen, Norway –", "Bergen+Norway||"],
    ["FARGO, N.D. —", "FARGO+N.D.||"],
    ["LEON, GUANAJUATO.-", "LEON+GUANAJUATO||"],
    ["Rio de Janeiro —", "Rio de Janeiro||"],
    ["• BERGEN, Nov 12 (Lake Wire) -", "BERGEN|Lake Wire|XXXX-11-12"],
    ["By Ann Hale\n\nBERGEN, Norway —", "BERGEN+Norway||"],
    ["By Ann Hale, BERGEN, Nov 12 -", "BERGEN||XXXX-11-12"],
    ["Harbour opens again for boats to the islands.\n\nBERGEN, Norway (AP) —", "BERGEN+Norway|AP|"],
  ])("is told in %s", (words, told) => {
    expect(read(words + GOES_ON)).toEqual([told, GOES_ON.trim()]);
  });

  it("is read over the end of a wrapped line", () => {
    const words = "SAN\nSALVADOR, Nov\r\n12 (Lake\nWire) -\nThe harbour office opened again.\nBoats left.";
    expect(read(words)).toEqual(["SAN SALVADOR|Lake Wire|XXXX-11-12", "The harbour office opened again.\nBoats left."]);
  });

  it("is told by a byline above", () => {
    const text = `By Ann Hale, Bergen\n\n${GOES_ON.trim()}`;
    const byline: Block = { kind: "byline", start: 0, end: 19, reason: "names who wrote it", part: 1 };
    const [one] = datelinesOf({ text, blocks: [byline, report(text, 1, 21)] });
    expect(one).toMatchObject({ start: 0, end: 19, places: [{ name: "Bergen", start: 13, end: 19 }], day: null });
  });

  it("stands once in each part of a page, at its head", () => {
    const first = `OSLO, Nov 12 (Lake Wire) -${GOES_ON}\n\nBERGEN, Nov 13 (Lake Wire) -${GOES_ON}\n\n`;
    const text = `${first}VOSS, Nov 14 (Lake Wire) -${GOES_ON}`;
    const parts = [{ ...report(first), end: first.length }, report(text, 2, first.length)];
    expect(datelinesOf({ text, blocks: parts }).map(({ places }) => places[0]?.name)).toEqual(["OSLO", "VOSS"]);
  });
});

it("is looked for in time that does not grow with the text", () => {
  const hostile = ["BERGEN, ", "Bergen and ", "A", "(A ", "/A", "\n", " ", "May 1 ", "News "].map((piece) =>
    piece.repeat(200_000),
  );
  const begun = performance.now();
  for (const text of hostile) datelinesOf({ text, blocks: [report(text)] });
  expect(performance.now() - begun).toBeLessThan(1000);
});

describe("no dateline", () => {
  it.each([
    "Minister:",
    "Live:",
    "UPDATE:",
    "UPDATE: 5/12 —",
    "EXCLUSIVE –",
    "ANALYSIS —",
    "The Latest:",
    "Norway:",
    "Calder:",
    "NATO (North Atlantic Treaty Organization)",
    "UK (and not Norway) -",
    "Lake University (LU)",
    "Nice -",
    "Reading:",
    "May 12 —",
    "Monday –",
    "Breaking News –",
    "JACKSON--Jerome Arthur, 98, of Bergen, passed away.",
    "HALE--Jerome Arthur, 98, of Bergen, passed away.",
    "WARNING GRAPHIC DETAIL:",
    "(Photo)",
  ])("is %s", (words) => {
    expect(read(words + GOES_ON)).toBeNull();
  });

  it.each([
    ["a town told of between dashes", "Bergen — a town on the coast — opened its harbour again on Monday."],
    [
      "a headline that names who speaks",
      "Bergen: Harbour to stay closed.\n\nThe harbour stays closed for two more months.",
    ],
    ["turns of talk", `Jackson:${GOES_ON}\nHale: I agree with that.\nJackson: So we go on.`],
    ["a list of lands", `KUWAIT:${GOES_ON}\nOMAN: The port stays closed.\nQATAR: Nothing was told.`],
    ["a town in the middle", `The office wrote.${GOES_ON.repeat(3)}\n\nBERGEN, Nov 12 (Lake Wire) -${GOES_ON}`],
    [
      "a sentence in wrapped lines",
      "The office told reporters that it had\nBergen - as always - in mind. It was closed.",
    ],
  ])("is %s", (_what, text) => {
    expect(read(text)).toBeNull();
  });
});
