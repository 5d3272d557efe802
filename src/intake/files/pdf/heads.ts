import type { Segment } from "./lines.ts";

/** One page's segments, for those who compare pages. */
export interface SegmentedPage {
  readonly number: number;
  readonly height: number;
  readonly segments: readonly Segment[];
}

/** Above and below so much of a page stand running heads and page numbers. */
const MARGIN = 0.13;
/** So many lines at the head and at the foot of a page may be such. */
const LINES = 3;
const PAGE_NUMBER = /^[-–—|·\s]*(?:page\s+|p\.\s*)?(?:\d{1,4}|[ivxlc]{1,7})(?:\s*(?:of|\/|\|)\s*\d{1,4})?[-–—|·\s]*$/i;

/** What browsers print above and below a page: the day and the clock with its title, its address with the page's number. */
const PRINTED_ABOVE = /^\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4},? \d{1,2}[:.]\d{2}(?:\s?[AP]M)?(?:\s|$)/i;
const PRINTED_BELOW = /^((?:https?|file):\S+)\s+\d{1,4}\s?\/\s?\d{1,4}$/i;
const MARGINAL = [PAGE_NUMBER, PRINTED_ABOVE, PRINTED_BELOW];

/** The address from which a browser printed these pages; null where it did not, or wrote only a part of it. */
export function printedFrom(pages: readonly SegmentedPage[]): string | null {
  for (const row of pages.slice(0, 3).flatMap(outerRows)) {
    const address = PRINTED_BELOW.exec(row.text)?.[1];
    if (address !== undefined && /^https?:/i.test(address) && !/…|\.\.\.$/.test(address)) return address;
  }
  return null;
}

/** Pages without what is printed at the head or foot of many: running heads, page numbers, a browser's address and day. */
export function withoutHeads(pages: readonly SegmentedPage[]): readonly SegmentedPage[] {
  const outer = pages.map((page) => outerRows(page));
  const seen = new Map<string, number>();
  for (const rows of outer) for (const { key } of rows) seen.set(key, (seen.get(key) ?? 0) + 1);
  return pages.map((page, at) => {
    const gone = new Set<Segment>();
    for (const { key, segments, text } of outer[at] ?? [])
      if ((seen.get(key) ?? 0) >= 2 || MARGINAL.some((one) => one.test(text)))
        for (const one of segments) gone.add(one);
    return gone.size === 0 ? page : { ...page, segments: page.segments.filter((one) => !gone.has(one)) };
  });
}

interface Row {
  readonly key: string;
  readonly text: string;
  readonly segments: readonly Segment[];
}

/** The outermost rows of a page, each with a key that is the same for the same head on another page. */
function outerRows({ segments, height }: SegmentedPage): readonly Row[] {
  const rows = new Map<number, Segment[]>();
  for (const one of segments) {
    if (one.y > MARGIN * height && one.y < (1 - MARGIN) * height) continue;
    const near = [...rows.keys()].find((y) => Math.abs(y - one.y) < 3);
    if (near === undefined) rows.set(one.y, [one]);
    else rows.get(near)?.push(one);
  }
  const sorted = [...rows].sort(([a], [b]) => a - b);
  const top = sorted.filter(([y]) => y <= MARGIN * height).slice(0, LINES);
  const bottom = sorted.filter(([y]) => y > MARGIN * height).slice(-LINES);
  return [...top, ...bottom].map(([y, row]) => {
    const text = row
      .sort((a, b) => a.x - b.x)
      .map((one) => one.text)
      .join(" ");
    return { key: `${Math.round(y / 4)} ${text.replace(/\d+/g, "#").toLowerCase()}`, text, segments: row };
  });
}
