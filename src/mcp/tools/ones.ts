import { z } from "zod";
import type { Piece } from "../../answers/index.ts";
import { addressOf, Claim, claimOf } from "../claims.ts";
import { Placed, type PlacedOut, placed, Quotation, quoted } from "../quotation.ts";
import { missing } from "../result.ts";
import type { AssistantOptions } from "../types.ts";
import { type Tool, tool } from "./tool.ts";

/** Claims and letters of one report that are told at once. */
const [MOST_CLAIMS, MOST_LETTERS] = [20, 4000];

const findingId = z
  .string()
  .regex(/^[0-9a-f]{16}$/)
  .describe("the id of a finding, as `search` gives it");

/** One report, one finding, one utterance. */
export const oneTools = ({ answers: { ask } }: AssistantOptions): readonly Tool[] => [
  tool({
    name: "report",
    title: "One report",
    description: "One report of the record: where it was published, a part of its text, and what was read from it.",
    input: z.strictObject({
      report: z
        .string()
        .regex(/^[0-9a-f]{16}$/)
        .describe("the id of a report, as a claim names it"),
      from: z.int().min(0).default(0).describe("where the part of its text begins, an offset"),
      claims_from: z.int().min(0).default(0).describe("claims to leave out first: those told before"),
    }),
    output: {
      report: z.string(),
      url: z.string().nullable(),
      day: z.string().nullable(),
      language: z.string(),
      title: z.object({ quotation: Quotation.nullable() }),
      publisher: z.object({ quotation: Quotation.nullable() }),
      quotation: Placed.nullable().describe("the part of its text"),
      length: z.int().describe("of its whole text, in UTF-16 code units"),
      total: z.int(),
      claims: z.array(Claim),
    },
    answer: async ({ report, from, claims_from }) => {
      const reading = await ask("reading", report);
      if (reading === null) throw missing(`report ${report}`, "`search` names those that there are");
      const { text, statements, events, ties } = reading;
      const ids = [...statements, ...events, ...ties].map(({ id }) => id);
      const found = await ask("foundByIds", ids.slice(claims_from, claims_from + MOST_CLAIMS));
      const start = startIn(text, from);
      return {
        report,
        url: addressOf(reading.url),
        day: reading.published,
        language: reading.language,
        title: { quotation: quoted(reading.title, 200) },
        publisher: { quotation: quoted(reading.publisher, 200) },
        quotation:
          start < text.length ? placed({ words: text.slice(start), start, end: text.length }, MOST_LETTERS) : null,
        length: text.length,
        total: ids.length,
        claims: found.map(claimOf),
      };
    },
  }),
  tool({
    name: "cite",
    title: "Cite a finding",
    description:
      "Everything that a citation of a finding wants: the exact words with their offsets, speaker, outlet, day, address, and an address that opens the page at the words. Quote `quotation` letter by letter or not at all.",
    input: z.strictObject({ finding: findingId }),
    output: {
      claim: Claim,
      citation: z.object({ quotation: Quotation.nullable() }).describe("title, outlet, day and address in one line"),
      opens: z
        .object({ quotation: Quotation.nullable() })
        .describe("an address that opens the page at these words, in browsers that know text fragments"),
    },
    answer: async ({ finding }) => {
      const found = await ask("foundOf", finding);
      if (found === null) throw missing(`finding ${finding}`, "`search` names those that there are");
      const { title, publisher, published, url } = found.report;
      const address = addressOf(url);
      const line = [title && `“${title}”`, publisher, published, address].filter(Boolean).join(", ");
      const start = found.pieces[0]?.words.split(/\s+/).slice(0, 8).join(" ") ?? "";
      return {
        claim: claimOf(found),
        citation: { quotation: quoted(line) },
        opens: {
          quotation: quoted(
            address && start ? `${address.replace(/#.*$/, "")}#:~:text=${encodeURIComponent(start)}` : null,
          ),
        },
      };
    },
  }),
  tool({
    name: "utterance",
    title: "One utterance in several reports",
    description:
      "What several reports tell of one utterance: each report's words side by side, and why they are taken for one.",
    input: z.strictObject({
      utterance: z.string().min(1).max(100).describe("as `utterances` of a claim names it"),
    }),
    output: {
      utterance: z.string(),
      total: z.int(),
      claims: z.array(Claim),
      renderings: z.array(z.object({ finding: z.string(), quotation: Placed.nullable() })),
      judgements: z.array(z.object({ a: z.string(), b: z.string(), score: z.number(), by: z.string() })),
    },
    answer: async ({ utterance }) => {
      const found = await ask("utteranceOf", utterance);
      if (found === null) throw missing(`utterance ${utterance}`, "a claim names its own under `utterances`");
      const shown = found.renderings.slice(0, MOST_CLAIMS);
      const claims = await ask("foundByIds", [...new Set(shown.map(({ statement }) => statement))]);
      return {
        utterance,
        total: found.renderings.length,
        claims: claims.map(claimOf),
        renderings: shown.map(({ statement, content }) => ({
          finding: statement,
          quotation: placeOf(claims.find(({ id }) => id === statement)?.pieces ?? [], content),
        })),
        judgements: found.judgements.slice(0, MOST_CLAIMS).map(({ a, b, score, by }) => ({ a, b, score, by })),
      };
    },
  }),
];

/** Where a sentence stands in the pieces of its statement; null where it runs over several. */
function placeOf(pieces: readonly Piece[], words: string): PlacedOut | null {
  const piece = pieces.find((one) => one.words.includes(words));
  if (piece === undefined || words === "") return null;
  const start = piece.start + piece.words.indexOf(words);
  return placed({ words, start, end: start + words.length });
}

/** Where a part of a text may begin: never between the halves of a surrogate pair. */
function startIn(text: string, from: number): number {
  const at = text.charCodeAt(from);
  return at >= 0xdc00 && at < 0xe000 ? from + 1 : from;
}
