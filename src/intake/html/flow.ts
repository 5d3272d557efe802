import { type Head, newHead, plainText, readHead } from "./head.ts";
import { type Hint, hintOf, isBody, isLede } from "./hints.ts";
import { attribute, type Document, type Element, isElement, type Node } from "./parse.ts";

/** A line of the rendered page with its form. */
export interface FlowLine {
  readonly start: number;
  readonly end: number;
  readonly tag: string;
  readonly linked: number;
}

/** An element of the page as far as labelling needs it; `first` and `last` are the lines it covers (last excluded). */
export interface Box {
  readonly tag: string;
  readonly parent: number;
  readonly hint: Hint | null;
  readonly body: boolean;
  readonly lede: boolean;
  /** A block quotation, or a post of somebody's on another site. */
  readonly setOff: "quotation" | "post" | null;
  readonly first: number;
  readonly last: number;
}

/** The page as text, lines and boxes, with what its head says. */
export interface Flow extends Readonly<Head> {
  readonly text: string;
  readonly lines: readonly FlowLine[];
  readonly boxes: readonly Box[];
  readonly hidden: number;
  readonly times: readonly { readonly datetime: string; readonly text: string; readonly hint: string }[];
  readonly lang: string | null;
}

const SKIPPED = new Set([
  "script",
  "style",
  "template",
  "noscript",
  "iframe",
  "object",
  "svg",
  "math",
  "canvas",
  "video",
  "audio",
  "select",
  "textarea",
  "datalist",
  "map",
  "head",
  "embed",
  "progress",
  "meter",
]);
const BLOCK = new Set(
  "address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p pre search section summary table tbody td tfoot th thead tr ul".split(
    " ",
  ),
);
const HIDDEN_CLASS =
  /(?:^|\s)(?:visually-?hidden|sr-only|screen-reader(?:-text)?|screenreader|is-hidden|u-hidden|a11y-hidden)(?:\s|$)/i;

interface Open {
  readonly node: Element;
  next: number;
  readonly box: number;
  readonly block: boolean;
  readonly link: boolean;
}

/** Renders a page: text as a reader sees it, its lines and the boxes around them. Iterative, linear in the page. */
export function flowOf(document: Document): Flow {
  const chunks: string[] = [];
  let length = 0;
  let lineStart = 0;
  let lineLinked = 0;
  let lineTag = "body";
  let space = false;
  let hidden = 0;
  let links = 0;
  let lang: string | null = null;
  const lines: FlowLine[] = [];
  const boxes: {
    tag: string;
    parent: number;
    hint: Hint | null;
    body: boolean;
    lede: boolean;
    setOff: Box["setOff"];
    first: number;
    last: number;
  }[] = [];
  const times: { datetime: string; text: string; hint: string }[] = [];
  const head = newHead();

  const breakLine = (): void => {
    if (length > lineStart) {
      lines.push({ start: lineStart, end: length, tag: lineTag, linked: lineLinked / (length - lineStart) });
      chunks.push("\n");
      length += 1;
    }
    lineStart = length;
    lineLinked = 0;
    space = false;
  };
  const write = (raw: string, keep: boolean, tag: string): void => {
    // A line break in <pre> is a line of its own; zero-width and soft hyphens are what the page says and stay.
    const parts = keep ? raw.split(/\r?\n/) : [raw];
    for (const [index, part] of parts.entries()) {
      if (index > 0) breakLine();
      const words = part.replace(/[\s\u00a0\u0000]+/g, " ");
      if (words === "") continue;
      if (words === " ") {
        space = true;
        continue;
      }
      if (length === lineStart) lineTag = tag;
      const glue = (space || words.startsWith(" ")) && length > lineStart ? " " : "";
      const body = glue + words.trim();
      chunks.push(body);
      length += body.length;
      if (links > 0) lineLinked += body.length;
      space = words.endsWith(" ");
    }
  };

  const roots = document.childNodes.filter(isElement);
  for (const root of roots) {
    lang ??= root.tagName === "html" ? attribute(root, "lang") : null;
    const open: Open[] = [{ node: root, next: 0, box: -1, block: true, link: false }];
    while (open.length > 0) {
      const top = open[open.length - 1] as Open;
      const child = top.node.childNodes[top.next] as Node | undefined;
      if (child === undefined) {
        open.pop();
        if (top.block) breakLine();
        if (top.link) links -= 1;
        const box = boxes[top.box];
        if (box && open[open.length - 1]?.box !== top.box) box.last = lines.length;
        continue;
      }
      top.next += 1;
      if (child.nodeName === "#text") {
        write((child as { value: string }).value, top.node.tagName === "pre", boxes[top.box]?.tag ?? "body");
        continue;
      }
      if (!isElement(child)) continue;
      const tag = child.tagName;
      if (tag === "head") for (const inner of child.childNodes) if (isElement(inner)) readHead(head, inner);
      if (tag === "script" || tag === "meta" || tag === "link") readHead(head, child);
      if (SKIPPED.has(tag)) {
        if (tag !== "head" && tag !== "script" && tag !== "style") hidden += 1;
        continue;
      }
      if (tag === "br" || tag === "hr") {
        breakLine();
        continue;
      }
      if (isHidden(child)) {
        hidden += 1;
        continue;
      }
      if (tag === "time")
        times.push({
          datetime: attribute(child, "datetime") ?? "",
          text: plainText(child),
          hint: `${attribute(child, "class") ?? ""} ${attribute(child, "itemprop") ?? ""} ${child.attrs.some((attr) => attr.name === "pubdate") ? "pubdate" : ""}`.toLowerCase(),
        });
      const block = BLOCK.has(tag);
      if (block) breakLine();
      if (tag === "a") links += 1;
      let box = top.box;
      if (block || tag === "span" || tag === "time") {
        const hint = hintOf(child);
        if (block || hint) {
          boxes.push({
            tag: block ? tag : (boxes[top.box]?.tag ?? "span"),
            parent: top.box,
            hint: block ? hint : null,
            body: block && isBody(child),
            lede: block && isLede(child),
            setOff: tag === "blockquote" ? (isPost(child) ? "post" : "quotation") : null,
            first: lines.length,
            last: lines.length,
          });
          box = boxes.length - 1;
        }
      }
      open.push({ node: child, next: 0, box, block, link: tag === "a" });
    }
  }
  breakLine();
  const text = chunks.join("");
  const trimmed = text.endsWith("\n") ? text.slice(0, -1) : text;
  return { text: trimmed, lines, boxes, hidden, times: times.slice(0, 50), lang, ...head };
}

function isHidden(element: Element): boolean {
  for (const { name, value } of element.attrs) {
    if (name === "hidden" && value !== "until-found") return true;
    if (name === "style" && /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(value)) return true;
    if (name === "class" && HIDDEN_CLASS.test(value)) return true;
  }
  return element.tagName === "input" || (element.tagName === "dialog" && attribute(element, "open") === null);
}

/** What sites name the block quotations that stand for a post of theirs until their script has run. */
const POST_CLASS =
  /\b(?:twitter|bluesky|mastodon|instagram|tiktok|telegram|threads|truth-?social)[-_]?(?:tweet|embed|media|post|status|video)?\b/i;
const isPost = (element: Element): boolean => POST_CLASS.test(attribute(element, "class") ?? "");
