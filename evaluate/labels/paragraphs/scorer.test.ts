import { describe, expect, it } from "vitest";
import type { Actor, Statement } from "../../../src/contract/index.ts";
import { drawParagraphs, halfOf } from "./draw.ts";
import type { LabelledActor, LabelledParagraph, LabelledStatement, Range } from "./labelled.ts";
import { isMeant } from "./meant.ts";
import { pairStatements } from "./pairing.ts";
import { judgeSpeakers } from "./speaker.ts";
import { type Counts, countParagraph } from "./tally.ts";

const TEXT =
  'Nadia Brook told the council that the bridge is safe. "It will stand," she said on Monday. Critics disagreed.';

const at = (words: string): Range => [TEXT.indexOf(words), TEXT.indexOf(words) + words.length];
const span = (words: string): { start: number; end: number } => ({ start: at(words)[0], end: at(words)[1] });

const ACTORS: Readonly<Record<string, LabelledActor>> = {
  brook: { kind: "person", known: true, names: ["Nadia Brook"], countries: ["NZL"] },
  critics: { kind: "group", known: false, names: [], countries: [null] },
};

const label = (content: string, more: Partial<LabelledStatement> = {}): LabelledStatement => ({
  content: [at(content)],
  otherContent: [],
  cue: null,
  speakers: [],
  addressees: [],
  routes: [],
  acts: ["assert"],
  negated: false,
  day: null,
  within: null,
  optional: false,
  ...more,
});

const TOLD = label("that the bridge is safe", {
  cue: at("told"),
  speakers: [{ span: at("Nadia Brook"), actor: "brook" }],
  addressees: [{ span: at("the council"), actor: null, optional: false }],
});

const actor = (id: string, name: string, country: string | null, kind: Actor["kind"] = "person"): Actor =>
  ({ id, name, kind, country, sector: null, offices: [] }) as Actor;

const found = (content: string, more: Partial<Record<keyof Statement, unknown>> = {}): Statement =>
  ({
    id: content,
    speakers: [],
    addressees: [],
    cue: null,
    content: [span(content)],
    route: [],
    act: "assert",
    when: null,
    ...more,
  }) as unknown as Statement;

const ref = (words: string, id: string | null) => ({ ...span(words), actor: id });

/** Counts made-up findings of the whole text against labels. */
function score(statements: readonly Statement[], labels: readonly LabelledStatement[], cast: readonly Actor[]): Counts {
  const paragraph: LabelledParagraph = { article: "made up", start: 0, end: TEXT.length, statements: labels };
  const actors = { text: TEXT, found: new Map(cast.map((one) => [one.id, one])), labelled: ACTORS };
  const paired = pairStatements(
    TEXT,
    paragraph,
    statements,
    (one, row) => judgeSpeakers(one, row, actors).actor === "right",
  );
  return countParagraph(TEXT, paired, ({ found: one, label: row }) => judgeSpeakers(one, row, actors));
}

const BROOK = actor("b", "Nadia Brook", "NZL");
const BY_BROOK = { cue: span("told"), speakers: [ref("Nadia Brook", "b")] };

describe("statements held against labels", () => {
  it("are right with half of the words and the cue, and their content is right without its article", () => {
    const whole = score([found("that the bridge is safe", BY_BROOK)], [TOLD], [BROOK]);
    expect(whole).toMatchObject({ right: 1, invented: 0, missed: 0, contentRight: 1, actorRight: 1, countryRight: 1 });
    const part = score([found("the bridge is safe", BY_BROOK)], [TOLD], [BROOK]);
    expect(part).toMatchObject({ right: 1, contentRight: 0 });
  });

  it("are invented and missed where neither cue nor speaker is the labelled one", () => {
    const other = { cue: span("disagreed"), speakers: [ref("Critics", null)] };
    const counts = score([found("that the bridge is safe", other)], [TOLD], []);
    expect(counts).toMatchObject({ right: 0, invented: 1, missed: 1, addresseeMissed: 1 });
  });

  it("count words from the wrong mouth although the statement is not right", () => {
    const council = actor("c", "City Council", "AUS", "body");
    const other = { speakers: [ref("Critics", "c")] };
    const counts = score([found("that the bridge is safe", other)], [TOLD], [council]);
    expect(counts).toMatchObject({ right: 0, actorWrong: 1, countryWrong: 1, actorRight: 0 });
  });

  it("count neither way where the label is optional", () => {
    const counts = score([found("that the bridge is safe", BY_BROOK)], [{ ...TOLD, optional: true }], [BROOK]);
    expect(Object.values(counts).every((count) => count === 0)).toBe(true);
  });

  it("are one statement of two labels of one content: that of their cue", () => {
    const nested = label("the bridge is safe", { cue: at("safe") });
    const counts = score([found("that the bridge is safe", BY_BROOK)], [nested, TOLD], [BROOK]);
    expect(counts).toMatchObject({ right: 1, contentRight: 1, missed: 1 });
  });

  it("are held against the part of a content that stands in the paragraph", () => {
    const paragraph = { article: "made up", start: at('"It will')[0], end: TEXT.length, statements: [] };
    const long = found("that the bridge is safe");
    expect(pairStatements(TEXT, paragraph, [long], () => false).invented).toEqual([]);
  });

  it("may have other bounds where these are as right", () => {
    const row = { ...label("It will stand", { cue: at("said") }), otherContent: [[at("stand")]] };
    expect(score([found("stand", { cue: span("said") })], [row], [])).toMatchObject({ right: 1, contentRight: 1 });
  });
});

describe("details of right statements", () => {
  it("charge an addressee that nobody labelled and one that is missed", () => {
    const counts = score(
      [found("that the bridge is safe", { ...BY_BROOK, addressees: [ref("Critics", null)] })],
      [TOLD],
      [BROOK],
    );
    expect(counts).toMatchObject({ addresseeRight: 0, addresseeInvented: 1, addresseeMissed: 1 });
  });

  it("tell a right day from a wrong, a missing and one that is not told", () => {
    const day = (from: string) => ({ from, until: from, optional: false });
    const row = { ...TOLD, day: day("2024-03-04") };
    const said = (when: unknown) => found("that the bridge is safe", { ...BY_BROOK, when });
    expect(score([said(day("2024-03-04"))], [row], [BROOK])).toMatchObject({ dayRight: 1 });
    expect(score([said(day("2024-03-05"))], [row], [BROOK])).toMatchObject({ dayWrong: 1 });
    expect(score([said(null)], [row], [BROOK])).toMatchObject({ dayMissing: 1, dayWrong: 0 });
    expect(score([said(day("2024-03-04"))], [TOLD], [BROOK])).toMatchObject({ dayUntold: 1, dayRight: 0 });
  });

  it("hold the act against all that are right, and a denied cue against the label", () => {
    const denied = found("that the bridge is safe", { ...BY_BROOK, act: "deny", negated: true } as never);
    expect(score([denied], [TOLD], [BROOK])).toMatchObject({ actRight: 0, negatedRight: 0 });
    expect(score([denied], [{ ...TOLD, acts: ["assert", "deny"], negated: true }], [BROOK])).toMatchObject({
      actRight: 1,
      negatedRight: 1,
    });
  });

  it("give a route its kind only where one is required", () => {
    const row = { ...TOLD, routes: [{ span: at("the council"), kinds: ["speech"], optional: true }] };
    const routed = found("that the bridge is safe", { ...BY_BROOK, route: [{ ...span("the council"), kind: "post" }] });
    expect(score([routed], [row], [BROOK])).toMatchObject({ routeRight: 0, routeInvented: 0, routeMissed: 0 });
  });
});

describe("who is meant", () => {
  const brook = ACTORS.brook as LabelledActor;

  it("is a person by the surname or the whole name, not by another first name", () => {
    for (const name of ["Brook", "Ms Brook", "Nadia Brook", "Nadia J. Brook"])
      expect(isMeant(actor("x", name, null), brook, "she")).toBe(true);
    for (const name of ["Nadia", "Tom Brook", "Brooks"])
      expect(isMeant(actor("x", name, null), brook, "she")).toBe(false);
  });

  it("is a state by its country and never by a body of its name", () => {
    const state: LabelledActor = { kind: "state", known: true, names: ["Norway"], countries: ["NOR"] };
    expect(isMeant(actor("x", "Kingdom of Norway", "NOR", "state"), state, "Oslo")).toBe(true);
    expect(isMeant(actor("x", "Norway Fish", "NOR", "body"), state, "Oslo")).toBe(false);
    const government = { ...state, names: ["Norway", "Norwegian government"] };
    expect(isMeant(actor("x", "Norwegian central government", "NOR", "body"), government, "Oslo")).toBe(true);
    expect(isMeant(actor("x", "Norway Fish", "NOR", "body"), government, "Oslo")).toBe(false);
    expect(isMeant(actor("x", "Norway", "NOR", "state"), brook, "she")).toBe(false);
  });

  it("is nobody but the description where it cannot be known", () => {
    const critics = ACTORS.critics as LabelledActor;
    expect(isMeant(actor("x", "critics", null, "group"), critics, "Critics")).toBe(true);
    expect(isMeant(BROOK, critics, "Critics")).toBe(false);
  });
});

describe("judging speakers", () => {
  const judge = (speakers: readonly unknown[], row: LabelledStatement, cast: readonly Actor[]) =>
    judgeSpeakers(found("It will stand", { speakers }), row, {
      text: TEXT,
      found: new Map(cast.map((one) => [one.id, one])),
      labelled: ACTORS,
    });

  it("calls none missing, not wrong, and any speaker wrong where nobody is told", () => {
    expect(judge([ref("Nadia Brook", null)], TOLD, [])).toEqual({ actor: "missing", country: "missing" });
    expect(judge([ref("Critics", "b")], label("It will stand"), [BROOK])).toEqual({ actor: "wrong", country: "wrong" });
  });

  it("takes the speaker's own words for nobody, a name among them for somebody", () => {
    const row = label("It will stand", { speakers: [{ span: at("she"), actor: "brook" }] });
    expect(judge([ref("she", "d")], row, [actor("d", "she", null)]).actor).toBe("missing");
    const foe = { ...TOLD, speakers: [{ span: at("the council that the bridge"), actor: "brook" }] };
    expect(judge([ref("Critics", "h")], foe, [actor("h", "Bridge", null, "body")]).actor).toBe("wrong");
  });

  it("finds the right person of a wrong state", () => {
    const foreign = actor("b", "Nadia Brook", "CAN");
    expect(judge([ref("Nadia Brook", "b")], TOLD, [foreign])).toEqual({ actor: "right", country: "wrong" });
  });

  it("finds one wrong speaker of two wrong", () => {
    const other = actor("o", "Tom Hale", "NZL");
    const both = [ref("Nadia Brook", "b"), ref("Critics", "o")];
    expect(judge(both, TOLD, [BROOK, other])).toEqual({ actor: "wrong", country: "right" });
  });

  it("leaves open who cannot be known, and is right to give him no state", () => {
    const row = label("It will stand", { speakers: [{ span: at("Critics"), actor: "critics" }] });
    expect(judge([ref("Critics", null)], row, [])).toEqual({ actor: "open", country: "open" });
    expect(judge([ref("Critics", "b")], row, [BROOK])).toEqual({ actor: "wrong", country: "wrong" });
  });
});

describe("the draw", () => {
  const line = "one two three four five six seven eight nine ten eleven twelve";
  const id = Array.from({ length: 9 }, (_, n) => `a${n}`).find((one) => halfOf(one) === "fit") as string;
  const text = [`https://a.example/${line}`, "too short", ...Array.from({ length: 6 }, (_, n) => `${line} ${n}`)].join(
    "\n\n",
  );

  it("takes four paragraphs of an article at most, no short ones and no furniture, and the same every time", () => {
    const drawn = drawParagraphs([{ id, text }], "fit");
    expect(drawn).toHaveLength(4);
    expect(drawn.every(({ start, end }) => text.slice(start, end).startsWith(line))).toBe(true);
    expect(drawParagraphs([{ id, text }], "fit")).toEqual(drawn);
  });

  it("gives a half none of the other half's articles", () => {
    expect(drawParagraphs([{ id, text }], "measure")).toEqual([]);
  });
});
