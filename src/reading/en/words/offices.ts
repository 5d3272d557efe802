import type { Tenure } from "../../../register/index.ts";

/** A post that words ask for: the kinds of office that the register files it under, best first, and what its title says. */
export interface Post {
  readonly kinds: readonly string[];
  /** Of several offices of one kind, those whose title agrees; null where the kind says enough. */
  readonly titled: RegExp | null;
}

const GOVERNS =
  /\b(?:prime minister|premier|chancellor|taoiseach|head of (?:the )?government|(?:president|chair\w*) of the (?:council|government|ministers)|chief executive|minister of state|first minister)\b/i;

/** Who commands all the forces, and not one of them, nor the head of state in that part. */
const JOINT =
  /^(?!.*\b(?:supreme|army|air|nav\w+|ground|land|deputy|vice)\b).*\b(?:defen[cs]e|joint|armed|general staff|chief of staff|commander[- ]in[- ]chief)\b/i;
const STAFF = /^(?!.*\b(?:army|air|nav\w+|ground|land|deputy|vice)\b).*\bstaff\b/i;
const COMMANDER = /^(?!.*\b(?:supreme|air|nav\w+|deputy|vice)\b).*\bcommander[- ]in[- ]chief\b/i;

/** Words of a post → what the register holds of it. The first match counts. */
const POSTS: readonly (readonly [RegExp, Post])[] = [
  [
    /\b(?:ambassador|envoy|permanent representative) to the (?:un|u\.n\.|united nations)\b|\b(?:un|u\.n\.|united nations) (?:ambassador|envoy)\b/,
    {
      kinds: ["ambassador"],
      titled: /^(?!.*\b(?:deputy|geneva|vienna|nairobi|unesco|fao)\b).*\b(?:united nations|un)\b/i,
    },
  ],
  [
    /\b(?:(?:defen[cs]e|war|armed forces) (?:minister|secretary|chief)|(?:minister|secretary|head) (?:of|for) (?:(?:state|cabinet) for )?(?:the )?(?:national )?(?:defen[cs]e|war)|cabinet secretary for defen[cs]e|pentagon chief)\b/,
    { kinds: ["defence_minister"], titled: null },
  ],
  [
    /\b(?:finance (?:minister|secretary|chief)|treasury (?:secretary|chief)|chancellor of the exchequer|(?:minister|secretary) (?:of|for) (?:state for )?(?:the )?(?:finances?|treasury)|treasury and finance minister)\b/,
    { kinds: ["finance_minister"], titled: null },
  ],
  [
    /\b(?:economy minister|minister (?:of|for) (?:the )?economy)\b/,
    { kinds: ["finance_minister", "other_minister"], titled: /\becon/i },
  ],
  [
    /\b(?:(?:interior|home|home affairs|internal affairs) (?:minister|secretary)|(?:minister|secretary) (?:of|for) (?:state for )?(?:the )?(?:interior|home (?:department|affairs)|internal affairs))\b/,
    { kinds: ["interior_minister"], titled: null },
  ],
  [
    /\b(?:(?:foreign|foreign affairs|foreign relations|external affairs|external relations|international relations) (?:minister|secretary)|(?:minister|secretary) (?:of|for) (?:state for )?(?:the )?(?:(?:europe|european) and )?(?:foreign|external|international) (?:and (?:commonwealth|european) )?(?:affairs|relations)|cabinet secretary for foreign affairs|top diplomat|chief diplomat|foreign policy chief|secretary of state(?! (?:for|of|at|in|to)\b))\b/,
    { kinds: ["foreign_minister"], titled: null },
  ],
  [/\b(?:head|leader) of (?:the )?government\b/, { kinds: ["head_of_government"], titled: null }],
  [
    /\b(?:prime minister|premier|chancellor|taoiseach)\b/,
    { kinds: ["head_of_government", "head_of_state"], titled: GOVERNS },
  ],
  [
    /\bcentral bank (?:governor|chief|head|chair\w*|president)|\b(?:governor|head|chief|president|chair\w*) of (?:the )?(?:[\w-]+ )?(?:central bank|bank of [\w-]+|federal reserve|reserve bank)|\b(?:fed|federal reserve) (?:chair\w*|chief)|\breserve bank (?:governor|chief)/,
    { kinds: ["central_bank_governor"], titled: null },
  ],
  [/\bpresident\b/, { kinds: ["head_of_state", "head_of_government"], titled: /\b(?:president|chair\w*)\b/i }],
  [
    /\b(?:king|emir|sultan|emperor)\b/,
    { kinds: ["head_of_state"], titled: /\b(?:king|monarch|[ae]mir|sultan|emperor)\b/i },
  ],
  [/\bqueen\b/, { kinds: ["head_of_state"], titled: /\b(?:queen|monarch)\b/i }],
  [/\bsupreme leader\b/, { kinds: ["head_of_state"], titled: /\bsupreme leader\b/i }],
  [/\bhead of state\b/, { kinds: ["head_of_state"], titled: null }],
  [
    /\b(?:security council (?:chief|head|secretary)|secretary of (?:the )?(?:[\w-]+ )?(?:national )?security council)\b/,
    { kinds: ["security_council_secretary"], titled: null },
  ],
  [/\bnational security advis[eo]r\b/, { kinds: ["national_security_adviser"], titled: null }],
  [
    /\b(?:army|ground forces) (?:chief|commander)|chief of (?:the )?army(?: staff)?\b|commander of the army\b/,
    { kinds: ["military_chief"], titled: /\b(?:army|land forces|ground forces)\b/i },
  ],
  [
    /\bchief of (?:the )?(?:[\w-]+ )?(?:(?:general|defen[cs]e|joint) )?staff\b/,
    { kinds: ["military_chief"], titled: STAFF },
  ],
  [/\bcommander ?- ?in ?- ?chief\b/, { kinds: ["military_chief"], titled: COMMANDER }],
  [
    /\b(?:military|armed forces) (?:chief|commander)|\bchief of (?:the )?(?:defen[cs]e|armed) forces?\b|\bjoint chiefs\b/,
    { kinds: ["military_chief"], titled: JOINT },
  ],
  [
    /\b(?:spy|intelligence) (?:chief|head)|\bhead of (?:the )?(?:[\w-]+ )?intelligence\b/,
    { kinds: ["intelligence_chief"], titled: null },
  ],
  [/\b(?:spokes(?:man|woman|person))\b/, { kinds: ["spokesperson"], titled: null }],
];

/** The post that words ask for; null where they name none the register knows, or one that is not held in full. */
export function postOf(words: string): Post | null {
  const low = words
    .toLowerCase()
    .replace(/[’']s\b/g, "")
    .replace(/\b(?:ministers|presidents|secretaries|premiers|chancellors|kings|queens)\b/g, (word) =>
      word.replace(/ies$/, "y").replace(/s$/, ""),
    );
  if (
    /\b(?:deputy|vice|former|ex-|acting|assistant|associate|under[- ]?secretary|shadow|junior|one-time|then-)\b|\bex-|\bminister of state for\b/.test(
      low,
    )
  )
    return null;
  return POSTS.find(([pattern]) => pattern.test(low))?.[1] ?? null;
}

/** The kinds of office that words ask for, best first; empty where they name none the register knows. */
export const officeKinds = (words: string): readonly string[] => postOf(words)?.kinds ?? [];

/** Whether an office is the post asked for: of its kind, and called so where the kind says too little. */
export const isPost = ({ kinds, titled }: Post, { kind, title }: Tenure): boolean =>
  kinds.includes(kind) && (titled === null || titled.test(title));

const ROLE = new Set(
  "taoiseach minister president premier chancellor secretary chief head leader spokesman spokeswoman spokesperson ambassador envoy diplomat official general admiral commander king queen emir sultan prince governor mayor lawmaker senator congressman congresswoman deputy adviser advisor aide negotiator prosecutor judge director commissioner chairman chairwoman chair president-elect candidate politician activist analyst expert professor economist researcher scientist lawyer journalist reporter bishop pope archbishop cleric ayatollah colonel major captain lieutenant sergeant officer speaker representative delegate dissident opponent rival critic counterpart colleague resident consul attache attaché chargé emissary mediator undersecretary treasurer magistrate marshal brigadier commandant legislator parliamentarian councillor councilor".split(
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
