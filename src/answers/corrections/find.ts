import type { Reading } from "../../contract/index.ts";
import { DragomanError, type Ref, type Span } from "../../contract/index.ts";

/** "120-180": offsets into the report's text. */
const OFFSETS = /^(\d{1,9})-(\d{1,9})$/;

/**
 * The span that somebody means by offsets ("120-180") or by words of the report; of several places with the same words the
 * one that is nearest.
 *
 * @param near the place that it is near to, as an offset into the text
 * @throws DragomanError `query` where the report does not have these words
 */
export function spanFor(told: string, { text }: Pick<Reading, "text">, near: number): Span {
  const [, from, until] = OFFSETS.exec(told.trim()) ?? [];
  if (from !== undefined) return { start: Number(from), end: Number(until) };
  const words = told.trim();
  let best: number | null = null;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    if (best === null || Math.abs(at - near) < Math.abs(best - near)) best = at;
  if (best === null || words === "")
    throw new DragomanError(
      "query",
      `the report does not have the words "${words.slice(0, 80)}"; give them exactly as they stand there, or offsets such as 120-180`,
    );
  return { start: best, end: best + words.length };
}

/** Several of them, with "; " or " … " between. */
export const spansFor = (told: string, reading: Pick<Reading, "text">, near: number): readonly Span[] =>
  parts(told, / … |;\s*/).map((one) => spanFor(one, reading, near));

const parts = (told: string, by: RegExp): readonly string[] =>
  told
    .split(by)
    .map((one) => one.trim())
    .filter((one) => one !== "");

const ID = /^(?:wd:Q\d+|dg:\S+)$/;

/**
 * Those whom somebody means, with ";" between: an actor's id (wd:Q…, dg:…), words of the report, or both as WORDS=ID.
 *
 * @throws DragomanError `query` where the report does not have the words
 */
export const partiesFor = (told: string, reading: Reading, near: number): readonly Ref[] =>
  parts(told, /;\s*/).map((one) => partyFor(one, reading, near));

function partyFor(told: string, reading: Reading, near: number): Ref {
  const nobody = { entity: null, start: null, end: null } as const;
  if (ID.test(told)) {
    // Where the report names them, the nearest place is shown; the person says that it is they, not the words.
    const [nearest] = reading.mentions
      .filter(({ actor }) => actor === told)
      .sort((a, b) => Math.abs(a.start - near) - Math.abs(b.start - near));
    return nearest
      ? { ...nobody, start: nearest.start, end: nearest.end, actor: told, basis: "implied" }
      : { ...nobody, actor: told, basis: "known" };
  }
  const [words = "", id] = told.split(/=(?=(?:wd:Q\d+|dg:\S+)$)/);
  const span = spanFor(words, reading, near);
  return { ...nobody, ...span, actor: id ?? meantBy(span, reading), basis: "stated" };
}

/** Whom the reader takes words to mean: the mention that is these words, or else the only one inside them. */
function meantBy({ start, end }: Span, { mentions }: Reading): string | null {
  const exact = mentions.find((one) => one.start === start && one.end === end);
  if (exact) return exact.actor;
  const inside = new Set(mentions.filter((one) => one.start >= start && one.end <= end).map(({ actor }) => actor));
  return inside.size === 1 ? ([...inside][0] ?? null) : null;
}
