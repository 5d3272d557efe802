import type { Block, Reading, Span } from "../../../src/contract/types.ts";

/** What a reader reads, and what is folded: runs of blocks that are no reporting stand as one. */
export type Passage =
  | { readonly kind: "open"; readonly block: Block; readonly lines: readonly Span[] }
  | { readonly kind: "folded"; readonly blocks: readonly Block[]; readonly lines: readonly (readonly Span[])[] };

const FOLDED = new Set<Block["kind"]>(["related", "appeal", "residue"]);

/** The blocks of a reading in order, cut into lines; furniture that stands together is folded together. */
export function passagesOf({ text, blocks }: Pick<Reading, "text" | "blocks">): readonly Passage[] {
  const passages: Passage[] = [];
  for (const block of blocks) {
    const lines = linesOf(text, block);
    const last = passages[passages.length - 1];
    if (!FOLDED.has(block.kind)) passages.push({ kind: "open", block, lines });
    else if (last?.kind === "folded" && last.blocks[0]?.kind === block.kind && !block.ask)
      passages[passages.length - 1] = {
        kind: "folded",
        blocks: [...last.blocks, block],
        lines: [...last.lines, lines],
      };
    else passages.push({ kind: "folded", blocks: [block], lines: [lines] });
  }
  return passages;
}

/** The lines of a stretch of text that hold more than white space, without the white space at their ends. */
export function linesOf(text: string, { start, end }: Span): readonly Span[] {
  const lines: Span[] = [];
  for (let from = start; from < end; ) {
    const found = text.indexOf("\n", from);
    const until = found < 0 || found > end ? end : found;
    const words = text.slice(from, until);
    const lead = words.length - words.trimStart().length;
    if (words.trim() !== "") lines.push({ start: from + lead, end: from + words.trimEnd().length });
    from = until + 1;
  }
  return lines;
}
