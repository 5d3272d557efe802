import { z } from "zod";
import { ACTOR_KINDS } from "./kinds.ts";

/**
 * The user's own rows of the register, as a record keeps them and `dragoman actors export --json` prints them.
 * This file loads zod: only what reads such a file from outside imports it; everyone else takes the types.
 */
const DAY = /^\d{4}(-\d{2}(-\d{2})?)?$/;
const day = z.string().regex(DAY).describe("YYYY, YYYY-MM or YYYY-MM-DD");
const words = z.string().trim().min(1).max(300);
const code = z.string().regex(/^[A-Z]{3}$/);

export const OwnOfficeSchema = z.object({
  title: words,
  kind: z.string().nullable().describe("the register's word for this post; null: told by the title"),
  of: code.nullable().describe("ISO 3166 alpha-3"),
  from: day.nullable(),
  until: day.nullable(),
  seen: day.nullable().describe("the last day on which it is known to be held, where it has no end"),
});

export const OwnActorSchema = z.object({
  id: z.string().regex(/^(?:wd:Q\d+|dg:[\w:.-]{1,120})$/),
  name: words.nullable().describe("null: as the register has it"),
  kind: z.enum(ACTOR_KINDS),
  country: code.nullable(),
  sector: z.string().nullable(),
  aliases: z.array(words),
  offices: z.array(OwnOfficeSchema),
  replaces: z.boolean().describe("stands in place of the register's row; else it adds to it"),
  source: z.string().nullable(),
});

export const OwnRowsSchema = z.object({
  actors: z.array(OwnActorSchema),
  merges: z.array(z.object({ from: z.string(), into: z.string() })).describe("`from` is the same as `into`"),
});
