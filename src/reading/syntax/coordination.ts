import type { Span } from "../../contract/index.ts";
import type { Node } from "../document/tree.ts";
import { isPlural } from "./forms.ts";
import { isJoined, partySpan, wholePhrase } from "./party.ts";
import { hasChild } from "./subtree.ts";

/** Every party of a coordination, each with its own words: "Shoigu and Wang" are two. */
export function partiesOf(head: Node): readonly Span[] {
  const owned = ownersAfter(head);
  if (owned !== null) return owned;
  const listed = listBehind(head);
  if (listed !== null) return partiesOf(listed);
  const joined = joinedTo(head);
  if (joined.length > 0 && joined.every((one) => isFurtherPost(head, one))) {
    const span = wholePhrase(head);
    if (span) return [span];
  }
  const heads = [head, ...joined];
  const spans = titled(
    head,
    heads.flatMap((one) => {
      const span = partySpan(one);
      return span ? [withName(span, one)] : [];
    }),
  );
  return (heads.length === 1 && spans[0] && ownersOf(head, spans[0])) || spans;
}

/** A word and those that "and" joins to it. */
export const coordinated = (node: Node): readonly Node[] => [
  node,
  ...node.children.filter(({ rel, upos }) => rel === "conj" && /^(?:NOUN|PROPN)$/.test(upos)),
];

/** "Russia's and China's defence ministers": two meant by one phrase, both carry the whole phrase; null for all others. */
function ownersOf(head: Node, own: Span): readonly Span[] | null {
  if (!isPlural(head)) return null;
  const owners = head.children
    .filter(
      ({ upos, deprel, children }) =>
        upos === "PROPN" &&
        (deprel === "nmod:poss" ||
          // "the presidents of Guyana and Venezuela"
          (deprel === "nmod" && children.some(({ lemma }) => lemma === "of"))),
    )
    .reduce(
      (sum, { children }) => sum + 1 + children.filter(({ rel, upos }) => rel === "conj" && upos === "PROPN").length,
      0,
    );
  return owners > 1 && owners < 5 ? repeated(wholePhrase(head) ?? own, owners) : null;
}

const repeated = (span: Span, times: number): readonly Span[] => Array.from({ length: times }, () => span);

/** Those joined to a party; of names joined to a name also the further ones, as trees now and then chain them. */
function joinedTo(head: Node): readonly Node[] {
  const own = head.children.filter(
    (child) => (child.rel === "conj" || isJoined(child)) && /^(?:NOUN|PROPN|PRON|NUM|ADJ)$/.test(child.upos),
  );
  const isName = ({ upos }: Node): boolean => upos === "PROPN";
  return own.flatMap((one) => [one, ...(isName(head) && isName(one) ? joinedTo(one).filter(isName) : [])]);
}

/**
 * "Three states - Ruritania, Sylvania and Graustark - warned": several told as a number of their kind and then by name are
 * those named. A body that is one of its own ("the union, Ruritania and Sylvania") is not.
 */
function listBehind(head: Node): Node | null {
  const [first, ...others] = head.children.filter(
    ({ deprel, upos, at }) => deprel === "appos" && upos === "PROPN" && at > head.at,
  );
  if (!first || others.length > 0) return null;
  const further = first.children.filter(({ deprel, upos }) => deprel === "conj" && upos === "PROPN").length;
  const many = head.upos === "NOUN" && isPlural(head);
  // "E3": as many as are named.
  const counted = Number(/^\p{Lu}(\d)$/u.exec(head.form)?.[1]) === further + 1;
  return further > 0 && (many || counted) ? first : null;
}

/** "Ann Hale, the president of the council and chair of the union": two posts of one, told behind a comma. */
function isFurtherPost(head: Node, node: Node): boolean {
  if (node.upos !== "NOUN" || isPlural(node) || head.upos !== "PROPN") return false;
  if (hasChild(node, ({ deprel }) => /^(?:det|nmod:poss|nmod:desc|appos|flat)$/.test(deprel))) return false;
  const appos = head.children.find(({ deprel, at }) => deprel === "appos" && at < node.at);
  return appos !== undefined && appos.upos === "NOUN" && appos.previous?.form !== "and";
}

/** "his counterpart Joe Biden": a name right behind a title that the tree hangs beside it is the title's. */
function withName(span: Span, head: Node): Span {
  const { nodes } = head.sentence;
  let name = nodes.find(({ start }) => start >= span.end);
  if (name?.upos !== "PROPN" || !/^(?:NOUN|PROPN)$/.test(head.upos)) return span;
  if (name.parent !== head.parent && name.parent !== head) return span;
  if (!/^(?:nsubj|obj|iobj|obl|appos|dep|flat)/.test(name.deprel) || isWeekday(name.form)) return span;
  const first = name;
  while (name.next?.upos === "PROPN" && name.next.parent === first) name = name.next;
  return { start: span.start, end: name.end };
}

/** "told reporters Tuesday": a day is nobody's name. */
const isWeekday = (form: string): boolean => /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/.test(form);

/** "Chinese leader" and "Xi Jinping" with nothing between them are one: a title and its name. */
function titled({ sentence }: Node, spans: readonly Span[]): readonly Span[] {
  const joined: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    const between = last && sentence.nodes.some((node) => node.start >= last.end && node.end <= span.start);
    if (last && !between && span.start > last.end) joined[joined.length - 1] = { start: last.start, end: span.end };
    else joined.push(span);
  }
  return joined;
}

/**
 * "the ministers of Russia, China and Iran": as many as the names that stand in a row behind "of", whatever the tree hangs
 * them on; each is meant by the whole. Null where there are not two.
 */
function ownersAfter(head: Node): readonly Span[] | null {
  if (head.upos !== "NOUN" || !isPlural(head) || head.next?.form !== "of") return null;
  const names = head.sentence.names.filter(({ kind }) => kind === "state" || kind === "place");
  const seen = new Set<number>();
  let joined = false;
  let last: Node | null = null;
  let word: Node | null = head.next.next;
  for (; word !== null; word = word.next) {
    const { start, end, lower } = word;
    const name = names.find((one) => one.start <= start && one.end >= end);
    if (name) {
      seen.add(name.start);
      last = word;
      if (joined && name.end <= end) break;
    } else if (lower === "and") joined = true;
    else if (lower !== "," && lower !== "the") break;
  }
  if (!joined || !last || seen.size < 2 || seen.size > 5) return null;
  // "of Guyana and Hale": what is joined is no state.
  const until = word?.at ?? head.sentence.nodes.length;
  for (let next = last.next; next !== null && next.at < until; next = next.next) if (next.lower === "and") return null;
  return repeated({ start: Math.min(wholePhrase(head)?.start ?? head.start, head.start), end: last.end }, seen.size);
}
