import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from "parse5";
import type { Warning } from "../../contract/index.ts";

export type Node = DefaultTreeAdapterTypes.ChildNode;
export type Element = DefaultTreeAdapterTypes.Element;
export type Document = DefaultTreeAdapterTypes.Document;

/** Deeper than any page that people wrote; beyond it the tree builder's scope checks grow with the square. */
const DEEPEST = 2000;
const TOO_DEEP = Symbol("too deep");

/** Parses a page as browsers do. A page nested beyond reason is parsed again without its container tags. */
export function parsePage(html: string): { readonly document: Document; readonly warnings: readonly Warning[] } {
  try {
    return { document: parseBounded(html), warnings: [] };
  } catch (error) {
    if (error !== TOO_DEEP) throw error;
    const flat = html.replace(/<\/?(?!(?:p|h[1-6]|br|title|meta|link|script|style)\b)[a-z][^<>]*>/gi, "<br>");
    const message = "tags nested thousands deep; the page was read without its containers";
    return { document: parse(flat), warnings: [{ code: "nesting", message }] };
  }
}

function parseBounded(html: string): Document {
  let depth = 0;
  const treeAdapter = {
    ...defaultTreeAdapter,
    onItemPush: (): void => {
      depth += 1;
      if (depth > DEEPEST) throw TOO_DEEP;
    },
    onItemPop: (): void => {
      depth -= 1;
    },
  };
  return parse(html, { treeAdapter });
}

export const isElement = (node: Node): node is Element => "tagName" in node;

export function attribute(element: Element, name: string): string | null {
  for (const attr of element.attrs) if (attr.name === name) return attr.value;
  return null;
}
