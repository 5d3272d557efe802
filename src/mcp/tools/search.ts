import { z } from "zod";
import type { DeedQuestion, Question } from "../../answers/index.ts";
import { ACTS, DragomanError, PLOVER_TYPES, STATUSES } from "../../contract/index.ts";
import { Claim, claimOf } from "../claims.ts";
import type { AssistantOptions } from "../types.ts";
import { type Tool, tool } from "./tool.ts";

/** Claims of one answer: what a model can hold in mind and a person can check. */
const [ROWS, MOST_ROWS] = [10, 20];

const words = z.string().min(1).max(300);
const day = z.string().max(10).describe("2024-11-12, 2024-11 or 2024");
const who = words.describe(
  "a name or role, an actor's id, country:FRA (all of that country) or for:FRA (who speak for it)",
);

const input = z.strictObject({
  kind: z
    .enum(["statements", "events"])
    .default("statements")
    .describe("who said what to whom, or who did what to whom"),
  words: words.optional().describe('words of it; "quoted words" stay together, prefix*, -without'),
  by: who.optional().describe("who said or did it: a name or role, an actor's id, country:FRA, for:FRA"),
  to: who.optional().describe("to whom, told in the same way"),
  about: words.optional().describe("statements: words of what was said"),
  act: z.enum(ACTS).optional().describe("statements: what was done by saying it"),
  type: z.enum(PLOVER_TYPES).optional().describe("events: type of PLOVER"),
  status: z.enum(STATUSES).optional().describe("events: happened and ongoing where not given"),
  publisher: words.optional().describe("part of an outlet's name"),
  from: day.optional().describe("published on this day or later: 2024-11-12, 2024-11 or 2024"),
  until: day.optional().describe("published on this day or earlier"),
  place: words.optional().describe("part of a place's name, or a country's code"),
  least: z.number().min(0).max(1).optional().describe("confidence at least"),
  limit: z.int().min(1).max(MOST_ROWS).default(ROWS),
  offset: z.int().min(0).max(10_000).default(0).describe("claims to leave out first: those told before"),
});

/** Statements or events that answer a question. */
export const searchTool = ({ answers: { ask } }: AssistantOptions): Tool =>
  tool({
    name: "search",
    title: "Search the record",
    description:
      "Who said what to whom, or who did what to whom, from a record of news reports. Every claim has its finding id, report, address, day and exact words with offsets.",
    input,
    output: { total: z.int(), leftOut: z.int().optional(), claims: z.array(Claim) },
    answer: async ({ kind, words: text, by, to, about, act, type, status, ...rest }) => {
      const common = given({ text, to, ...rest });
      if (kind === "statements") {
        refuse("statements", { type, status });
        const { total, rows } = await ask("search", { ...common, ...given({ speaker: by, about, act }) } as Question);
        return {
          total,
          claims: (
            await ask(
              "foundByIds",
              rows.map(({ id }) => id),
            )
          ).map(claimOf),
        };
      }
      refuse("events", { about, act });
      const { total, leftOut, rows } = await ask("deeds", {
        ...common,
        ...given({ did: by, type, status }),
      } as DeedQuestion);
      return {
        total,
        leftOut,
        claims: (
          await ask(
            "foundByIds",
            rows.map(({ id }) => id),
          )
        ).map(claimOf),
      };
    },
  });

const given = (values: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));

function refuse(kind: string, values: Readonly<Record<string, unknown>>): void {
  const [wrong] = Object.keys(given(values));
  if (wrong !== undefined)
    throw new DragomanError("query", `${wrong} does not choose ${kind}; leave it out or ask for the other kind`);
}
