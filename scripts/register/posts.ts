import type { Office } from "./office.ts";

/** A spell in a post, with the person whose offices hold it; `source` is its rank, the best 0. */
export interface Held {
  readonly person: { readonly offices: Office[] };
  office: Office;
  readonly source: number;
}

/** Posts that one person at a time holds in a state. */
export const SINGLE =
  /^(?:head_of_state|head_of_government|foreign_minister|defence_minister|finance_minister|interior_minister|central_bank_governor)$/;

/** Sources that are a directory read now and then: a name appears in it up to a few months late. */
const LATE = /^[CD]$/;
/** Months by which such a directory runs behind. */
const LAG = 3;

/**
 * Makes the spells of each post that one holds at a time follow one another. Of two that overlap for a while the one of
 * the better source keeps its days, between equals the one who came later; who began in a year alone did so when the one
 * before went; a directory's first sighting of somebody is set back to the end of who held the post before; and an open
 * spell ends, at the latest, the day before the next known holder begins. What overlaps for longer is left as it is: sources contradict each other, and nobody is sure.
 */
export function settle(posts: ReadonlyMap<string, readonly Held[]>): void {
  const single = [...posts].filter(([post]) => SINGLE.test(post.split(" ")[0] as string));
  for (const [post, list] of single) if (/^head_/.test(post)) handOver(list);
  for (const [post, list] of single) {
    const [kind, country = ""] = post.split(" ");
    if (!/^head_/.test(kind as string)) {
      comeAndGo(list, newHeads(posts, country));
      handOver(list);
    }
    closeOpen(list);
  }
}

/** The days on which somebody else came to head the government; where there is no prime minister, the state. */
function newHeads(posts: ReadonlyMap<string, readonly Held[]>, country: string): readonly string[] {
  const days = (kind: string): readonly string[] => {
    const list = (posts.get(`${kind} ${country}`) ?? [])
      .filter(({ office }) => office[3].length === 10)
      .sort((a, b) => (a.office[3] < b.office[3] ? -1 : 1));
    return list.filter((one, at) => at > 0 && list[at - 1]?.person !== one.person).map(({ office }) => office[3]);
  };
  const heads = days("head_of_government");
  return heads.length > 1 ? heads : days("head_of_state");
}

/**
 * A minister whom a directory shows first, or last, within three months after a new head of government came with that
 * head, or went with the one before: the directory runs behind.
 */
function comeAndGo(list: readonly Held[], heads: readonly string[]): void {
  for (const held of list) {
    const [, , , from, until, , source] = held.office;
    if (!LATE.test(source)) continue;
    const lately = (day: string): string | undefined =>
      day === "" || day.length < 7
        ? undefined
        : heads.findLast((head) => head.slice(0, day.length) <= day && monthsBetween(head, day) <= LAG);
    const [came, went] = [lately(from), lately(until)];
    if (came !== undefined && came !== from) begin(held, came);
    if (went !== undefined && went > held.office[3]) end(held, dayBefore(went));
  }
}

/**
 * Who is told to have begun in a year alone, while somebody before is known to have gone in a month of that year, began
 * then: of several who went in it, when the last one did.
 */
function sharpen(list: readonly Held[]): void {
  for (const held of list) {
    const [, , , from, until, seen] = held.office;
    if (from.length !== 4) continue;
    const gone = list
      .filter(({ person, office }) => person !== held.person && office[3] !== "" && office[3] < from)
      .map(({ office }) => office[4])
      .filter((day) => day.length > 4 && day.startsWith(from))
      .sort()
      .at(-1);
    const there = until || seen;
    if (gone !== undefined && (there === "" || there.slice(0, gone.length) >= gone)) begin(held, dayAfter(gone));
  }
}

function handOver(list: readonly Held[]): void {
  sharpen(list);
  const dated = list.filter(({ office }) => office[3] !== "").sort((a, b) => (a.office[3] < b.office[3] ? -1 : 1));
  for (const [at, earlier] of dated.entries())
    for (const later of dated.slice(at + 1)) {
      const [until, from] = [earlier.office[4], later.office[3]];
      if (earlier.person === later.person || until === "" || from <= earlier.office[3]) continue;
      const gap = monthsBetween(until, from);
      if (gap > LAG) break;
      if (from.length === 10 && until >= from.slice(0, until.length) && gap > -LAG) {
        // They overlap: a day, or up to three months.
        if (earlier.source < later.source && until.length === 10) begin(later, dayAfter(until));
        else end(earlier, dayBefore(from));
      } else if (gap >= -LAG && until.length === 10 && LATE.test(later.office[6]) && !LATE.test(earlier.office[6])) {
        begin(later, dayAfter(until));
      } else if (gap >= -LAG && from.length === 10 && LATE.test(earlier.office[6]) && !LATE.test(later.office[6])) {
        end(earlier, dayBefore(from));
      }
    }
}

function closeOpen(list: readonly Held[]): void {
  for (const held of list) {
    const { person, office } = held;
    if (office[4] !== "") continue;
    const since = office[5] || office[3];
    const next = list
      .filter(
        (one) =>
          one.person !== person &&
          one.office[3] !== "" &&
          one.office[3] > office[3] &&
          one.office[3] >= since.slice(0, one.office[3].length),
      )
      .map((one) => one.office[3])
      .sort()[0];
    if (next === undefined) continue;
    const closed = [...office] as unknown as [string, string, string, string, string, string, string];
    closed[4] = dayBefore(next);
    closed[5] = since;
    replace(held, closed);
  }
}

function begin(held: Held, from: string): void {
  const office = [...held.office] as unknown as [string, string, string, string, string, string, string];
  if (office[4] !== "" && from.slice(0, office[4].length) > office[4]) return;
  office[3] = from;
  replace(held, office);
}

function end(held: Held, until: string): void {
  const office = [...held.office] as unknown as [string, string, string, string, string, string, string];
  if (until < office[3]) return;
  office[4] = until;
  replace(held, office);
}

function replace(held: Held, office: Office): void {
  const at = held.person.offices.indexOf(held.office);
  if (at >= 0) held.person.offices[at] = office;
  held.office = office;
}

/** Whole months from the one day to the other, by the middle of what is not told. */
const monthsBetween = (a: string, b: string): number => months(b) - months(a);

const months = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7) || "6");

const dayBefore = (day: string): string =>
  day.length === 10 ? new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10) : day;

const dayAfter = (day: string): string =>
  day.length === 10 ? new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10) : day;
