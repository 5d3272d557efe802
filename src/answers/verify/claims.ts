import type { Reading, Ref, Span, Statement } from "../../contract/index.ts";
import { wordsIn } from "./tokens.ts";
import type { Claim, Draft, Voice } from "./types.ts";

/** Fewer words between marks, ascribed to nobody, are a title or a word held at a distance. */
const LEAST_ALONE = 4;

/** What a draft claims, in the order of its text: each quotation, and each indirect attribution to somebody. */
export function claimsOf({ reading, quotations }: Draft): readonly Claim[] {
  const voices = voicesOf(reading);
  const about = (statement: Statement | undefined): Pick<Claim, "speakers" | "day" | "negated"> => ({
    speakers: statement ? statement.speakers.map(voices) : [],
    day: statement ? dayOf(statement) : null,
    negated: statement?.negated ?? false,
  });
  const said = quotations.flatMap((span): readonly Claim[] => {
    const words = reading.text.slice(span.start, span.end);
    const count = wordsIn(words).length;
    const statement = innermost(reading.statements, span);
    if (count === 0 || (statement === undefined && count < LEAST_ALONE)) return [];
    return [{ kind: "quotation", start: span.start, end: span.end, words, ...about(statement) }];
  });
  const told = reading.statements.flatMap((statement): readonly Claim[] => {
    const [first, last] = [statement.content[0], statement.content.at(-1)];
    if (statement.mode !== "indirect" || first === undefined || last === undefined) return [];
    const { start, end } = { start: first.start, end: last.end };
    if (statement.speakers.length === 0 || said.some((one) => overlap(one, { start, end }) > 0)) return [];
    const words = statement.content.map((span) => reading.text.slice(span.start, span.end)).join(" ");
    return [{ kind: "attribution", start, end, words, ...about(statement) }];
  });
  return [...said, ...told].sort((a, b) => a.start - b.start || a.end - b.end);
}

function voicesOf({ actors, text }: Reading): (ref: Ref) => Voice {
  const known = new Map(actors.map((actor) => [actor.id, actor]));
  return ({ actor: id, start, end }) => {
    const actor = id === null ? undefined : known.get(id);
    return {
      actor: id,
      name: actor?.name ?? null,
      kind: actor?.kind ?? null,
      country: actor?.country ?? null,
      speaksFor: actor?.speaks_for ?? null,
      words: start === null || end === null ? "" : text.slice(start, end),
    };
  };
}

/** The days that the draft's own words give; those reckoned from its date alone are no claim. */
function dayOf({ when }: Statement): Claim["day"] {
  if (when === null || when.start === null || when.from === null) return null;
  return { from: when.from, until: when.until ?? when.from };
}

/** The statement that has a quotation; of several, one in the other, the shortest. */
function innermost(statements: readonly Statement[], span: Span): Statement | undefined {
  const having = statements.filter(({ quoted, content }) =>
    [...quoted, ...content].some((one) => overlap(one, span) > (span.end - span.start) / 2),
  );
  const length = ({ content }: Statement): number => content.reduce((sum, { start, end }) => sum + end - start, 0);
  return having.reduce<Statement | undefined>(
    (best, one) => (best === undefined || length(one) < length(best) ? one : best),
    undefined,
  );
}

const overlap = (a: Span, b: Span): number => Math.min(a.end, b.end) - Math.max(a.start, b.start);
