import type { Route } from "../../contract/index.ts";
import type { Token } from "../../language/types.ts";
import { childrenBy, rel, type Tree } from "../tree.ts";
import { outletKind } from "./outlets.ts";

type Kind = Route["kind"];

/** Nouns that carry words, by the kind of route they make. */
const CARRIERS: ReadonlyMap<string, Kind> = new Map(
  (
    [
      ["interview", "interview conversation q&a"],
      ["conference", "conference briefing presser gaggle panel roundtable seminar"],
      ["debate", "debate"],
      [
        "post",
        "tweet retweet post posting tweetstorm twitter facebook telegram instagram weibo tiktok youtube snapchat whatsapp reddit blog vlog thread hashtag livestream",
      ],
      [
        "speech",
        "speech address remark comment sermon testimony rally lecture keynote toast forum hearing ceremony fundraiser convention appearance event gathering dinner luncheon gala banquet stop gig talk oration eulogy homily",
      ],
      ["statement", "statement communique communiqué readout declaration proclamation"],
      [
        "broadcast",
        "broadcast television tv radio show programme program ad commercial spot advertisement video clip film footage documentary podcast newscast episode telecast movie trailer audiotape recording",
      ],
      [
        "document",
        "letter report document memo memorandum filing indictment study e-mail email op-ed article book paper survey poll transcript ruling decree resolution complaint lawsuit suit affidavit cable note message manifesto essay commentary column editorial analysis website site memoir brief audit petition motion research data database figure statistic census assessment review account profile piece biography bylaw constitution submission presentation slide graph chart deposition disclosure newsletter text annex account draft bulletin dossier leak dump dispatch missive pamphlet leaflet textbook journal diary log finding questionnaire evaluation forecast notice advisory subpoena verdict judgment opinion dissent platform autopsy factsheet obituary",
      ],
      ["relay", "source spokesman spokeswoman spokesperson aide lawyer attorney intermediary interpreter translator"],
    ] as const
  ).flatMap(([kind, words]) => words.split(" ").map((word) => [word, kind] as const)),
);

/** Compounds whose head alone would tell nothing, or something else. */
const COMPOUNDS: readonly (readonly [RegExp, Kind])[] = [
  [/\b(?:news agenc(?:y|ies)|wire services?|newswires?)$/i, "agency"],
  [/\b(?:press|news|media) releases?$/i, "statement"],
  [/\btown[ -]hall(?: meeting)?s?$/i, "speech"],
  [/\bconference calls?$/i, "conference"],
  [/\bsocial (?:media|networks?)(?: accounts?| platforms?| pages?)?$/i, "post"],
  [/\b(?:Truth Social|Twitter|Facebook|Instagram|Telegram)(?: (?:account|page|feed|channel|post|user)s?)?$/i, "post"],
  [/\b(?:voice ?mail|phone message|text message)s?$/i, "document"],
];

/** Nouns that are a part of what carries words: "a line in the report", "data from the survey", "the ad's narrator". */
const PARTS =
  /^(?:line|passage|page|section|part|portion|version|copy|excerpt|chapter|paragraph|datum|data|result|narrator|voice|voiceover|announcer|headline|caption|footnote|introduction|preface|summary)$/;

/** Lemmas as the network gives them, in small letters; "studies" is a study whatever it says. */
const lemmaOf = (token: Token): string => token.lemma.toLowerCase();

/** The kind of route that a noun makes with its compounds; null where it carries no words. */
export function carrierKind(tree: Tree, at: number): Kind | null {
  const token = tree.tokens[at] as Token;
  if (token.form === "X") return "post";
  if (!/^(?:NOUN|PROPN|NUM|X|SYM)$/.test(token.upos)) return null;
  const compound = compoundOf(tree, at);
  for (const [pattern, kind] of COMPOUNDS) if (pattern.test(compound)) return kind;
  const outlet = outletKind(compound);
  // "the Minister of Foreign Affairs", "the Press Office": part of another name.
  if (outlet !== null && isPartOfName(tree, token)) return null;
  if (outlet !== null && (token.upos === "PROPN" || /^\p{Ll}/u.test(token.form))) return outlet;
  const kind = CARRIERS.get(lemmaOf(token)) ?? null;
  // "Bill", "Mark", "Page": a word of a name is no bill; events and sites have names of their own.
  return kind !== null && token.upos === "PROPN" && !NAMED.test(lemmaOf(token)) ? null : kind;
}

const isPartOfName = (tree: Tree, { deprel, head }: Token): boolean =>
  /^(?:nmod|compound|flat)$/.test(deprel) &&
  head !== null &&
  head >= 0 &&
  /^(?:minister|ministry|department|secretary|committee|council|commission|office|spokes\w+|director|undersecretary)$/i.test(
    (tree.tokens[head] as Token).lemma,
  );

/** Carriers whose names are written with capitals. */
const NAMED =
  /^(?:debate|conference|forum|convention|address|summit|hearing|interview|report|survey|poll|study|census|review|assessment|twitter|facebook|telegram|instagram|weibo|tiktok|youtube|snapchat|whatsapp|reddit|show|podcast|radio|tv|hour|dinner|gala|rally|memo|declaration|statement|proclamation|resolution|transcript|website|index|session|tweet)$/;

/** A head with its compounds and the names it is made of, as they stand: "the latest Lake Daily" gives "Lake Daily". */
function compoundOf(tree: Tree, at: number): string {
  const inside = (token: Token): boolean => /^(?:compound|flat|amod|nmod:unmarked|appos:unmarked)$/.test(token.deprel);
  let [first, last] = [at, at];
  const own = new Set([at]);
  for (const child of tree.children[at] ?? []) if (inside(tree.tokens[child] as Token)) own.add(child);
  for (const child of [...own])
    for (const grand of tree.children[child] ?? []) if (inside(tree.tokens[grand] as Token)) own.add(grand);
  while (own.has(first - 1)) first -= 1;
  while (own.has(last + 1)) last += 1;
  return tree.tokens
    .slice(first, last + 1)
    .map(({ form }) => form)
    .join(" ");
}

/** Whether a noun is a part or a maker of what carries words, and what that is: "data from the survey" gives "survey". */
export function wholeOf(tree: Tree, at: number): number | null {
  if (!PARTS.test(lemmaOf(tree.tokens[at] as Token))) return null;
  const wholes = childrenBy(tree, at, (token, index) => {
    if (token.deprel === "nmod:poss") return true;
    return (
      /^(?:nmod|obl)$/.test(rel(token)) &&
      childrenBy(tree, index, (mark) => rel(mark) === "case" && /^(?:of|in|from)$/.test(mark.lemma)).length > 0
    );
  });
  return wholes.find((whole) => carrierKind(tree, whole) !== null) ?? null;
}

/** What is itself said or done somewhere: "his remarks at the rally" were made there, whoever speaks of them now. */
const DONE =
  /^(?:comment|remark|statement|speech|claim|performance|behaviou?r|appearance|talk|conversation|exchange|answer|attack|question|testimony|report|vote|meeting|fight|clash|protest|exposure|post|message|display|scene)$/;

/** Whether a noun's lemma means something that is said or done at some place of its own. */
export const isDone = (lemma: string): boolean => DONE.test(lemma.toLowerCase());
