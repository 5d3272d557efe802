import type { Spell } from "./office.ts";

/**
 * Errors of the sources that were looked into, one a line: name in the source | country as the source has it | the right
 * country | the person's Wikidata id, or name in the other sources; "-" where it stays as it is.
 */
const CORRECTIONS = `
Morissanda Kouyaté|PNG|GIN|-
Mario Búcaro|GLP|GTM|-
Hasina Wazed|BGD|-|Q52183
Hasina Wajed|BGD|-|Q52183
Hasina|BGD|-|Q52183
Assembly Chairman Emomili Rakhmanov|TJK|-|Q57366
Edward Nipake Natapei|VUT|-|Q379550
Abhisit Wechachiwa|THA|-|Abhisit Vejjajiva
Abhisit Wetchachiwa|THA|-|Abhisit Vejjajiva
Jorge del Castillo Galvez|PER|-|Jorge del Castillo
`
  .trim()
  .split("\n")
  .map((line) => line.split("|"));

/** Spells with the errors of their sources mended that we know of. */
export const corrected = (spells: readonly Spell[]): readonly Spell[] =>
  spells.map((spell) => {
    const known = CORRECTIONS.find(([name, country]) => name === spell.name && country === spell.office[2]);
    if (!known) return spell;
    const [, , country = "-", who = "-"] = known;
    const named = who !== "-" && !/^Q\d/.test(who);
    return {
      ...spell,
      name: named ? who : spell.name,
      aliases: named ? [...spell.aliases, spell.name] : spell.aliases,
      wikidata: /^Q\d/.test(who) ? who : spell.wikidata,
      office: (country === "-" ? spell.office : spell.office.with(2, country)) as unknown as Spell["office"],
    };
  });
