import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Actor, Mention } from "../src/contract/index.ts";
import { openLanguage } from "../src/language/index.ts";
import { read } from "../src/pipeline/read.ts";
import { openRegister } from "../src/register/index.ts";

interface Row {
  readonly mention: string;
  readonly query_date: string;
  readonly expected: { readonly country?: string; readonly code_1?: string | { readonly In: readonly string[] } };
}

const TODAY = "2022-06-30";
/** PLOVER 2.0, table 5.2; codes outside it are not scored. */
const SECTORS = new Set(
  "COP GOV JUD LEG MIL PRM PTY REB SPY UAF UNK AGR BUS CRM CVL EDU ELI JRN LAB MED REF OPP PRE REL SOC".split(" "),
);

/**
 * Prints how often the actor of given words has the labelled country and sector (the tests of an open event coder):
 * each mention is read as the speaker of a plain sentence, and the actor is that of the longest mention in it
 * that means no state, else of the longest. Rows
 * without a date are of 30 June 2022; empty keys do not count; IGO, UNO and EUR are kind `igo`. UNK, somebody
 * unidentified, is right as UNK and where no sector is given.
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
    const actor = meant(own, reading.actors);
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
      if (codes.includes(actor?.sector ?? "UNK")) tally.sector[0] = (tally.sector[0] as number) + 1;
      else wrong.push(`sector ${actor?.sector ?? "-"} for ${codes.join("/")}`);
    }
    if (process.env.DRAGOMAN_WORST && wrong.length > 0)
      console.log(`${mention} (${day}): ${wrong.join(", ")} [${actor?.name ?? ""}]`);
  }
  const share = ([right = 0, all = 0]: readonly number[]): string =>
    `${(right / Math.max(1, all)).toFixed(2)} of ${all}`;
  console.log(`split: dev. actor words to country ${share(tally.country)}, to sector ${share(tally.sector)}`);
}

/** The actor of the longest mention: "a French minister" rather than "French"; a state only where nobody else is meant. */
function meant(mentions: readonly Mention[], actors: readonly Actor[]): Actor | undefined {
  const rank = ({ actor: id, start, end }: Mention): number => {
    const kind = actors.find((actor) => actor.id === id)?.kind;
    return (kind === "state" ? 0 : 1000) + (end - start) * 2 + (kind === "person" ? 1 : 0);
  };
  const longest = [...mentions].sort((a, b) => rank(b) - rank(a))[0];
  return actors.find((actor) => actor.id === longest?.actor);
}

/** "10 May 2015" as an ISO day. */
function written(day: string): string | null {
  const at = Date.parse(`${day} UTC`);
  return /\d{4}/.test(day) && !Number.isNaN(at) ? new Date(at).toISOString().slice(0, 10) : null;
}
