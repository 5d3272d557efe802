import type { Dated, Findings } from "../../src/contract/index.ts";
import { dated, toReport } from "../../src/intake/index.ts";
import { openLanguage } from "../../src/language/index.ts";
import type { Analysis } from "../../src/language/types.ts";
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

/** Reads a text without a command line around it. */
export async function openReader(): Promise<Reader> {
  const language = await openLanguage();
  return async (text, published) => {
    const report = dated(await toReport({ kind: "text", body: text, ...(published ? { published } : {}) }));
    return asRead(report, await language.analyse(report));
  };
}

/** What is found in a report whose words are analysed already. */
export function asRead(report: Dated, analysis: Analysis): Read {
  const findings = readFindings(report, analysis, asOf(openRegister(), report.published));
  return { text: report.text, findings, document: englishDocument(report, analysis) };
}
