import { describe, expect, it } from "vitest";
import { read } from "../../pipeline/read.ts";
import { saidIn } from "../reading.testing.ts";

const LEAD =
  "<h1>Port closed for winter</h1><p>The harbour office said on Monday that the port would close for the winter, and that the boats would be kept in the upper basin.</p>";
const END =
  "<p>Nobody at the quay was in a hurry, and the nets hung where they had been hung in the autumn, as a clerk of the town noted on Monday.</p>";

/** What a page's set-off words become. */
async function setOffIn(html: string) {
  const reading = await read({ kind: "html", body: `${LEAD}${html}${END}` });
  const words = ({ start, end }: { start: number | null; end: number | null }): string =>
    reading.text.slice(start ?? 0, end ?? 0);
  return reading.statements
    .filter(({ content }) => content.some((span) => /winter fish|road/.test(words(span))))
    .map(({ speakers, content, route, mode }) => ({
      speaker: speakers.map(words).join(" | "),
      content: content.map(words).join(" | "),
      route: route.map(({ kind }) => kind),
      mode,
    }));
}

describe("a block quotation", () => {
  it("is whose the line before it announces, paragraph by paragraph", async () => {
    expect(
      await setOffIn(
        "<p>The mayor of Voss wrote in a letter to the council:</p><blockquote><p>We live on winter fish.</p><p>The road is our only hope.</p></blockquote>",
      ),
    ).toEqual([
      {
        speaker: "The mayor of Voss",
        content: "We live on winter fish. | The road is our only hope.",
        route: ["document"],
        mode: "direct",
      },
    ]);
  });

  it("is whose it is signed by", async () => {
    expect(
      await setOffIn(
        "<blockquote><p>We live on winter fish.</p><footer>— Ann Hale, harbour pilot</footer></blockquote>",
      ),
    ).toEqual([{ speaker: "Ann Hale, harbour pilot", content: "We live on winter fish.", route: [], mode: "direct" }]);
  });

  it("is nobody's where nothing tells", async () => {
    expect(await setOffIn("<blockquote><p>We live on winter fish.</p></blockquote>")).toEqual([]);
  });

  it("needs no mark-up where a line announces words in the first person", async () => {
    const said = await saidIn(
      "The minister wrote in a letter to the council:\n\nWe ask for bread. I have told my people to wait.\n\nOur road is long.\n\nThe council has not answered, a clerk said.",
    );
    expect(said.map(({ speaker, content }) => [speaker, content])).toEqual([
      ["The minister", "We ask for bread. I have told my people to wait. | Our road is long."],
      ["a clerk", "The council has not answered"],
    ]);
    const list = await saidIn("The minister said:\n\nThe road was closed on Monday.\n\nThe ferries were late.");
    expect(list).toEqual([]);
  });
});

describe("an embedded post", () => {
  it("is whose name signs it, and its signature no byline of the report", async () => {
    expect(
      await setOffIn(
        '<blockquote class="bluesky-embed"><p>We live on winter fish. Send bread.</p>&mdash; Ines Calder (@calder) <a href="https://example.org/1">November 11, 2024</a></blockquote>',
      ),
    ).toEqual([
      {
        speaker: "Ines Calder",
        content: "We live on winter fish. Send bread.",
        route: ["post"],
        mode: "direct",
      },
    ]);
  });
});

describe("an interview of two", () => {
  it("prints what each says to the other", async () => {
    const said = await saidIn(
      "The Lake Daily's interview with the minister of ports\n\nHALE: Why did you close the port in winter, minister?\n\nCALDER: I had no other choice, as the ice was too thick.\n\nHALE: Will it open again?\n\nCALDER: It will open in May.",
    );
    expect(said.map(({ speaker, to, mode }) => [speaker, to, mode])).toEqual([
      ["HALE", "CALDER", "direct"],
      ["CALDER", "HALE", "direct"],
      ["HALE", "CALDER", "direct"],
      ["CALDER", "HALE", "direct"],
    ]);
  });
});
