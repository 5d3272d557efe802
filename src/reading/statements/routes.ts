import type { Route, Span } from "../../contract/index.ts";
import type { Token } from "../../language/types.ts";
import { isBodyNoun } from "../mentions/words/kinds.ts";
import { carrierKind, isDone, wholeOf } from "./carriers.ts";
import { chainOf } from "./chain.ts";
import { leanedOn } from "./leaning.ts";
import { looksLikeSite, outletKind } from "./outlets.ts";
import { partySpan } from "./parties.ts";
import { childrenBy, overlaps, rel, subtree, type Tree, within } from "./tree.ts";

type Kind = Route["kind"];

/** Where something is said aloud, and what it is said on or written in: each kind has its own prepositions. */
const HELD = /^(?:in|at|during|on|from|throughout|amid|via)$/;
const CARRIED = /^(?:in|on|via|through|by|from|with|per|inside|across)$/;
/** What is written is not said through it: "combed through the filings". */
const WRITTEN = /^(?:in|on|via|by|from|with|per|inside|across)$/;
const AIRED = /^(?:in|on|during|via|through|from|at)$/;
const PREPOSITIONS: Readonly<Record<Kind, RegExp>> = {
  interview: HELD,
  conference: HELD,
  debate: HELD,
  speech: HELD,
  broadcast: AIRED,
  post: CARRIED,
  statement: CARRIED,
  document: WRITTEN,
  agency: /^(?:via|through|on)$/,
  outlet: /^(?:on|via|through)$/,
  relay: /^(?:through|via)$/,
};

/** "in the wake of the report", "in the lead-up to the debate": near it, not in it. */
const AWAY =
  /^(?:wake|lead-up|run-up|light|face|case|front|middle|end|day|hour|week|month|year|release|line|favor|favour|response|order|place|course|start|eve|aftermath|addition|fact|effect|time|name|exchange|return)$/;

/** What makes its object a route: "sent a letter", "issued a statement", "took to Twitter", "gave a speech". */
const ISSUES =
  /^(?:send|write|issue|release|publish|post|file|deliver|give|make|air|run|submit|sign|circulate|distribute|share|unleash|launch|pen|author|begin|open|start|end|close|conclude|use|hold|host|unveil|put|draft|tweet|fire|leave|record)$/;
const CITES = /^(?:quote|cite|report|carry|publish|release|post|broadcast|relay|air|run|share)$/;

/**
 * The routes that hang on a cue: "in a statement", "at a news conference", "on Telegram", "in an interview with …",
 * "as quoted by …", "citing …", "according to …" beside a speaker of its own; what was sent or issued to say it
 * ("sent a letter urging …"), and what holds the words ("a letter that says").
 *
 * @param content the spans of what was said, in which no route is sought
 * @param words all words of the cue, where it is more than a verb: "released a letter that says"
 */
export function routesOf(
  tree: Tree,
  cue: number,
  content: readonly Span[],
  text: string,
  words: Span = tree.tokens[cue] as Token,
): readonly Route[] {
  const routes: Route[] = [];
  const outside = (span: Span): boolean => !content.some((other) => within(span, other));
  const take = (at: number, kind: Kind | null, span: Span | null = partySpan(tree, at)): void => {
    if (kind === null || !span || !outside(tree.tokens[at] as Token)) return;
    const cut = clip(span, content);
    if (cut && !routes.some((route) => overlaps(route, cut))) routes.push({ ...cut, kind });
  };
  const said = tree.tokens[cue] as Token;
  // "She tweeted": the verb itself says how.
  if (/^(?:tweet|retweet)$/.test(said.lemma)) routes.push({ start: said.start, end: said.end, kind: "post" });
  for (const { at, own, shares } of chainOf(tree, cue, content, words)) {
    const verb = tree.tokens[at] as Token;
    // "a letter that says", "tweets accusing her", "the debate in which he said": the noun that the cue hangs on.
    if (!own && /^(?:NOUN|PROPN)$/.test(verb.upos)) {
      takeIssued(tree, at, take);
      continue;
    }
    for (const child of tree.children[at] ?? []) {
      const token = tree.tokens[child] as Token;
      const marks = marksOf(tree, child);
      if (marks.includes("according") || marks.includes("accord")) {
        takeLeaned(tree, child, take);
        continue;
      }
      if (/^(?:obl|nmod|advcl|advmod|acl|parataxis|dep|obj|conj)$/.test(rel(token)) && CITES.test(token.lemma))
        takeCited(tree, child, take);
      // "encouraging them at a rally": the tree may take the rally for an object.
      if (
        (/^(?:obl|nmod|dep)$/.test(rel(token)) || (rel(token) === "obj" && marks.length > 0)) &&
        !isTheirs(tree, at, child)
      )
        for (const one of coordinated(tree, child)) takeHeld(tree, one, marks, take);
      if (
        rel(token) === "obj" &&
        (shares || /^(?:send|release|file|issue|publish|post|unleash|fire|pen|circulate)$/.test(verb.lemma)) &&
        ISSUES.test(verb.lemma)
      )
        takeIssued(tree, child, take);
      // "took to Twitter to say"
      if (verb.lemma === "take" && marks.includes("to") && carrierKind(tree, child) === "post") take(child, "post");
      // "Clinton, at Monday's debate, said": the tree hangs the debate on who spoke there.
      if (own && rel(token) === "nsubj")
        for (const inner of tree.children[child] ?? []) {
          if (rel(tree.tokens[inner]) !== "nmod" || inner < child) continue;
          else if (isPlaceOf(tree, inner)) takeHeld(tree, inner, [], take);
          else if (isPaperOf(tree, child, inner)) take(inner, "outlet");
        }
    }
  }
  takeFollowing(tree, cue, take);
  takeRelated(tree, cue, take);
  takeProgramme(tree, cue, content, text, routes);
  return routes;
}

/** "condemned his comments at the rally": right behind what was said or done there, it was done there. */
function isTheirs(tree: Tree, verb: number, at: number): boolean {
  const first = Math.min(...subtree(tree, at));
  const before = tree.tokens[first - 1];
  const kind = carrierKind(tree, at);
  return (
    before?.upos === "NOUN" &&
    before.head === verb &&
    rel(before) === "obj" &&
    isDone(before.lemma) &&
    kind !== null &&
    /^(?:speech|debate|interview|conference|broadcast)$/.test(kind) &&
    !/^(?:make|repeat|deliver|give)$/.test((tree.tokens[verb] as Token).lemma)
  );
}

/**
 * Where somebody speaks; "the Commission on Debates" and "a member of the panel" are no places, and "the commentary in a
 * newspaper" has its own kind.
 */
function isPlaceOf(tree: Tree, at: number): boolean {
  const kind = carrierKind(tree, at);
  return (
    kind !== null &&
    /^(?:debate|conference|speech|interview)$/.test(kind) &&
    marksOf(tree, at).some((mark) => /^(?:at|in|during)$/.test(mark))
  );
}

/** "Ann Hale of the Lake Daily wrote", "Ann Hale at the Lake Daily": the paper that a named writer is of. */
const isPaperOf = (tree: Tree, subject: number, at: number): boolean =>
  (tree.tokens[subject] as Token).upos === "PROPN" &&
  carrierKind(tree, at) === "outlet" &&
  marksOf(tree, at).some((mark) => /^(?:at|in|for|of|from|on|with)$/.test(mark));

type Take = (at: number, kind: Kind | null, span?: Span | null) => void;

const marksOf = (tree: Tree, at: number): readonly string[] =>
  childrenBy(tree, at, (mark) => /^(?:case|mark)$/.test(rel(mark))).map((mark) =>
    (tree.tokens[mark] as Token).lemma.toLowerCase(),
  );

const coordinated = (tree: Tree, at: number): readonly number[] => [
  at,
  ...childrenBy(tree, at, (token) => rel(token) === "conj" && /^(?:NOUN|PROPN)$/.test(token.upos)),
];

/** A route never reaches into what was said. */
function clip(span: Span, content: readonly Span[]): Span | null {
  let { start, end } = span;
  for (const other of content) {
    if (!overlaps({ start, end }, other)) continue;
    if (other.start > start) end = Math.min(end, other.start);
    else start = Math.max(start, other.end);
  }
  return end > start ? { start, end } : null;
}

/** "in a statement", "at a rally", "on CNN", "through a spokesman". */
function takeHeld(tree: Tree, at: number, marks: readonly string[], take: Take): void {
  const token = tree.tokens[at] as Token;
  if (AWAY.test(token.lemma) || isToCome(tree, at)) return;
  const kind = carrierKind(tree, at) ?? kindOfWhole(tree, at);
  const own = marksOf(tree, at);
  const all = own.length > 0 ? own : marks;
  // "a member on the panel" sits there; "by the report" is whose doing it is, "by letter" how it was said.
  if (token.lemma === "panel" && all.includes("on")) return;
  if (all.includes("by") && childrenBy(tree, at, (child) => /^(?:det|nmod:poss)$/.test(child.deprel)).length > 0)
    return;
  if (kind !== null && all.some((mark) => PREPOSITIONS[kind].test(mark))) take(at, kind);
  // "wrote Ann Hale for Morning Post": whoever is written for publishes it.
  else if (kind === null && all.includes("for") && isWriting(tree, at) && token.upos === "PROPN") take(at, "outlet");
  // "in a meeting with the editors of the Lake Daily", "for the Lake Daily": an outlet that is talked to or written for.
  else if (kind === "outlet" && all.some((mark) => /^(?:for|with|in)$/.test(mark))) take(at, kind);
  else if (kind === null && all.includes("on") && hostOf(tree, at) !== null) take(at, "broadcast");
}

const isWriting = (tree: Tree, at: number): boolean => {
  const { head } = tree.tokens[at] as Token;
  const verb = head === null || head < 0 ? undefined : tree.tokens[head];
  return verb !== undefined && verb.upos === "VERB" && /^(?:write|report|blog)$/.test(verb.lemma);
};

/** The phrase of a carrier behind the preposition of its kind: "at a rally", "on Telegram"; null for all others. */
export function heldIn(tree: Tree, at: number): Route | null {
  let held: Route | null = null;
  const take: Take = (one, kind, span = partySpan(tree, one)) => {
    if (kind !== null && span) held ??= { ...span, kind };
  };
  takeHeld(tree, at, [], take);
  return held;
}

/** "in the coming debates", "at next week's summit": nothing has been said there yet. */
const isToCome = (tree: Tree, at: number): boolean =>
  [at, ...childrenBy(tree, at, (token) => token.deprel === "nmod:poss")].some(
    (one) =>
      childrenBy(tree, one, (token) => /^(?:upcoming|coming|next|future|forthcoming|tomorrow)$/i.test(token.form))
        .length > 0,
  );

/** "on CNN's “State of the Union”": a programme with its outlet. */
function hostOf(tree: Tree, at: number): number | null {
  const owner = childrenBy(tree, at, (token) => token.deprel === "nmod:poss")[0];
  const kind = owner === undefined ? null : carrierKind(tree, owner);
  return owner !== undefined && (kind === "outlet" || kind === "agency") ? owner : null;
}

function kindOfWhole(tree: Tree, at: number): Kind | null {
  const whole = wholeOf(tree, at);
  return whole === null ? null : carrierKind(tree, whole);
}

/** "sent a letter", "unleashed a series of tweets": the carrier itself, or what there is a series of. */
function takeIssued(tree: Tree, at: number, take: Take): void {
  const own = carrierKind(tree, at);
  const kind = own ?? kindOfSeries(tree, at);
  const { lemma } = tree.tokens[at] as Token;
  if (/^(?:remark|comment|talk|event|footage|video|clip|session|stop)$/.test(lemma)) return;
  if (kind !== null && /^(?:document|statement|post|broadcast|speech|debate|interview)$/.test(kind)) take(at, kind);
}

function kindOfSeries(tree: Tree, at: number): Kind | null {
  if (
    !/^(?:series|flurry|barrage|string|number|batch|set|pair|slew|storm|spate|couple|stream|raft|group|round)$/.test(
      (tree.tokens[at] as Token).lemma,
    )
  )
    return kindOfWhole(tree, at);
  const of = childrenBy(tree, at, (token, index) => rel(token) === "nmod" && marksOf(tree, index).includes("of"))[0];
  return of === undefined ? null : carrierKind(tree, of);
}

/** "according to a statement": a carrier, or somebody else than the one who speaks. */
function takeLeaned(tree: Tree, at: number, take: Take): void {
  take(
    at,
    carrierKind(tree, at) ??
      kindOfWhole(tree, at) ??
      (isPersonal(tree, at) || isBodyNoun(tree.tokens[at]?.lemma.toLowerCase() ?? "") ? "relay" : null),
  );
}

/** The route that "according to" leans on; null where it is nobody through whom words come. */
export function leanedRoute(tree: Tree, at: number): Route | null {
  let route: Route | null = null;
  takeLeaned(tree, at, (one, kind, span = partySpan(tree, one)) => {
    if (kind !== null && span) route = { ...span, kind };
  });
  return route;
}

const isPersonal = (tree: Tree, at: number): boolean =>
  /^(?:official|source|person|people|aide|adviser|advisor|diplomat|lawyer|attorney|witness|spokesman|spokeswoman|spokesperson)$/.test(
    (tree.tokens[at] as Token).lemma.toLowerCase(),
  );

/** "as quoted by Russian news agencies", "citing a ministry source", "carried by state media", "Xinhua reported". */
function takeCited(tree: Tree, at: number, take: Take): void {
  const verb = tree.tokens[at] as Token;
  for (const child of tree.children[at] ?? []) {
    const token = tree.tokens[child] as Token;
    const marks = marksOf(tree, child);
    const by = rel(token) === "obl" && marks.some((mark) => /^(?:by|in|on)$/.test(mark));
    const cited = /^(?:cite|quote|citing|quoting)$/.test(verb.lemma) && rel(token) === "obj" && child > at;
    const as = rel(token) === "nsubj" && /^(?:report|quote|cite)$/.test(verb.lemma);
    if (by || cited || as)
      for (const one of coordinated(tree, child))
        take(one, carrierKind(tree, one) ?? (cited && isPersonal(tree, one) ? "relay" : null));
  }
}

/** "The comments were carried by state media": those whom a verb of passing on names. */
export function citedBy(tree: Tree, verb: number): readonly Route[] {
  const routes: Route[] = [];
  if (CITES.test((tree.tokens[verb] as Token).lemma))
    takeCited(tree, verb, (at, kind, span = partySpan(tree, at)) => {
      if (kind !== null && span) routes.push({ ...span, kind });
    });
  return routes;
}

/** "…,” Wang told him, according to a statement", "…, as quoted by the agencies": wherever the tree hangs the phrase. */
function takeFollowing(tree: Tree, cue: number, take: Take): void {
  const form = (at: number): string => tree.tokens[at]?.form.toLowerCase() ?? "";
  const takeBy = (by: number): void => {
    const party = tree.tokens[by]?.head ?? null;
    if (party !== null && party > by) for (const one of coordinated(tree, party)) take(one, carrierKind(tree, one));
  };
  // "Calder, quoted by the state agency, said …"
  for (let at = cue - 1; at > Math.max(1, cue - 14); at -= 1)
    if (/^(?:quoted|cited)$/.test(form(at)) && form(at + 1) === "by" && form(at - 1) === ",") takeBy(at + 1);
  for (let at = cue + 1; at < Math.min(cue + 12, tree.tokens.length); at += 1) {
    if (form(at) === "according" && form(at - 1) === ",") {
      const party = leanedOn(tree, at);
      if (party !== null) takeLeaned(tree, party, take);
    } else if (/^(?:citing|quoting)$/.test(form(at)) && /^[,(]$/.test(form(at - 1))) {
      takeCited(tree, at, take);
    } else if (
      form(at) === "as" &&
      /^(?:quoted|cited|reported|carried|published)$/.test(form(at + 1)) &&
      form(at + 2) === "by"
    ) {
      takeBy(at + 2);
    }
  }
}

/** "since the debate, when Calder said …", "his radio appearance, in which he said …": wherever the tree hangs the clause. */
function takeRelated(tree: Tree, cue: number, take: Take): void {
  const form = (at: number): string => tree.tokens[at]?.form.toLowerCase() ?? "";
  for (let at = cue - 1; at > Math.max(0, cue - 9); at -= 1) {
    if (/^[.;:“”"]$/.test(form(at))) return;
    const pair = form(at) === "which" && /^(?:in|at|during)$/.test(form(at - 1));
    if (!pair && !/^(?:when|where)$/.test(form(at))) continue;
    const comma = (pair ? at - 1 : at) - 1;
    const noun = form(comma) === "," ? comma - 1 : comma;
    const kind = noun >= 0 ? carrierKind(tree, noun) : null;
    if (kind !== null && /^(?:debate|speech|interview|conference|broadcast|document|post|statement)$/.test(kind))
      take(noun, kind);
    return;
  }
}

/** "said on “The Border Hour”": a title in marks behind "on", whatever the tree makes of it. */
const PROGRAMME =
  /\b[Oo]n\s+(?:(?:\p{L}+(?:['’]s)?\s+){1,3}(?:broadcast|edition|episode|airing|instalment|installment)\s+of\s+)?((?:(?:the|his|her|its|[\p{Lu}][\p{L}.&-]*(?:['’]s?)?)\s+){0,4}(?:“[\p{Lu}][^”\n]{2,50}”|"[\p{Lu}][^"\n]{2,50}"|''[\p{Lu}][^'\n]{2,50}''|‘[\p{Lu}][^’\n]{2,50}’))/gu;

function takeProgramme(tree: Tree, cue: number, content: readonly Span[], text: string, routes: Route[]): void {
  const { start, end } = tree.sentence;
  const said = tree.tokens[cue] as Token;
  for (const match of text.slice(start, end).matchAll(PROGRAMME)) {
    const from = start + match.index + match[0].length - (match[1] as string).length;
    const span = { start: from, end: from + (match[1] as string).length };
    const near = span.start >= said.end ? span.start - said.end < 60 : said.start - span.end < 60;
    if (!near || content.some((other) => overlaps(other, span) && !endsIn(other, span))) continue;
    const known = routes.findIndex((route) => overlaps(route, span));
    if (known >= 0) routes.splice(known, 1);
    routes.push({ ...span, kind: "broadcast" });
  }
}

/** A quotation's last word may be the title by mistake; then nothing else of it is quoted. */
const endsIn = (content: Span, title: Span): boolean => within(content, title);

const SHOWS = /^(?:show|capture|depict|appear|see|record|feature|reveal)$/;

/**
 * What speaks is what carries the words: "the study found", "a letter that says", "data from the survey show", "the
 * ad's narrator asks". A paper that speaks is a speaker and no more.
 */
export function speakingRoute(tree: Tree, speaker: number, cue: string | null = null): Route | null {
  const own = carrierKind(tree, speaker);
  const whole = wholeOf(tree, speaker);
  const at = whole ?? (own === null ? null : speaker);
  if (at === null) return null;
  const kind = carrierKind(tree, at);
  const token = tree.tokens[at] as Token;
  // Footage shows and somebody in it speaks; a site that announces something is its company.
  if (/^(?:footage|image|photo|figure|talk|event|gathering|campaign|comment|remark)$/.test(token.lemma)) return null;
  if (/^(?:video|clip|recording)$/.test(token.lemma) && (cue === null || SHOWS.test(cue))) return null;
  // A speech warns; a convention is a treaty, a rally is people.
  if (
    kind === "speech" &&
    !/^(?:speech|address|sermon|testimony|lecture|keynote|toast|eulogy|homily)$/.test(token.lemma)
  )
    return null;
  if (kind === "post" && token.upos === "PROPN") return null;
  if (kind !== "document" && kind !== "statement" && kind !== "post" && kind !== "broadcast" && kind !== "speech")
    return null;
  const span = partySpan(tree, at);
  return span && { ...span, kind };
}

const VIEWERS = /^(?:audience|viewer|listener|reader|subscriber)$/;

/**
 * What is told when an outlet is: "told CNN", "told the newspaper Lake Daily", "told Ann Hale of the Lake Daily", "told
 * Channel 4's Ann Hale"; a briefing that is told is where it was said.
 */
export function toldOutlet(tree: Tree, at: number): Route | null {
  // "told the channel's viewers": who watches is no outlet, and whose viewers they are is no more than that.
  if (VIEWERS.test((tree.tokens[at] as Token).lemma)) return null;
  for (const one of [at, ...(tree.children[at] ?? [])]) {
    const token = tree.tokens[one] as Token;
    const apart =
      token.deprel === "nmod:poss" ||
      (rel(token) === "nmod" && marksOf(tree, one).some((mark) => /^(?:of|from|at|with)$/.test(mark)));
    if (one !== at && !apart && !/^(?:compound|flat|appos|nmod:unmarked|obl:unmarked|nmod:desc)$/.test(token.deprel))
      continue;
    const kind = carrierKind(tree, one);
    if (
      kind === null ||
      !(/^(?:agency|outlet|conference)$/.test(kind) || (kind === "broadcast" && token.upos === "PROPN"))
    )
      continue;
    if (kind === "conference" && one !== at) continue;
    const span = partySpan(tree, apart ? one : at);
    if (span) return { ...span, kind };
  }
  return null;
}

/**
 * "told The Lake Daily that …": an outlet's name right behind the verb, where the tree cuts it into several; and a
 * name written as sites write theirs.
 */
export function outletAfter(tree: Tree, at: number): Route | null {
  if (!/^(?:tell|inform)$/.test((tree.tokens[at] as Token).lemma)) return null;
  const object = childrenBy(tree, at, (token, index) => /^(?:obj|iobj)$/.test(token.deprel) && index > at)[0];
  if (object !== undefined && VIEWERS.test((tree.tokens[object] as Token).lemma)) return null;
  const direct = outletAt(tree, at + 1, true);
  if (direct !== null) return direct;
  // "told Ann Hale of the Lake Daily", "told a correspondent for the Lake Daily"
  for (let next = at + 1; next < at + 7 && next < tree.tokens.length; next += 1) {
    const { form, upos } = tree.tokens[next] as Token;
    if (/^(?:of|from|at|with|for)$/.test(form)) return next > at + 1 ? outletAt(tree, next + 1, false) : null;
    if (!/^(?:PROPN|NOUN|DET|ADJ)$/.test(upos)) return null;
  }
  return null;
}

/** @param alone whether one word written as sites write theirs is enough */
function outletAt(tree: Tree, first: number, alone: boolean): Route | null {
  const forms = tree.tokens.slice(first, first + 7).map(({ form }) => form);
  const start = /^the$/i.test(forms[0] ?? "") ? 1 : 0;
  for (let size = Math.min(5, forms.length - start); size > 0; size -= 1) {
    const name = forms
      .slice(start, start + size)
      .join(" ")
      .replace(/ (['’]s)\b/g, "$1");
    if ((!/^\p{Lu}/u.test(name) && !looksLikeSite(name)) || / (?:of|from|at|with|for)\b/.test(name)) continue;
    const kind = outletKind(name) ?? (alone && size === 1 && looksLikeSite(name) ? "outlet" : null);
    const [from, until] = [tree.tokens[first], tree.tokens[first + start + size - 1]];
    if (kind !== null && from && until) return { start: from.start, end: until.end, kind };
  }
  return null;
}
