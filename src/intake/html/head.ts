import { attribute, type Element, isElement, type Node } from "./parse.ts";

/** What stands in the page's head (and, on broken pages, in its body): meta tags, links, scripts, title. */
export interface Head {
  readonly metas: Map<string, string>;
  readonly scripts: string[];
  canonical: string | null;
  titleTag: string | null;
  base: string | null;
}

export const newHead = (): Head => ({ metas: new Map(), scripts: [], canonical: null, titleTag: null, base: null });

const LONGEST = 2000;
const MOST_SCRIPTS = 50;

/** Takes what one element says; the first of its kind counts. */
export function readHead(head: Head, element: Element): void {
  switch (element.tagName) {
    case "meta": {
      const content = attribute(element, "content");
      if (content === null) return;
      for (const key of ["property", "name", "itemprop", "http-equiv"]) {
        const name = attribute(element, key)?.toLowerCase();
        if (name && !head.metas.has(name)) head.metas.set(name, content.slice(0, LONGEST));
      }
      return;
    }
    case "link":
      if (/(?:^|\s)canonical(?:\s|$)/i.test(attribute(element, "rel") ?? ""))
        head.canonical ??= attribute(element, "href");
      return;
    case "title":
      head.titleTag ??= plainText(element) || null;
      return;
    case "base":
      head.base ??= attribute(element, "href");
      return;
    case "script": {
      const first = element.childNodes[0];
      if (!/ld\+json/i.test(attribute(element, "type") ?? "") || first?.nodeName !== "#text") return;
      if (head.scripts.length < MOST_SCRIPTS) head.scripts.push((first as { value: string }).value);
    }
  }
}

/** The words directly in an element and its children, one level deep: enough for `<time>` and `<title>`. */
export function plainText(element: Element): string {
  const text = (node: Node): string =>
    node.nodeName === "#text"
      ? (node as { value: string }).value
      : isElement(node)
        ? node.childNodes
            .map((inner) => (inner.nodeName === "#text" ? (inner as { value: string }).value : ""))
            .join("")
        : "";
  return element.childNodes.map(text).join(" ").replace(/\s+/g, " ").trim().slice(0, 300);
}
