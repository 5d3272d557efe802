import type { Route } from "../../../contract/index.ts";
import { rule } from "../rule.ts";

/** How the words came. Capture `link` is a word of the telling, `route` the head of what carries the words. */
export interface RouteYield {
  /** The words of the telling at which the rule looks: the cue, those around it, those that issue something, all; "near" looks from the cue along the sentence, last. */
  readonly on: "cue" | "around" | "issuing" | "any" | "near";
  /** The kind; where it is left out, that of `carrier`, else of `route`. */
  readonly kind?: Route["kind"];
  /** Whether it is whoever passes words on: a paper, an agency, a carrier, else somebody. */
  readonly passer?: true;
  /** Whether those that "and" joins to it are routes, too. */
  readonly each?: true;
  /** Whether the word alone is the route, and not its phrase. */
  readonly word?: true;
}

const WRITTEN = "document|statement|post|broadcast|speech|debate|interview";
/** Phrases of a verb; "encouraging them at a rally": the tree may take the rally for an object. */
const IN = "!class:near-not-in; !is:to-come; !is:doer; !is:done-there; !is:seat";
const CITING = ">obl|nmod|advcl|advmod|acl|parataxis|dep|obj|conj";

/** Where something is said aloud, and what it is said on or written in: each kind has its own prepositions. */
const held = (name: string, kinds: string, prepositions: string, [yes, no]: readonly [yes: string, no: string]) =>
  rule<RouteYield>(name, {
    pattern: `{}=link >obl|nmod|dep|obj {holds:${kinds}; marked:${prepositions}; ${IN}}=route`,
    on: "any",
    each: true,
    yes: [yes],
    no: [no],
  });

export const ROUTES = [
  // "She tweeted that …": the verb itself says how
  rule<RouteYield>("route/tweeted", {
    pattern: "{lemma:tweet|retweet}=route",
    on: "cue",
    kind: "post",
    word: true,
    yes: ["Calder <tweeted> that the border was open."],
    no: ["Calder said that the border was open."],
  }),
  // "a letter that says", "tweets accusing her": the noun that the cue hangs on
  rule<RouteYield>("route/carrier", {
    pattern: `{tag:NOUN|PROPN; carries:${WRITTEN}; !class:never-issued}=route`,
    on: "around",
    yes: ["Calder sent <a letter opposing the raid>."],
    no: ["Calder sent a farmer to ask for help."],
  }),
  rule<RouteYield>("route/series", {
    rare: "seldom in the texts measured",
    pattern: `{tag:NOUN; class:series; !carries:words}=route >nmod {marked:of; carries:${WRITTEN}}=carrier`,
    on: "around",
    yes: ["Calder wrote <a series of tweets opposing the raid>."],
    no: ["Calder saw a series of raids."],
  }),
  // "sent a letter urging …", "issued a statement saying …"
  rule<RouteYield>("route/issued", {
    pattern: `{class:issues}=link >obj {carries:${WRITTEN}; !class:never-issued}=route`,
    on: "issuing",
    yes: ["Calder issued <a statement>, saying that the border was open."],
    no: ["Calder issued visas, saying that the border was open."],
  }),
  // "released a report": the cue itself issues it
  rule<RouteYield>("route/released", {
    pattern: `{class:issues-by-itself}=link >obj {carries:${WRITTEN}; !class:never-issued}=route`,
    on: "any",
    yes: ["Calder released <a statement> that condemned the raid."],
    no: ["Calder released the farmers."],
  }),
  rule<RouteYield>("route/released-series", {
    rare: "seldom in the texts measured",
    pattern: `{class:issues-by-itself}=link >obj ({class:series; !carries:words}=route >nmod {marked:of; carries:${WRITTEN}}=carrier)`,
    on: "any",
    yes: ["Calder unleashed <a series of tweets> that condemned the raid."],
    no: ["Calder released a series of farmers."],
  }),
  // "took to Twitter to say"
  rule<RouteYield>("route/took-to", {
    pattern: "{lemma:take}=link > {marked:to; carries:post}=route",
    on: "any",
    kind: "post",
    yes: ["Calder took to <Twitter> to say that the border was open."],
    no: ["Calder took Hale to the border."],
  }),
  // "…, according to a statement", beside a speaker of its own
  rule<RouteYield>("route/according-to", {
    pattern: "{}=link > {marked:according|accord; holds:words}=route",
    on: "any",
    yes: ["Calder told Hale it was open, according to <a statement>."],
    no: ["Calder told Hale it was open according to plan."],
  }),
  rule<RouteYield>("route/according-to-somebody", {
    pattern: "{}=link > {marked:according|accord; !holds:words; is:relaying}=route",
    on: "any",
    kind: "relay",
    yes: ["Calder told Hale it was open, according to <an official>."],
    no: ["Calder told Hale it was open according to plan."],
  }),
  // "as quoted by Russian news agencies", "carried by state media"
  rule<RouteYield>("route/carried-by", {
    pattern: `{}=link ${CITING} ({class:passes-on-words} >obl {marked:by|in|on; carries:words}=route)`,
    on: "any",
    each: true,
    yes: ["“It is open,” Calder said, as quoted by <Russian news agencies>."],
    no: ["“It is open,” Calder said, as asked by Hale."],
  }),
  // "citing a report"
  rule<RouteYield>("route/citing", {
    pattern: `{}=link ${CITING} ({lemma:cite|quote|citing|quoting}=verb >obj ({is:cited}=route -- =verb))`,
    on: "any",
    passer: true,
    each: true,
    rare: "papers that cite documents: seldom in the texts measured, common in wires",
    yes: ["Calder said it was open, citing <a report>."],
    no: ["Calder said it was open, citing the weather."],
  }),
  held("route/held", "interview|conference|debate|speech", "in|at|during|on|from|throughout|amid|via", [
    "Calder said at <a news conference> that it was open.",
    "Calder said in the wake of the debate that it was open.",
  ]),
  held("route/aired", "broadcast", "in|on|during|via|through|from|at", [
    "Calder said on <television> that it was open.",
    "Calder said without a video that it was open.",
  ]),
  held("route/posted", "post", "in|on|via|through|by|from|with|per|inside|across", [
    "Calder said on <Telegram> that it was open.",
    "Calder said against the tweet that it was open.",
  ]),
  held("route/stated", "statement", "in|on|via|through|by|from|with|per|inside|across", [
    "Calder said in <a statement> that it was open.",
    "Calder said before the statement that it was open.",
  ]),
  // What is written is not said through it: "combed through the filings".
  held("route/written", "document", "in|on|via|by|from|with|per|inside|across", [
    "Calder said in <a letter> that it was open.",
    "Calder combed through the letter.",
  ]),
  held("route/outlet", "outlet|agency", "on|via|through|for|with|in", [
    "Calder said on <Channel 9> that it was open.",
    "Calder said of the newspaper that it was open.",
  ]),
  held("route/through-somebody", "relay", "through|via", [
    "Calder said through <a spokesman> that it was open.",
    "Calder said with a spokesman that it was open.",
  ]),
  // "wrote Ann Hale for Morning Post": whoever is written for publishes it
  rule<RouteYield>("route/written-for", {
    pattern: "{tag:VERB; lemma:write|report|blog}=link >obl|nmod|dep {tag:PROPN; marked:for; !holds:words}=route",
    on: "any",
    kind: "outlet",
    yes: ["“It is open,” wrote Ann Hale for <Lake>."],
    no: ["“It is open,” wrote Ann Hale for her brother."],
  }),
  // "Ann Hale of the Lake Daily wrote"
  rule<RouteYield>("route/paper-of", {
    pattern:
      "{}=link >nsubj ({tag:PROPN}=speaker >nmod ({carries:outlet; marked:at|in|for|of|from|on|with}=route -- =speaker))",
    on: "cue",
    kind: "outlet",
    yes: ["Ann Hale of <the Lake Daily> wrote that it was open."],
    no: ["Ann Hale of the council wrote that it was open."],
  }),
  // "A source quoted by the Lake Daily said"
  rule<RouteYield>("route/source-quoted-by", {
    pattern:
      "{}=link >nsubj ({}=speaker >acl! ({lemma:quote|cite} >obl {marked:by|in|on; carries:words}=route -- =speaker))",
    on: "cue",
    each: true,
    rare: "a source of another paper: seldom in the texts measured, common in wires",
    yes: ["A source quoted by <the Lake Daily> said that it was open."],
    no: ["A source close to the Lake Daily said that it was open."],
  }),
  // "was quoted by the Lake News Agency as saying"
  rule<RouteYield>("route/quoted-by", {
    pattern:
      "{form:*ing; cue:speech; rel:advcl}=link >mark {form:as} < ({class:passes-on; is:passive} >obl {marked:by|in|on; carries:words}=route)",
    on: "near",
    each: true,
    rare: "an agency that passes on what a minister said: seldom in the texts measured, common in wires",
    yes: ["Calder was quoted by <the Lake News Agency> as saying that it was open."],
    no: ["Calder was praised by the Lake News Agency for saying that it was open."],
  }),
  // "was quoted as saying by the Lake News Agency"
  rule<RouteYield>("route/saying-by", {
    pattern:
      "{form:*ing; cue:speech; rel:advcl}=link >mark {form:as} < {class:passes-on; is:passive} >obl {marked:by; carries:words}=route",
    on: "near",
    rare: "an agency that passes on what a minister said: seldom in the texts measured, common in wires",
    yes: ["“It is open,” Calder was quoted as saying by <the Lake Times>."],
    no: ["Calder was quoted as saying by Friday that it was open."],
  }),
  // "The Lake Daily quoted her as saying"
  rule<RouteYield>("route/quoting", {
    pattern:
      "{form:*ing; cue:speech; rel:advcl}=link >mark {form:as} < ({class:passes-on; !is:passive} >obj {} >@clause-subject {}=route)",
    on: "near",
    passer: true,
    yes: ["<The Lake Daily> quoted Calder as saying that it was open."],
    no: ["Calder praised the Lake Daily as saying much."],
  }),
  // "…,” Wang told him, according to a statement"
  rule<RouteYield>("route/behind-according-to", {
    pattern: "{}=link ..10 ({form:according} - {form:,} >@leaned-on {holds:words}=route)",
    on: "near",
    yes: ["“It is open,” Calder told him, according to <a statement>."],
    no: ["“It is open,” Calder told him, according to plan."],
  }),
  // "since the debate, when Calder said …", "his radio appearance, in which he said …"
  rule<RouteYield>("route/when-said", {
    pattern:
      "{}=link >@related-noun {carries:debate|speech|interview|conference|broadcast|document|post|statement}=route",
    on: "near",
    yes: ["He has been silent since <the debate>, when Calder said that it was open."],
    no: ["He has been silent since the storm, when Calder said that it was open."],
  }),
];
