import { rule } from "../rule.ts";

/** How the words of a capture are taken for content. */
export interface ContentYield {
  /** A clause without the cue's own branch and the reporter's asides, or a phrase as it stands, or all captures as one. */
  readonly takes: "clause" | "phrase" | "together";
  /** Whether what was said begins where the rule says, whatever the network's labels make of it. */
  readonly exact?: true;
}

/** What a cue reports, as the tree gives it. Capture `cue` is the cue, `content` the head of what was said. */
export const CONTENTS = [
  // "said that the border was open"
  rule<ContentYield>("content/clause", {
    pattern: "{cue:clause|infinitive}=cue >ccomp {}=content",
    takes: "clause",
    yes: ["Calder said <that the border was open>."],
    no: ["Calder said nothing."],
  }),
  // "What the minister says is that the border is open."
  rule<ContentYield>("content/what-is", {
    pattern: "{rel:acl; cue:clause}=cue !>ccomp|obj {} < ({form:what} < ({}=content >mark {lemma:that}=first))",
    takes: "clause",
    exact: true,
    rare: "a cleft: seldom in the texts measured, and without it the speaker would say the whole clause",
    yes: ["What Calder says is <that the border is closed>."],
    no: ["What Calder says is true."],
  }),
  // "The border, the minister said, was open."
  rule<ContentYield>("content/inserted-cue", {
    pattern: "{rel:parataxis; cue:clause}=cue >nsubj {} !>ccomp|obj {} < {}=content",
    takes: "clause",
    yes: ["Ann Calder, she said, <was an old friend>."],
    no: ["The border was open, the minister said it."],
  }),
  // "The border was open, Calder was quoted as saying."
  rule<ContentYield>("content/passed-on", {
    pattern:
      "{form:*ing; cue:speech; rel:advcl}=cue >mark {form:as} !>ccomp {} < ({class:passes-on} >ccomp|parataxis {}=content)",
    takes: "clause",
    rare: "words that are passed on without marks: seldom in the texts measured, common in wires",
    yes: ["<Two boats would be withdrawn before winter>, Minister Ann Hale was quoted as saying by the daily Lake."],
    no: ["Calder was quoted as saying that the border was open."],
  }),
  // "pledged to open the border"
  rule<ContentYield>("content/infinitive", {
    pattern: "{cue:infinitive}=cue >xcomp ({}=content >mark {lemma:to} -- =cue)",
    takes: "clause",
    yes: ["Calder pledged <to open the border>."],
    no: ["Calder pledged money."],
  }),
  // "called for restraint"
  rule<ContentYield>("content/call-for", {
    pattern: "{cue:infinitive; class:calls-for}=cue >obl ({}=content >case {lemma:for})",
    takes: "phrase",
    exact: true,
    yes: ["Calder called <for restraint on both banks>."],
    no: ["Calder called Hale a friend."],
  }),
  // "called on both sides to leave"
  rule<ContentYield>("content/call-to", {
    pattern: "{cue:infinitive; class:calls-for}=cue !>xcomp {} >advcl ({}=content >mark {lemma:to} -- =cue)",
    takes: "clause",
    yes: ["Calder called on both sides <to leave the border>."],
    no: ["Calder called Hale to the border."],
  }),
  // "accused Hale of lying"
  rule<ContentYield>("content/accused-of", {
    pattern:
      "{act:accuse; cue:hearer}=cue >obj {}=content >obl|advcl|xcomp|ccomp ({}=charge >case|mark {lemma:of|for} -- =cue)",
    takes: "together",
    exact: true,
    yes: ["Calder accused <Hale of lying>."],
    no: ["Calder accused Hale."],
  }),
  // "condemned the attack on the port"
  rule<ContentYield>("content/object", {
    pattern: "{cue:object}=cue >obj {!tag:PRON}=content",
    takes: "phrase",
    yes: ["Calder condemned <the attack on the port>."],
    no: ["Calder condemned it."],
  }),
  // "apologised for the raid"
  rule<ContentYield>("content/apologised-for", {
    pattern: "{act:apologise}=cue >obl|advcl ({}=content >case|mark {lemma:for} -- =cue)",
    takes: "phrase",
    yes: ["Calder apologised <for the raid on the port>."],
    no: ["Calder apologised to the council."],
  }),
  // "ruled out a return to the talks"
  rule<ContentYield>("content/ruled-out", {
    pattern: "{lemma:rule}=cue . {form:out}=last >obj|xcomp|ccomp|advcl ({}=content -- =last)",
    takes: "phrase",
    exact: true,
    yes: ["Calder ruled out <a return to the talks>."],
    no: ["The court ruled that the vote was void."],
  }),
  // "the minister's claim that the border was open"
  rule<ContentYield>("content/noun-clause", {
    pattern: "{tag:NOUN; cue:noun}=cue >acl!|ccomp! ({}=content >mark {lemma:that|to|whether} -- =cue)",
    takes: "clause",
    yes: ["The minister’s claim <that the border was open> surprised Hale."],
    no: ["The minister’s claim surprised Hale."],
  }),
];
