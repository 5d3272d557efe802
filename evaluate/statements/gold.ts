import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Span } from "../../src/contract/index.ts";

/** A labelled statement with UTF-16 offsets into its text. */
export interface GoldStatement {
  readonly speakers: readonly Span[];
  readonly cue: Span | null;
  readonly content: readonly Span[];
  readonly addressees: readonly Span[];
  readonly routes: readonly (Span & { readonly kind?: string })[];
  readonly optional: boolean;
  /** The speaker's own polity, ISO 3166 alpha-3; null for one of none or of several, absent where nobody labelled it. */
  readonly country?: string | null;
  /** Who the speaker is, by name; absent where nobody labelled it. */
  readonly who?: string;
}

export interface GoldText {
  readonly name: string;
  readonly text: string;
  readonly published: string | null;
  readonly statements: readonly GoldStatement[];
}

/** PolNeAR's development texts, whole; of several annotators of one text the first by file name. */
export function polnearDev(gold: string): readonly GoldText[] {
  const root = join(gold, "attribution/polnear/dev");
  if (!existsSync(root)) return [];
  const labels = readdirSync(join(root, "attributions")).sort();
  return readdirSync(join(root, "text"))
    .sort()
    .flatMap((file) => {
      const stem = file.replace(/\.txt$/, "");
      const label = labels.find((name) => name.startsWith(stem));
      if (!label) return [];
      const text = readFileSync(join(root, "text", file), "utf8");
      return [
        {
          name: stem,
          text,
          published: /_(\d{4}-\d{2}-\d{2})_/.exec(stem)?.[1] ?? null,
          statements: standoff(readFileSync(join(root, "attributions", label), "utf8"), codeUnits(text)),
        },
      ];
    });
}

/** Code-point offsets to UTF-16 code units. */
function codeUnits(text: string): (point: number) => number {
  if (!/[\ud800-\udbff]/.test(text)) return (point) => point;
  const units: number[] = [];
  let at = 0;
  for (const char of text) {
    units.push(at);
    at += char.length;
  }
  units.push(at);
  return (point) => units[point] ?? at;
}

function standoff(lines: string, unit: (point: number) => number): readonly GoldStatement[] {
  const spans = new Map<string, readonly Span[]>();
  const statements: GoldStatement[] = [];
  for (const line of lines.split("\n")) {
    const bound = /^(T\d+)\t\w+ ([\d ;]+)\t/.exec(line);
    if (bound)
      spans.set(
        bound[1] as string,
        (bound[2] as string).split(";").map((range) => {
          const [start, end] = range.split(" ").map(Number);
          return { start: unit(start as number), end: unit(end as number) };
        }),
      );
    const event = /^E\d+\t(.*)$/.exec(line);
    if (!event) continue;
    const parts = (event[1] as string).split(" ").map((part) => part.split(":") as [string, string]);
    const of = (role: string): readonly Span[] =>
      parts.filter(([name]) => name.replace(/\d+$/, "") === role).flatMap(([, id]) => spans.get(id) ?? []);
    const content = of("Content");
    if (content.length > 0)
      statements.push({
        speakers: of("Source"),
        cue: of("Cue")[0] ?? null,
        content,
        addressees: [],
        routes: [],
        optional: false,
      });
  }
  return statements;
}

interface Labelled {
  readonly text: string;
  readonly published: string;
  readonly statements: readonly {
    readonly speaker?: {
      readonly span: readonly [number, number] | null;
      readonly country?: string | null;
      readonly who?: string;
    } | null;
    readonly cue?: readonly [number, number] | null;
    readonly content: readonly (readonly [number, number])[];
    readonly addressee?: readonly { readonly span?: readonly [number, number] | null }[];
    readonly route?: readonly { readonly span?: readonly [number, number] | null }[];
    readonly optional?: boolean;
  }[];
}

/** Our labels on six whole international reports. */
export function reports(gold: string): readonly GoldText[] {
  const root = join(gold, "reports");
  if (!existsSync(root)) return [];
  return readdirSync(root)
    .filter((file) => file.endsWith(".json"))
    .sort()
    .map((file) => {
      const { text, published, statements } = JSON.parse(readFileSync(join(root, file), "utf8")) as Labelled;
      const unit = codeUnits(text);
      const span = (range: readonly [number, number] | null | undefined): readonly Span[] =>
        Array.isArray(range) && range.length === 2 ? [{ start: unit(range[0]), end: unit(range[1]) }] : [];
      return {
        name: file,
        text,
        published,
        statements: statements.map((row) => ({
          speakers: span(row.speaker?.span),
          cue: span(row.cue)[0] ?? null,
          content: row.content.flatMap(span),
          addressees: (row.addressee ?? []).flatMap((one) => span(one.span)),
          routes: (row.route ?? []).flatMap((one) => span(one.span)),
          optional: row.optional === true,
          ...(row.speaker?.country === undefined ? {} : { country: row.speaker.country }),
          ...(row.speaker?.who === undefined ? {} : { who: row.speaker.who }),
        })),
      };
    });
}

/** Our addressee and route labels on the PolNeAR development texts, by text. */
export function relations(gold: string, texts: readonly GoldText[]): ReadonlyMap<string, readonly GoldStatement[]> {
  const path = join(gold, "attribution/polnear-relations/dev.jsonl");
  const map = new Map<string, GoldStatement[]>();
  if (!existsSync(path)) return map;
  const byName = new Map(texts.map((text) => [text.name, text]));
  for (const line of readFileSync(path, "utf8").split("\n")) {
    if (line.trim() === "") continue;
    const row = JSON.parse(line) as {
      doc: string;
      content: [number, number] | [number, number][];
      cue: [number, number] | null;
      addressee: ([number, number] | { span: [number, number] })[];
      route: { span: [number, number]; kind: string }[];
      note?: string;
    };
    const text = byName.get(row.doc);
    if (!text) continue;
    const unit = codeUnits(text.text);
    const spans = (value: unknown): readonly Span[] => {
      if (!Array.isArray(value)) return [];
      if (typeof value[0] === "number") return [{ start: unit(value[0]), end: unit(value[1] as number) }];
      return value.flatMap((one) => spans(Array.isArray(one) ? one : (one as { span: unknown }).span));
    };
    const speaks = /speaker/.test(row.note ?? "") && /route/.test(row.note ?? "");
    map.set(row.doc, [
      ...(map.get(row.doc) ?? []),
      {
        speakers: [],
        cue: spans(row.cue)[0] ?? null,
        content: spans(row.content),
        addressees: spans(row.addressee),
        routes: row.route.flatMap(({ span, kind }) => spans(span).map((one) => ({ ...one, kind }))),
        optional: speaks,
      },
    ]);
  }
  return map;
}
