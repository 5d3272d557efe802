import type { Span, Statement } from "../../contract/index.ts";
import type { Node, TreeSentence } from "../document/tree.ts";
import { type CueEntry, cueOf, nounAct } from "../en/cues.ts";
import { CONTENTS, type ContentYield } from "../en/rules/content.ts";
import { CUES } from "../en/rules/cues.ts";
import { reportsNothing } from "../en/rules/unsaid.ts";
import { weightOf } from "../en/weights.ts";
import { type Candidate, decide } from "../engine/arbiter.ts";
import { type Fired, fired, firstFired } from "../engine/rule.ts";
import type { Trace } from "../engine/trace.ts";
import { behindHearer } from "./behindHearer.ts";
import { clauseContent, contentOf, phraseContent } from "./content.ts";
import { cueSpan } from "./cueSpan.ts";
import { hearerOf } from "./hearer.ts";
import { speakerOf } from "./speaker.ts";

/** A cue with what the tree hangs on it, before quotations are joined to it. */
export interface CueFrame {
  /** The cue's head word. */
  readonly node: Node;
  readonly cue: Span;
  readonly act: Statement["act"];
  /** What the lexicon says of the cue's verb; null for nouns. */
  readonly entry: CueEntry | null;
  readonly speaker: Node | null;
  readonly hearer: Node | null;
  /** What the tree gives as content; empty where only a quotation can be it. */
  readonly content: readonly Span[];
  /** Whether the content begins and ends where its rule says, whatever the network makes of it. */
  readonly exact: boolean;
  /** The rule that gave the content, else the one that found the cue. */
  readonly by: string;
  /** The other rules that made it. */
  readonly support: readonly string[];
}

/** Every cue of a sentence, in order. */
export const framesOf = ({ nodes }: TreeSentence, trace: Trace): readonly CueFrame[] =>
  nodes.flatMap((node) => frameAt(node, trace) ?? []);

const RULED_OUT: CueEntry = { act: "reject", shapes: new Set(["object"]), addresses: false, speaks: true };

function frameAt(node: Node, trace: Trace): CueFrame | null {
  const seen = firstFired(CUES, node);
  if (!seen || reportsNothing(node)) return null;
  const { rule, match } = seen;
  const ruled = rule.yields.act === "reject" ? RULED_OUT : null;
  const entry = ruled ?? (node.upos === "VERB" ? (cueOf(node.lemma) ?? null) : null);
  const speaker = speakerOf(node, trace);
  const hearer = entry === null || ruled ? null : hearerOf(node, trace);
  const said = contentAt(node, entry, trace);
  const own = cueSpan(node);
  return {
    node,
    cue: { start: own.start, end: match.last?.end ?? own.end },
    act: entry?.act ?? nounAct(node.lemma) ?? "assert",
    entry,
    speaker: speaker?.node ?? null,
    hearer: hearer?.node ?? null,
    content: hearer === null ? (said?.content ?? []) : behindHearer(hearer.node, said?.content ?? []),
    exact: said?.exact ?? false,
    by: said?.by ?? rule.name,
    support: [...(said ? [rule.name] : []), ...(speaker ? [speaker.by] : []), ...(hearer ? [hearer.by] : [])],
  };
}

interface Said {
  readonly content: readonly Span[];
  readonly exact: boolean;
}

/** What a rule takes for content where it fires. */
export function contentFrom({ rule, match }: Fired<ContentYield>, entry: CueEntry | null = null): readonly Span[] {
  const cue = match.cue as Node;
  const head = match.content as Node;
  if (rule.yields.takes === "clause") {
    const clause = clauseContent(head, cue, entry ?? cueOf(cue.lemma) ?? null);
    const from = match.first?.start ?? 0;
    return clause.filter(({ end }) => end > from).map(({ start, end }) => ({ start: Math.max(start, from), end }));
  }
  const phrase = rule.yields.takes === "phrase" ? phraseContent(head) : together(match, cue);
  return phrase === null ? [] : [phrase];
}

/** What a cue reports, by the rule that is most often right where several see something. */
function contentAt(cue: Node, entry: CueEntry | null, trace: Trace): (Said & { readonly by: string }) | null {
  const candidates = fired<ContentYield>(CONTENTS, cue).flatMap((one): Candidate<Said>[] => {
    const content = contentFrom(one, entry);
    const { name, yields } = one.rule;
    return content.length === 0
      ? []
      : [{ by: name, value: { content, exact: yields.exact ?? false }, weight: weightOf(name) }];
  });
  const winner = decide(candidates, same);
  if (trace && winner)
    trace({
      slot: "content",
      at: cueSpan(cue),
      candidates: candidates.map((one) => ({
        by: one.by,
        weight: one.weight,
        words: one.value.content,
        kept: same(one.value, winner.value),
      })),
      why: "what the tree hangs on the cue; the rule that is right most often wins",
    });
  return winner && { ...winner.value, by: winner.by };
}

const together = (match: Readonly<Record<string, Node | undefined>>, cue: Node): Span | null =>
  contentOf(Object.values(match).filter((node): node is Node => node !== undefined && node !== cue));

const same = ({ content: a }: Said, { content: b }: Said): boolean =>
  a.length === b.length && a.every(({ start, end }, at) => start === b[at]?.start && end === b[at]?.end);
