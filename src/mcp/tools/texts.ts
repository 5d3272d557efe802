import { z } from "zod";
import { findingIn, VERDICTS, verifyBy } from "../../answers/index.ts";
import type { Reading } from "../../contract/index.ts";
import { Claim, claimOf } from "../claims.ts";
import { Quotation, quoted } from "../quotation.ts";
import type { AssistantOptions } from "../types.ts";
import { type Tool, tool } from "./tool.ts";

/** Claims of one text that are told; the rest is counted. */
const MOST = 40;
/** Letters of a text: what can be read while an assistant waits. */
const LONGEST = 100_000;

const input = z.strictObject({
  text: z.string().min(1).max(LONGEST).describe("the text itself; an address is not fetched"),
  published: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .optional()
    .describe('its day, YYYY-MM-DD: what words such as "on Tuesday" mean hangs on it'),
});

const sent = ({ text, published }: z.infer<typeof input>) =>
  ({ kind: "text", body: text, ...(published ? { published } : {}) }) as const;

/** A text of the assistant's own, read or held against the record. Nothing is kept. */
export const textTools = ({ answers, read, draft }: AssistantOptions): readonly Tool[] => [
  tool({
    name: "read",
    title: "Read a text",
    description:
      "Reads a news text that you have: who said what to whom, who did what to whom, how two stand to each other. Offsets are of the text that you sent.",
    input,
    output: { language: z.string(), total: z.int(), claims: z.array(Claim), warnings: z.array(z.string()) },
    answer: async (given) => {
      const reading = await read(sent(given));
      const ids = idsOf(reading);
      const claims = ids
        .slice(0, MOST)
        .flatMap((id) => findingIn(reading, id) ?? [])
        .map(claimOf);
      return { language: reading.language, total: ids.length, claims, warnings: warningsOf(reading) };
    },
  }),
  tool({
    name: "verify",
    title: "Check a draft",
    description:
      "Holds every quotation and attribution of a draft against the record: exact, altered, other-speaker, speaker-unsure, other-day, maybe-translation, nearest, not-in-record. Use it on what you wrote before you show it. Deterministic; never guesses. `start` and `end` are offsets into the draft.",
    input,
    output: {
      total: z.int(),
      exact: z.int(),
      verified: z.array(
        z.object({
          start: z.int(),
          end: z.int(),
          verdict: z.enum(VERDICTS),
          difference: z.array(
            z.object({ op: z.string(), draft: z.string(), record: z.object({ quotation: Quotation.nullable() }) }),
          ),
          claim: Claim.nullable().describe("what the record has"),
        }),
      ),
      warnings: z.array(z.string()),
    },
    answer: async (given) => {
      const held = await draft(sent(given));
      const verified = await verifyBy(answers, held);
      const shown = verified.slice(0, MOST);
      const found = await answers.ask("foundByIds", [...new Set(shown.flatMap(({ finding }) => finding ?? []))]);
      return {
        total: verified.length,
        exact: verified.filter(({ verdict }) => verdict === "exact").length,
        verified: shown.map(({ start, end, verdict, difference = [], finding }) => {
          const one = found.find(({ id }) => id === finding);
          return {
            start,
            end,
            verdict,
            difference: difference.map(({ op, draft: words, record }) => ({
              op,
              draft: words,
              record: { quotation: quoted(record) },
            })),
            claim: one ? claimOf(one) : null,
          };
        }),
        warnings: warningsOf(held.reading),
      };
    },
  }),
];

const idsOf = ({ statements, events, ties }: Reading): readonly string[] =>
  [...statements, ...events, ...ties].map(({ id }) => id);

const warningsOf = ({ warnings }: Reading): readonly string[] => warnings.map(({ code }) => code);
