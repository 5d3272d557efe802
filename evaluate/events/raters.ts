import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Event, Ref } from "../../src/contract/index.ts";
import { overlaps } from "../../src/reading/syntax/spans.ts";
import { rates, share } from "./figures.ts";
import type { Read, Reader } from "./reader.ts";

interface Rater {
  readonly relevant: boolean;
  readonly actions: readonly { readonly cameo: string }[];
  readonly entities: readonly { readonly type: string; readonly start: number; readonly end: number }[];
}

interface Rated {
  readonly text: string;
  readonly raters: Readonly<Record<string, Rater>>;
}

/** "1-3 Express Intent to Coop" is root 03. */
const rootOf = (cameo: string): string => (/^\d-(\d+)/.exec(cameo)?.[1] ?? "").padStart(2, "0");

/** A hundred sentences by four raters: whether anything political is told, its root, who does it to whom. Read on single sentences. */
export async function evaluateRaters(gold: string, read: Reader, _list: boolean): Promise<void> {
  const rows = readFileSync(join(gold, "events/cameo-conflibert/r7_100_sentences_4_raters.jsonl"), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Rated);
  const relevant = { right: 0, said: 0, all: 0 };
  const root = { right: 0, all: 0 };
  const roles = { Source: { right: 0, said: 0, all: 0 }, Target: { right: 0, said: 0, all: 0 } };
  for (const row of rows) {
    const one = await read(row.text);
    const raters = Object.values(row.raters);
    const votes = raters.filter((rater) => rater.relevant).length;
    const said =
      one.findings.events.length > 0 ||
      one.findings.statements.some((statement) => isPolitical(statement.speakers, one));
    if (votes !== 2) {
      if (votes > 2) relevant.all += 1;
      if (said) relevant.said += 1;
      if (said && votes > 2) relevant.right += 1;
    }
    const roots = raters.flatMap(({ actions }) => (actions[0] ? [rootOf(actions[0].cameo)] : []));
    const agreed = roots.find((one) => roots.filter((other) => other === one).length >= 3);
    if (agreed !== undefined) {
      root.all += 1;
      if (
        rootsSaid(one.findings.events).includes(agreed) ||
        (agreed === "01" && one.findings.events.length === 0 && said)
      )
        root.right += 1;
    }
    for (const rater of raters.filter(({ relevant }) => relevant))
      for (const [name, refs] of [
        ["Source", one.findings.events.flatMap(({ actors }) => actors)],
        ["Target", one.findings.events.flatMap(({ recipients }) => recipients)],
      ] as const) {
        const wanted = rater.entities.filter(({ type }) => type.startsWith(name));
        const found = distinct(refs);
        roles[name].all += wanted.length;
        roles[name].said += found.length;
        roles[name].right += wanted.filter((span) => found.some((ref) => overlaps(ref, span))).length;
      }
  }
  console.log("CAMEO, 100 sentences by four raters (dev; not tuned on)");
  console.log(`  relevance, ≥ 3 against ≤ 1 of 4: ${rates(relevant.right, relevant.said, relevant.all)}`);
  console.log(`  root where ≥ 3 agree: ${share(root.right, root.all)} of ${root.all}`);
  for (const [name, { right, said, all }] of Object.entries(roles))
    console.log(`  ${name} overlap, each rater: ${rates(right, said, all)}`);
}

const rootsSaid = (events: readonly Event[]): readonly string[] => events.map(({ cameo }) => cameo.slice(0, 2));

const isPolitical = (refs: readonly Ref[], { findings }: Read): boolean =>
  refs.some(({ actor }) => {
    const meant = findings.actors.find(({ id }) => id === actor);
    return (
      meant?.kind === "state" ||
      meant?.kind === "igo" ||
      /^(?:GOV|MIL|COP|LEG|JUD|REB|OPP|PTY)$/.test(meant?.sector ?? "")
    );
  });

function distinct(refs: readonly Ref[]): readonly { readonly start: number; readonly end: number }[] {
  const spans = new Map<string, { start: number; end: number }>();
  for (const { start, end } of refs) if (start !== null && end !== null) spans.set(`${start} ${end}`, { start, end });
  return [...spans.values()];
}
