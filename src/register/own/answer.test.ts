import { describe, expect, it } from "vitest";
import { csv, office } from "./own.testing.ts";

describe("the answer of a Wikidata query", () => {
  const uri = (id: string) => ({ type: "uri", value: `http://www.wikidata.org/entity/${id}` });
  const literal = (value: string) => ({ type: "literal", value });
  const answer = (...bindings: readonly object[]): string =>
    JSON.stringify({ head: { vars: [] }, results: { bindings } });

  it("is read by the names of its variables", () => {
    const { own, problems } = csv(
      answer(
        {
          person: uri("Q77"),
          personLabel: literal("Cy Marsh"),
          personAltLabel: literal("Cyrus Marsh, C. Marsh"),
          position: uri("Q5"),
          positionLabel: literal("Prime Minister of Southland"),
          country: uri("Q6"),
          countryLabel: literal("Southland"),
          start: literal("2020-01-01T00:00:00Z"),
          startPrecision: literal("9"),
          end: literal("2021-06-30T00:00:00Z"),
        },
        { person: uri("Q77"), positionLabel: literal("Mayor"), end: { type: "bnode", value: "t123" } },
      ),
    );
    expect(problems).toEqual([]);
    expect(own.actors).toMatchObject([
      {
        id: "wd:Q77",
        name: "Cy Marsh",
        country: "SLD",
        aliases: ["Cyrus Marsh", "C. Marsh"],
        offices: [office("Prime Minister of Southland", "SLD", "2020", "2021-06-30"), office("Mayor", null, null)],
      },
    ]);
  });

  it("is read in its short form and as CSV too", () => {
    const short = JSON.stringify([{ item: "http://www.wikidata.org/entity/Q77", itemLabel: "Cy Marsh", iso3: "SLD" }]);
    expect(csv(short).own.actors).toMatchObject([{ id: "wd:Q77", name: "Cy Marsh", country: "SLD" }]);
    const table = "item,itemLabel,iso3\nhttp://www.wikidata.org/entity/Q77,Cy Marsh,SLD\n";
    expect(csv(table).own).toEqual(csv(short).own);
  });

  it("tells what to ask for where labels are missing, and what is no answer at all", () => {
    expect(csv(answer({ person: uri("Q77"), personLabel: literal("Q77") })).problems[0]).toMatchObject({
      line: 1,
      message: expect.stringMatching(/English label/),
    });
    expect(csv(answer({ personLabel: literal("Cy Marsh"), position: uri("Q5") })).problems[0]?.message).toMatch(
      /positionLabel/,
    );
    expect(() => csv('{"results":')).toThrow(/no JSON/);
    expect(() => csv('{"hello":1}')).toThrow(/neither the answer/);
    expect(() => csv('{"actors":[{"id":5}],"merges":[]}')).toThrow(/no export of ours: actors\.0/);
  });
});
