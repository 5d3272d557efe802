import { READ_KINDS } from "./kinds.ts";
import { ReadingSchema } from "./schema.ts";
import type { Reading, Ref, Span } from "./types.ts";

/**
 * Checks one reading against the contract: first its shape (zod), then what a shape cannot say: offsets inside the
 * text, whole code points, blocks in order that leave no word out, findings only where findings may stand, and ids
 * that point at something.
 *
 * @returns the complaints, each a path and what is wrong; empty when the reading keeps the contract
 */
export function complaintsAbout(value: unknown): readonly string[] {
  const parsed = ReadingSchema.safeParse(value);
  if (!parsed.success) return parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
  const reading = parsed.data as Reading;
  const complaints: string[] = [];
  const complain = (path: string, what: string): void => void complaints.push(`${path}: ${what}`);
  checkBlocks(reading, complain);
  for (const [path, span] of spansOf(reading)) checkSpan(reading.text, path, span, complain);
  checkPointers(reading, complain);
  return complaints;
}

type Complain = (path: string, what: string) => void;

/** Anything that is no white space as Unicode has it; JavaScript's has no U+0085. */
const WORDS = /[^\s\u0085]/;

function checkBlocks({ text, blocks }: Reading, complain: Complain): void {
  let covered = 0;
  blocks.forEach((block, index) => {
    if (block.start < covered) complain(`blocks.${index}`, "overlaps the block before it");
    if (WORDS.test(text.slice(covered, block.start))) complain(`blocks.${index}`, "words before it stand in no block");
    covered = Math.max(covered, block.end);
  });
  if (WORDS.test(text.slice(covered))) complain("blocks", "the last words of the text stand in no block");
}

function checkSpan(text: string, path: string, { start, end }: Span, complain: Complain): void {
  if (end <= start) complain(path, `end ${end} is not after start ${start}`);
  if (end > text.length) complain(path, `end ${end} lies beyond the text (${text.length})`);
  if (splitsPair(text, start) || splitsPair(text, end)) complain(path, "splits a surrogate pair");
}

/** Pieces of one thing stand in the order of the text, and no word is in two of them. */
function checkOrder(path: string, spans: readonly Span[], complain: Complain): void {
  for (const [index, { start }] of spans.entries())
    if (index > 0 && start < (spans[index - 1] as Span).end)
      complain(`${path}.${index}`, "overlaps the piece before it");
}

function splitsPair(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at);
  return before >= 0xd800 && before < 0xdc00 && after >= 0xdc00 && after < 0xe000;
}

function* spansOf(reading: Reading): Generator<readonly [string, Span]> {
  const whole = function* (
    path: string,
    items: readonly ({ readonly start: number | null; readonly end: number | null } | null)[],
  ): Generator<readonly [string, Span]> {
    for (const [index, item] of items.entries())
      if (item && item.start !== null && item.end !== null)
        yield [`${path}.${index}`, { start: item.start, end: item.end }];
  };
  yield* whole("blocks", reading.blocks);
  yield* whole("names", reading.names);
  yield* whole("mentions", reading.mentions);
  yield* whole("times", reading.times);
  yield* whole("places", reading.places);
  for (const [index, statement] of reading.statements.entries()) {
    const at = `statements.${index}`;
    yield* whole(`${at}.speakers`, statement.speakers);
    yield* whole(`${at}.addressees`, statement.addressees);
    yield* whole(`${at}.cue`, [statement.cue]);
    yield* whole(`${at}.content`, statement.content);
    yield* whole(`${at}.quoted`, statement.quoted);
    yield* whole(`${at}.insertions`, statement.insertions);
    yield* whole(`${at}.route`, statement.route);
    yield* whole(`${at}.when`, [statement.when]);
    yield* whole(`${at}.where`, [statement.where]);
  }
  for (const [index, event] of reading.events.entries()) {
    const at = `events.${index}`;
    yield* whole(`${at}.trigger`, [event.trigger]);
    yield* whole(`${at}.also`, event.also);
    yield* whole(`${at}.evidence`, [event.evidence]);
    yield* whole(`${at}.actors`, event.actors);
    yield* whole(`${at}.recipients`, event.recipients);
    yield* whole(`${at}.when`, [event.when]);
    yield* whole(`${at}.where`, [event.where]);
  }
  for (const [index, tie] of reading.ties.entries()) {
    yield* whole(`ties.${index}`, [tie.a, tie.b, tie.when, tie.evidence]);
  }
}

function checkPointers(reading: Reading, complain: Complain): void {
  const actors = new Set(reading.actors.map((actor) => actor.id));
  const entities = new Set(reading.mentions.map((mention) => mention.entity));
  const statements = new Set(reading.statements.map((statement) => statement.id));
  const ids = new Set<string>();
  const checkRefs = (path: string, refs: readonly Ref[]): void => {
    for (const [index, ref] of refs.entries()) {
      if ((ref.start === null) !== (ref.end === null)) complain(`${path}.${index}`, "has only one of start and end");
      if (ref.actor !== null && !actors.has(ref.actor)) complain(`${path}.${index}`, `no actor ${ref.actor}`);
      if (ref.entity !== null && !entities.has(ref.entity)) complain(`${path}.${index}`, `no entity ${ref.entity}`);
    }
  };
  const checkFinding = (path: string, finding: { readonly id: string; readonly block: string }): void => {
    if (ids.has(finding.id)) complain(path, `id ${finding.id} is given twice`);
    ids.add(finding.id);
    if (!(READ_KINDS as readonly string[]).includes(finding.block))
      complain(path, `stands in a ${finding.block} block`);
  };
  for (const [index, mention] of reading.mentions.entries())
    if (mention.actor !== null && !actors.has(mention.actor))
      complain(`mentions.${index}`, `no actor ${mention.actor}`);
  for (const [index, statement] of reading.statements.entries()) {
    const path = `statements.${index}`;
    checkFinding(path, statement);
    checkRefs(`${path}.speakers`, statement.speakers);
    checkRefs(`${path}.addressees`, statement.addressees);
    checkOrder(`${path}.content`, statement.content, complain);
    checkOrder(`${path}.quoted`, statement.quoted, complain);
    if (statement.negated && statement.cue === null) complain(path, "is negated without a cue that could be denied");
    if (statement.within !== null && !statements.has(statement.within)) complain(path, `within points nowhere`);
  }
  for (const [index, event] of reading.events.entries()) {
    const path = `events.${index}`;
    checkFinding(path, event);
    checkRefs(`${path}.actors`, event.actors);
    checkRefs(`${path}.recipients`, event.recipients);
    if (event.statement !== null && !statements.has(event.statement)) complain(path, `statement points nowhere`);
  }
  for (const [index, tie] of reading.ties.entries()) {
    const path = `ties.${index}`;
    checkFinding(path, tie);
    checkRefs(path, [tie.a, tie.b]);
    if (tie.statement !== null && !statements.has(tie.statement)) complain(path, `statement points nowhere`);
  }
}
