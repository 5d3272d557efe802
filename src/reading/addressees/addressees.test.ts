import { describe, expect, it } from "vitest";
import { saidIn } from "../reading.testing.ts";

const to = async (text: string, at = 0): Promise<string> => (await saidIn(text))[at]?.to ?? "nothing said";

describe("the one the words are said to", () => {
  it.each([
    ["Calder told Governor Hale that the border would stay open.", "Governor Hale"],
    ["Calder told reporters that the border would stay open.", "reporters"],
    ["Calder urged the governor to open the border.", "the governor"],
    ["Calder warned the harbour officials to keep the gates shut.", "the harbour officials"],
    ["Calder is warning voters that the border could be closed for good.", "voters"],
    ["“Keep the gates shut!” Calder shouted to the crowd.", "the crowd"],
    ["Calder asked him why the border had been closed.", "him"],
    [
      "Calder warned European leaders during a meeting in Marsh that the war risked “burning it all”.",
      "European leaders",
    ],
  ])("is the object of the cue or stands behind its preposition: %s", async (text, party) => {
    expect(await to(text)).toBe(party);
  });

  it.each([
    ["In a letter to the council, Calder wrote that the border would stay open.", "the council"],
    ["Speaking to the farmers on Monday, Calder said the border would stay open.", "the farmers"],
    ["Calder spoke to the council on Monday, promising to keep the border open.", "the council"],
    ["Calder said in a meeting with the governor that the border would stay open.", "the governor"],
  ])("is named beside the cue: %s", async (text, party) => {
    expect(await to(text)).toBe(party);
  });

  it.each([
    ["Calder spoke to a gathering of farmers on Monday, promising to keep the border open.", "a gathering of farmers"],
    ["Calder has made the case to the council that the border should stay open.", "the council"],
    ["Calder warned state harbour officials to lock the gates after the storm.", "state harbour officials"],
    ["In a phone call with Governor Hale, Calder said that the border would stay open.", "Governor Hale"],
    ["Addressing the parliament, Calder said that the border would stay open.", "the parliament"],
  ])("is met, written to or called: %s", async (text, party) => {
    expect(await to(text)).toBe(party);
  });

  it("is told inside what somebody else tells", async () => {
    const said = await saidIn("Hale said the guards had told the farmers to leave, and that they had left.");
    expect(said.find((one) => one.within)).toMatchObject({ cue: "had told", to: "the farmers", act: "order" });
  });

  it("is asked by whoever stands behind by, and answers", async () => {
    const said = await saidIn(
      "“The border will stay open,” Calder said when asked by reporters whether it would close.",
    );
    expect(said).toMatchObject([
      { speaker: "Calder", cue: "said" },
      { speaker: "reporters", cue: "asked", to: "Calder", act: "ask" },
    ]);
  });

  it("is the outlet too where one is told", async () => {
    expect(await to("Calder told the Lake Herald that the border would stay open.")).toBe("the Lake Herald");
  });

  it.each([
    ["Calder said the road to the border was open."],
    ["“The border will stay open,” Calder said in response to press queries."],
    ["Calder urged restraint after the night on the bridge, and said that the border would stay open."],
    ["After her meeting with the governor, Calder said the border would stay open."],
    ["Calder agreed with the governor that the border should stay open."],
    ["Calder accused the governor of lying about the border."],
    ["Calder called on the governor to open the border."],
    ["Calder urged retaliation against the council on Monday, and said that the border would stay open."],
    ["Calder addressed the matter on Monday, saying that the border would stay open."],
    ["On Monday, Calder said in an interview with the Lake Daily that the border would stay open."],
  ])("is nobody: %s", async (text) => {
    expect(await to(text)).toBe("");
  });
});
