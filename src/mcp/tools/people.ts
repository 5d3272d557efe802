import { z } from "zod";
import { ACTOR_KINDS } from "../../contract/index.ts";
import { Claim, claimOf, nameOf } from "../claims.ts";
import { Quotation, quoted } from "../quotation.ts";
import { missing } from "../result.ts";
import type { AssistantOptions } from "../types.ts";
import { type Tool, tool } from "./tool.ts";

/** Claims of each list about somebody. */
const FEW = 5;
const MOST = 20;

const named = { name: z.string().nullable(), quotation: Quotation.nullable() };
const day = z.string().max(10).optional();

/** A name that the register has as such, any other as words of pages. */
const nameIn = (actor: string | null, name: string | null) => {
  const ours = nameOf(actor, name);
  return { name: ours, quotation: ours === null ? quoted(name, 200) : null };
};

/** Who somebody is, and what two said and did to each other. */
export const peopleTools = ({ answers: { ask } }: AssistantOptions): readonly Tool[] => {
  const claimsOf = async (rows: readonly { readonly id: string }[]) =>
    (
      await ask(
        "foundByIds",
        rows.map(({ id }) => id),
      )
    ).map(claimOf);
  return [
    tool({
      name: "actor",
      title: "One actor",
      description:
        "Who somebody is: kind, country, offices, how often reports name them, the newest that they said and were told, did and had done to them, and with whom they deal. Where several have the name, they are listed and the one of most reports is told.",
      input: z.strictObject({ actor: z.string().min(1).max(300).describe("an actor's id, or a part of the name") }),
      output: {
        actor: z.string(),
        ...named,
        kind: z.enum(ACTOR_KINDS),
        country: z.string().nullable(),
        offices: z.array(
          z.object({
            of: z.string().nullable(),
            from: z.string().nullable(),
            until: z.string().nullable(),
            quotation: Quotation.nullable(),
          }),
        ),
        reports: z.int(),
        others: z.array(z.object({ actor: z.string(), ...named, reports: z.int() })),
        said: z.object({ total: z.int(), claims: z.array(Claim) }),
        told: z.object({ total: z.int(), claims: z.array(Claim) }),
        did: z.object({ total: z.int(), claims: z.array(Claim) }),
        undergone: z.object({ total: z.int(), claims: z.array(Claim) }),
        counterparts: z.array(
          z.object({ actor: z.string(), ...named, said: z.int(), told: z.int(), did: z.int(), undergone: z.int() }),
        ),
      },
      answer: async ({ actor: asked }) => {
        const isId = /^(?:wd|dg):/.test(asked);
        const others = isId ? [] : (await ask("listActors", { text: asked, limit: 10 })).rows;
        const id = isId ? asked : others[0]?.id;
        const found = id === undefined ? null : await ask("actorOf", id);
        if (id === undefined || found === null)
          throw missing(`actor "${asked.slice(0, 100)}"`, "give a shorter part of the name, or search by role");
        const { actor, reports } = found;
        const [said, toldThem, did, undergone, counterparts] = await Promise.all([
          ask("search", { speaker: id, limit: FEW }),
          ask("search", { to: id, limit: FEW }),
          ask("deeds", { did: id, limit: FEW }),
          ask("deeds", { to: id, limit: FEW }),
          ask("counterpartsOf", id),
        ]);
        return {
          actor: id,
          ...nameIn(id, actor.name),
          kind: actor.kind,
          country: actor.country,
          offices: actor.offices
            .slice(0, MOST)
            .map(({ title, of, from, until }) => ({ of, from, until, quotation: quoted(title, 200) })),
          reports,
          others: others.slice(1).map((one) => ({ actor: one.id, ...nameIn(one.id, one.name), reports: one.reports })),
          said: { total: said.total, claims: await claimsOf(said.rows) },
          told: { total: toldThem.total, claims: await claimsOf(toldThem.rows) },
          did: { total: did.total, claims: await claimsOf(did.rows) },
          undergone: { total: undergone.total, claims: await claimsOf(undergone.rows) },
          counterparts: counterparts.slice(0, MOST).map((one) => ({
            actor: one.actor,
            ...nameIn(one.actor, one.name),
            said: one.said,
            told: one.told,
            did: one.did,
            undergone: one.undergone,
          })),
        };
      },
    }),
    tool({
      name: "pair",
      title: "Two and each other",
      description:
        "What two said and did to each other, newest first. A state stands for all who speak for it: for:RUS, or its English name.",
      input: z.strictObject({
        one: z.string().min(1).max(300).describe("an actor's id, for:RUS, a state's name, or words of a name"),
        other: z.string().min(1).max(300),
        from: day.describe("published on this day or later: 2024-11-12, 2024-11 or 2024"),
        until: day.describe("published on this day or earlier"),
        limit: z.int().min(1).max(MOST).default(10),
        offset: z.int().min(0).max(10_000).default(0),
      }),
      output: {
        said: z.object({ there: z.int(), back: z.int() }),
        statements: z.int(),
        events: z.int(),
        claims: z.array(Claim),
        periods: z.array(
          z.object({
            period: z.string(),
            there: z.int(),
            back: z.int(),
            cooperation: z.int(),
            conflict: z.int(),
          }),
        ),
      },
      answer: async ({ from, until, ...asked }) => {
        const days = { ...(from ? { from } : {}), ...(until ? { until } : {}) };
        const { said, statements, events, order, periods } = await ask("pairOf", { ...asked, ...days });
        const rows = { statement: [...statements.rows], event: [...events.rows] };
        const inOrder = order.flatMap((kind) => rows[kind].shift() ?? []);
        return {
          said,
          statements: statements.total,
          events: events.total,
          claims: await claimsOf(inOrder),
          periods: periods.slice(-MOST),
        };
      },
    }),
  ];
};
