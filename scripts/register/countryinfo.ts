import { kindOf, kindsOf, type Office, type Spell } from "./office.ts";

const SOURCE = "C";
/** The last month that its governments were kept up to. */
const SEEN = "2011-09";
/** The last month that its lists of leaders were kept up to. */
const SEEN_LEADING = "2009-01";
/** The first month of its governments; who was in office then began before. */
const FIRST = "2003-01";

/** Codes of its own → ISO 3166. */
const CODES: Readonly<Record<string, string>> = { KSV: "XKX", ROM: "ROU", ZAR: "COD", TMP: "TLS", WBG: "PSE" };

/** Leaders since about 1960 and governments of 2003 to 2011, with the codes of the Correlates of War of each country. */
export function readCountryInfo(text: string): {
  readonly spells: readonly Spell[];
  readonly cow: ReadonlyMap<string, string>;
} {
  const cow = new Map<string, string>();
  const spells: Spell[] = [];
  for (const block of text.split("<Country>").slice(1)) {
    const code = /<CountryCode>(\w+)</.exec(block)?.[1];
    if (!code) continue;
    const country = CODES[code] ?? code;
    const alpha = /<COW-Alpha>(\w+)</.exec(block)?.[1];
    if (alpha) cow.set(alpha, country);
    spells.push(
      ...leadersOf(between(block, "Leaders"), country),
      ...governmentOf(between(block, "Government"), country),
    );
  }
  return { spells, cow };
}

const between = (block: string, tag: string): string =>
  [...block.matchAll(new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`, "g"))].map((match) => match[1]).join("\n");

function leadersOf(text: string, country: string): Spell[] {
  const spells: Spell[] = [];
  let title = "";
  for (const line of text.split("\n")) {
    const tag = /^\s*<([^/>]+)>/.exec(line)?.[1];
    if (tag) title = titleOf(tag);
    const names = namesIn(line);
    if (!names || title === "") continue;
    for (const time of daysIn(line, SEEN_LEADING, true))
      if (time) spells.push(spellOf(names, [title, kindOf(title, country), country, ...time, SOURCE]));
  }
  return spells;
}

/** "Prime ministers" → "Prime minister"; "" for what leads no state: committees, residents, high commissioners. */
function titleOf(tag: string): string {
  const one = tag
    .replace(/[(,_].*$/, "")
    .trim()
    .replace(/-GENERAL$/, "-General")
    .replace(
      /^(Prime minister|President|King|Queen|Emir|Sultan|Premier|Chancellor|Governor|Shah|Emperor|Chief minister|Administrator)s\b/,
      "$1",
    )
    .replace(/^Governors-/, "Governor-")
    .replace(/^Heads\b/, "Head")
    .replace(/^Chairmen\b/, "Chairman")
    .replace(/^General secretaries\b/, "General secretary");
  return /^(?:Prime minister|President|King|Queen|Emir|Sultan|Premier|Chancellor|Head of|Chief minister|Chief executive|Governor|Shah|Emperor|Chairman|General secretary|Cabinet chief)/.test(
    one,
  )
    ? one
    : "";
}

function governmentOf(text: string, country: string): Spell[] {
  return text.split("\n").flatMap((line) => {
    const names = namesIn(line);
    const title = line.split("#")[1]?.replace(/\s+/g, " ").trim() ?? "";
    if (!names || title === "") return [];
    // "[<20060531][>20060901] # Minister of Energy & Prime Minister": one title for each time.
    const times = daysIn(line, SEEN, false);
    const titles = title.split(" & ");
    return times.flatMap((time, at) => {
      const one = titles.length === times.length ? (titles[at] as string) : title;
      // One time for two posts is of both only where none is a step to the other.
      const both =
        times.length === 1 &&
        (titles.length === 1 ||
          !titles.some((post) => /^(?:secretary of state|deputy|minister of state|under|assistant|vice)/i.test(post)));
      const sure =
        titles.length === times.length || both || new Set(titles.map((one) => kindOf(one, country))).size === 1;
      if (time === null) return [];
      const kinds = sure ? kindsOf(one, country) : ["other_minister"];
      return kinds.map((kind) => spellOf(names, [one.slice(0, 90), kind, country, ...time, SOURCE]));
    });
  });
}

/**
 * [from, until, seen] of "[20010101 - 20040301]", "[>20060101]" and "[<20031031]"; null where a time tells nothing that
 * can be kept. Births and deaths are no times in office.
 */
function daysIn(line: string, seen: string, leading: boolean): readonly (readonly [string, string, string] | null)[] {
  return [...line.matchAll(/\[(?:[A-Z]+ )?(<|>)?(\d{8})>?(?: - (\d{8}))?\]/g)].map(([, open, first = "", last]) => {
    if (open === ">") return [day(first), "", seen];
    if (open === "<") return leading || day(first) < FIRST ? null : [FIRST, day(first), ""];
    return last ? [day(first), day(last), ""] : null;
  });
}

/** "20040331" as an ISO day; the month alone where the day is a placeholder (00, 01 of January, past the month's end). */
function day(digits: string): string {
  const [year, month, date] = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6)];
  if (month === "00" || Number(month) > 12 || `${month}${date}` === "0101") return year;
  return Number(date) === 0 || Number(date) >= 29 || date === "01" ? `${year}-${month}` : `${year}-${month}-${date}`;
}

function namesIn(line: string): readonly string[] | null {
  const raw = /^\s*([A-Z{][^[#]*?)\s*\[/.exec(line)?.[1];
  if (!raw) return null;
  const names = raw.includes("{") ? [...raw.matchAll(/\{([^}]*)\}/g)].map((match) => match[1] as string) : [raw];
  const read = names.map(printed).filter((name) => name.includes(" "));
  return read.length > 0 ? read : null;
}

/** "ABDULLAH_AL_SALIM_" as it is printed. */
export function printed(name: string): string {
  return name
    .replace(/[_\s]+/g, " ")
    .trim()
    .toLowerCase()
    .replace(/(^|[\s\-.'’])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
    .replace(/ (De|Da|Do|Dos|Del|La|Van|Von|Der|Den|Bin|Ibn|Bint|Al|El|Ul|Ud|Ur|Y|E|Di)(?= )/g, (word) =>
      word.toLowerCase(),
    )
    .replace(/\bMc(\p{L})/gu, (_, letter: string) => `Mc${letter.toUpperCase()}`)
    .replace(/'S\b/g, "'s")
    .replace(/\b(?:Ii|Iii|Iv|Vi)\b/g, (word) => word.toUpperCase());
}

const spellOf = ([name = "", ...aliases]: readonly string[], office: Office): Spell => ({
  name,
  wikidata: "",
  aliases,
  office,
});
