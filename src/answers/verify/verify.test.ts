import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Reading, Statement, When } from "../../contract/index.ts";
import { openStore, type Store } from "../../record/index.ts";
import { sampleReading } from "../../record/record.testing.ts";
import type { Draft, Verified } from "./index.ts";
import { verify } from "./index.ts";

interface Saying {
  readonly who: string;
  readonly words: string;
  readonly indirect?: boolean;
  readonly confidence?: number;
  readonly day?: string;
}

const PEOPLE: readonly Reading["actors"][number][] = [
  ["Ines Calder", "person", "NLD", "dg:northland"],
  ["Odo Hale", "person", "SLD", "dg:southland"],
  ["Northland", "state", "NLD", null],
].map(([name, kind, country, speaksFor]) => ({
  id: `dg:${(name as string).split(" ").at(-1)?.toLowerCase()}`,
  name,
  kind,
  country,
  sector: "GOV",
  speaks_for: speaksFor,
  identity: "known",
  offices: [],
})) as never;

const dayOf = (day: string, start: number): When => ({
  start,
  end: start + 1,
  from: day,
  until: day,
  value: day,
  precision: "day",
  basis: "stated",
});

/** A report, or a draft, in which people say things, one a line: “We will stay,” Ines Calder said. */
function telling(sayings: readonly Saying[], published = "2024-05-02"): Reading {
  let text = "";
  const made = sayings.map(({ who, words, indirect = false, confidence = 0.98, day }): Omit<Statement, "id"> => {
    const actor = PEOPLE.find(({ name }) => name === who);
    const begin = text.length;
    text += indirect ? `${who} said that ${words}.\n` : `“${words},” ${who} said.\n`;
    const content = indirect
      ? { start: begin + who.length + 6, end: text.length - 2 }
      : { start: begin, end: begin + words.length + 3 };
    const at = indirect ? begin : content.end + 1;
    return {
      speakers: [{ start: at, end: at + who.length, actor: actor?.id ?? null, entity: null, basis: "stated" }],
      addressees: [],
      cue: { start: at + who.length + 1, end: at + who.length + 5 },
      content: [content],
      quoted: indirect ? [] : [{ start: content.start + 1, end: content.end - 2 }],
      mode: indirect ? "indirect" : "direct",
      insertions: [],
      route: [],
      act: "assert",
      negated: false,
      within: null,
      when: day === undefined ? null : dayOf(day, begin),
      where: null,
      block: "report",
      by: "test",
      support: [],
      confidence,
    };
  });
  const id = (number: number): string => createHash("sha256").update(`${text}${number}`).digest("hex").slice(0, 16);
  return sampleReading(text, {
    published,
    actors: PEOPLE,
    names: [],
    mentions: [],
    url: `https://lake.example/${id(0)}`,
    statements: made.map((one, number) => ({ id: id(number), ...one })),
  });
}

function draftOf(...sayings: readonly Saying[]): Draft {
  const reading = telling(sayings, "2024-06-01");
  return { reading, quotations: reading.statements.flatMap(({ quoted }) => quoted) };
}

let store: Store;
beforeAll(() => {
  store = openStore(":memory:");
  store.keep(
    telling([
      {
        who: "Ines Calder",
        words: "We will not close the harbour while 300 families wait for bread",
        day: "2024-05-01",
      },
      { who: "Odo Hale", words: "The harbour belongs to Southland and to nobody else on this coast" },
      { who: "she", words: "Patience is the bridge on which both of our peoples walk home", confidence: 0.75 },
      { who: "Odo Hale", words: "fishing boats would be turned back from the northern channel", indirect: true },
      { who: "Ines Calder", words: "We signed the letter" },
      { who: "Ines Calder", words: "Let them come and count the empty lorries at our gates" },
      { who: "Ines Calder", words: "The talks were misleading" },
    ]),
  );
});
afterAll(() => store.close());

const first = (saying: Saying): Verified => verify(store, draftOf(saying))[0] as Verified;
const said = (words: string, who = "Ines Calder", more: Partial<Saying> = {}): Verified =>
  first({ who, words, ...more });
const HARBOUR = "We will not close the harbour while 300 families wait for bread";

describe("a quotation as it stands or fairly cut is exact", () => {
  it.each([
    ["whole", HARBOUR],
    ["the end left out", "We will not close the harbour"],
    ["the beginning left out, a capital", "While 300 families wait for bread"],
    ["a bracketed capital", "[W]hile 300 families wait for bread"],
    ["a cut in square brackets", "We will not close the harbour […] families wait for bread"],
    ["a cut in round ones", "We will not close (…) while 300 families wait"],
    ["a cut with dots alone", "We will not ... wait for bread"],
    ["a word explained", "We will not close [it] while 300 families wait for bread"],
    ["other spelling", "We won’t close the harbor while three hundred".replace("three hundred", "300")],
  ])("%s", (_, words) => {
    expect(said(words)).toMatchObject({ verdict: "exact", confidence: 0.98, reviewed: false });
  });

  it("also where one word of the speaker's name stands for them, first or last", () => {
    for (const who of ["Ines", "Calder", "Calder’s"]) expect(said(HARBOUR, who).verdict).toBe("exact");
    expect(said(HARBOUR, "Calderon").verdict).not.toBe("exact");
  });

  it("also where the state is named for which the speaker speaks", () => {
    expect(said(HARBOUR, "Northland").verdict).not.toBe("other-speaker");
  });

  it("and a few words are sought among those of their speaker alone", () => {
    expect(said("misleading").verdict).toBe("exact");
    expect(said("misleading", "Odo Hale").verdict).toBe("not-in-record");
  });
});

describe("a changed quotation is altered, with what was changed", () => {
  it.each([
    ["a word", "We will not close the market while 300 families wait for bread", "replace", "market", "harbour"],
    ["a number", "We will not close the harbour while 500 families wait for bread", "replace", "500", "300"],
    ["a negation left out", "We will close the harbour while 300 families wait", "leave-out", "", "not"],
    ["words put in", "We will not ever again close the harbour while 300 families wait", "add", "ever again", ""],
  ])("%s", (_, words, op, draft, record) => {
    const told = said(words);
    expect(told.verdict).toBe("altered");
    expect(told.difference).toEqual([{ op, draft, record }]);
  });

  it("a cut that takes only the negation out", () => {
    expect(said("We will […] close the harbour while 300 families wait").verdict).toBe("altered");
  });

  it("a beginning that leaves the negation behind", () => {
    expect(said("close the harbour while 300 families wait for bread").verdict).toBe("altered");
  });

  it("two remarks run together without a sign", () => {
    const told = said("Let them come and count the empty lorries at our gates. The talks were misleading");
    expect(told.verdict).toBe("altered");
    expect(told.difference?.map(({ op }) => op)).toContain("join");
  });

  it("marks around words that the report tells indirectly", () => {
    const told = said("fishing boats would be turned back from the northern channel", "Odo Hale");
    expect(told.verdict).toBe("altered");
    expect(told.difference?.map(({ op }) => op)).toEqual(["marks"]);
  });
});

describe("who said it, and when", () => {
  it("tells another speaker only where the record is sure of its own", () => {
    const told = said(HARBOUR, "Odo Hale");
    expect(told.verdict).toBe("other-speaker");
    expect(told.difference).toEqual([{ op: "speaker", draft: "Odo Hale", record: "Ines Calder" }]);
    expect(said("Patience is the bridge on which both of our peoples walk home", "Odo Hale").verdict).toBe(
      "speaker-unsure",
    );
  });

  it("tells another day where both give one, and a day after the report", () => {
    expect(said(HARBOUR, "Ines Calder", { day: "2024-05-01" }).verdict).toBe("exact");
    expect(said(HARBOUR, "Ines Calder", { day: "2024-04-20" })).toMatchObject({
      verdict: "other-day",
      difference: [{ op: "day", draft: "2024-04-20", record: "2024-05-01" }],
    });
    const coast = "The harbour belongs to Southland and to nobody else on this coast";
    expect(said(coast, "Odo Hale", { day: "2024-04-20" }).verdict).toBe("exact");
    expect(said(coast, "Odo Hale", { day: "2024-05-20" }).verdict).toBe("other-day");
  });
});

describe("what is not in the record as it stands", () => {
  it("is said of words that nobody said", () => {
    const told = verify(
      store,
      draftOf({ who: "Odo Hale", words: "Winter wheat grows best under a thin cover of snow" }),
    );
    expect(told).toEqual([expect.objectContaining({ verdict: "not-in-record" })]);
    expect(told[0]).not.toHaveProperty("finding");
  });

  it("gives the closest statement of that actor for an indirect attribution", () => {
    const told = said("boats would be sent back from the northern channel", "Odo Hale", { indirect: true });
    expect(told).toMatchObject({
      verdict: "nearest",
      words: expect.stringContaining("fishing boats would be turned back"),
    });
    expect(said("boats would be sent back from the northern channel", "Ines Calder", { indirect: true }).verdict).toBe(
      "not-in-record",
    );
  });

  it("finds words of a report that no statement has, and says that their speaker is not known", () => {
    const text = "A placard read “No bread without open water for anybody here” all day.";
    const record = openStore(":memory:");
    record.keep(sampleReading(text, { statements: [], names: [], mentions: [] }));
    const words = "No bread without open water for anybody here";
    expect(verify(record, draftOf({ who: "Odo Hale", words }))[0]?.verdict).toBe("speaker-unsure");
    record.close();
  });
});

describe("odd drafts", () => {
  it("without a quotation have nothing to hold", () => {
    expect(verify(store, draftOf())).toEqual([]);
  });

  it("with control characters, marks of a query and lone brackets are held like any other", () => {
    for (const words of [
      '" OR 1 NEAR( * ^ a b c d',
      "\u0000\u202e zebra [ [ [ ( … … …",
      "a".repeat(5000),
      "x ".repeat(3000),
    ])
      expect(said(words).verdict).toBe("not-in-record");
    expect(said("[…] … (…)")).toBeUndefined();
  });

  it("get the same verdicts in whatever order the reports were added", () => {
    const reports = [1, 2, 3, 4].map((number) =>
      telling([
        { who: number % 2 ? "Ines Calder" : "Odo Hale", words: `Open water feeds every house number ${number} here` },
      ]),
    );
    const verdicts = [reports, [...reports].reverse()].map((order) => {
      const record = openStore(":memory:");
      for (const one of order) record.keep(one);
      const told = verify(record, draftOf({ who: "Odo Hale", words: "Open water feeds every house number 5 here" }));
      record.close();
      return told;
    });
    expect(verdicts[0]).toEqual(verdicts[1]);
  });
});
