import fc from "fast-check";
import { drawnEvenly } from "../drawn.ts";
import type { File } from "../sqlite.ts";

/** One thing that a person does at the command line. */
export interface Step {
  /** The command without its record; EXPORT stands for the file that is written. */
  readonly args: readonly string[];
  readonly isExport: boolean;
  /** The report that is erased, with words of it that must be nowhere afterwards. */
  readonly erased: { readonly report: string; readonly words: string } | null;
}

export const EXPORT = "EXPORT";

/** What a person might do to a record as it is, drawn by a number. */
export function stepOf({ rows }: File, seed: number): Step {
  const [which, a, b] = drawnEvenly(seed, fc.tuple(fc.nat(99), fc.nat(9999), fc.nat(9999)));
  const pick = (sql: string, at: number): string | undefined => {
    const all = rows(sql);
    return all.length === 0 ? undefined : (Object.values(all[at % all.length] as object)[0] as string);
  };
  const finding = pick("SELECT id FROM statements ORDER BY id", a);
  const report = pick("SELECT id FROM reports ORDER BY id", a);
  const actors = (known: boolean): string =>
    `SELECT DISTINCT actor FROM actors WHERE actor ${known ? "" : "NOT "}LIKE 'wd:%' ORDER BY actor`;
  const decision = pick(
    `SELECT number FROM decisions WHERE what <> 'erase' AND number NOT IN (SELECT undoes FROM decisions WHERE undoes IS NOT NULL)
     ORDER BY number`,
    a,
  );
  const does = (...args: readonly string[]): Step => ({
    args: [...args, "--as", "Ada"],
    isExport: false,
    erased: null,
  });
  const exports: Step = {
    args: ["export", "--kind", a % 2 ? "statements" : "reports", "--format", "jsonl", "--out", EXPORT, "--force"],
    isExport: true,
    erased: null,
  };
  if (finding === undefined || report === undefined) return exports;
  if (which < 12) return does("review", "--accept", finding, "--tag", `t${b}`);
  if (which < 20) return does("review", "--reject", finding);
  if (which < 34) return does("review", "--edit", finding, "act=warn", `day=2024-11-${10 + (b % 20)}`);
  if (which < 40) return does("review", "--on", finding, "--note", `note ${b}`);
  if (which < 58 && decision !== undefined) return does("undo", `${decision}`);
  if (which < 66) {
    // Whom only reports know is somebody whom the register knows.
    const [one, other] = [pick(actors(true), a), pick(actors(false), b)];
    if (one !== undefined && other !== undefined) return does("actors", "merge", one, other);
  }
  if (which < 76) return does("edit", report, "--published", `2022-0${1 + (b % 9)}-15`);
  if (which < 82) return does("remove", report);
  if (which < 90) {
    // Every report of these has a number of its own: "the ferry 7.12".
    const words = /\d+\.\d+/.exec(pick(`SELECT text FROM reports WHERE id = '${report}'`, 0) as string)?.[0] ?? "";
    const step = does("remove", report, "--for-good", "--yes");
    return { ...step, erased: { report, words } };
  }
  return exports;
}
