/**
 * The closed word lists of the contract. Everything that names a kind, an act or a status takes it from here,
 * so that a new word is one line in one file and the schema, the types and the app follow.
 */
export const BLOCK_KINDS = [
  "headline",
  "byline",
  "report",
  "caption",
  "related",
  "notice",
  "appeal",
  "residue",
] as const;

/** Blocks that findings may come from; the others are kept and shown, but not read. */
export const READ_KINDS = ["headline", "report", "caption", "notice", "appeal"] as const;

/** Reasons of report blocks that are set off from the text around them: somebody's words, printed without marks. */
export const SET_OFF = { quotation: "a block quotation", post: "an embedded post" } as const;

export const NAME_KINDS = ["person", "organisation", "state", "place", "other"] as const;
/** Sectors of PLOVER 2.0, manual table 5.2. */
export const SECTORS = [
  "AGR",
  "BUS",
  "COP",
  "CRM",
  "CVL",
  "EDU",
  "ELI",
  "ENV",
  "GOV",
  "HLH",
  "JEW",
  "JRN",
  "JUD",
  "LAB",
  "LAW",
  "LEG",
  "MED",
  "MIL",
  "MOD",
  "NGO",
  "OPP",
  "PRM",
  "PTY",
  "RAD",
  "REB",
  "REF",
  "REL",
  "SET",
  "SPY",
  "UAF",
  "UIS",
  "UNS",
] as const;
export const ACTOR_KINDS = ["state", "person", "body", "group", "igo"] as const;
/** How an actor's id ties reports together. */
export const IDENTITIES = ["known", "by name", "in report"] as const;
export const MENTION_FORMS = ["name", "role", "pronoun", "group"] as const;
export const MODES = ["direct", "indirect", "mixed"] as const;

/** How the report has the words. A chain runs nearest first. */
export const ROUTE_KINDS = [
  "agency",
  "outlet",
  "statement",
  "interview",
  "post",
  "speech",
  "conference",
  "debate",
  "document",
  "broadcast",
  "relay",
] as const;

/** What a speaker does by saying it. */
export const ACTS = [
  "assert",
  "announce",
  "confirm",
  "deny",
  "reject",
  "accuse",
  "criticise",
  "praise",
  "thank",
  "apologise",
  "congratulate",
  "ask",
  "request",
  "demand",
  "order",
  "warn",
  "threaten",
  "promise",
  "offer",
  "agree",
  "predict",
  "speculate",
] as const;

/** The sixteen event types of PLOVER 2.0. */
export const PLOVER_TYPES = [
  "AGREE",
  "CONSULT",
  "SUPPORT",
  "COOPERATE",
  "AID",
  "CONCEDE",
  "RETREAT",
  "REQUEST",
  "ACCUSE",
  "REJECT",
  "THREATEN",
  "PROTEST",
  "SANCTION",
  "MOBILIZE",
  "COERCE",
  "ASSAULT",
] as const;

export const STATUSES = [
  "happened",
  "ongoing",
  "planned",
  "called_for",
  "threatened",
  "denied",
  "hypothetical",
] as const;

export const TIE_KINDS = [
  "ally",
  "treaty",
  "partner",
  "member",
  "rival",
  "dependency",
  "mediator",
  "recognition",
  "other",
] as const;

export const PRECISIONS = ["hour", "day", "week", "month", "quarter", "year", "decade", "period"] as const;
export const REF_BASES = ["stated", "implied", "known"] as const;
export const WHEN_BASES = ["stated", "published", "context", "known"] as const;
export const PERIODS = ["once", "week", "month", "year"] as const;
