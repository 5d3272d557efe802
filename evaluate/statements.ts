import type { Reading, Span, Statement } from "../src/contract/index.ts";
import { openLanguage } from "../src/language/index.ts";
import { read } from "../src/read.ts";
import { openRegister } from "../src/register/index.ts";
import { closedByComma, cofenetSpans, exactCounts } from "./statements/cofenet.ts";
import { type GoldStatement, type GoldText, polnearDev, relations, reports } from "./statements/gold.ts";

/**
 * Prints what the statement reader finds against labels, on development texts. A found statement counts as right when
 * its content and a labelled content share at least half of the characters of both; each label is used once.
 */
export async function evaluateStatements(gold: string): Promise<void> {
  const language = await openLanguage();
  const register = openRegister();
  const readingOf = (text: GoldText): Promise<Reading> =>
    read(
      { body: text.text, kind: "text", ...(text.published ? { published: text.published } : {}) },
      { language, register },
    );
  const find = async (text: GoldText): Promise<readonly Statement[]> => (await readingOf(text)).statements;
  const polnear = polnearDev(gold);
  const found = new Map<string, readonly Statement[]>();
  for (const text of polnear) found.set(text.name, await find(text));
  console.log(`split: dev. PolNeAR dev, ${polnear.length} whole texts, raw; the first annotator of each`);
  scoreTexts("PolNeAR dev", polnear, found);
  byRule(polnear, found);
  byPublisher(polnear, found);
  cofenet(gold, polnear, found);
  calibration(polnear, found);
  relationScores(polnear, relations(gold, polnear), found);
  const own = reports(gold);
  const readings = new Map<string, Reading>();
  for (const text of own) readings.set(text.name, await readingOf(text));
  const ownFound = new Map([...readings].map(([name, { statements }]) => [name, statements]));
  console.log(`\nsix whole reports (dev), optional rows count neither way`);
  scoreTexts("reports", own, ownFound);
  speakersCountry(own, readings);
  if (process.env.DRAGOMAN_WORST) tenWorst(polnear, found);
  if (process.env.DRAGOMAN_WORST) for (const text of own) worst(text, ownFound.get(text.name) ?? []);
  if (process.env.DRAGOMAN_WORST === "polnear")
    for (const text of polnear.slice(0, 14)) worst(text, found.get(text.name) ?? []);
}

const size = (spans: readonly Span[]): number => spans.reduce((sum, span) => sum + span.end - span.start, 0);
const shared = (a: readonly Span[], b: readonly Span[]): number =>
  a.reduce(
    (sum, x) =>
      sum + b.reduce((inner, y) => inner + Math.max(0, Math.min(x.end, y.end) - Math.max(x.start, y.start)), 0),
    0,
  );
const half = (a: readonly Span[], b: readonly Span[]): boolean => 2 * shared(a, b) >= Math.max(size(a), size(b));
const same = (a: Span | null | undefined, b: Span | null | undefined): boolean =>
  !!a && !!b && a.start === b.start && a.end === b.end;
const refs = (list: Statement["speakers"]): readonly Span[] =>
  list.flatMap((ref) => (ref.start === null || ref.end === null ? [] : [{ start: ref.start, end: ref.end }]));

/** Pairs of found and labelled statements whose contents share half of both, best overlap first, each used once. */
export function pairs(
  found: readonly Statement[],
  labelled: readonly GoldStatement[],
): readonly (readonly [Statement, GoldStatement])[] {
  const all = found.flatMap((one) =>
    labelled.flatMap((row) =>
      half(one.content, row.content)
        ? [
            {
              one,
              row,
              weight:
                shared(one.content, row.content) / Math.max(size(one.content), size(row.content)) +
                (same(one.cue, row.cue) ? 1 : 0),
            },
          ]
        : [],
    ),
  );
  const out: (readonly [Statement, GoldStatement])[] = [];
  const used = new Set<unknown>();
  for (const { one, row } of all.sort((a, b) => b.weight - a.weight)) {
    if (used.has(one) || used.has(row)) continue;
    used.add(one).add(row);
    out.push([one, row]);
  }
  return out;
}

function scoreTexts(name: string, texts: readonly GoldText[], found: ReadonlyMap<string, readonly Statement[]>): void {
  const modes = ["all", "direct", "mixed", "indirect"] as const;
  for (const mode of modes) {
    let [tp, fp, fn, speaker, spoken, cue] = [0, 0, 0, 0, 0, 0];
    for (const text of texts) {
      const got = found.get(text.name) ?? [];
      const matched = pairs(got, text.statements);
      const goldMode = (row: GoldStatement): string => modeOf(text.text, row.content);
      const keep = (one: Statement): boolean => mode === "all" || one.mode === mode;
      const matchedRows = new Set(matched.map(([, row]) => row));
      const matchedFound = new Map(matched.map(([one, row]) => [one, row]));
      for (const one of got) {
        if (!keep(one)) continue;
        const row = matchedFound.get(one);
        if (
          row?.optional ||
          text.statements.some((label) => label.optional && shared(label.content, one.content) > 0 && !row)
        )
          continue;
        if (!row) fp += 1;
        else {
          tp += 1;
          if (row.speakers.length > 0) {
            spoken += 1;
            if (shared(refs(one.speakers), row.speakers) > 0) speaker += 1;
          }
          if (same(one.cue, row.cue)) cue += 1;
        }
      }
      for (const row of text.statements)
        if (!row.optional && !matchedRows.has(row) && (mode === "all" || goldMode(row) === mode)) fn += 1;
    }
    const p = tp / Math.max(1, tp + fp);
    const r = tp / Math.max(1, tp + fn);
    console.log(
      `${name.padEnd(12)} ${mode.padEnd(9)} content half-overlap P ${p.toFixed(3)} R ${r.toFixed(3)} F1 ${((2 * p * r) / Math.max(1e-9, p + r)).toFixed(3)}  speaker overlaps ${(speaker / Math.max(1, spoken)).toFixed(3)}  cue exact ${(cue / Math.max(1, tp)).toFixed(3)}  (${tp} right, ${fp} invented, ${fn} missed)`,
    );
  }
}

/**
 * How often the speaker of a found statement has the labelled country: of the labels with a country, and how often no
 * country is given to a speaker who has none of one's own ("both men", the United Nations). Every speaker of a statement
 * counts: two of two countries are right for neither.
 */
function speakersCountry(texts: readonly GoldText[], readings: ReadonlyMap<string, Reading>): void {
  const [told, none] = [
    { right: 0, all: 0 },
    { right: 0, all: 0 },
  ];
  for (const text of texts) {
    const { statements = [], actors = [] } = readings.get(text.name) ?? {};
    const country = new Map(actors.map((actor) => [actor.id, actor.country]));
    for (const [{ speakers, by }, row] of pairs(statements, text.statements)) {
      if (row.optional || row.country === undefined) continue;
      const found = new Set(speakers.map(({ actor }) => (actor === null ? null : (country.get(actor) ?? null))));
      const right =
        row.country === null ? [...found].every((one) => one === null) : found.size === 1 && found.has(row.country);
      const tally = row.country === null ? none : told;
      tally.all += 1;
      if (right) tally.right += 1;
      else if (process.env.DRAGOMAN_WORST)
        console.log(
          `speaker's country: "${words(text.text, row.speakers)}" ${row.country ?? "-"}, found "${words(text.text, refs(speakers))}" ${[...found].map((one) => one ?? "-").join(" ") || "-"} (${by})`,
        );
    }
  }
  const share = ({ right, all }: { readonly right: number; readonly all: number }): string =>
    `${(right / Math.max(1, all)).toFixed(3)} of ${all}`;
  console.log(`reports      speaker's country ${share(told)} that have one; none given ${share(none)} that have none`);
}

const words = (text: string, spans: readonly Span[]): string =>
  spans.map((span) => text.slice(span.start, span.end)).join(" | ");

function modeOf(text: string, content: readonly Span[]): string {
  const words = content.map((span) => text.slice(span.start, span.end)).join(" ");
  const quoted = words.match(/[“"][^”"]*[”"]/g)?.join("") ?? "";
  if (quoted === "") return "indirect";
  return quoted.length >= words.length - 4 ? "direct" : "mixed";
}

/** Exact spans against the development file in CofeNet's form. */
function cofenet(gold: string, texts: readonly GoldText[], found: ReadonlyMap<string, readonly Statement[]>): void {
  const nameOf = (id: string): string => (found.has(id) ? id : id.replace(/_[^_]+$/, ""));
  const labelled = cofenetSpans(gold, (id) => texts.find((text) => text.name === nameOf(id))?.text);
  const sums = { source: [0, 0, 0], cue: [0, 0, 0], content: [0, 0, 0] };
  const closed = [0, 0, 0];
  for (const [id, one] of labelled) {
    const text = texts.find(({ name }) => name === nameOf(id))?.text ?? "";
    const { source } = exactCounts(found.get(nameOf(id)) ?? [], one, closedByComma(text));
    for (const [at, value] of [source.right, source.found, source.gold].entries())
      closed[at] = (closed[at] as number) + value;
    for (const [kind, { right, found: said, gold: wanted }] of Object.entries(
      exactCounts(found.get(nameOf(id)) ?? [], one),
    )) {
      const sum = sums[kind as keyof typeof sums];
      for (const [at, value] of [right, said, wanted].entries()) sum[at] = (sum[at] as number) + value;
    }
  }
  const f1 = ([right = 0, said = 0, wanted = 0]: readonly number[]): string =>
    ((200 * right) / Math.max(1, said + wanted)).toFixed(1);
  console.log(
    `PolNeAR dev in CofeNet's form, exact F1: source ${f1(sums.source)} (${f1(closed)} with PolNeAR's comma behind an apposition) cue ${f1(sums.cue)} content ${f1(sums.content)}`,
  );
}

/** Whether confidence means what it says: found and right by band, and the expected calibration error. */
function calibration(texts: readonly GoldText[], found: ReadonlyMap<string, readonly Statement[]>): void {
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

function byRule(texts: readonly GoldText[], found: ReadonlyMap<string, readonly Statement[]>): void {
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

/** By publisher, as PolNeAR's file names begin with it. */
function byPublisher(texts: readonly GoldText[], found: ReadonlyMap<string, readonly Statement[]>): void {
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
        const [p, r] = [right / Math.max(1, said), right / Math.max(1, wanted)];
        return `${name} P ${p.toFixed(2)} R ${r.toFixed(2)} F1 ${((2 * p * r) / Math.max(1e-9, p + r)).toFixed(2)} of ${wanted}`;
      })
      .join("; ")}`,
  );
}

/**
 * The ten worst errors with why: inventions that the reader was surest of, and quotations that it missed, before
 * everything else.
 */
function tenWorst(texts: readonly GoldText[], found: ReadonlyMap<string, readonly Statement[]>): void {
  const errors: { readonly weight: number; readonly line: string }[] = [];
  for (const text of texts) {
    const got = found.get(text.name) ?? [];
    const matched = pairs(got, text.statements);
    const words = (spans: readonly Span[]): string =>
      spans
        .map((span) => text.text.slice(span.start, span.end).replace(/\s+/g, " "))
        .join(" … ")
        .slice(0, 110);
    const share = (a: readonly Span[], b: readonly Span[]): number => shared(a, b) / Math.max(size(a), size(b));
    const why = (
      content: readonly Span[],
      cue: Span | null,
      others: readonly (GoldStatement | Statement)[],
    ): string => {
      const best = [...others].sort((a, b) => share(b.content, content) - share(a.content, content))[0];
      const near = best ? share(best.content, content) : 0;
      const cued = others.find((one) => one.cue && cue && shared([one.cue], [cue]) > 0);
      if (cued && share(cued.content, content) < 0.5)
        return `the cue is seen, its content is another: ${words(cued.content)}`;
      if (near >= 0.5) return "a second reading of what is matched already";
      if (near > 0) return `overlaps by ${Math.round(100 * near)} %: ${words((best as GoldStatement).content)}`;
      return "nothing is seen there";
    };
    for (const one of got)
      if (!matched.some(([other]) => other === one))
        errors.push({
          weight: one.confidence,
          line: `invented ${one.confidence.toFixed(2)} (${one.by}) <${one.cue ? words([one.cue]) : ""}> ${words(one.content)}\n     ${why(one.content, one.cue, text.statements)}`,
        });
    for (const row of text.statements)
      if (!matched.some(([, other]) => other === row))
        errors.push({
          weight: modeOf(text.text, row.content) === "direct" ? 0.96 : 0.5,
          line: `missed <${row.cue ? words([row.cue]) : ""}> ${words(row.content)}\n     ${why(row.content, row.cue, got)}`,
        });
  }
  console.log("\nthe ten worst errors on PolNeAR dev");
  for (const { line } of errors.sort((a, b) => b.weight - a.weight).slice(0, 10)) console.log(`  ${line}`);
}

function relationScores(
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
    const p = tp / Math.max(1, tp + fp);
    const r = tp / Math.max(1, tp + fn);
    console.log(
      `PolNeAR relations (dev) ${field}: overlap P ${p.toFixed(3)} R ${r.toFixed(3)} F1 ${((2 * p * r) / Math.max(1e-9, p + r)).toFixed(3)} (${tp} right, ${fp} invented, ${fn} missed)${kinds > 0 ? `; kind as labelled ${(kindsRight / kinds).toFixed(3)}` : ""}`,
    );
  }
}

function worst(text: GoldText, found: readonly Statement[]): void {
  const matched = pairs(found, text.statements);
  const words = (spans: readonly Span[]): string =>
    spans.map((span) => text.text.slice(span.start, span.end).replace(/\s+/g, " ")).join(" … ");
  console.log(`\n-- ${text.name}`);
  for (const row of text.statements)
    if (!row.optional && !matched.some(([, other]) => other === row))
      console.log(
        `  missed   [${words(row.speakers)}] <${row.cue ? words([row.cue]) : ""}> ${words(row.content).slice(0, 130)}`,
      );
  for (const one of found)
    if (!matched.some(([other]) => other === one))
      console.log(
        `  invented [${words(refs(one.speakers))}] <${one.cue ? words([one.cue]) : ""}> ${words(one.content).slice(0, 130)} (${one.by})`,
      );
  for (const [one, row] of matched)
    if (row.speakers.length > 0 && shared(refs(one.speakers), row.speakers) === 0)
      console.log(
        `  speaker  [${words(refs(one.speakers))}] for [${words(row.speakers)}] <${one.cue ? words([one.cue]) : ""}>`,
      );
}
