import type { Statement } from "../../src/contract/index.ts";
import { rates } from "../rates.ts";
import type { GoldText } from "./gold.ts";
import { pairs } from "./matching.ts";

/** Prints how many of the statements that each rule made are right. */
export function byRule(texts: readonly GoldText[], found: ReadonlyMap<string, readonly Statement[]>): void {
  const counts = new Map<string, { right: number; all: number }>();
  for (const text of texts) {
    const matched = new Set(pairs(found.get(text.name) ?? [], text.statements).map(([one]) => one));
    for (const one of found.get(text.name) ?? []) {
      const row = counts.get(one.by) ?? { right: 0, all: 0 };
      counts.set(one.by, { right: row.right + (matched.has(one) ? 1 : 0), all: row.all + 1 });
    }
  }
  console.log(
    `by rule: ${[...counts]
      .sort((a, b) => b[1].all - a[1].all)
      .map(([by, { right, all }]) => `${by} ${(right / all).toFixed(2)} of ${all}`)
      .join("; ")}`,
  );
}

/** Prints the scores by publisher, as PolNeAR's file names begin with it. */
export function byPublisher(texts: readonly GoldText[], found: ReadonlyMap<string, readonly Statement[]>): void {
  const counts = new Map<string, [right: number, said: number, wanted: number]>();
  for (const text of texts) {
    const publisher = text.name.split("_")[0] as string;
    const got = found.get(text.name) ?? [];
    const [right, said, wanted] = counts.get(publisher) ?? [0, 0, 0];
    counts.set(publisher, [
      right + pairs(got, text.statements).length,
      said + got.length,
      wanted + text.statements.length,
    ]);
  }
  console.log(
    `by publisher, content half-overlap: ${[...counts]
      .map(([name, [right, said, wanted]]) => {
        const { p, r, f1 } = rates(right, said, wanted);
        return `${name} P ${p.toFixed(2)} R ${r.toFixed(2)} F1 ${f1.toFixed(2)} of ${wanted}`;
      })
      .join("; ")}`,
  );
}
