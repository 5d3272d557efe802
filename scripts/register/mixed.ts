import { spelling } from "../../src/register/spelling.ts";
import type { Office, Refuse, Spell } from "./office.ts";

/** CountryInfo files the people of the second state, too, under the first. */
const MIXED: Readonly<Record<string, string>> = { GIN: "GNB", MUS: "MRT", CHN: "HKG", XKX: "KIR" };
/** Posts that only the second has. */
const ONLY_THERE = /^(?:secretary for|chief secretary|financial secretary|chief executive)\b/i;

/**
 * Spells of a source that mixes two states, each under the state in which the better sources know the person; those whom
 * they know in neither are refused, except where the second state's posts tell the two apart.
 */
export function untangle(spells: readonly Spell[], better: readonly Spell[], refuse: Refuse): readonly Spell[] {
  const known = new Map<string, Set<string>>();
  for (const { name, aliases, office } of better)
    for (const words of [name, ...aliases]) {
      const key = spelling(words);
      known.set(key, (known.get(key) ?? new Set()).add(office[2]));
    }
  return spells.flatMap((spell): readonly Spell[] => {
    const [title, , country] = spell.office;
    const other = MIXED[country];
    if (other === undefined) return [spell];
    const where = new Set([spell.name, ...spell.aliases].flatMap((words) => [...(known.get(spelling(words)) ?? [])]));
    const there = { ...spell, office: spell.office.with(2, other) as unknown as Office };
    if (where.has(country)) return [spell];
    if (where.has(other) || (other === "HKG" && ONLY_THERE.test(title))) return [there];
    if (other === "HKG") return [spell];
    refuse("a state that the source mixes with another", `${spell.name} | ${spell.office.join(" | ")}`);
    return [];
  });
}
