import type { Span, Statement } from "../../src/contract/index.ts";
import { rates } from "../rates.ts";
import type { GoldStatement, GoldText } from "./gold.ts";
import { refs, same, shared } from "./matching.ts";

/** Prints how many addressees and routes were found, each span once. */
export function relationScores(
  texts: readonly GoldText[],
  labels: ReadonlyMap<string, readonly GoldStatement[]>,
  found: ReadonlyMap<string, readonly Statement[]>,
): void {
  for (const field of ["addressees", "routes"] as const) {
    let [tp, fp, fn] = [0, 0, 0];
    let [kinds, kindsRight] = [0, 0];
    for (const text of texts) {
      const rows = labels.get(text.name) ?? [];
      const got: readonly (Span & { readonly kind?: string })[] = (found.get(text.name) ?? []).flatMap((one) =>
        field === "addressees" ? refs(one.addressees) : one.route,
      );
      const unique = got.filter((span, at) => got.findIndex((other) => same(span, other)) === at);
      const wanted = rows
        .filter((row) => field === "addressees" || !row.optional)
        .flatMap((row): readonly (Span & { readonly kind?: string })[] => row[field]);
      const wantedOnce = wanted.filter((span, at) => wanted.findIndex((other) => same(span, other)) === at);
      const either = rows.filter((row) => row.optional).flatMap((row) => row[field]);
      for (const span of unique) {
        const label = wantedOnce.find((row) => shared([span], [row]) > 0);
        if (label?.kind) kinds += 1;
        if (label?.kind && label.kind === span.kind) kindsRight += 1;
        if (label) tp += 1;
        else if (!(field === "routes" && either.some((row) => shared([span], [row]) > 0))) fp += 1;
      }
      for (const row of wantedOnce) if (!unique.some((span) => shared([span], [row]) > 0)) fn += 1;
    }
    const { p, r, f1 } = rates(tp, tp + fp, tp + fn);
    console.log(
      `PolNeAR relations (dev) ${field}: overlap P ${p.toFixed(3)} R ${r.toFixed(3)} F1 ${f1.toFixed(3)} (${tp} right, ${fp} invented, ${fn} missed)${kinds > 0 ? `; kind as labelled ${(kindsRight / kinds).toFixed(3)}` : ""}`,
    );
  }
}
