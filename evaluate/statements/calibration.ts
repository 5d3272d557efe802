import type { Statement } from "../../src/contract/index.ts";
import type { GoldText } from "./gold.ts";
import { pairs } from "./matching.ts";

/** Prints whether confidence means what it says: found and right by band, and the expected calibration error. */
export function calibration(texts: readonly GoldText[], found: ReadonlyMap<string, readonly Statement[]>): void {
  const bands = new Map<number, { right: number; said: number; all: number }>();
  for (const text of texts) {
    const matched = new Set(pairs(found.get(text.name) ?? [], text.statements).map(([one]) => one));
    for (const one of found.get(text.name) ?? []) {
      const band = Math.min(9, Math.floor(one.confidence * 10));
      const row = bands.get(band) ?? { right: 0, said: 0, all: 0 };
      bands.set(band, {
        right: row.right + (matched.has(one) ? 1 : 0),
        said: row.said + one.confidence,
        all: row.all + 1,
      });
    }
  }
  const all = [...bands.values()].reduce((sum, row) => sum + row.all, 0);
  const error = [...bands.values()].reduce((sum, row) => sum + Math.abs(row.right - row.said), 0) / Math.max(1, all);
  console.log(
    `confidence: ${[...bands]
      .sort((a, b) => a[0] - b[0])
      .map(
        ([, { right, said, all: count }]) =>
          `said ${(said / count).toFixed(2)} right ${(right / count).toFixed(2)} of ${count}`,
      )
      .join("; ")}; expected calibration error ${error.toFixed(3)}`,
  );
}
