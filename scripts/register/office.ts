import { codeOf, isCountry } from "./countries.ts";

/**
 * [title, kind, country or "", from, until, seen, source, body]; days as precise as the source, "" where unknown; the
 * body of the register whose post it is, where that is no state's.
 */
export type Office = readonly [
  title: string,
  kind: string,
  country: string,
  from: string,
  until: string,
  seen: string,
  source: string,
  body?: string,
];

/** A spell of somebody in an office, as one source has it. */
export interface Spell {
  readonly name: string;
  /** Wikidata id ("Q42"), "" where the source has none. */
  readonly wikidata: string;
  readonly aliases: readonly string[];
  readonly office: Office;
}

/** Rows refused by a check, with the reason; the script lists them. */
export type Refuse = (reason: string, row: string) => null;

const DAY = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;

/** A spell that makes sense, or null: a name that is none, a title for a name, days that are none or run backwards. */
export function checked(spell: Spell, refuse: Refuse): Spell | null {
  const [title, , country, from, until, seen, source] = spell.office;
  const row = `${spell.name} | ${title} | ${country} | ${from}..${until} | ${source}`;
  if (spell.name.length < 3 || !/\p{L}/u.test(spell.name)) return refuse("no name", row);
  if (/\b(?:vacant|acting|minister|president|ambassador|none|junta|council|committee|government)\b/i.test(spell.name))
    return refuse("a title for a name", row);
  if (country !== "" && !isCountry(country)) return refuse("a country that is none", row);
  for (const day of [from, until, seen]) if (day !== "" && !DAY.test(day)) return refuse("a date that is none", row);
  if (from !== "" && until !== "" && until < from.slice(0, until.length)) return refuse("ends before it begins", row);
  return spell;
}

const BODY =
  /\b(?:senate|assembly|council|courts?|tribunal|bank|parliament|commission|committee|chamber|house|diet|party|university|academy|institute|agency|authority|federation of|association|province|provincial|region(?:al)?|community|city|department|generalitat|autonomous|cortes|landtag|bundesrat|bundestag|duma|congress|general deputation|republic of srpska|state enterprise|fund)\b/;

/** Years for which an ambassador of whom no end was read is taken to have stayed: lists of envoys are seldom kept up. */
const SENT = 3;

/** An open spell of an ambassador as seen no longer than envoys stay. */
export function recalled(spell: Spell): Spell {
  const [, kind, , from, until, seen] = spell.office;
  if (kind !== "ambassador" || until !== "" || from === "" || seen === "") return spell;
  const last = `${Number(from.slice(0, 4)) + SENT}${from.slice(4)}`;
  return last < seen ? { ...spell, office: spell.office.with(5, last) as unknown as Office } : spell;
}

/** States in which a "secretary of state for …" sits in the cabinet; elsewhere he stands below a minister. */
const SECRETARIES = /^(?:GBR|USA|SMR|GMB|HND|MEX|PHL|DOM|HTI|VAT)$/;

/** The first of `kindsOf`. */
export const kindOf = (title: string, country = ""): string => kindsOf(title, country)[0] as string;

/**
 * Titles → kinds of office, at least one: "Prime Minister & Minister of Defense" is two. What is of a deputy, of a junior
 * minister or of a part of the country is none of those that one person holds in a state.
 */
export function kindsOf(title: string, country = ""): readonly string[] {
  const parts = title
    .toLowerCase()
    .replace(/\((?:acting|ad interim|interim)\)|^(?:acting|interim|caretaker) /g, "")
    .split(/\s*(?:,|;|&|\band\b)\s*(?=(?:minister|min\.|secretary)\b)/)
    .map((part) => part.trim())
    .filter(Boolean);
  const kinds = new Set(parts.flatMap((part) => ofPart(part, country)));
  // A post in the cabinet says more than a deputy's rank beside it.
  const told = [...kinds].filter((kind) => kind !== "other" && kind !== "other_minister");
  if (told.length > 0) return told;
  return [kinds.has("other_minister") ? "other_minister" : "other"];
}

const JUNIOR =
  /^(?:first |second |third )?(?:deputy|vice|dep\.|assistant|associate|under|junior|parliamentary|minister of state|state minister|state secretary|secretary to|personal representative|permanent secretary)/;

/** "president of Piedmont", "premier of Alberta": what is led is a part of the state. */
function leadsPart(low: string, country: string): boolean {
  const led = /^(?:president|prime minister|premier|king|queen|sultan|emir) of (?:the )?(.*)$/.exec(low)?.[1];
  if (led === undefined || country === "" || codeOf(led) === country) return false;
  return (
    !/^(?:republic|union|nation|national unity|federation$|federal republic|confederation|swiss confederation|state$|state council|council of (?:state|ministers)|presidency|people|cabinet|government|supreme|sovereign|transition|islamic|democratic|united|kingdom|commonwealth|[a-z]+ (?:republic|federation)$)/.test(
      led,
    ) || /^(?:sakha|chechen|serb|srpska)/.test(led)
  );
}

const PORTFOLIOS: readonly (readonly [kind: string, field: RegExp, not: RegExp | null])[] = [
  [
    "foreign_minister",
    /\bforeign (?:minister|secretary)|\b(?:foreign|external)\b(?! (?:trade|econ|invest|aid|worker|employ))[\w ,&-]*\b(?:affairs|relations|policy)\b|\binternational (?:affairs|relations) (?:and|&) (?:regional )?cooperation|^minister (?:of|for) (?:foreign|external)$/,
    /\bcommittee\b/,
  ],
  [
    "defence_minister",
    /\bdefen[cs]e\b|^minister (?:of|for) the armed forces/,
    /civil defen[cs]e|council|intelligence|military cabinet|consumer|ombuds|self[- ]defen[cs]e|defen[cs]e (?:equipment|support|personnel|people|science|materi|procurement|production|industr|readiness|logistics|services)/,
  ],
  ["interior_minister", /\b(?:interior|home affairs|internal affairs|home department|home secretary)\b/, null],
  [
    "finance_minister",
    /\b(?:finances?|treasury|exchequer)\b/,
    /\bchief secretary|microfinance|housing finance|local (?:government )?financ|\bbudget\b.*office of the minister/,
  ],
];

function ofPart(low: string, country: string): readonly string[] {
  if (/^leader, /.test(low)) return ["party_leader"];
  if (/\b(?:ambassador|permanent representative|perm\. rep)/.test(low)) return ["ambassador"];
  if (
    /\b(?:governor|president|chairman|chairperson|chmn|director)\b.*\b(?:central|reserve|national|federal|state) ?(?:reserve|bank)|^governor of (?:the )?(?:bank of|[a-z]+s bank|riksbank|norges bank)/.test(
      low,
    )
  )
    return ["central_bank_governor"];
  if (JUNIOR.test(low) || /\b(?:under|deputy|assistant|associate) ?-?(?:secretary|minister)\b/.test(low))
    return ["other_minister"];
  // "Foreign Secretary" heads a ministry's officials where he is no minister.
  if (
    /^(?:foreign|home|defen[cs]e|finance|interior|external affairs) secretary$/.test(low) &&
    !SECRETARIES.test(country)
  )
    return ["other"];
  if (
    /^secretary of (?:the )?(?:national )?(?:security|defen[cs]e)(?: and defen[cs]e)? council\b|security council secretary/.test(
      low,
    )
  )
    return ["security_council_secretary"];
  if (/^secretary of state (?:for|of|at|in|to)\b/.test(low) && !SECRETARIES.test(country)) return ["other_minister"];
  // "Minister Delegate at the Presidency in charge of Defence" is the one there is.
  if (/minister[- ]delegate/.test(low) && !/presidency|in charge of (?:national )?defen[cs]e/.test(low))
    return ["other_minister"];
  if (
    leadsPart(low, country) ||
    /^president (?:for|pro|designate)\b|^prime ministers?'?s?'? (?:chief|office)|national orders/.test(low)
  )
    return ["other"];
  if (
    /^(?:president|king|queen|emir|amir|sultan|supreme leader|emperor|head of state|chief of state|captain regent)\b/.test(
      low,
    )
  )
    return [BODY.test(low) ? "other" : "head_of_state"];
  if (
    /^(?:prime minister|premier|chancellor(?! of (?:the (?:exchequer|duchy)|justice))|head of government|taoiseach|minister of state \(prime)/.test(
      low,
    )
  )
    return ["head_of_government"];
  if (country === "USA" && /^(?:united states )?secretary of state$/.test(low)) return ["foreign_minister"];
  // Who runs a president's office commands no soldiers.
  if (/\bwhite house\b|chief of staff (?:to|of) the (?:vice[- ])?president/.test(low))
    return [
      /^white house chief of staff|^chief of staff (?:to|of) the president/.test(low) ? "chief_of_staff" : "other",
    ];
  const minister = /\b(?:minister|min\.|secretary|councillor|head|chief|commissioner|chancellor)\b/.test(low);
  if (
    /\bchief of (?:the )?(?:general |defen[cs]e |army )?staff|^chief of (?:the )?(?:(?:national )?defen[cs]e(?: force)?s?|army staff|general staff)$|^(?:army chief|chief of army|chief of the defen[cs]e)|chairman of the joint chiefs|commander[- ]in[- ]chief|^chief of staff of the (?:armed|defen[cs]e)|^commander of the (?:armed|defen[cs]e) forces/.test(
      low,
    )
  )
    return ["military_chief"];
  if (minister) {
    const held = PORTFOLIOS.filter(([, field, not]) => field.test(low) && !not?.test(low)).map(([kind]) => kind);
    if (held.length > 0) return held;
  }
  if (
    /\b(?:director of (?:the )?(?:cia|central intelligence|national intelligence)|intelligence (?:chief|service)|chief of defen[cs]e intelligence)/.test(
      low,
    )
  )
    return ["intelligence_chief"];
  if (/national security advis/.test(low)) return ["national_security_adviser"];
  if (/\bgovernment spokes|\bspokes(?:man|person|woman)\b/.test(low)) return ["spokesperson"];
  if (/\b(?:representative|member|observer|speaker).*\b(?:parliament|assembly)/.test(low)) return ["lawmaker"];
  if (/\bjustice of the supreme|\bjudge\b|supreme court justice|chief justice/.test(low)) return ["judge"];
  return [minister ? "other_minister" : "other"];
}
