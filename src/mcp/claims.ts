import { z } from "zod";
import type { FindingParty, FoundFinding } from "../answers/index.ts";
import { Placed, placed, Quotation, quoted } from "./quotation.ts";

/** Pieces of one statement that are told. */
const MOST_PIECES = 8;
/** Characters of a name or a title. */
const SHORT = 200;

export const Party = z.object({
  role: z.enum(["speaker", "addressee", "actor", "recipient", "a", "b"]),
  actor: z.string().nullable().describe("the actor's id; null where the words were linked to nobody"),
  name: z.string().nullable().describe("the register's name; null for somebody whom only the page names"),
  quotation: Placed.nullable().describe("the page's words for them"),
});

/** One finding as an assistant is told it: everything that it takes to check it. */
export const Claim = z.object({
  finding: z.string().describe("the id of the finding"),
  kind: z.enum(["statement", "event", "tie"]),
  report: z.string(),
  url: z.string().nullable(),
  day: z.string().nullable().describe("day of publication"),
  when: z.object({ from: z.string().nullable(), until: z.string().nullable() }).nullable(),
  what: z
    .string()
    .describe(
      "our word for it: the act (`not accuse` where the page denies it), PLOVER's type and status, kind of tie",
    ),
  parties: z.array(Party),
  title: z.object({ quotation: Quotation.nullable() }),
  publisher: z.object({ quotation: Quotation.nullable() }),
  cue: z.object({ quotation: Placed.nullable() }).describe("the page's own word for it"),
  quotation: z.array(Placed).describe("the page's words that say it"),
  pieces: z.int().describe("how many pieces there are"),
  by: z.string().describe("the rule that decided"),
  confidence: z.number(),
  text: z.string().describe("SHA-256 of the text in which the offsets hold"),
  utterances: z.array(z.string()).describe("ids of what other reports tell of it too"),
});

export type ClaimOut = z.infer<typeof Claim>;

export function claimOf(found: FoundFinding): ClaimOut {
  const { id, kind, report, pieces, cue, parties, utterances, finding } = found;
  return {
    finding: id,
    kind,
    report: report.id,
    url: addressOf(report.url),
    day: report.published,
    when: finding.when && { from: finding.when.from, until: finding.when.until },
    what: whatOf(found),
    parties: parties.map(partyOf),
    title: { quotation: quoted(report.title, SHORT) },
    publisher: { quotation: quoted(report.publisher, SHORT) },
    cue: { quotation: cue && placed(cue, SHORT) },
    quotation: pieces.slice(0, MOST_PIECES).map((piece) => placed(piece)),
    pieces: pieces.length,
    by: finding.by,
    confidence: finding.confidence,
    text: report.hash,
    utterances: [...utterances],
  };
}

function whatOf(found: FoundFinding): string {
  if (found.kind === "statement") return found.finding.negated ? `not ${found.finding.act}` : found.finding.act;
  if (found.kind === "tie") return found.finding.negated ? `not ${found.finding.kind}` : found.finding.kind;
  const { plover, status, alleged } = found.finding;
  return `${plover}, ${status}${alleged ? ", only claimed" : ""}`;
}

/** A name that the register has is ours; any other is the page's, and stands with its words. */
const isOurs = (actor: string | null): boolean => actor !== null && /^(?:wd:|dg:state-)/.test(actor);

export const nameOf = (actor: string | null, name: string | null): string | null => (isOurs(actor) ? name : null);

const partyOf = ({ role, words, start, end, actor, name }: FindingParty): z.infer<typeof Party> => ({
  role,
  actor,
  name: nameOf(actor, name),
  quotation: start === null || end === null ? null : placed({ words, start, end }, SHORT),
});

/** An address as it may be opened: http or https, its words written as an address has them. */
export function addressOf(url: string | null): string | null {
  const parsed = url !== null && URL.canParse(url) ? new URL(url) : null;
  return parsed !== null && /^https?:$/.test(parsed.protocol) && parsed.href.length <= 2000 ? parsed.href : null;
}
