import type { Actor } from "../../contract/index.ts";
import { fold } from "../../register/index.ts";

/** An id from words: lower case, no accents, hyphens between. */
export const slug = (words: string): string =>
  fold(words)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 60) || "x";

/** Words of a description → PLOVER sector, the more telling first. */
const SECTORS: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:police|policem[ae]n|policewom[ae]n|constables?|immigration inspectors?|customs officers?|gendarm\w*|carabinieri|border guards?)\b/,
    "COP",
  ],
  [/\b(?:intelligence|spy|spies|secret service|security service)\b/, "SPY"],
  [/\b(?:self[- ]defen[cs]e forces|paramilitar(?:y|ies)|militias?)\b/, "PRM"],
  [/\b(?:rebels?|insurgents?|guerrillas?|separatists?|liberation (?:front|army))\b/, "REB"],
  [/\b(?:militants?|gunm[ae]n|armed (?:men|group)|fighters?)\b/, "UAF"],
  [/\b(?:gangs?(?:ters?)?|cartels?|mafia|smugglers?|traffickers?|syndicate|pirates?)\b/, "CRM"],
  [/\b(?:opposition|dissidents?)\b/, "OPP"],
  [
    /\b(?:court|judges?|prosecutors?|prosecution|magistrates?|justices?|attorneys?|lawyers?|tribunal|judiciary)\b/,
    "JUD",
  ],
  [
    /\b(?:lawmakers?|legislat\w+|senat(?:e|ors?)|sen|congress(?:m[ae]n|wom[ae]n)?|deputies|mps?|parliament\w*|assembly|speaker of)\b/,
    "LEG",
  ],
  [
    /\b(?:generals?|gen|admirals?|colonels?|col|majors?|captains?|lieutenants?|lt|sergeants?|commanders?|military|arm(?:y|ies)|navy|naval|air force|troops|soldiers?|warplanes?|warships?|destroyer|frigate|fleet|marines|national guard|armed forces|defen[cs]e forces?|peacekeepers)\b/,
    "MIL",
  ],
  [
    /\b(?:journalists?|reporters?|editors?|correspondents?|columnists?|newspaper|news agency|broadcaster|television|radio|media)\b/,
    "JRN",
  ],
  [
    /\b(?:bishops?|archbishops?|popes?|clerics?|ayatollahs?|imams?|rabbis?|priests?|patriarchs?|church|mosque|muslims?|christians?|buddhists?|hindus?|jewish|religious|monks?|nuns?)\b/,
    "REL",
  ],
  [/\b(?:doctors?|nurses?|surgeons?|hospitals?|medics?|medical|ambulances?|paramedics?)\b/, "MED"],
  [/\b(?:health (?:organization|organisation|ministry|agency))\b/, "HLH"],
  [
    /\b(?:universit(?:y|ies)|college|school|professors?|academics?|researchers?|scientists?|economists?|experts?|analysts?|students?|teachers?|think tank|institute)\b/,
    "EDU",
  ],
  [/\b(?:refugees?|migrants?|displaced)\b/, "REF"],
  [/\b(?:settlers?)\b/, "SET"],
  [/\b(?:farmers?|peasants?|herders?|fishermen)\b/, "AGR"],
  [/\b(?:trade union|unions?|workers?|strikers?|labou?rers?)\b/, "LAB"],
  [
    /\b(?:charity|charities|aid (?:groups?|workers?|agenc(?:y|ies))|red cross|red crescent|ngos?|non-governmental|rights groups?|humanitarian)\b/,
    "NGO",
  ],
  [/\b(?:part(?:y|ies)|candidates?|hopefuls?)\b/, "PTY"],
  [
    /\b(?:businessm[ae]n|businesswom[ae]n|traders?|bankers?|company|companies|executives?|firms?|corporation|bank|airline|chairm[ae]n)\b/,
    "BUS",
  ],
  [
    /\b(?:activists?|campaigners?|protest[eo]rs?|demonstrators?|villagers?|residents?|citizens?|civilians?|people|men|women|youths?|children|relatives|families|drivers?|passengers?|voters?|crowds?|community)\b/,
    "CVL",
  ],
  [
    /\b(?:ministers?|presidents?|premiers?|chancellors?|secretar(?:y|ies)|spokes(?:man|woman|person)|ambassadors?|envoys?|diplomats?|officials?|kings?|queens?|emirs?|sultans?|princes?|governors?|mayors?|advis[eo]rs?|aides?|negotiators?|commissioners?|governments?|ministr(?:y|ies)|authorit(?:y|ies)|embassy|consulate|ombudsman|administration)\b/,
    "GOV",
  ],
];

/** The PLOVER sector that a description tells ("a German opposition lawmaker"); null where it tells none. */
export function sectorOf(words: string): string | null {
  const low = words.toLowerCase();
  // Those who were in office are elites, whatever the office was.
  if (/\b(?:former|ex)[ -]/.test(low)) return "ELI";
  return SECTORS.find(([pattern]) => pattern.test(low))?.[1] ?? null;
}

/** A person whom no register row fits: an actor of this report alone, with what its description tells. */
export function localPerson(name: string, country: string | null, description: string, hash: string): Actor {
  const id = `dg:person-${hash.slice(0, 8)}-${slug(name)}`;
  return { id, name, kind: "person", country, sector: sectorOf(description), offices: [] };
}
