import type { Office } from "./office.ts";

/** Kinds of which somebody can hold several at once in a state: there the title tells which it is. */
const MANY =
  /^(?:other|other_minister|ambassador|envoy|lawmaker|spokesperson|igo_official|(?:military|intelligence)_chief|force_commander)$/;

/**
 * A person's offices with one row for each time in each post, however many sources tell of it. The first told is the
 * better source's: it keeps its days, and takes from the others what it does not have. A known end beats an open one; a
 * term that begins where the one before ends goes on with it.
 */
export function oneRowEach(offices: readonly Office[]): readonly Office[] {
  const rows: Office[] = [];
  for (const office of offices) {
    const at = rows.findIndex((row) => isOne(row, office) && touches(row, office));
    if (at < 0) rows.push(office);
    else rows[at] = joined(rows[at] as Office, office);
  }
  // What was joined may now touch another.
  return rows.length < offices.length ? oneRowEach(rows) : rows;
}

function isOne(a: Office, b: Office): boolean {
  if (a[2] !== b[2] || (a[7] ?? b[7] ?? "") !== (b[7] ?? a[7] ?? "")) return false;
  // A party's or an organisation's post is told by the body, or by its title.
  const told = !/^(?:igo_|party_leader|rebel)/.test(a[1]) || (a[7] !== undefined && a[7] === b[7]);
  if (a[1] === b[1] && !MANY.test(a[1]) && told) return true;
  return called(a) === called(b);
}

/** A title by the words that tell it from others: "Min. of Defense & Interior" as "Minister of Interior and Defence". */
function called([title]: Office): string {
  return title
    .toLowerCase()
    .replace(/\bmin\./g, "minister")
    .replace(/\bdefense\b/g, "defence")
    .replace(/united states(?: of america)?/g, "us")
    .replace(/united nations/g, "un")
    .replace(/, new york\b/g, "")
    .replace(/\bdep\./g, "deputy")
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== "" && !/^(?:of|the|and|for|to|in|a)$/.test(word))
    .sort()
    .join(" ");
}

const DAY = 86_400_000;

/** They overlap, or the one ends on the day, or the day before, the other begins. */
function touches(a: Office, b: Office): boolean {
  const [first, second] = (a[3] || begun(a)) <= (b[3] || begun(b)) ? [a, b] : [b, a];
  const end = first[4] || first[5] || first[3];
  const start = second[3] || second[5] || second[4];
  if (end.slice(0, start.length) >= start.slice(0, end.length)) return true;
  // "until 2024" and "since 2019, last seen in 2023" are one time, told by halves.
  if (second[3] === "" && first[4] === "" && !MANY.test(first[1])) return true;
  if (end.length < 10 || start.length < 10) return false;
  return Date.parse(start) - Date.parse(end) <= DAY;
}

const begun = ([, , , , until, seen]: Office): string => seen || until;

function joined(a: Office, b: Office): Office {
  const [title, kind, country, , , , source] = a;
  const body = a[7] ?? b[7];
  const weight = (one: string): number => (one === "other" ? 2 : one === "other_minister" ? 1 : 0);
  const [later, earlier] = lastDay(a) >= lastDay(b) ? [a, b] : [b, a];
  const overlap = a[3] !== "" && b[3] !== "" && a[3].slice(0, 4) === b[3].slice(0, 4);
  // Two days for one beginning: the better source's, or the one of the day where that has the month or year alone.
  const from = overlap
    ? b[3].length > a[3].length && b[3].startsWith(a[3])
      ? b[3]
      : a[3]
    : ([a[3], b[3]].filter(Boolean).sort()[0] ?? "");
  const closed = [a, b].filter((one) => one[4] !== "");
  // An end that is only the successor's beginning gives way to one that was read.
  const known = closed.filter((one) => one[5] === "" || one[5] >= one[4]);
  const ended = (known.length > 0 ? known : closed).find((one) => one === later) ?? known[0] ?? closed[0];
  const open = ended === undefined || (later[4] === "" && later[5] > ended[4]);
  const seen = [earlier[5], later[5]].filter(Boolean).sort().at(-1) ?? "";
  const kindOf = weight(b[1]) < weight(kind) ? b[1] : kind;
  const until = open ? "" : (ended as Office)[4];
  const sighting = open ? seen : known.includes(ended as Office) ? "" : seen;
  const row = [title, kindOf, country, from, until, sighting, source];
  return (body === undefined ? row : [...row, body]) as unknown as Office;
}

const lastDay = ([, , , from, until, seen]: Office): string => until || seen || from;

/** Posts that a head of government holds by being one, and the sources leave open. */
const WITH_IT = /^(?:other_minister|other|(?:foreign|defence|finance|interior)_minister)$/;

/**
 * A post that somebody took while heading the government, and of which no end was read, ends with the head's own: "First
 * Lord of the Treasury".
 */
export function endTogether(offices: readonly Office[]): readonly Office[] {
  const heads = offices.filter(
    ([, kind, , from, until]) => kind === "head_of_government" && from !== "" && until !== "",
  );
  return offices.map((office) => {
    const [, kind, country, from, until, seen] = office;
    if (until !== "" || from === "" || !WITH_IT.test(kind)) return office;
    const head = heads.find((one) => one[2] === country && one[3].slice(0, from.length) <= from && from <= one[4]);
    if (!head || seen > head[4]) return office;
    return office.with(4, head[4]).with(5, "") as unknown as Office;
  });
}
