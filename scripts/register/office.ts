/** [title, kind, country or "", from, until, seen, source]; days as precise as the source, "" where unknown. */
export type Office = readonly [
  title: string,
  kind: string,
  country: string,
  from: string,
  until: string,
  seen: string,
  source: string,
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
  if (!/^(?:[A-Z]{3})?$/.test(country)) return refuse("a country that is none", row);
  for (const day of [from, until, seen]) if (day !== "" && !DAY.test(day)) return refuse("a date that is none", row);
  if (from !== "" && until !== "" && until < from.slice(0, until.length)) return refuse("ends before it begins", row);
  return spell;
}

const BODY =
  /\b(?:senate|assembly|council|court|bank|parliament|commission|chamber|party|university|academy|republic of srpska|state enterprise|fund)\b/;

/** Titles → kinds of office. What is of a deputy, of a junior minister or of a part of the country is none of these. */
export function kindOf(title: string): string {
  const low = title.toLowerCase();
  if (/\b(?:ambassador|permanent representative|perm\. rep)/.test(low)) return "ambassador";
  if (
    /\b(?:governor|president|chairman|chmn|director)\b.*\b(?:central|reserve|national|federal|state) ?(?:reserve|bank)/.test(
      low,
    )
  )
    return "central_bank_governor";
  if (
    /^(?:first |second |third )?(?:deputy|vice|dep\.|assistant|under|junior|parliamentary|minister of state|state minister|secretary to|personal representative)/.test(
      low,
    )
  )
    return "other_minister";
  if (
    /^(?:president|king|queen|emir|amir|sultan|supreme leader|emperor|head of state|chief of state|captain regent)\b/.test(
      low,
    )
  )
    return BODY.test(low) ? "other" : "head_of_state";
  if (
    /^(?:prime minister|premier|chancellor(?! of the (?:exchequer|duchy))|head of government|taoiseach|minister of state \(prime)/.test(
      low,
    )
  )
    return "head_of_government";
  const minister = /\b(?:minister|min\.|secretary|councillor|head|chief|commissioner)\b/.test(low);
  if (
    minister &&
    /\b(?:foreign (?:affairs|relations)|external (?:affairs|relations)|secretary of state$|foreign minister)/.test(low)
  )
    return "foreign_minister";
  if (
    minister &&
    /\b(?:national defen[cs]e|defen[cs]e)\b/.test(low) &&
    !/civil defen[cs]e|procurement|production/.test(low)
  )
    return "defence_minister";
  if (minister && /\b(?:interior|home affairs|internal affairs)\b/.test(low)) return "interior_minister";
  if (minister && /\b(?:finances?|treasury|exchequer)\b/.test(low)) return "finance_minister";
  if (
    /\b(?:chief of (?:the )?(?:general |defen[cs]e )?staff|chairman of the joint chiefs|commander[- ]in[- ]chief)/.test(
      low,
    )
  )
    return "military_chief";
  if (
    /\b(?:director of (?:the )?(?:cia|central intelligence|national intelligence)|intelligence (?:chief|service))/.test(
      low,
    )
  )
    return "intelligence_chief";
  if (/national security advis/.test(low)) return "national_security_adviser";
  if (/\b(?:representative|member|observer|speaker).*\b(?:parliament|assembly)/.test(low)) return "lawmaker";
  if (/\bjustice of the supreme|\bjudge\b|supreme court justice|chief justice/.test(low)) return "judge";
  return minister ? "other_minister" : "other";
}
