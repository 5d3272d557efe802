import { VERDICTS, type Verified, verify } from "../src/answers/verify/index.ts";
import { openLanguage } from "../src/language/index.ts";
import { readDraft } from "../src/pipeline/draft.ts";
import type { Store } from "../src/record/index.ts";
import { openRegister } from "../src/register/index.ts";
import { quotesIn } from "./verify/quotes.ts";
import { recordOfReports } from "./verify/record.ts";
import { altered, drawn, type Seeded, untouched } from "./verify/seeded.ts";

const COUNT = 500;
const SEED = 20_260;
/** Paragraphs of one draft. */
const DRAFT = 25;
/** The day of the drafts: after all reports. */
const TODAY = "2026-11-30";

/**
 * Prints how many seeded alterations of quotations `verify` catches and with which verdict, and how often it doubts a
 * quotation as it stands or fairly cut. The drafts are our own sentences around the reports' quotations, read as any other.
 *
 * @param list whether each miss is printed with its paragraph
 */
export async function evaluateVerify(gold: string, list = false): Promise<void> {
  const { store, readings } = await recordOfReports(gold);
  const quotes = quotesIn(readings);
  const draw = drawn(SEED);
  const [wrong, right] = [altered(quotes, COUNT, draw), untouched(quotes, COUNT, draw)];
  console.log(
    `record: ${readings.length} reports, ${quotes.length} quotations of 5 words and more (dev); seed ${SEED}`,
  );
  const [a, b] = [await verdicts(store, wrong), await verdicts(store, right)];
  const share = (part: number, all: number): string => (part / all).toFixed(3);
  const caught = a.filter(({ verdict }) => verdict !== "exact").length;
  const named = a.filter(({ verdict, seeded }) => verdict === seeded.right).length;
  const alarms = b.filter(({ verdict }) => verdict !== "exact").length;
  console.log(`altered ${a.length}: caught ${share(caught, a.length)}, right verdict ${share(named, a.length)}`);
  console.log(`untouched or fairly cut ${b.length}: false alarms ${share(alarms, b.length)}`);
  for (const group of [a, b])
    for (const kind of [...new Set(group.map(({ seeded }) => seeded.kind))].sort()) {
      const of = group.filter(({ seeded }) => seeded.kind === kind);
      const counts = ["none" as const, ...VERDICTS]
        .map((verdict) => [verdict, of.filter((one) => one.verdict === verdict).length] as const)
        .filter(([, count]) => count > 0)
        .map(([verdict, count]) => `${verdict} ${count}`);
      console.log(`  ${kind.padEnd(20)} ${String(of.length).padStart(4)}  ${counts.join(", ")}`);
    }
  if (list)
    for (const { seeded, verdict, told } of [...a, ...b])
      if (verdict !== seeded.right)
        console.log(
          `  ${seeded.kind}: ${verdict}, not ${seeded.right}: ${seeded.paragraph}\n     ${JSON.stringify(told)}`,
        );
  store.close();
}

interface Judged {
  readonly seeded: Seeded;
  /** "none" where no quotation was found in the paragraph. */
  readonly verdict: Verified["verdict"] | "none";
  readonly told?: Verified;
}

async function verdicts(store: Store, all: readonly Seeded[]): Promise<readonly Judged[]> {
  const [language, register] = [await openLanguage(), openRegister()];
  const judged: Judged[] = [];
  let [spent, claims] = [0, 0];
  for (let at = 0; at < all.length; at += DRAFT) {
    const part = all.slice(at, at + DRAFT);
    const body = part.map(({ paragraph }) => paragraph).join("\n\n");
    const draft = await readDraft({ kind: "text", body, published: TODAY }, { language, register });
    const begun = process.cpuUsage();
    const told = verify(store, draft);
    const { user, system } = process.cpuUsage(begun);
    spent += (user + system) / 1000;
    claims += told.length;
    let start = 0;
    for (const seeded of part) {
      const end = start + seeded.paragraph.length;
      const mine = told.filter((one) => one.start >= start && one.end <= end);
      const first = mine.find(({ verdict }) => verdict !== "exact") ?? mine[0];
      judged.push({ seeded, verdict: first?.verdict ?? "none", ...(first ? { told: first } : {}) });
      start = end + 2;
    }
  }
  console.log(`${claims} claims, ${(spent / claims).toFixed(1)} ms of processor time each`);
  return judged;
}
