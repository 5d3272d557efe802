import { describe, expect, it } from "vitest";
import { readText } from "../reading.testing.ts";

/** Ties as a reader would write them down: "France ally Norway". */
async function tiesIn(text: string): Promise<readonly string[]> {
  const { ties, actors } = await readText(text);
  const name = (id: string | null): string => actors.find((actor) => actor.id === id)?.name ?? "?";
  return ties.map(
    ({ a, b, kind, negated, statement }) =>
      `${name(a.actor)} ${negated ? "not " : ""}${kind} ${name(b.actor)}${statement === null ? "" : ", claimed"}`,
  );
}

describe("ties", () => {
  it.each([
    ["France is a close ally of Norway.", "France ally Norway"],
    ["France has a strategic partnership with Norway.", "France partner Norway"],
    ["The alliance between France and Norway is old.", "France ally Norway"],
    ["France’s treaty with Norway runs for ten years.", "France treaty Norway"],
    ["Norway depends on France.", "Norway dependency France"],
    ["Norway is a member of NATO.", "Norway member NATO"],
    ["France brokered talks between Norway and Sweden.", "France mediator Norway"],
    ["Norway fought Hezbollah, backed by Iran.", "Iran ally Hezbollah"],
    ["France has never been an ally of Norway.", "France not ally Norway"],
    ["“France is our ally,” the foreign minister of Norway said.", "France ally Norway, claimed"],
  ])("%s", async (text, tie) => {
    expect(await tiesIn(text)).toContain(tie);
  });

  it.each([
    "France hopes for an alliance with Norway.",
    "France could become an ally of Norway.",
    "Ann Hale is a member of parliament in Norway.",
    "The two firms formed a partnership.",
    "The captain has strong ties to the town.",
  ])("are none where nothing holds between two: %s", async (text) => {
    expect(await tiesIn(text)).toEqual([]);
  });

  it("are told once, however often the report says so", async () => {
    const ties = await tiesIn("France is an ally of Norway. France, an ally of Norway, was silent.");
    expect(ties).toEqual(["France ally Norway"]);
  });
});
