import { codeOf, quadOf } from "../../codes/index.ts";
import { type Event, READ_KINDS, type Span, type Statement, type When } from "../../contract/index.ts";
import type { Register } from "../../register/index.ts";
import type { Node } from "../document/tree.ts";
import { contextsOf } from "../en/contexts.ts";
import { FRAMES, type Frames } from "../en/frames.ts";
import type { Trace } from "../engine/trace.ts";
import { findingId } from "../ids.ts";
import { lastStarting } from "../order.ts";
import { placeOfEvent } from "../places/index.ts";
import { linkedOf } from "../statements/who/linked.ts";
import { timeOf } from "../times/index.ts";
import type { Surroundings } from "../types.ts";
import { candidatesIn } from "./candidates.ts";
import { confidenceOf } from "./confidence.ts";
import { besides, directedIn, withHearers } from "./directed.ts";
import type { World } from "./gate.ts";
import { joined, withNouns } from "./joined.ts";
import { statesOf } from "./states.ts";
import { isAlleged, statusInside, type Told, tellers } from "./told.ts";
import { type Draft, type Judge, refsIn } from "./types.ts";

/**
 * What somebody did to somebody in a report, by frames: one event for each thing done, with how it stands, when and where,
 * and the statement that tells it. There is no default: words that no frame knows, and parties that do not count, give
 * nothing. Pure; work is proportional to the words.
 *
 * @param statements of the same report, in the order of the text
 */
export function findEvents(
  known: Surroundings,
  statements: readonly Statement[],
  world: World,
  { frames = FRAMES, judge = (_, drafts) => drafts, trace = null }: Means = {},
): readonly Event[] {
  const { report, sentences } = known.document;
  const told = tellers(statements);
  const drafts = sentences.flatMap((sentence) =>
    isRead(sentence.kind) ? judge(sentence, candidatesIn(sentence, frames, world, trace), { frames, world }) : [],
  );
  const found = besides(drafts, directedIn(statements, sentences, world));
  const placed = found
    .map((draft) => ({ draft, around: told(draft) }))
    // "did not accuse", "refused to condemn": an act of speech that is denied is no event.
    .filter(({ around: { statement, inside } }) => inside || !statement?.negated)
    .map(({ draft, around }) => ({ ...withHearers(draft, around, world), status: statusInside(draft, around) }));
  const whole = withNouns(joined(placed), sentences, frames);
  const running = new Map<string, number>();
  return whole.map((draft) => {
    const key = `${draft.trigger.start} ${draft.trigger.end}`;
    const turn = running.get(key) ?? 0;
    running.set(key, turn + 1);
    const around = told(draft);
    const id = findingId(report.hash, "event", draft.trigger, turn);
    return { ...eventOf(draft, around, known), id, alleged: isAlleged(draft, around, world.linked) };
  });
}

/** Who is meant in a report and which states its words mean, for events and ties alike. */
export function worldOf(known: Surroundings, register: Register): World {
  const linked = linkedOf(known, known.document);
  return { linked, states: statesOf(register, linked, known.places, known.document.report.published) };
}

/** What events are read with. */
export interface Means {
  /** Those of the lexicon where not given; a user's own frames stand beside them. */
  readonly frames?: Frames;
  /** What the heads of the network make of the frames' candidates; they stay as they are where not given. */
  readonly judge?: Judge | undefined;
  readonly trace?: Trace;
}

const isRead = (kind: string): boolean => (READ_KINDS as readonly string[]).includes(kind);

function eventOf(draft: Draft, { statement }: Told, known: Surroundings): Event {
  const { frame, plover, trigger, head } = draft;
  const code = codeOf(frame.code);
  return {
    id: "",
    trigger,
    also: draft.also,
    plover,
    mode: code?.mode ?? null,
    context: contextOf(head, code?.context ?? []),
    cameo: frame.code,
    goldstein: code?.goldstein ?? 0,
    quad: quadOf(plover),
    actors: refsIn(draft.actors),
    recipients: refsIn(draft.recipients),
    mutual: frame.mutual,
    status: draft.status,
    alleged: false,
    when: first([trigger, ...draft.also], (span) => momentOf(known.times, span) ?? timeOf(known, span, [])),
    where: first([trigger, ...draft.also], (span) => placed(known, span)),
    statement: statement?.id ?? null,
    block: head.sentence.kind as Event["block"],
    evidence: { start: head.sentence.start, end: head.sentence.end },
    by: frame.name,
    support: draft.support,
    confidence: confidenceOf(draft),
  };
}

/** Contexts of an event at most. */
const CONTEXTS = 4;

/** The contexts that the code itself gives, then those that the words near the event tell, nearest first. */
function contextOf(head: Node, own: readonly string[]): readonly string[] {
  const near = head.sentence.nodes
    .map(({ lemma, at }) => ({ told: contextsOf(lemma), away: Math.abs(at - head.at) }))
    .filter(({ told, away }) => told.length > 0 && away <= REACH)
    .sort((a, b) => a.away - b.away)
    .flatMap(({ told }) => told);
  return [...new Set([...own, ...near])].slice(0, CONTEXTS);
}

/** Words around an event that its context is read from. */
const REACH = 24;

/** What the first of an event's words tells that tells any. */
function first<Told>(spans: readonly Span[], tell: (span: Span) => Told | null): Told | null {
  for (const span of spans) {
    const told = tell(span);
    if (told !== null) return told;
  }
  return null;
}

/** "since the invasion of Kuwait": words that name a known moment are of that day themselves. */
function momentOf(times: readonly When[], { start, end }: Span): When | null {
  const time = times[lastStarting(times, start)];
  if (time?.basis !== "known" || time.from === null || (time.end ?? 0) < end) return null;
  return { ...time, until: time.from, value: time.from };
}

/** A place that the event's own sentence names; a dateline tells where a report was written. */
function placed(known: Surroundings, trigger: Span): Event["where"] {
  const found = placeOfEvent(known, trigger);
  return found?.basis === "stated" ? found.where : null;
}
