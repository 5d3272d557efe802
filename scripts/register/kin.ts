import type { Office, Refuse } from "./office.ts";

/**
 * States that share a head, or were one: the first is the one whose people that head is of. The realms of the British
 * crown; the co-prince of Andorra; the special regions of China; the parts of the Danish realm; states that parted.
 */
const KIN: readonly (readonly string[])[] = [
  "GBR AUS CAN NZL ATG BHS BLZ BRB GRD JAM KNA LCA PNG SLB TUV VCT HKG FJI MUS".split(" "),
  ["FRA", "AND"],
  ["CHN", "HKG", "MAC"],
  ["PRT", "MAC"],
  ["DNK", "GRL", "FRO"],
  ["NLD", "ABW"],
  ["NZL", "COK"],
  ["SDN", "SSD"],
  ["SRB", "SCG", "YUG", "MNE"],
  ["RUS", "SUN"],
  ["CZE", "CSK", "SVK"],
  ["DEU", "DDR"],
];

const isKin = (a: string, b: string): boolean => KIN.some((group) => group.includes(a) && group.includes(b));

/** Posts of a government: nobody holds them in two states at once that have nothing to do with each other. */
const GOVERNING =
  /^(?:head_of_state|head_of_government|leader|(?:foreign|defence|interior|finance|other)_minister|central_bank_governor)$/;

/** The country of somebody who heads several states: the one whose crown or presidency it is; null where the offices tell it. */
export function homeOf(offices: readonly Office[]): string | null {
  const heads = new Set(offices.filter(([title, kind]) => reigns(title, kind)).map(([, , country]) => country));
  if (heads.size < 2) return null;
  return (
    KIN.find((group) => heads.has(group[0] as string) && [...heads].every((one) => group.includes(one)))?.[0] ?? null
  );
}

const reigns = (title: string, kind: string): boolean => kind === "head_of_state" || /^(?:co-)?prince$/i.test(title);

/** How many rows of all sources tell of somebody in each country. */
export type Told = ReadonlyMap<string, number>;

/**
 * The offices of one person without those that cannot be that person's: posts in the governments of two unrelated states
 * on the same days. The state that more of the sources' rows tell of keeps them; between equals nobody knows, and both go.
 */
export function ofOneState(
  { name, offices, told }: { readonly name: string; readonly offices: readonly Office[]; readonly told: Told },
  refuse: Refuse,
): readonly Office[] {
  if (told.size < 2) return offices;
  const count = (office: Office): number => told.get(office[2]) ?? 0;
  return offices.filter((office) => {
    const other = offices.find((one) => isAtOdds(one, office) && count(one) >= count(office));
    if (other)
      refuse("posts of two unrelated states at once", `${name} | ${office.join(" | ")} | ${other.join(" | ")}`);
    return other === undefined;
  });
}

function isAtOdds(a: Office, b: Office): boolean {
  if (!GOVERNING.test(a[1]) || !GOVERNING.test(b[1]) || a[2] === b[2] || isKin(a[2], b[2])) return false;
  if (a[2] === "" || b[2] === "") return false;
  const [[fromA, untilA], [fromB, untilB]] = [span(a), span(b)];
  return Math.min(untilA, untilB) - Math.max(fromA, fromB) > APART;
}

/** Years that two posts may overlap where days are told by the year alone. */
const APART = 0.25;

function span([, , , from, until, seen]: Office): readonly [number, number] {
  const year = (day: string): number => Number(day.slice(0, 4)) + (Number(day.slice(5, 7) || "7") - 1) / 12;
  const start = year(from || seen || until || "0000");
  return [start - (from === "" ? APART : 0), until === "" ? year(seen || from || "0000") + 1 : year(until) + APART];
}
