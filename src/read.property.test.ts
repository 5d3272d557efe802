import fc from "fast-check";
import { expect, it } from "vitest";
import { complaintsAbout } from "./contract/validate.ts";
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
    "”",
    "“",
  ),
  fc.string({ unit: "grapheme", maxLength: 20 }),
);

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
