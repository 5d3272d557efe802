import type { Span } from "../../../src/contract/types.ts";

/** Words that are chosen in a text whose lines say where they begin (`data-at`); null where none are. */
export function pickedSpan(text: string): (Span & { readonly words: string }) | null {
  const selection = getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const from = offsetAt(range.startContainer, range.startOffset);
  const until = offsetAt(range.endContainer, range.endOffset);
  if (from === null || until === null) return null;
  const raw = text.slice(from, until);
  const start = from + raw.length - raw.trimStart().length;
  const end = from + raw.trimEnd().length;
  return end > start ? { start, end, words: text.slice(start, end) } : null;
}

function offsetAt(node: Node, offset: number): number | null {
  const line = (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>("[data-at]");
  if (!line) return null;
  const range = document.createRange();
  range.selectNodeContents(line);
  range.setEnd(node, offset);
  const before = range.cloneContents();
  // Numbers of findings stand in the line and are no words of it.
  for (const number of before.querySelectorAll(".number")) number.remove();
  return Number(line.dataset.at) + (before.textContent ?? "").length;
}
