import { readFileSync } from "node:fs";
import { join } from "node:path";
import { typeWithStatus } from "../../src/codes/index.ts";
import type { Event, Ref } from "../../src/contract/index.ts";
import { confusions, share } from "./figures.ts";
import type { Reader } from "./reader.ts";
import { shown } from "./shown.ts";

interface GoldActor {
  readonly actorText: string;
  readonly code: string;
}

interface GsrRecord {
  readonly id: string;
  readonly event: string;
  readonly context: string;
  readonly text: string;
  readonly source: readonly GoldActor[];
  readonly target: readonly GoldActor[];
}

/** The records of the published file; it is nearly JSON, so that each record is parsed by itself. */
export function recordsIn(file: string): readonly GsrRecord[] {
  const records: GsrRecord[] = [];
  for (const [whole] of file.matchAll(/^\{[\s\S]*?^\}/gm)) {
    const field = (name: string): string => {
      const found = new RegExp(`"${name}":\\s*"((?:[^"\\\\]|\\\\.)*)"`).exec(whole)?.[1] ?? "";
      return found.replaceAll('\\"', '"');
    };
    const actors = (name: string): readonly GoldActor[] => {
      const list = new RegExp(`"${name}":\\s*\\[([\\s\\S]*?)\\]`).exec(whole)?.[1] ?? "";
      return [...list.matchAll(/\{[^}]*\}/g)].map(([one]) => ({
        actorText: /"actorText":\s*"([^"]*)"/.exec(one)?.[1] ?? "",
        code: /"code":\s*"([^"]*)"/.exec(one)?.[1] ?? "",
      }));
    };
    const [event, text] = [field("event"), field("text")];
    if (event === "" || event === "DOCUMENT" || text === "") continue;
    records.push({
      id: field("id"),
      event,
      context: field("context"),
      text,
      source: actors("source"),
      target: actors("target"),
    });
  }
  return records;
}

/** Older names of types, and what each may be. */
const NOW: Readonly<Record<string, readonly string[]>> = {
  DEMAND: ["REQUEST"],
  DISAPPROVE: ["ACCUSE"],
  INVESTIGATE: ["ACCUSE"],
  FIGHT: ["ASSAULT"],
  YIELD: ["CONCEDE", "RETREAT"],
  SANCTION: ["SANCTION", "COERCE"],
  COERCE: ["COERCE", "SANCTION"],
};

/** Older names of contexts. */
const CONTEXT: Readonly<Record<string, string>> = {
  resource: "natural_resource",
  resources: "natural_resource",
  refugee: "migration",
  refugees: "migration",
  political: "political_institutions",
  politics: "political_institutions",
  government: "executive",
  rights: "rights_freedoms",
  religion: "religion_ethnicity",
};

const named = (event: string): string => NOW[event]?.[0] ?? event;

/** PLOVER's own records, sentences of the CAMEO manual: type, actor, recipient and context of all; no pair is given. */
export async function evaluateGsr(gold: string, read: Reader, list: boolean): Promise<void> {
  const records = recordsIn(readFileSync(join(gold, "events/plover-gsr/PLOVER_GSR_CAMEO.txt"), "utf8"));
  const sums = { found: 0, type: 0, by: 0, byAll: 0, to: 0, toAll: 0, context: 0, contextAll: 0 };
  const types: (readonly [string, string])[] = [];
  for (const record of records) {
    const one = await read(record.text);
    const right = NOW[record.event] ?? [record.event];
    const isRight = (event: Event): boolean =>
      right.includes(event.plover) || right.includes(typeWithStatus(event.plover, event.status));
    const meets = (refs: readonly Ref[], wanted: readonly GoldActor[]): boolean =>
      refs.some(
        ({ start, end }) =>
          start !== null &&
          end !== null &&
          wanted.some(({ actorText }) => sharesWord(one.text.slice(start, end), actorText)),
      );
    const events = one.findings.events;
    const best = [...events].sort((a, b) => scoreOf(b) - scoreOf(a))[0];
    function scoreOf(event: Event): number {
      return (
        (isRight(event) ? 4 : 0) +
        (meets(event.actors, record.source) ? 2 : 0) +
        (meets(event.recipients, record.target) ? 1 : 0)
      );
    }
    if (best) sums.found += 1;
    const typed = best !== undefined && isRight(best);
    if (typed) sums.type += 1;
    types.push([named(record.event), best ? (typed ? named(record.event) : best.plover) : "none"]);
    if (record.source.length > 0) {
      sums.byAll += 1;
      if (best && meets(best.mutual ? [...best.actors, ...best.recipients] : best.actors, record.source)) sums.by += 1;
    }
    if (record.target.length > 0) {
      sums.toAll += 1;
      if (best && meets(best.mutual ? [...best.actors, ...best.recipients] : best.recipients, record.target))
        sums.to += 1;
    }
    if (record.context !== "") {
      sums.contextAll += 1;
      const wanted = record.context.split(",").map((one) => CONTEXT[one.trim()] ?? one.trim());
      if (best?.context.some((one) => wanted.includes(one))) sums.context += 1;
    }
    if (list && (!typed || !best || !meets(best.recipients, record.target)))
      console.log(
        `  ${record.event} ${record.source.map((a) => a.actorText)} > ${record.target.map((a) => a.actorText)} | ${record.text}\n      ${events.map((event) => shown(one, event)).join("\n      ")}`,
      );
  }
  console.log(`PLOVER gold records, ${records.length} (dev; studied): any event ${share(sums.found, records.length)}`);
  console.log(
    `  type ${share(sums.type, records.length)}, actor ${share(sums.by, sums.byAll)}, recipient ${share(sums.to, sums.toAll)}, context ${share(sums.context, sums.contextAll)}`,
  );
  console.log(confusions(types));
}

const sharesWord = (words: string, gold: string): boolean => {
  const own = new Set(words.toLowerCase().match(/\p{L}{3,}/gu) ?? []);
  return (
    (gold.toLowerCase().match(/\p{L}{3,}/gu) ?? []).some((word) => own.has(word)) ||
    (gold !== "" && words.includes(gold))
  );
};
