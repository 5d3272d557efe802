import fc from "fast-check";
import { expect, it } from "vitest";
import { complaintsAbout } from "../contract/validate.ts";
import { rulesHash } from "../reading/en/rulesHash.ts";
import { read } from "./read.ts";

const piece = fc.oneof(
  fc.constantFrom(
    "Ines Calder told Governor Hale that the border would stay open. ",
    "“Nobody [in the port] will close it,” she said on Tuesday",
    " according to a statement by the ministry 😀 ",
    "<p>",
    "</p>",
    "<h1>",
    "<article>",
    "</article>",
    "<li>",
    "<figcaption>",
    "<div hidden>",
    "&rdquo;",
    "&#55357;",
    "\ud83d",
    "\n\n",
    "\u202e",
    "\u0085",
    "\u0085\n\u0085",
    "”",
    "“",
  ),
  fc.string({ unit: "grapheme", maxLength: 20 }),
);

it.each(["text", "html"] as const)("counts U+0085 as white space, as Unicode does (%s)", async (kind) => {
  for (const body of [
    "Calder said no.\u0085",
    "\u0085Calder said no.\n\u0085\nHale said yes.",
    "<p>Calder said no.</p>\u0085<hr>",
  ])
    expect(complaintsAbout(await read({ kind, body }))).toEqual([]);
  await expect(read({ kind, body: " \u0085\n\u0085" })).rejects.toMatchObject({ code: "empty" });
});

it("names the rules by which a report was read, the same for every report, in a language that is not read too", async () => {
  const of = async (body: string): Promise<string | undefined> => (await read({ kind: "text", body })).made.rules;
  expect(await of("Calder said that the border was open.")).toBe(rulesHash());
  expect(
    await of("Le ministre a déclaré que la frontière resterait ouverte et que les bateaux partiraient à l'heure."),
  ).toBe(rulesHash());
});

it("is true to the contract, whatever the words and the markup: offsets, order, references", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 25 }), fc.constantFrom("html", "text"), async (pieces, kind) => {
      const reading = await read({
        kind: kind as "html" | "text",
        body: `words ${pieces.join("")}`,
        published: "2023-03-15",
      });
      expect(complaintsAbout(reading)).toEqual([]);
    }),
    { numRuns: 40 },
  );
}, 60_000);
