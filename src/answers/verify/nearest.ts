import type { Connection } from "../../record/connection.ts";
import { type Place, statementsLike } from "./candidates.ts";
import type { KeptReport, KeptStatement } from "./passages.ts";
import { isNegation, wordsIn } from "./tokens.ts";
import type { Claim, Difference, Verified } from "./types.ts";
import { likeness } from "./voices.ts";

/** Share of an attribution's words, long ones counting more, that the closest statement has at least. */
const LEAST = 0.3;
/** From here on two statements tell the same, so that other numbers and a negation are a difference. */
const ALIKE = 0.55;

interface Near {
  readonly report: KeptReport;
  readonly statement: KeptStatement;
  readonly share: number;
}

/** The statement of the same speaker that is closest to an indirect attribution by its words. */
export function nearest(
  db: Connection,
  report: (id: string) => KeptReport,
  claim: Claim,
): Omit<Verified, "start" | "end"> {
  const words = new Set(wordsIn(claim.words).map(({ word }) => word));
  const near = statementsLike(db, claim.words)
    .flatMap((place): readonly Near[] => {
      const kept = report(place.report);
      const statement = kept.statements.find((one) => beginsAt(one, place));
      if (!statement || likeness(claim.speakers, statement.speakers) !== "same") return [];
      return [{ report: kept, statement, share: shareOf(words, saidIn(kept, statement)) }];
    })
    .sort((a, b) => b.share - a.share || (a.statement.id < b.statement.id ? -1 : 1))[0];
  if (!near || near.share < LEAST) return { verdict: "not-in-record" };
  const said = saidIn(near.report, near.statement);
  const difference = near.share >= ALIKE ? clashes(claim.words, said) : [];
  return {
    verdict: "nearest",
    finding: near.statement.id,
    ...(difference.length > 0 ? { difference } : {}),
    report: near.report.id,
    words: said,
    confidence: near.statement.confidence,
    reviewed: near.statement.reviewed,
  };
}

const beginsAt = ({ content }: KeptStatement, { start }: Place): boolean => content[0]?.start === start;

const saidIn = ({ text }: KeptReport, { content }: KeptStatement): string =>
  content.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, " ")).join(" … ");

/** Short words say little about what a statement tells. */
const weightOf = (word: string): number => (word.length < 4 ? 0.1 : Math.min(2, word.length / 5));

function shareOf(words: ReadonlySet<string>, said: string): number {
  const having = new Set(wordsIn(said).map(({ word }) => word));
  let [all, common] = [0, 0];
  for (const word of words) {
    const weight = weightOf(word);
    all += weight;
    if (having.has(word)) common += weight;
  }
  return all === 0 ? 0 : common / all;
}

/** Numbers of the draft that the record's words lack, and a negation that only one of both has. */
function clashes(draft: string, record: string): readonly Difference[] {
  const [ours, theirs] = [wordsIn(draft), wordsIn(record)].map((all) => all.map(({ word }) => word)) as [
    string[],
    string[],
  ];
  const isNumber = (word: string): boolean => /^\p{N}/u.test(word);
  const [numbers, others] = [ours.filter(isNumber), theirs.filter(isNumber)];
  const odd = numbers.filter((one) => !others.includes(one));
  const [no, not] = [ours.filter(isNegation), theirs.filter(isNegation)];
  return [
    ...(odd.length > 0 && others.length > 0
      ? [{ op: "number" as const, draft: odd.join(", "), record: others.join(", ") }]
      : []),
    ...(no.length % 2 === not.length % 2
      ? []
      : [{ op: "negation" as const, draft: no.join(" "), record: not.join(" ") }]),
  ];
}
