import { saidByWords } from "../words/lines.ts";
import type { Box, Flow } from "./flow.ts";
import { isProse } from "./prose.ts";

/** Where the article stands: the lines [first, last) of the container, and the line of the headline or -1. */
export interface Main {
  readonly box: number;
  readonly first: number;
  readonly last: number;
  readonly headline: number;
}

const MOST = 1200;

/**
 * Finds the article's container. Prose outside boxes that call themselves menus, comments or the like is weighed; from
 * the page's root we go down as long as one child holds most of the weight, preferring boxes that call themselves the
 * article's body. The page's own machine-readable body, where it has one, weighs double on the lines it holds.
 */
export function findMain(flow: Flow, title: string | null, body: string | null): Main {
  const weights = weigh(flow, body);
  const sums = prefix(weights);
  const sum = (box: Box): number => (sums[box.last] as number) - (sums[box.first] as number);
  const total = sums[flow.lines.length] as number;
  const headline = findHeadline(flow, title, sums);
  const bodies = flow.boxes.filter((box) => box.body && sum(box) >= 0.5 * total);
  // A page that goes on with a further, longer article still has its own under its own headline.
  const titled = flow.boxes.filter(
    (box) =>
      box.tag === "article" && box.first <= headline && headline < box.last && sum(box) >= Math.max(600, 0.15 * total),
  );
  const chosen = titled.length > 0 ? narrowest(titled) : bodies.length > 0 ? narrowest(bodies) : undefined;
  const shared = titled.length > 0 ? undefined : aroundSeveral(flow, sum, total);
  let at = shared ?? (chosen ? flow.boxes.indexOf(chosen) : -1);
  const children = childrenOf(flow.boxes);
  for (;;) {
    const here = at < 0 ? total : sum(flow.boxes[at] as Box);
    let best = -1;
    for (const child of children.get(at) ?? [])
      if (best < 0 || sum(flow.boxes[child] as Box) > sum(flow.boxes[best] as Box)) best = child;
    if (best < 0) break;
    const box = flow.boxes[best] as Box;
    if (
      here === 0 ||
      sum(box) < 0.8 * here ||
      box.last - box.first < 2 ||
      (at >= 0 && isOneColumn(flow, flow.boxes[at] as Box, box, children.get(at) ?? [])) ||
      /^(?:p|li|blockquote|td|dd|h\d)$/.test(box.tag)
    )
      break;
    at = best;
  }
  const box = flow.boxes[at];
  return { box: at, first: box?.first ?? 0, last: box?.last ?? flow.lines.length, headline };
}

const isTimeOfDay = /^\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4})?$/i;
/** More lines beside the heaviest box are another part of the page. */
const FEW = 8;

/**
 * Whether what stands in a box beside its heaviest child belongs to the same column: a few lines, one of them a sentence,
 * no links, labels or controls.
 */
function isOneColumn(flow: Flow, around: Box, child: Box, children: readonly number[]): boolean {
  if (around.tag === "main" || around.last - around.first - (child.last - child.first) > FEW) return false;
  const beside = [...flow.lines.slice(around.first, child.first), ...flow.lines.slice(child.last, around.last)];
  let sentences = 0;
  for (const { tag, start, end, linked } of beside) {
    const text = flow.text.slice(start, end);
    if (/^h[1-6]$/.test(tag) || isTimeOfDay.test(text) || saidByWords(text)?.kind === "byline") continue;
    if (linked > 0.1 || text.length < 25 || saidByWords(text) !== null) return false;
    if (/[.!?…][\])"”»’']*$/.test(text)) sentences += 1;
  }
  return sentences > 0 && children.every((one) => flow.boxes[one] === child || !flow.boxes[one]?.hint);
}

/**
 * The box (-1 for the page) around several articles of like weight that stand beside each other, none of them under
 * the page's own headline: taking the heaviest for the report would lose the others.
 */
function aroundSeveral(flow: Flow, sum: (box: Box) => number, total: number): number | undefined {
  const articles = flow.boxes.filter((box) => box.tag === "article" && !box.hint && sum(box) > 0);
  const heavy = articles.filter((box) => sum(box) >= Math.max(300, total / 4));
  const parent = heavy[0]?.parent;
  if (heavy.length >= 2 && heavy.every((box) => box.parent === parent)) return parent;
  // Short posts of a live page stand beside long ones: each has words of its own and leads to no other page.
  const siblings = new Map<number, Box[]>();
  for (const box of articles) {
    const beside = siblings.get(box.parent);
    if (beside) beside.push(box);
    else siblings.set(box.parent, [box]);
  }
  const most = [...siblings.values()].reduce<readonly Box[]>(
    (best, one) => (one.length > best.length ? one : best),
    [],
  );
  const weight = most.reduce((all, box) => all + sum(box), 0);
  const live = most.length >= 3 && weight >= 0.5 * total && most.every((box) => isPost(flow, box));
  return live ? most[0]?.parent : undefined;
}

/** A post with words of its own: its heading and most of its lines are no links. */
function isPost(flow: Flow, box: Box): boolean {
  const lines = flow.lines.slice(box.first, box.last);
  const heading = lines.find(({ tag }) => /^h[1-6]$/.test(tag));
  return (
    (heading === undefined || heading.linked < 0.3) &&
    lines.filter(({ linked }) => linked > 0.5).length * 3 <= lines.length
  );
}

/** Weight of every line: its prose, none where a box around it says that it is something else. */
function weigh(flow: Flow, body: string | null): number[] {
  const plain = flow.lines.map((line) => flow.text.slice(line.start, line.end));
  const weights = plain.map((text, at) =>
    isProse(text, flow.lines[at]?.linked ?? 0) ? Math.min(text.length, MOST) : 0,
  );
  const witness = body !== null && body.length > 250 ? squeeze(body) : null;
  if (witness !== null)
    for (const [at, text] of plain.entries())
      if ((weights[at] as number) > 0 && witness.includes(squeeze(text).slice(0, 120)))
        weights[at] = (weights[at] as number) * 2;
  const sums = prefix(weights);
  const total = sums[plain.length] as number;
  for (const box of flow.boxes) {
    if (!box.hint || box.hint.kind === "notice") continue;
    const inside = (sums[box.last] as number) - (sums[box.first] as number);
    if (inside > 0.4 * total && !(box.tag === "aside" || box.tag === "footer")) continue;
    for (let line = box.first; line < box.last; line += 1) weights[line] = 0;
  }
  return weights;
}

/** Letters and digits alone, lower case: how two renderings of the same words are compared. */
export const squeeze = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");

function prefix(weights: readonly number[]): number[] {
  const sums = [0];
  for (const weight of weights) sums.push((sums[sums.length - 1] as number) + weight);
  return sums;
}

function narrowest(boxes: readonly Box[]): Box {
  return boxes.reduce((best, box) => (box.last - box.first <= best.last - best.first ? box : best));
}

function childrenOf(boxes: readonly Box[]): ReadonlyMap<number, readonly number[]> {
  const map = new Map<number, number[]>();
  for (const [index, box] of boxes.entries()) {
    const siblings = map.get(box.parent);
    if (siblings) siblings.push(index);
    else map.set(box.parent, [index]);
  }
  return map;
}

/** The line of the headline: an h1 that resembles the page's title, else any heading that does, else the first h1. */
function findHeadline(flow: Flow, title: string | null, sums: readonly number[]): number {
  const wanted = title === null ? "" : squeeze(title);
  const total = sums[flow.lines.length] as number;
  let firstH1 = -1;
  let best = -1;
  let score = 0.55;
  for (const [at, line] of flow.lines.entries()) {
    if (line.end - line.start > 400) continue;
    const heading = /^h[1-6]$/.test(line.tag);
    // A headline stands above the article; what comes after half of the prose is a teaser of the same words.
    if ((sums[at] as number) > 0.5 * total && total > 0) break;
    if (line.tag === "h1" && firstH1 < 0) firstH1 = at;
    if (wanted === "") continue;
    const words = squeeze(flow.text.slice(line.start, line.end));
    const likeness = resemblance(words, wanted) + (line.tag === "h1" ? 0.2 : heading ? 0.1 : -0.1);
    if (likeness > score) {
      score = likeness;
      best = at;
    }
  }
  return best >= 0 ? best : firstH1;
}

/** 1 for the same words, the covered share where one holds the other, 0 otherwise. */
function resemblance(a: string, b: string): number {
  if (a === "" || b === "") return 0;
  if (a === b) return 1;
  if (a.length > 15 && b.startsWith(a)) return Math.max(0.6, a.length / b.length);
  if (b.length > 15 && a.startsWith(b)) return Math.max(0.6, b.length / a.length);
  if (b.includes(a)) return a.length / b.length;
  if (a.includes(b)) return b.length / a.length;
  let same = 0;
  while (same < Math.min(a.length, b.length) && a[same] === b[same]) same += 1;
  return same / Math.max(a.length, b.length);
}
