import type { Card } from "../../../src/answers/types.ts";
import type { Event, Statement, Tie } from "../../../src/contract/types.ts";
import { linesOf } from "../report/paragraphs.ts";
import { type Mark, marksOf, segmentsOf } from "../report/segments.ts";

/** A finding's words in the lines around them, marked as on its report. */
export function Passage({ card }: { readonly card: Card }) {
  const { start, words } = card.passage;
  const marks = marksIn(card).map((mark) => ({ ...mark, start: mark.start - start, end: mark.end - start }));
  return (
    <blockquote class="words context">
      {linesOf(words, { start: 0, end: words.length }).map((line) => (
        <p key={line.start} data-at={start + line.start}>
          {segmentsOf(line, marks).map((segment) => (
            <span
              key={segment.start}
              class={segment.findings.length > 0 ? ["mark", ...segment.roles].join(" ") : undefined}
            >
              {words.slice(segment.start, segment.end)}
            </span>
          ))}
        </p>
      ))}
    </blockquote>
  );
}

function marksIn({ kind, finding }: Card): readonly Mark[] {
  if (kind === "statement") return marksOf(finding as Statement, 0);
  const mark = (span: { readonly start: number; readonly end: number }, role: Mark["role"]): Mark => ({
    start: span.start,
    end: span.end,
    role,
    finding: 0,
  });
  if (kind === "tie") return [mark((finding as Tie).evidence, "content")];
  const { trigger, also, actors, recipients } = finding as Event;
  const those = (refs: Event["actors"], role: Mark["role"]): readonly Mark[] =>
    refs.flatMap(({ start, end }) => (start === null || end === null ? [] : [mark({ start, end }, role)]));
  return [
    ...[trigger, ...also].map((span) => mark(span, "trigger")),
    ...those(actors, "speaker"),
    ...those(recipients, "addressee"),
  ];
}
