import type { Route, Span } from "../../../contract/index.ts";
import type { Token } from "../../../language/types.ts";
import { overlaps, type Tree, within } from "../../tree.ts";
import { chainOf } from "../routes/chain.ts";
import { outletAfter, toldOutlet } from "../routes/told.ts";
import { partiesOf } from "../speakers/parties.ts";
import { spokenTo } from "./spoken.ts";

/** Those the words are said to, and the outlet among them, through which we have the words. */
export function addresseesOf(
  tree: Tree,
  at: number,
  addressee: number | null,
  content: readonly Span[],
  routes: readonly Route[],
  cue?: Span,
): { readonly addressees: readonly Span[]; readonly route: readonly Route[] } {
  const chain = chainOf(tree, at, content, cue);
  const head = addressee ?? spokenTo(tree, chain, content) ?? null;
  const addressees = head === null ? [] : clear(partiesOf(tree, head), content);
  // "asked CNN to …": what is asked of an outlet reaches us by another way.
  const { lemma } = tree.tokens[at] as Token;
  const tells = TELLS.test(lemma) || TELLS.test(`${lemma}e`);
  const told = tells ? ((head === null ? null : toldOutlet(tree, head)) ?? outletAfter(tree, at)) : null;
  // "told a briefing": who listens there is nobody's addressee.
  if (told?.kind === "conference")
    return { addressees: [], route: [told, ...routes.filter((one) => !overlaps(one, told))] };
  if (told === null) return { addressees: addressees.slice(0, 4), route: routes };
  // "the newspaper Lake Daily": the title and the name are one.
  const whole = addressees.find((one) => one.start === told.start) ?? told;
  return {
    addressees: addressees.some((one) => overlaps(one, told)) ? addressees : [{ start: told.start, end: told.end }],
    route: [{ ...told, end: whole.end }, ...routes.filter((one) => !overlaps(one, told))],
  };
}

/** To tell, rather than to ask or to demand. */
const TELLS =
  /^(?:tell|say|inform|explain|confirm|disclose|reveal|describe|speak|recall|write|insist|add|note|complain|admit|acknowledge|state|announce|claim|argue|stress|respond|reply|assure|remind|promise|vow|deny|declare|joke|brief|underline|underscore|emphasi[sz]e|suggest|hint|repeat|reiterate|concede|reject|dismiss)$/;

/** A party is never inside the words it hears. */
const clear = (spans: readonly Span[], content: readonly Span[]): readonly Span[] =>
  spans.filter((span) => !content.some((other) => within(span, other)));
