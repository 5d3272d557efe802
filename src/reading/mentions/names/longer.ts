import type { Sentence } from "../../../language/types.ts";
import { matchAt } from "../phrase/match.ts";
import type { Rule } from "./rule.ts";
import { spottedAs } from "./spotted.ts";

/** What a state's team is called by, and who plays in it. */
const TEAM =
  /^(?:coach|captain|striker|forward|midfielder|goalkeeper|defender|winger|batsman|bowler|skipper|fullback|quarterback|teammate|goalie|keeper)s?$/;

/** What companies, papers and contests call themselves by. */
const ENTERPRISE =
  /^(?:Power|Telecom|Airlines?|Airways|Electric|Motors?|Steel|Petroleum|Oil|Gas|Post|Times|Herald|Today|News|Daily|Open|Masters|Cup|Council|Institute|Foundation|Society|Association|Chamber|Fund|Club|Weekly)$/;

/** Initials that are a post or a legal form, not a body's name. */
const OWN_INITIALS =
  /^(?:PM|FM|CEO|CFO|MP|MEP|MD|SA|SPA|AG|NV|BV|AB|AS|OY|PLC|INC|LTD|LLC|CO|GDP|GNP|US|USA|UK|EU|[IVX]+)$/;

/** A state's name that is not the state: a team ("the Peru captain"), a part of a longer name ("Georgia Power"). */
export const longerName: Rule = (at, seen, { tree: { sentence }, register }) => {
  const match = matchAt(sentence, at, sentence.tokens.length - 1, register, (entry) => entry.kind !== "person");
  if (match?.entry.kind !== "state" || match.entry.as !== "name" || (seen && seen.last > match.last)) return null;
  const last = lastOfLonger(sentence, at, match.last);
  return last === null ? null : spottedAs(sentence, { first: at, last }, "organisation");
};

/** The last word of that name ("Tour de Suisse", "KLM of Holland"); null where the state itself is meant. */
function lastOfLonger({ tokens }: Sentence, first: number, last: number): number | null {
  const next = tokens[last + 1];
  if (next && TEAM.test(next.form)) return last;
  if (next && next.upos === "PROPN" && ENTERPRISE.test(next.form)) return last + 1;
  const [before, earlier] = [tokens[first - 1], tokens[first - 2]];
  if (before && earlier?.upos === "PROPN" && /^(?:de|du|d['’])$/.test(before.form)) return last;
  if (before?.form === "of" && /^\p{Lu}{2,4}$/u.test(earlier?.form ?? "") && !OWN_INITIALS.test(earlier?.form ?? ""))
    return last;
  return null;
}
