import { createHash } from "node:crypto";
import { pathToFileURL } from "node:url";
import type { Dated, Findings } from "../../src/contract/index.ts";
import { dated, toReport } from "../../src/intake/index.ts";
import { openActHead } from "../../src/language/heads.ts";
import { openLanguage } from "../../src/language/index.ts";
import type { ActHead, Analysis } from "../../src/language/types.ts";
import type { Document } from "../../src/reading/document/index.ts";
import { englishDocument } from "../../src/reading/en/document.ts";
import { readFindings } from "../../src/reading/index.ts";
import { asOf, openRegister } from "../../src/register/index.ts";

/** A text as it is read: its findings, and the trees that they stand on. */
export interface Read {
  readonly text: string;
  readonly findings: Findings;
  readonly document: Document;
}

export type Reader = (text: string, published?: string) => Promise<Read>;

/**
 * Reads a text without a command line around it. Where DRAGOMAN_HEADS names the folder of a network with heads for events by
 * folds (`model/eventtypes.py`), a text is read by the heads that have not seen it.
 */
export async function openReader(): Promise<Reader> {
  const path = process.env.DRAGOMAN_HEADS;
  const folder = path === undefined ? undefined : pathToFileURL(`${path}/`);
  const language = await openLanguage(folder ? { folder } : {});
  const folds = folder ? await foldsIn(folder, language.network) : [];
  return async (text, published) => {
    const report = dated(await toReport({ kind: "text", body: text, ...(published ? { published } : {}) }));
    const analysis = await language.analyse(report);
    const head = folds[foldOf(text, folds.length)];
    return asRead(report, head && analysis.acts ? { ...analysis, acts: { ...analysis.acts, head } } : analysis);
  };
}

async function foldsIn(folder: URL, network: string): Promise<readonly ActHead[]> {
  const trunk = network.split("-")[0] as string;
  const heads = await Promise.all(
    [0, 1, 2, 3, 4].map((fold) => openActHead(new URL(`events-${fold}.json`, folder), trunk)),
  );
  return heads.flatMap((head) => head ?? []);
}

/** As `folds` in model/eventtypes.py. */
const foldOf = (text: string, count: number): number =>
  count === 0 ? 0 : Number(BigInt(`0x${createHash("sha256").update(text).digest("hex")}`) % BigInt(count));

/** What is found in a report whose words are analysed already. */
export function asRead(report: Dated, analysis: Analysis): Read {
  const findings = readFindings(report, analysis, asOf(openRegister(), report.published));
  return { text: report.text, findings, document: englishDocument(report, analysis) };
}
