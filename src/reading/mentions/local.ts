import type { Actor } from "../../contract/index.ts";
import { fold } from "../../register/index.ts";

/** An id from words: lower case, no accents, hyphens between. */
export const slug = (words: string): string =>
  fold(words)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 60) || "x";

const SECTORS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:general|admiral|colonel|major|captain|lieutenant|sergeant|commander|military|army|navy)\b/, "MIL"],
  [/\b(?:police)\b/, "COP"],
  [/\b(?:intelligence|spy)\b/, "SPY"],
  [/\b(?:opposition|dissident)\b/, "OPP"],
  [/\b(?:lawmaker|senator|congress(?:man|woman)|deputy|mp|parliament|legislator|speaker|representative)\b/, "LEG"],
  [/\b(?:judge|prosecutor|court|magistrate)\b/, "JUD"],
  [/\b(?:journalist|reporter|editor|correspondent|columnist)\b/, "JRN"],
  [/\b(?:professor|researcher|scientist|economist|expert|analyst|student|teacher)\b/, "EDU"],
  [/\b(?:activist|campaigner|protester|demonstrator)\b/, "CVL"],
  [/\b(?:bishop|archbishop|pope|cleric|ayatollah|imam|rabbi|priest|patriarch)\b/, "REL"],
  [/\b(?:doctor|nurse|surgeon)\b/, "MED"],
  [/\b(?:businessman|businesswoman|trader|banker|company|executive)\b/, "BUS"],
  [/\b(?:lawyer|attorney)\b/, "LAW"],
  [/\b(?:rebel|insurgent|militant|fighter|gunman)\b/, "REB"],
  [
    /\b(?:minister|president|premier|chancellor|secretary|spokes(?:man|woman|person)|ambassador|envoy|diplomat|official|king|queen|emir|sultan|prince|governor|mayor|adviser|advisor|aide|negotiator|commissioner|government|ministry)\b/,
    "GOV",
  ],
];

/** The PLOVER sector that a description tells ("a German opposition lawmaker"); null where it tells none. */
export function sectorOf(words: string): string | null {
  const low = words.toLowerCase();
  return SECTORS.find(([pattern]) => pattern.test(low))?.[1] ?? null;
}

/** A person whom no register row fits: an actor of this report alone, with what its description tells. */
export function localPerson(name: string, country: string | null, description: string, hash: string): Actor {
  const id = `dg:person-${hash.slice(0, 8)}-${slug(name)}`;
  return { id, name, kind: "person", country, sector: sectorOf(description), offices: [] };
}
