import type { Route, Span } from "../../contract/index.ts";
import type { Node } from "../document/tree.ts";
import { wordClass } from "../en/lexicon.ts";
import { HEARERS_AROUND } from "../en/rules/hearersAround.ts";
import { weightOf } from "../en/weights.ts";
import { type Candidate, decide } from "../engine/arbiter.ts";
import { firedEach } from "../engine/rule.ts";
import { oneWordEach, type Trace } from "../engine/trace.ts";
import type { FoundRoute } from "../routes/index.ts";
import { isOutside, linksOf, type Telling } from "../routes/occasion.ts";
import { outletAfter, toldOutlet } from "../routes/toldOutlet.ts";
import { partiesOf } from "../syntax/coordination.ts";
import { overlaps } from "../syntax/spans.ts";

/** Who hears, the outlet among them through which we have the words, and the rules that found them. */
export interface Heard {
  readonly addressees: readonly Span[];
  readonly routes: readonly FoundRoute[];
  readonly by: readonly string[];
}

/** Those addressed at most: longer rows are lists of something else. */
const MOST = 4;
const tellsOutlet = wordClass("tells-an-outlet");
const AROUND = HEARERS_AROUND.filter(({ yields }) => yields.on === "around");
const ANY = HEARERS_AROUND.filter(({ yields }) => yields.on === "any");

/**
 * Those the words are said to, and the outlet among them, through which we have the words.
 *
 * @param hearer whom the cue's own clause names; null for nobody
 * @param routes what was found for the telling already
 */
export function addresseesOf(
  telling: Telling,
  hearer: Node | null,
  routes: readonly FoundRoute[],
  trace: Trace = null,
): Heard {
  const { node: cue, content } = telling;
  const around = hearer === null ? hearerAround(telling, trace) : null;
  const head = hearer ?? around?.value ?? null;
  const by = around ? [around.by] : [];
  // A party is never inside the words it hears.
  const addressees = head === null ? [] : partiesOf(head).filter((span) => isOutside(span, content));
  // "asked CNN to …": what is asked of an outlet reaches us by another way.
  const tells = tellsOutlet(cue) || tellsOutlet.has(`${cue.lemma}e`);
  const told = tells ? ((head && toldOutlet(head)) ?? outletAfter(cue)) : null;
  if (told === null) return { addressees: addressees.slice(0, MOST), routes, by };
  const others = routes.filter(({ route }) => !overlaps(route, told));
  const named = (route: Route): readonly FoundRoute[] => [{ route, by: "route/told" }, ...others];
  // "told a briefing": who listens there is nobody's addressee.
  if (told.kind === "conference") return { addressees: [], routes: named(told), by };
  // "the newspaper Lake Daily": the title and the name are one.
  const whole = addressees.find((one) => one.start === told.start) ?? told;
  return {
    addressees: addressees.some((one) => overlaps(one, told)) ? addressees : [{ start: told.start, end: told.end }],
    routes: named({ ...told, end: whole.end }),
    by,
  };
}

/** Whom the words around a cue name, the nearest first: "Speaking to Wang in Beijing, …". */
function hearerAround(telling: Telling, trace: Trace): Candidate<Node> | null {
  const { content } = telling;
  for (const { node, own } of linksOf(telling)) {
    const candidates = firedEach(own ? ANY : [...AROUND, ...ANY], node).flatMap(
      ({ rule, match }): Candidate<Node>[] => {
        const { hearer, exchange } = match;
        if (!hearer || !isOutside(hearer, content) || (exchange && !isOutside(exchange, content))) return [];
        return [{ by: rule.name, value: hearer, weight: weightOf(rule.name) }];
      },
    );
    const winner = decide(
      candidates.toSorted((a, b) => a.value.at - b.value.at),
      (one, other) => one === other,
    );
    if (!winner) continue;
    trace?.({
      slot: "addressee",
      at: telling.node,
      candidates: oneWordEach(candidates, winner),
      why: "whom the words around the cue name",
    });
    return winner;
  }
  return null;
}
