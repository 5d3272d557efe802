import { expect, it } from "vitest";
import type { Labels, Reading } from "../network.ts";
import type { Token } from "../types.ts";
import { namesOf } from "./names.ts";

const KINDS = ["person", "organisation", "place"];
const TAGS = ["O", ...KINDS.flatMap((kind) => [`B-${kind}`, `I-${kind}`])];
const FULL = ["O", ...KINDS.flatMap((kind) => ["B", "I", "E", "S"].map((mark) => `${mark}-${kind}`))];

/** Words "form/UPOS/head/relation" (heads count from 1), each with the scores of its likeliest tags. */
function namesIn(
  words: readonly (readonly [string, Readonly<Record<string, number>>])[],
  tags: readonly string[] = TAGS,
): readonly string[] {
  let start = 0;
  const tokens = words.map(([word], at): Token => {
    const next = words[at + 1]?.[0].split("/")[0];
    const [form = "", upos = "", head = "0", deprel = ""] = word.split("/");
    const token = { start, end: start + form.length, form, lemma: form, upos, feats: "_", deprel, joined: false };
    start = token.end + (form.endsWith("-") || next === "-" ? 0 : 1);
    return { ...token, head: Number(head) - 1 };
  });
  const text = tokens.reduce((before, token) => before.padEnd(token.start) + token.form, "");
  const rows = words.map(([, scores]) => Float32Array.from(tags, (tag) => scores[tag] ?? -9));
  const reading = { row: (_: string, row: number) => rows[row] } as unknown as Reading;
  return namesOf(tokens, [...rows.keys()], reading, { name: tags } as unknown as Labels).map(
    (name) => `${name.kind}: ${text.slice(name.start, name.end)}`,
  );
}

const none = { O: 5 };
const sure = (tag: string) => ({ [tag]: 5 });

it("takes the sequence that is best as a whole, not word by word", () => {
  expect(
    namesIn([
      ["Harbour/PROPN/2/compound", { "B-place": 2, "B-organisation": 1.8 }],
      ["Authority/PROPN/0/root", sure("I-organisation")],
    ]),
  ).toEqual(["organisation: Harbour Authority"]);
});

it("ends a name where the network says that it ends, not where the next one begins", () => {
  const paper = ["Paper/PROPN/0/root", sure("B-organisation")] as const;
  const union = ["Union/PROPN/1/flat", { "E-organisation": 5, "I-organisation": 4 }] as const;
  const osei = ["Osei/PROPN/0/root", sure("S-person")] as const;
  expect(namesIn([paper, union, osei], FULL)).toEqual(["organisation: Paper Union", "person: Osei"]);
  // Opened and never closed is no sequence: the last word closes it, or stands alone.
  expect(namesIn([paper, ["Union/PROPN/1/flat", { "I-organisation": 5, "E-organisation": 1 }]], FULL)).toEqual([
    "organisation: Paper Union",
  ]);
  expect(
    namesIn(
      [
        ["Osei/PROPN/2/nsubj", { "B-person": 5, "S-person": 3 }],
        ["left/VERB/0/root", none],
      ],
      FULL,
    ),
  ).toEqual(["person: Osei"]);
});

it("leaves a word in no name where the two are nearly as likely", () => {
  expect(namesIn([["Thanks/PROPN/0/root", { O: 3, "B-person": 3.4 }]])).toEqual([]);
  expect(namesIn([["Tamsin/PROPN/0/root", { O: 3, "B-person": 4 }]])).toEqual(["person: Tamsin"]);
});

it("joins to a name what the tree hangs on it in front", () => {
  expect(
    namesIn([
      ["the/DET/4/det", none],
      ["Northern/ADJ/4/amod", { O: 2 }],
      ["Ports/PROPN/4/compound", { "B-place": 2 }],
      ["Council/PROPN/0/root", sure("B-organisation")],
      ["met/VERB/0/root", none],
    ]),
  ).toEqual(["organisation: Northern Ports Council"]);
});

it("ends no name at a hyphen and goes on behind one where the tree does", () => {
  expect(
    namesIn([
      ["Han/PROPN/0/root", sure("B-person")],
      ["-/PUNCT/3/punct", none],
      ["ho/PROPN/1/flat", none],
    ]),
  ).toEqual(["person: Han-ho"]);
  expect(
    namesIn([
      ["Han-/PROPN/0/root", sure("B-person")],
      ["ho/PROPN/1/flat", none],
    ]),
  ).toEqual(["person: Han-ho"]);
  expect(
    namesIn([
      ["Ruritania/PROPN/3/obl", sure("B-place")],
      ["-/PUNCT/3/punct", none],
      ["backed/VERB/4/amod", none],
      ["forces/NOUN/0/root", none],
    ]),
  ).toEqual(["place: Ruritania"]);
  expect(
    namesIn([
      ["Han/PROPN/0/root", sure("B-person")],
      ["Min/PROPN/1/flat", sure("I-person")],
      ["-/PUNCT/4/punct", sure("I-person")],
      ["ho/PROPN/1/flat", none],
    ]),
  ).toEqual(["person: Han Min-ho"]);
  expect(
    namesIn([
      ["Han/PROPN/0/root", sure("B-person")],
      ["-/PUNCT/1/punct", sure("I-person")],
    ]),
  ).toEqual(["person: Han"]);
});

it("leaves alone what stands in front of a name and does not hang on it, or has no capital", () => {
  expect(
    namesIn([
      ["Minister/PROPN/0/root", none],
      ["Osei/PROPN/1/appos", sure("B-person")],
    ]),
  ).toEqual(["person: Osei"]);
  expect(
    namesIn([
      ["northern/ADJ/2/amod", none],
      ["Ruritania/PROPN/0/root", sure("B-place")],
    ]),
  ).toEqual(["place: Ruritania"]);
  expect(
    namesIn([
      ["Accra/PROPN/3/obl", sure("B-place")],
      ["Osei/PROPN/3/nsubj", sure("B-person")],
      ["left/VERB/0/root", none],
    ]),
  ).toEqual(["place: Accra", "person: Osei"]);
});

it("finds none where none is", () => {
  expect(
    namesIn([
      ["Talks/NOUN/2/nsubj", { O: 12 }],
      ["ended/VERB/0/root", { O: 12 }],
    ]),
  ).toEqual([]);
});

const authority = (rest: readonly (readonly [string, Readonly<Record<string, number>>])[]) =>
  namesIn([
    ["Port/PROPN/2/compound", sure("B-organisation")],
    ["Authority/PROPN/0/root", sure("I-organisation")],
    ...rest,
  ]);

it("lets a body's name go on over of and and where the tree does", () => {
  const harbours = ["of/ADP/5/case", none] as const;
  expect(
    authority([harbours, ["Greater/PROPN/5/compound", sure("B-place")], ["Oslo/PROPN/2/nmod", sure("I-place")]]),
  ).toEqual(["organisation: Port Authority of Greater Oslo"]);
  expect(
    namesIn([
      ["Department/PROPN/0/root", sure("B-organisation")],
      ["of/ADP/3/case", sure("I-organisation")],
      ["Roads/PROPN/1/nmod", sure("I-organisation")],
      ["and/CCONJ/6/cc", none],
      ["Rural/ADJ/6/amod", none],
      ["Works/PROPN/3/conj", none],
      ["said/VERB/0/root", none],
    ]),
  ).toEqual(["organisation: Department of Roads and Rural Works"]);
});

it("joins no other body behind and, no place that hangs elsewhere, and nothing to a person", () => {
  expect(
    authority([
      ["and/CCONJ/4/cc", none],
      ["Oslo/PROPN/2/conj", sure("B-place")],
    ]),
  ).toEqual(["organisation: Port Authority", "place: Oslo"]);
  expect(
    authority([
      ["of/ADP/4/case", none],
      ["Oslo/PROPN/5/nmod", sure("B-place")],
      ["spoke/VERB/0/root", none],
    ]),
  ).toEqual(["organisation: Port Authority", "place: Oslo"]);
  expect(
    namesIn([
      ["Maria/PROPN/0/root", sure("B-person")],
      ["of/ADP/3/case", none],
      ["Oslo/PROPN/1/nmod", sure("B-place")],
    ]),
  ).toEqual(["person: Maria", "place: Oslo"]);
});

it("takes no file and no address for a name, but initials with full stops", () => {
  expect(namesIn([["paper.doc/PROPN/0/root", sure("B-person")]])).toEqual([]);
  expect(namesIn([["U.S./PROPN/0/root", sure("B-place")]])).toEqual(["place: U.S."]);
});

it("takes an office for nobody's name, but leaves a name behind an office and a surname that is no office", () => {
  const minister = ["Minister/PROPN/0/root", sure("B-person")] as const;
  expect(namesIn([["Foreign/ADJ/2/amod", none], minister])).toEqual([]);
  expect(
    namesIn([
      ["Minister/PROPN/0/root", none],
      ["Holm/PROPN/1/appos", sure("B-person")],
    ]),
  ).toEqual(["person: Holm"]);
  expect(
    namesIn([
      ["Anna/PROPN/0/root", sure("B-person")],
      ["King/PROPN/1/flat", sure("I-person")],
    ]),
  ).toEqual(["person: Anna King"]);
});

const inPlace = ["in/ADP/2/case", none] as const;

it("begins a name with an article that has a capital within a sentence, and with none behind a colon or in small letters", () => {
  const guild = ["Guild/PROPN/0/root", sure("B-organisation")] as const;
  expect(namesIn([["for/ADP/3/case", none], ["The/DET/3/det", none], guild])).toEqual(["organisation: The Guild"]);
  expect(namesIn([[":/PUNCT/3/punct", none], ["The/DET/3/det", none], guild])).toEqual(["organisation: Guild"]);
  expect(namesIn([["for/ADP/3/case", none], ["the/DET/3/det", none], guild])).toEqual(["organisation: Guild"]);
});

it("keeps the ending of a house called by its owner, and cuts that of an owner", () => {
  const marlow = sure("B-person");
  expect(
    namesIn([
      ["at/ADP/2/case", none],
      ["Marlow/PROPN/4/obl", marlow],
      ["'s/PART/2/case", none],
      ["dined/VERB/0/root", none],
    ]),
  ).toEqual(["organisation: Marlow 's"]);
  expect(
    namesIn([
      ["Marlow/PROPN/3/nmod:poss", marlow],
      ["'s/PART/1/case", sure("I-person")],
      ["envoy/NOUN/0/root", none],
    ]),
  ).toEqual(["person: Marlow"]);
});

it("takes no salutation into a name", () => {
  expect(
    namesIn([
      ["Dear/ADJ/2/amod", sure("B-person")],
      ["Tamsin/PROPN/0/root", sure("I-person")],
    ]),
  ).toEqual(["person: Tamsin"]);
});

it("takes a surname put first between marks with the given name, but no two names between commas", () => {
  const listed = (mark: string) => [
    [`${mark}/PUNCT/2/punct`, none] as const,
    ["Whitcombe/PROPN/0/root", sure("B-person")] as const,
    [",/PUNCT/4/punct", none] as const,
    ["Nora/PROPN/2/list", sure("B-person")] as const,
    [`${mark}/PUNCT/2/punct`, none] as const,
  ];
  expect(namesIn(listed('"'))).toEqual(["person: Whitcombe , Nora"]);
  expect(namesIn(listed(";"))).toEqual(["person: Whitcombe", "person: Nora"]);
});

it("ends a firm's name at what shows it to be one, and no name at a word that joins", () => {
  const [of, leeds] = [["of/ADP/4/case", none] as const, ["Leeds/PROPN/1/nmod", sure("B-place")] as const];
  const firm = (last: string) => [
    ["Harwell/PROPN/0/root", sure("B-organisation")] as const,
    [`${last}/PROPN/1/flat`, sure("I-organisation")] as const,
    of,
    leeds,
  ];
  expect(namesIn(firm("Inc."))).toEqual(["organisation: Harwell Inc.", "place: Leeds"]);
  expect(namesIn(firm("Society"))).toEqual(["organisation: Harwell Society of Leeds"]);
  expect(
    namesIn([
      ["Office/PROPN/0/root", sure("B-organisation")],
      ["of/ADP/1/case", sure("I-organisation")],
      ["late/ADJ/1/amod", none],
    ]),
  ).toEqual(["organisation: Office"]);
});

it("takes initials for no person where other words have small letters", () => {
  const rpha = { "B-person": 3, "B-organisation": 2 };
  expect(
    namesIn([
      ["RPHA/PROPN/2/nsubj", rpha],
      ["agreed/VERB/0/root", none],
    ]),
  ).toEqual(["organisation: RPHA"]);
  expect(
    namesIn([
      ["RPHA/PROPN/2/nsubj", rpha],
      ["AGREED/VERB/0/root", none],
    ]),
  ).toEqual(["person: RPHA"]);
});

it("tells a town from its American state where no comma does", () => {
  const town = (first: string, second: string) => [
    inPlace,
    [`${first}/PROPN/0/root`, sure("B-place")] as const,
    [`${second}/PROPN/2/flat`, sure("I-place")] as const,
  ];
  expect(namesIn(town("Elmford", "Ohio"))).toEqual(["place: Elmford", "place: Ohio"]);
  expect(namesIn(town("Elmford", "Tx"))).toEqual(["place: Elmford", "place: Tx"]);
  expect(namesIn(town("Northern", "Ohio"))).toEqual(["place: Northern Ohio"]);
  expect(namesIn(town("Elmford", "La"))).toEqual(["place: Elmford La"]);
  expect(namesIn(town("Elmford", "Beach"))).toEqual(["place: Elmford Beach"]);
  const behindComma = (code: string) =>
    namesIn([
      inPlace,
      ["Elmford/PROPN/0/root", sure("B-place")],
      [",/PUNCT/2/punct", none],
      [`${code}/PROPN/2/appos`, none],
    ]);
  expect(behindComma("OH")).toEqual(["place: Elmford", "place: OH"]);
  expect(behindComma("XX")).toEqual(["place: Elmford"]);
});
