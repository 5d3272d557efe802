import type { Reading } from "../src/contract/index.ts";
import { toReport } from "../src/intake/index.ts";
import { type Language, openLanguage } from "../src/language/index.ts";
import { readReport } from "../src/pipeline/read.ts";
import { fold as foldDecisions } from "../src/record/corrections/fold.ts";
import { decisionsOn } from "../src/record/corrections/history.ts";
import { openStore, type Store } from "../src/record/index.ts";
import { connectionOf } from "../src/record/inside.ts";
import { openRegister } from "../src/register/index.ts";
import { decideAll, type Made } from "./anchors/decide.ts";
import { type Fate, fateOf } from "./anchors/judge.ts";
import { sourcesOf } from "./anchors/texts.ts";
import { withoutRules } from "./anchors/without.ts";

const ATTRIBUTION = ["cue", "content", "source", "to_content", "to_source"];
const EDGES = ["content_start", "content_end", "source_start", "source_end"];
/** Heads that a network may lack: the reader goes without. */
const HEADS: Readonly<Record<string, readonly string[]>> = {
  "without the edges of contents and sources": EDGES,
  "without all heads of attribution": [...ATTRIBUTION, ...EDGES],
  "without the relation head": ["relation"],
};
/** Seeds and the share of rules and frames that each leaves out. */
const DRAWN = [
  [1, 0.1],
  [2, 0.1],
  [3, 0.25],
  [4, 0.25],
  [5, 0.5],
] as const;

/**
 * Prints what becomes of people's decisions when reports are read anew with rules left out at random and by a network
 * without some of its heads: found again, orphaned, moved to other words. After each the reports are read as before.
 *
 * @param list whether each decision that moved, or was lost though its finding is there, is printed
 * @param fold one of the eight rereadings alone, from 0; all where not given
 */
export async function evaluateAnchors(gold: string, list = false, fold: number | null = null): Promise<void> {
  const [language, register] = [await openLanguage(), openRegister()];
  const reports = await Promise.all(sourcesOf(gold).map(toReport));
  const readAll = async (with_: Language, name: string): Promise<readonly Reading[]> => {
    const readings: Reading[] = [];
    for (const report of reports) {
      const reading = await readReport(report, { language: with_, register });
      readings.push({ ...reading, made: { ...reading.made, rules: name } });
    }
    return readings;
  };
  const store = openStore(":memory:", { merging: false });
  const base = [...new Map((await readAll(language, "as it is")).map((one) => [one.hash, one])).values()];
  for (const one of base) store.keep(one);
  const made = decideAll(store, base);
  console.log(
    `${base.length} texts: the examples and the whole reports of the gold sets (dev, their words alone); ${made.length} decisions on every second finding`,
  );
  const total: Fate[] = [];
  const tell = (name: string, readings: readonly Reading[]): readonly Fate[] => {
    for (const one of readings) store.keep(one);
    const fates = fatesIn(store, made, { base, readings, list });
    print(name, fates);
    return fates;
  };
  const back = (): void => {
    for (const one of base) store.keep(one);
  };
  const isWanted = (at: number): boolean => fold === null || fold === at;
  for (const [at, [seed, share]] of DRAWN.entries()) {
    if (!isWanted(at)) continue;
    const left = withoutRules(seed, share);
    const readings = await readAll(language, `without ${seed}`);
    left.back();
    total.push(...tell(`seed ${seed}: ${left.rules} rules and ${left.frames} frames left out`, readings));
    back();
  }
  for (const [at, [name, without]] of Object.entries(HEADS).entries()) {
    if (!isWanted(DRAWN.length + at)) continue;
    total.push(...tell(name, await readAll(await openLanguage({ without }), name)));
    back();
  }
  print("all of these", total);
  tell("read as before again", base);
  store.close();
}

/** What became of each decision; where two that were made on two findings hold for one, the second has moved. */
function fatesIn(
  store: Store,
  made: readonly Made[],
  given: { readonly base: readonly Reading[]; readonly readings: readonly Reading[]; readonly list: boolean },
): readonly Fate[] {
  const byId = (all: readonly Reading[]) => new Map(all.map((one) => [one.hash.slice(0, 16), one]));
  const [before, now] = [byId(given.base), byId(given.readings)];
  const db = connectionOf(store);
  const orphans = new Set(db.all("SELECT decision FROM orphans").map(({ decision }) => decision as number));
  const holders = new Map<string, string>();
  return made.map((one) => {
    const [was, is] = [before.get(one.report), now.get(one.report)] as [Reading, Reading];
    const { holds } = foldDecisions(is, { id: one.report, hash: is.hash, text: is.text }, decisionsOn(db, one.report));
    const heldBy = holds.get(one.number) ?? null;
    if (orphans.has(one.number) !== (heldBy === null))
      throw new Error(`decision ${one.number}: the record's orphans are not those of its history`);
    const fate = fateOf(one, { before: was, now: is, heldBy });
    const other = heldBy === null ? undefined : holders.get(heldBy);
    if (heldBy !== null) holders.set(heldBy, one.finding.id);
    const moved =
      fate.moved ?? (other !== undefined && other !== one.finding.id ? "two findings' decisions on one" : null);
    if (given.list && (moved !== null || (fate.there && !fate.held)))
      console.log(
        `  ${moved ?? "orphaned though it is there"}: ${one.kind} ${JSON.stringify(one.finding).slice(0, 700)}`,
      );
    return { ...fate, moved };
  });
}

function print(name: string, fates: readonly Fate[]): void {
  const count = (test: (fate: Fate) => boolean): number => fates.filter(test).length;
  const share = (part: number, of: number): string => (of === 0 ? "-" : (part / of).toFixed(3));
  const [there, held] = [count((one) => one.there), count((one) => one.held)];
  const both = count((one) => one.there && one.held);
  const reasons = new Map<string, number>();
  for (const { moved } of fates) if (moved !== null) reasons.set(moved, (reasons.get(moved) ?? 0) + 1);
  console.log(
    `${name}: of ${fates.length} decisions found again ${held} (${share(held, fates.length)}), of the ${there} whose finding is still there ${both} (${share(both, there)}); orphaned ${fates.length - held}; moved ${[...reasons.values()].reduce((sum, many) => sum + many, 0)}${[...reasons].map(([why, many]) => `, ${many} ${why}`).join("")}`,
  );
}
