import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Actor } from "../src/contract/index.ts";
import { openLanguage } from "../src/language/index.ts";
import { read } from "../src/read.ts";
import { openRegister } from "../src/register/index.ts";

interface Row {
  readonly mention: string;
  readonly query_date: string;
  readonly expected: { readonly country?: string; readonly code_1?: string | { readonly In: readonly string[] } };
}

const TODAY = "2022-06-30";
/** PLOVER 2.0, table 5.2; codes outside it are not scored. */
const SECTORS = new Set(
  "AGR BUS COP CRM CVL EDU ENV GOV HLH JEW JRN JUD LAB LEG MED MIL MOD NGO OPP PRM PTY RAD REB REF REL SET SPY UAF UIS UNS ELI LAW".split(
    " ",
  ),
);

/**
 * Prints how often the actor of given words has the labelled country and sector (the tests of an open event coder):
 * each mention is read as the speaker of a plain sentence. Rows without a date are of 30 June 2022; empty keys do not
 * count; IGO, UNO and EUR are kind `igo`.
 */
export async function evaluateActors(gold: string): Promise<void> {
  const [language, register] = [await openLanguage(), openRegister()];
  const rows = readFileSync(join(gold, "events/actor-resolution/gold.jsonl"), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Row);
  const tally = { country: [0, 0], sector: [0, 0] };
  for (const { mention, query_date, expected } of rows) {
    const day = /^\d{4}-\d{2}-\d{2}$/.test(query_date) ? query_date : (written(query_date) ?? TODAY);
    const text = `${mention} said on Monday that the talks would go on.`;
    const reading = await read({ kind: "text", body: text, published: day }, { language, register });
    const own = reading.mentions.filter(
      (one) => one.start < mention.length && one.actor !== null && one.form !== "pronoun",
    );
    const actors = own.flatMap((one) => reading.actors.find((actor) => actor.id === one.actor) ?? []);
    const actor = chosen(actors);
    const wrong: string[] = [];
    if (expected.country) {
      tally.country[1] = (tally.country[1] as number) + 1;
      const igo = /^(?:IGO|UNO|EUR)$/.test(expected.country);
      if (igo ? actor?.kind === "igo" : actor?.country === expected.country)
        tally.country[0] = (tally.country[0] as number) + 1;
      else wrong.push(`country ${actor?.country ?? "-"} for ${expected.country}`);
    }
    const codes = typeof expected.code_1 === "object" ? expected.code_1.In : expected.code_1 ? [expected.code_1] : [];
    if (codes.some((code) => SECTORS.has(code))) {
      tally.sector[1] = (tally.sector[1] as number) + 1;
      if (codes.includes(actor?.sector ?? "")) tally.sector[0] = (tally.sector[0] as number) + 1;
      else wrong.push(`sector ${actor?.sector ?? "-"} for ${codes.join("/")}`);
    }
    if (process.env.DRAGOMAN_WORST && wrong.length > 0)
      console.log(`${mention} (${day}): ${wrong.join(", ")} [${actor?.name ?? ""}]`);
  }
  const share = ([right = 0, all = 0]: readonly number[]): string =>
    `${(right / Math.max(1, all)).toFixed(2)} of ${all}`;
  console.log(`split: dev. actor words to country ${share(tally.country)}, to sector ${share(tally.sector)}`);
}

/** The person or body meant rather than the state that their description names. */
const chosen = (actors: readonly Actor[]): Actor | undefined =>
  actors.find((actor) => actor.kind === "person") ?? actors.find((actor) => actor.kind !== "state") ?? actors[0];

/** "10 May 2015" as an ISO day. */
function written(day: string): string | null {
  const at = Date.parse(`${day} UTC`);
  return /\d{4}/.test(day) && !Number.isNaN(at) ? new Date(at).toISOString().slice(0, 10) : null;
}
