import type { Span, Statement } from "../../src/contract/index.ts";
import type { Attribution, Language } from "../../src/language/index.ts";
import { rates } from "../rates.ts";
import { cofenetSpans, exactCounts } from "../statements/cofenet.ts";
import { polnearDev } from "../statements/gold.ts";

/** Exact F1 of the network's attribution heads by themselves, in per cent. */
export type AttributionScores = Readonly<Record<"source" | "cue" | "content", number>>;

/** What the heads find in PolNeAR's development texts, against the same texts in CofeNet's form; no rules beside them. */
export async function attributionScores(gold: string, language: Language): Promise<AttributionScores> {
  const texts = new Map(polnearDev(gold).map((text) => [text.name, text.text]));
  const nameOf = (id: string): string => (texts.has(id) ? id : id.replace(/_[^_]+$/, ""));
  const labelled = cofenetSpans(gold, (id) => texts.get(nameOf(id)));
  const found = new Map<string, readonly Attribution[]>();
  for (const [name, text] of texts) {
    const block = { kind: "report", start: 0, end: text.length, reason: "gold", part: 1 } as const;
    found.set(name, (await language.analyse({ text, blocks: [block], datelines: [] })).attributions);
  }
  const sums = { source: [0, 0, 0], cue: [0, 0, 0], content: [0, 0, 0] };
  for (const [id, one] of labelled)
    for (const [kind, { right, found: said, gold: wanted }] of Object.entries(
      exactCounts((found.get(nameOf(id)) ?? []).map(asStatement), one),
    )) {
      const sum = sums[kind as keyof typeof sums];
      sum[0] = (sum[0] as number) + right;
      sum[1] = (sum[1] as number) + said;
      sum[2] = (sum[2] as number) + wanted;
    }
  const f1 = ([right = 0, said = 0, wanted = 0]: readonly number[]): number => 100 * rates(right, said, wanted).f1;
  return { source: f1(sums.source), cue: f1(sums.cue), content: f1(sums.content) };
}

const asStatement = ({ source, cue, content }: Attribution): Pick<Statement, "speakers" | "cue" | "content"> => ({
  speakers: (source ? [source] : []).map(({ start, end }: Span) => ({
    start,
    end,
    actor: null,
    entity: null,
    basis: "stated" as const,
  })),
  cue,
  content,
});
