/** Words of a post → the kind of office that the register holds. The longest match counts. */
const OFFICES: readonly (readonly [RegExp, readonly string[]])[] = [
  [
    /\b(?:foreign (?:minister|secretary|affairs minister)|minister (?:of|for) foreign affairs|top diplomat|secretary of state|chief diplomat|external affairs minister)\b/,
    ["foreign_minister"],
  ],
  [
    /\b(?:defen[cs]e (?:minister|secretary|chief)|minister (?:of|for) defen[cs]e|secretary of defen[cs]e|pentagon chief)\b/,
    ["defence_minister"],
  ],
  [
    /\b(?:finance minister|treasury secretary|chancellor of the exchequer|minister (?:of|for) finance)\b/,
    ["finance_minister"],
  ],
  [/\b(?:interior minister|home secretary|minister (?:of|for) the interior|home minister)\b/, ["interior_minister"]],
  [/\b(?:prime minister|premier|chancellor|taoiseach)\b/, ["head_of_government", "head_of_state"]],
  [
    /\b(?:president|king|queen|emperor|emir|sultan|supreme leader|head of state)\b/,
    ["head_of_state", "head_of_government"],
  ],
  [
    /\b(?:security council (?:chief|head|secretary)|secretary of the security council)\b/,
    ["security_council_secretary"],
  ],
  [/\bnational security advis[eo]r\b/, ["national_security_adviser"]],
  [/\b(?:chief of (?:the )?(?:general )?staff|army chief|military chief)\b/, ["military_chief"]],
  [/\b(?:spy chief|intelligence chief)\b/, ["intelligence_chief"]],
  [/\b(?:spokes(?:man|woman|person))\b/, ["spokesperson"]],
];

/** The kinds of office that words ask for, best first; empty where they name none the register knows. */
export function officeKinds(words: string): readonly string[] {
  const low = words
    .toLowerCase()
    .replace(/[’']s\b/g, "")
    .replace(/\b(?:ministers|presidents|secretaries|premiers|chancellors)\b/g, (word) =>
      word.replace(/ies$/, "y").replace(/s$/, ""),
    );
  if (/\b(?:deputy|vice|former|ex-|acting|assistant|shadow|junior|one-time|then-)\b|\bex-/.test(low)) return [];
  for (const [pattern, kinds] of OFFICES) if (pattern.test(low)) return kinds;
  return [];
}

const ROLE = new Set(
  "minister president premier chancellor secretary chief head leader spokesman spokeswoman spokesperson ambassador envoy diplomat official general admiral commander king queen emir sultan prince governor mayor lawmaker senator congressman congresswoman deputy adviser advisor aide negotiator prosecutor judge director commissioner chairman chairwoman chair president-elect candidate politician activist analyst expert professor economist researcher scientist lawyer journalist reporter bishop pope archbishop cleric ayatollah colonel major captain lieutenant sergeant officer speaker representative delegate dissident opponent rival critic resident".split(
    " ",
  ),
);

export const isRole = (lemma: string): boolean => ROLE.has(lemma.toLowerCase());

/** Nouns for bodies of a state, with the PLOVER sector of each. */
const BODIES = new Map<string, string>(
  (
    [
      [
        "GOV",
        "ministry government authorities administration cabinet embassy presidency department office agency delegation foreign-ministry regime consulate council",
      ],
      ["LEG", "parliament senate congress assembly legislature"],
      ["MIL", "army military navy troops forces air-force soldiers"],
      ["COP", "police"],
      ["JUD", "court prosecutors prosecutor judiciary"],
      ["SPY", "intelligence"],
      ["BUS", "bank company"],
      ["JRN", "media newspaper television"],
      ["PTY", "party"],
      ["OPP", "opposition"],
    ] as const
  ).flatMap(([sector, words]) => words.split(" ").map((word) => [word, sector] as const)),
);

/** The sector of a body's noun; undefined where the noun names no body. */
export const bodySector = (lemma: string): string | undefined => BODIES.get(lemma.toLowerCase());
