import { attribute, type Document, type Element, isElement, type Node } from "./parse.ts";

/** More parts than any page is sent in; the rest stay where they are. */
const MOST = 1000;

/**
 * `$RC("B:1","S:1")`: what stands hidden as S:1 belongs where the template B:1 is, in place of what is shown until it has
 * come (up to the comment `/$`). `$RS("S:2","P:2")`: the part S:2 belongs where the template P:2 is.
 */
const CALL = /\$R(?:([CR])\("(B:[\da-f]+)","(S:[\da-f]+)"|S\("(S:[\da-f]+)","(P:[\da-f]+)")/g;

/**
 * Puts the parts of a page that its server sent late where the page's own script would put them: React streams them as
 * hidden elements at the end of the body. Changes the tree in place; a part without its place stays hidden.
 */
export function placeStreamed(document: Document): void {
  const { calls, places, parts } = seek(document);
  for (const { part: partId, place: placeId, fallback } of calls) {
    const [part, place] = [parts.get(partId), places.get(placeId)];
    if (!part || !place || isWithin(place, part)) continue;
    parts.delete(partId);
    places.delete(placeId);
    put(part, place, fallback);
  }
}

interface Call {
  readonly part: string;
  readonly place: string;
  /** What stands behind the place is shown only until the part has come. */
  readonly fallback: boolean;
}

function seek(document: Document) {
  const calls: Call[] = [];
  const places = new Map<string, Element>();
  const parts = new Map<string, Element>();
  const open: Node[] = [...document.childNodes];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (!isElement(node)) continue;
    const id = attribute(node, "id");
    if (id !== null && node.tagName === "template" && /^[BP]:/.test(id)) places.set(id, node);
    else if (id !== null && /^S:/.test(id) && attribute(node, "hidden") !== null) parts.set(id, node);
    if (node.tagName === "script") for (const call of callsIn(node)) calls.push(call);
    for (const child of node.childNodes) open.push(child);
  }
  return { calls: calls.slice(0, MOST), places, parts };
}

function callsIn(script: Element): readonly Call[] {
  const first = script.childNodes[0];
  if (first?.nodeName !== "#text") return [];
  const { value } = first as { readonly value: string };
  if (!value.includes("$R")) return [];
  return [...value.matchAll(CALL)].map(([, , boundary, late, part, hole]) =>
    boundary === undefined
      ? { part: part as string, place: hole as string, fallback: false }
      : { part: late as string, place: boundary, fallback: true },
  );
}

function isWithin(inner: Element, outer: Element): boolean {
  for (let at: Element | null = inner; at !== null; at = (at.parentNode ?? null) as Element | null)
    if (at === outer) return true;
  return false;
}

function put(part: Element, place: Element, fallback: boolean): void {
  const into = place.parentNode;
  if (!into) return;
  const from = into.childNodes.indexOf(place);
  const until = fallback ? endOfFallback(into.childNodes, from) : from + 1;
  for (const child of part.childNodes) child.parentNode = into;
  into.childNodes = [...into.childNodes.slice(0, from), ...part.childNodes, ...into.childNodes.slice(until)];
  part.childNodes = [];
}

/** Where the comment stands that ends the boundary; boundaries within it open with `$`, `$?`, `$!` or `$~`. */
function endOfFallback(nodes: readonly Node[], from: number): number {
  let depth = 1;
  for (let at = from + 1; at < nodes.length; at += 1) {
    const node = nodes[at] as Node;
    if (node.nodeName !== "#comment") continue;
    const { data } = node as unknown as { readonly data: string };
    if (data === "/$") depth -= 1;
    else if (/^\$[?!~]?$/.test(data)) depth += 1;
    if (depth === 0) return at;
  }
  return from + 1;
}
