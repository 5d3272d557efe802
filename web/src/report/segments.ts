import type { Span, Statement } from "../../../src/contract/types.ts";

export type Role = "content" | "speaker" | "addressee" | "cue" | "route" | "insertion" | "trigger";

/** A stretch of the text in which the same marks hold from end to end. */
export interface Segment extends Span {
  readonly roles: readonly Role[];
  /** Indexes of the findings that mark it. */
  readonly findings: readonly number[];
  /** How many contents lie over each other here: nested speech is tinted deeper. */
  readonly depth: number;
  /** Index of the innermost mention that it belongs to; null where the words mean nobody. */
  readonly mention: number | null;
}

/** A mention by its place among the reading's mentions. */
export interface Meant extends Span {
  readonly mention: number;
}

export interface Mark extends Span {
  readonly role: Role;
  readonly finding: number;
}

/** Every mark that a statement puts on the text. */
export function marksOf(statement: Statement, finding: number): readonly Mark[] {
  const mark = (role: Role, spans: readonly { start: number | null; end: number | null }[]): readonly Mark[] =>
    spans.flatMap(({ start, end }) => (start === null || end === null ? [] : [{ start, end, role, finding }]));
  return [
    ...mark("content", statement.content),
    ...mark("speaker", statement.speakers),
    ...mark("addressee", statement.addressees),
    ...mark("cue", statement.cue ? [statement.cue] : []),
    ...mark("route", statement.route),
    ...mark("insertion", statement.insertions),
  ];
}

/**
 * Cuts a stretch of text at every edge of a mark, so that marks which overlap in any way each keep their exact words.
 *
 * @param marks any order; those outside the stretch are ignored
 * @param mentions whose words are kept apart as well
 */
export function segmentsOf(span: Span, marks: readonly Mark[], mentions: readonly Meant[] = []): readonly Segment[] {
  const within = (one: Span): boolean => one.start < span.end && one.end > span.start;
  const inside = marks.filter(within);
  const meant = mentions.filter(within);
  const edges = new Set([span.start, span.end]);
  for (const mark of [...inside, ...meant]) {
    edges.add(Math.max(mark.start, span.start));
    edges.add(Math.min(mark.end, span.end));
  }
  const cuts = [...edges].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, at) => {
    const end = cuts[at + 1] as number;
    const here = inside.filter((mark) => mark.start <= start && mark.end >= end);
    const innermost = meant
      .filter((one) => one.start <= start && one.end >= end)
      .reduce<Meant | null>((best, one) => (best && best.end - best.start <= one.end - one.start ? best : one), null);
    return {
      start,
      end,
      roles: [...new Set(here.map((mark) => mark.role))],
      findings: [...new Set(here.map((mark) => mark.finding))],
      depth: here.filter((mark) => mark.role === "content").length,
      mention: innermost?.mention ?? null,
    };
  });
}
