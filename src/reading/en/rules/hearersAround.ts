import { rule } from "../rule.ts";

/** Who hears what is said, as the words around a cue tell. Capture `link` is such a word, `hearer` the head of who hears. */
export interface HearerAroundYield {
  /** The words of the telling at which the rule looks: those around the cue, or the cue, too. */
  readonly on: "around" | "any";
}

const CARRIED = "in|at|during|on|through|by|via|with";

export const HEARERS_AROUND = [
  // "sent them a letter, saying …"
  rule<HearerAroundYield>("hearer/handed", {
    pattern: "{class:hands-over}=link >iobj {is:hearing}=hearer",
    on: "around",
    yes: ["Calder sent <them> a letter, saying that it was open."],
    no: ["Calder sent a letter, saying that it was open."],
  }),
  // "addressing the council, Calder said …"
  rule<HearerAroundYield>("hearer/faced", {
    pattern: "{class:faces}=link >obj {is:hearing; !is:topic}=hearer",
    on: "around",
    yes: ["Addressing <the council>, Calder said that it was open."],
    no: ["Addressing the issue, Calder said that it was open."],
  }),
  // "Speaking to Wang in Beijing, Shoigu stressed …"
  rule<HearerAroundYield>("hearer/spoken-to", {
    pattern: "{class:speaks-to}=link >obl {is:hearing; is:company; case:to|before}=hearer",
    on: "around",
    yes: ["Speaking to <Hale>, Calder said that it was open."],
    no: ["Speaking to the date, Calder said that it was open."],
  }),
  // "Meeting with Hale, Calder said …"
  rule<HearerAroundYield>("hearer/spoken-with", {
    pattern: "{class:speaks-with}=link >obl {is:hearing; is:company; case:with}=hearer",
    on: "around",
    yes: ["Speaking with <Hale> in Lima, Calder said that it was open."],
    no: ["Speaking with the radio on, Calder went away."],
  }),
  // "Appearing before the committee, Calder said …"
  rule<HearerAroundYield>("hearer/appeared-before", {
    rare: "seldom in the texts measured",
    pattern: "{class:speaks-before}=link >obl {is:hearing; is:company; case:before}=hearer",
    on: "around",
    yes: ["Appearing before <the committee>, Calder said that it was open."],
    no: ["Appearing on the radio, Calder said that it was open."],
  }),
  // "In a letter to the president, he wrote …", "In a call with the president"; "a joint statement with China" is made together
  rule<HearerAroundYield>("hearer/exchange", {
    pattern: `{}=link >obl ({class:exchanges; case:${CARRIED}}=exchange >nmod|obl ({is:hearing; is:partner; is:exchanged-with}=hearer -- =exchange))`,
    on: "any",
    yes: ["In a letter to <the president>, Calder wrote that it was open."],
    no: ["In a joint statement with China, Calder said that it was open."],
  }),
  // "The complaint to the court says …", "had a message for the farmers"; "a statement for the record" is for nobody
  rule<HearerAroundYield>("hearer/exchange-object", {
    pattern:
      "{}=link >obj|nsubj ({class:exchanges}=exchange >nmod|obl ({is:hearing; is:partner; is:exchanged-with}=hearer -- =exchange))",
    on: "any",
    yes: ["The complaint to <the court> says that it was open."],
    no: ["Calder signed a statement with China, saying that it was open."],
  }),
  // "sent a letter on Thursday to the council": the tree hangs the council on the verb
  rule<HearerAroundYield>("hearer/sent-to", {
    pattern:
      "{class:sends-words}=link >obj {class:exchanges}=exchange >obl ({is:hearing; case:to}=hearer -- =exchange)",
    on: "any",
    yes: ["Calder sent a letter on Thursday to <the council>, saying that it was open."],
    no: ["Calder sent a letter on Thursday, saying that it was open."],
  }),
  // "a letter to the council that says …": the noun that the cue hangs on
  rule<HearerAroundYield>("hearer/carrier", {
    rare: "seldom in the texts measured",
    pattern: "{tag:NOUN; class:exchanges}=link >nmod|obl ({is:hearing; is:partner; is:exchanged-with}=hearer -- =link)",
    on: "around",
    yes: ["Calder saw a letter to <the council> that says it was open."],
    no: ["Calder saw a road to the council that was open."],
  }),
];
