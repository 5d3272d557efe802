import type { Route } from "../../../contract/index.ts";
import type { Token } from "../../../language/types.ts";
import { childrenBy, rel, type Tree } from "../../tree.ts";
import { carrierKind } from "../carriers.ts";
import { looksLikeSite, outletKind } from "../outlets.ts";
import { partySpan } from "../speakers/party.ts";
import { marksOf } from "./marks.ts";

const VIEWERS = /^(?:audience|viewer|listener|reader|subscriber)$/;

/**
 * What is told when an outlet is: "told CNN", "told the newspaper Lake Daily", "told Ann Hale of the Lake Daily", "told
 * Channel 4's Ann Hale"; a briefing that is told is where it was said.
 */
export function toldOutlet(tree: Tree, at: number): Route | null {
  // "told the channel's viewers": who watches is no outlet, and whose viewers they are is no more than that.
  if (VIEWERS.test((tree.tokens[at] as Token).lemma)) return null;
  for (const one of [at, ...(tree.children[at] ?? [])]) {
    const token = tree.tokens[one] as Token;
    const apart =
      token.deprel === "nmod:poss" ||
      (rel(token) === "nmod" && marksOf(tree, one).some((mark) => /^(?:of|from|at|with)$/.test(mark)));
    if (one !== at && !apart && !/^(?:compound|flat|appos|nmod:unmarked|obl:unmarked|nmod:desc)$/.test(token.deprel))
      continue;
    // "told the same paper": a paper that is told something publishes.
    const kind = one === at && /^paper$/i.test(token.lemma) ? "outlet" : carrierKind(tree, one);
    if (
      kind === null ||
      !(/^(?:agency|outlet|conference)$/.test(kind) || (kind === "broadcast" && token.upos === "PROPN"))
    )
      continue;
    if (kind === "conference" && one !== at) continue;
    const span = partySpan(tree, apart ? one : at);
    if (span) return { ...span, kind };
  }
  return null;
}

/**
 * "told The Lake Daily that …": an outlet's name right behind the verb, where the tree cuts it into several; and a
 * name written as sites write theirs.
 */
export function outletAfter(tree: Tree, at: number): Route | null {
  if (!/^(?:tell|inform)$/.test((tree.tokens[at] as Token).lemma)) return null;
  const object = childrenBy(tree, at, (token, index) => /^(?:obj|iobj)$/.test(token.deprel) && index > at)[0];
  if (object !== undefined && VIEWERS.test((tree.tokens[object] as Token).lemma)) return null;
  const direct = outletAt(tree, at + 1, true);
  if (direct !== null) return direct;
  // "told Ann Hale of the Lake Daily", "told a correspondent for the Lake Daily"
  for (let next = at + 1; next < at + 7 && next < tree.tokens.length; next += 1) {
    const { form, upos } = tree.tokens[next] as Token;
    if (/^(?:of|from|at|with|for)$/.test(form)) return next > at + 1 ? outletAt(tree, next + 1, false) : null;
    if (!/^(?:PROPN|NOUN|DET|ADJ)$/.test(upos)) return null;
  }
  return null;
}

/** @param alone whether one word written as sites write theirs is enough */
function outletAt(tree: Tree, first: number, alone: boolean): Route | null {
  const forms = tree.tokens.slice(first, first + 7).map(({ form }) => form);
  const start = /^the$/i.test(forms[0] ?? "") ? 1 : 0;
  for (let size = Math.min(5, forms.length - start); size > 0; size -= 1) {
    const name = forms
      .slice(start, start + size)
      .join(" ")
      .replace(/ (['’]s)\b/g, "$1");
    if ((!/^\p{Lu}/u.test(name) && !looksLikeSite(name)) || / (?:of|from|at|with|for)\b/.test(name)) continue;
    const kind = outletKind(name) ?? (alone && size === 1 && looksLikeSite(name) ? "outlet" : null);
    const [from, until] = [tree.tokens[first], tree.tokens[first + start + size - 1]];
    if (kind !== null && from && until) return { start: from.start, end: until.end, kind };
  }
  return null;
}
