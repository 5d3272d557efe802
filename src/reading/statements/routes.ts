import type { Route, Span } from "../../contract/index.ts";
import type { Token } from "../../language/types.ts";
import { leanedOn } from "./leaning.ts";
import { partySpan } from "./parties.ts";
import { childrenBy, rel, type Tree } from "./tree.ts";

/** What a route's words say of its kind; the first match counts. */
const KINDS: readonly (readonly [Route["kind"], RegExp])[] = [
  [
    "agency",
    /\b(?:news agenc(?:y|ies)|wire service|newswire)\b|^(?:the )?(?:Reuters|TASS|RIA(?: Novosti)?|Interfax|Xinhua|AP|Associated Press|AFP|Agence France-Presse|dpa|Anadolu|IRNA|ISNA|Fars|Tasnim|KCNA|Yonhap|Kyodo|PTI|ANI|SANA|SPA|WAM|MENA|Ukrinform|Belta|Bloomberg|EFE|ANSA)(?:\b|$)/i,
  ],
  ["interview", /\binterview|\bconversation with|\bq ?& ?a\b|\bpodcast\b/i],
  ["conference", /\b(?:news|press) (?:conference|briefing)|\bbriefing\b|\bpresser\b/i],
  ["debate", /\bdebate\b/i],
  [
    "post",
    /\b(?:tweets?|post(?:s|ed|ing)?|Twitter|Facebook|Telegram|Instagram|Weibo|Truth Social|TikTok|YouTube|social media|blog)\b|^X$/i,
  ],
  [
    "speech",
    /\b(?:speech|address|remarks|sermon|testimony|rall(?:y|ies)|lecture|keynote|toast|comments|appearance|campaign (?:stop|event)|town hall|convention|fundraiser|hearing|ceremony|forum)\b/i,
  ],
  ["statement", /\b(?:statement|communiqu[eé]|press release|news release|readout|declaration|release)\b/i],
  [
    "broadcast",
    /\b(?:television|TV|[Rr]adio|broadcast(?:er)?|channel|CNN|BBC|NBC|CBS|ABC|MSNBC|PBS|Fox News|Al Jazeera|Sky News|NPR|RT|CCTV|TRT|NHK|DW|[Ss]how|programme|program|ads?|commercials?|video|film|documentary)\b/,
  ],
  [
    "document",
    /\b(?:letter|report|document|memo(?:randum)?|filing|indictment|stud(?:y|ie)|e-?mail|op-?ed|article|book|paper|survey|poll|transcript|order|ruling|decree|resolution|complaint|lawsuit|affidavit|cable|note|message|manifesto|draft|text|essay|commentary|column|editorial|analysis|website|memoir|brief|audit|petition)s?\b/i,
  ],
  [
    "outlet",
    /\b(?:newspapers?|magazine|daily|weekly|website|media|outlets?|Times|Post|Journal|Guardian|Telegraph|Herald|Tribune|Gazette|News|Press|Kommersant|Spiegel|Figaro|Monde|Haaretz|Politico|Axios|Vox|Breitbart)\b/,
  ],
  [
    "relay",
    /\b(?:source|official|spokes(?:man|woman|person)|aide|adviser|diplomat|person|people|lawyer|witness(?:es)?)s?\b/i,
  ],
];

/** The kind that a route's words tell; null where they tell none. */
export function routeKind(words: string): Route["kind"] | null {
  for (const [kind, pattern] of KINDS) if (pattern.test(words)) return kind;
  return null;
}

/** "in the wake of the report", "in the lead-up to the debate": near it, not in it. */
const AWAY =
  /^(?:the |a )?(?:wake|lead-up|run-up|light|face|case|front|middle|end|days?|hours?|weeks?|release|\p{Ll}+ing)\b/iu;

/** Words by themselves that can carry what somebody else said; a person who says it is the speaker instead. */
const carries = (kind: Route["kind"] | null): kind is Route["kind"] => kind !== null && kind !== "relay";

/**
 * The routes that hang on a cue: "in a statement", "at a news conference", "on Telegram", "in an interview with …",
 * "as quoted by …", "citing …", "according to …" beside a speaker of its own.
 */
export function routesOf(tree: Tree, cue: number, text: string): readonly Route[] {
  const routes: Route[] = [];
  const take = (span: Span | null, kinds?: (kind: Route["kind"] | null) => boolean): void => {
    if (!span) return;
    const words = text.slice(span.start, span.end);
    const kind = AWAY.test(words) ? null : routeKind(words);
    if (
      carries(kind) &&
      (kinds?.(kind) ?? true) &&
      !routes.some((route) => route.start < span.end && span.start < route.end)
    )
      routes.push({ ...span, kind });
  };
  const said = tree.tokens[cue] as Token;
  // "She tweeted": the verb itself says how.
  if (/^(?:tweet|retweet)$/.test(said.lemma)) routes.push({ start: said.start, end: said.end, kind: "post" });
  const around = [cue, ...childrenBy(tree, cue, (token) => /^(?:advcl|obl|ccomp|parataxis)$/.test(rel(token)))];
  for (const at of around) {
    for (const child of tree.children[at] ?? []) {
      const token = tree.tokens[child] as Token;
      if (!/^(?:obl|nmod|advcl|acl)$/.test(rel(token))) continue;
      const marks = childrenBy(tree, child, (mark) => /^(?:case|mark)$/.test(rel(mark))).map((mark) =>
        (tree.tokens[mark] as Token).lemma.toLowerCase(),
      );
      if (marks.includes("accord") || marks.includes("according")) take(partySpan(tree, child));
      else if (at === cue && marks.some((mark) => /^(?:in|on|at|during|via|through|by|from)$/.test(mark)))
        take(partySpan(tree, child), (kind) => kind !== "outlet" || marks.includes("via"));
      if (/^(?:quote|cite|report|carry|publish|release|post|broadcast|relay)$/.test(token.lemma))
        routesOfVerb(tree, child, take);
    }
  }
  // "…,” Wang told him, according to a statement": wherever the tree hangs the phrase, it follows what was said.
  const leaning = tree.tokens.findIndex((token, index) => index > cue && /^according$/i.test(token.form));
  const before = tree.tokens[leaning - 1]?.form;
  if (leaning > 0 && before === "," && leaning - cue < 12) {
    const party = leanedOn(tree, leaning);
    if (party !== null) take(partySpan(tree, party));
  }
  return routes;
}

/** "the study found", "a letter that says": what speaks is what carries the words. */
export function speakingRoute(tree: Tree, speaker: number): Route | null {
  const token = tree.tokens[speaker] as Token;
  if (token.upos !== "NOUN") return null;
  const kind = routeKind(token.lemma);
  const span =
    kind === "document" || kind === "statement" || kind === "post" || kind === "broadcast"
      ? partySpan(tree, speaker)
      : null;
  return span && kind ? { ...span, kind } : null;
}

/** "as quoted by Russian news agencies", "citing a ministry source", "carried by state media". */
function routesOfVerb(tree: Tree, at: number, take: (span: Span | null) => void): void {
  const verb = tree.tokens[at] as Token;
  for (const child of tree.children[at] ?? []) {
    const token = tree.tokens[child] as Token;
    const marks = childrenBy(tree, child, (mark) => rel(mark) === "case").map(
      (mark) => (tree.tokens[mark] as Token).lemma,
    );
    const by = rel(token) === "obl" && marks.some((mark) => /^(?:by|in|on)$/.test(mark));
    const cited = verb.lemma === "cite" && rel(token) === "obj";
    const as = rel(token) === "nsubj" && /^(?:report|quote|cite)$/.test(verb.lemma);
    if (by || cited || as) take(partySpan(tree, child));
  }
}

/** "told CNN", "told reporters": an outlet that is told is the route; listeners of a conference are no addressees. */
export function toldOutlet(words: string): Route["kind"] | "listeners" | null {
  if (
    /^(?:(?:the|some|a group of|his|her|their) )?(?:\p{L}+ )?(?:reporters?|journalists?|media|press|newsmen|the press)$/iu.test(
      words,
    )
  )
    return "listeners";
  const kind = routeKind(words);
  if (kind === "agency" || kind === "outlet" || kind === "broadcast") return "interview";
  if (kind === "conference") return kind;
  return null;
}
