import type { Reading, Span, Statement } from "../../src/contract/index.ts";
import type { GoldStatement } from "../statements/gold.ts";

/**
 * What became of a quoted pronoun of the first person. "lost": no statement has it in its quoted words. "unresolved":
 * it is nobody's mention, or the statement has no speaker that is somebody. "other": it means another than who speaks.
 */
export type Verdict = "right" | "other" | "unresolved" | "lost";

/**
 * Whether "I" is the speaker of the innermost statement in whose quoted words it stands; of several speakers any, and
 * any of two statements of the same words where neither stands in another.
 */
export function judgeFirstPerson(
  { statements, mentions }: Pick<Reading, "statements" | "mentions">,
  pronoun: Span,
): Verdict {
  const around = innermost(statements, pronoun);
  if (around.length === 0) return "lost";
  const meant = meantBy(mentions, pronoun);
  const speakers = around.flatMap((one) => one.speakers.flatMap(({ entity }) => entity ?? []));
  if (meant.length === 0 || speakers.length === 0) return "unresolved";
  return speakers.some((entity) => meant.includes(entity)) ? "right" : "other";
}

/**
 * Whether "I" is the one whom the labels name as the source of the words: a mention of the same touches the source of
 * the innermost labelled content. Null where the labels name no source.
 */
export function isLabelledSource(
  { mentions }: Pick<Reading, "mentions">,
  labelled: readonly GoldStatement[],
  pronoun: Span,
): boolean | null {
  const [first] = labelled
    .filter(({ content }) => content.some((span) => holds(span, pronoun)))
    .sort((a, b) => widthOf(a.content, pronoun) - widthOf(b.content, pronoun));
  if (!first || first.speakers.length === 0) return null;
  const meant = meantBy(mentions, pronoun);
  return mentions.some(
    ({ start, end, entity }) =>
      meant.includes(entity) && first.speakers.some((source) => start < source.end && source.start < end),
  );
}

/** The statements with the shortest quoted stretch around a word; of those alike the ones that stand in another. */
function innermost(statements: readonly Statement[], word: Span): readonly Statement[] {
  const around = statements.filter(({ quoted }) => quoted.some((span) => holds(span, word)));
  const least = Math.min(...around.map(({ quoted }) => widthOf(quoted, word)));
  const nearest = around.filter(({ quoted }) => widthOf(quoted, word) === least);
  const nested = nearest.filter(({ within }) => within !== null);
  return nested.length > 0 ? nested : nearest;
}

const meantBy = (mentions: Reading["mentions"], { start, end }: Span): readonly number[] =>
  mentions.filter((one) => one.start === start && one.end === end).map(({ entity }) => entity);

const holds = (outer: Span, { start, end }: Span): boolean => outer.start <= start && end <= outer.end;

/** How long the stretch is that holds a word. */
const widthOf = (spans: readonly Span[], word: Span): number =>
  Math.min(...spans.filter((span) => holds(span, word)).map(({ start, end }) => end - start));
