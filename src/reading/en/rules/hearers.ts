import { rule } from "../rule.ts";

/** Whom a cue's own clause names as addressed. Capture `cue` is the cue, `hearer` the head of whoever hears. */
export type HearerYield = object;

export const HEARERS = [
  // "Asked about the port, Calder said …": Calder is asked
  rule<HearerYield>("hearer/asked", {
    pattern: "{is:asked}=cue >@asked {}=hearer",
    yes: ["Asked about the port, <Calder> said it was open."],
    no: ["Calder asked about the port."],
  }),
  // "Asked by Hale whether it was open, Calder answered: “Never.”": who asks hears the answer
  rule<HearerYield>("hearer/asker", {
    pattern: "{cue:speech; !is:asked}=cue >advcl ({is:asked} >obl:agent {is:hearing; !carries:words}=hearer)",
    yes: ["Asked by <Hale> whether it was open, Calder said that it was."],
    no: ["Asked about the port, Calder said it was open."],
  }),
  // "promised them help", "wrote him that …"
  rule<HearerYield>("hearer/given", {
    pattern: "{class:gives-words; !is:asked}=cue >iobj {is:hearing}=hearer",
    yes: ["Calder promised <them> help."],
    no: ["Calder promised help."],
  }),
  // "told the council a story"
  rule<HearerYield>("hearer/indirect-object", {
    pattern: "{cue:hearer; !class:charges-somebody; !is:asked}=cue >iobj {is:hearing}=hearer",
    yes: ["Calder told <the council> a story."],
    no: ["Calder told a story."],
  }),
  // "told the council that …", "asked him about it"
  rule<HearerYield>("hearer/object", {
    pattern:
      "{cue:hearer; !class:charges-somebody; !act:request|demand|order|warn; !is:asked}=cue >obj ({is:hearing}=hearer -- =cue)",
    yes: ["On Monday Calder thanked <Hale> for the help."],
    no: ["Calder told a story.", "Calder accused Hale of lying."],
  }),
  // "urged her to go", "urged Oslo to go": a name or a pronoun hears
  rule<HearerYield>("hearer/asked-object", {
    pattern: "{cue:hearer; act:request|demand|order|warn; !is:asked}=cue >obj ({is:hearing; !tag:NOUN}=hearer -- =cue)",
    yes: ["Calder urged <her> to go."],
    no: ["Calder urged restraint."],
  }),
  // "urged the council to go": a noun hears where something more is said
  rule<HearerYield>("hearer/asked-noun", {
    pattern:
      "{cue:hearer; act:request|demand|order|warn; !is:asked}=cue >obj ({is:hearing; tag:NOUN}=hearer -- =cue) >ccomp|xcomp|advcl|parataxis ({} -- =hearer)",
    yes: ["Calder urged <the council> to go."],
    no: ["Calder urged restraint."],
  }),
  // "The council was told that …"
  rule<HearerYield>("hearer/passive-subject", {
    pattern: "{cue:hearer; !class:charges-somebody|persuades; !is:asked}=cue >nsubj:pass {}=hearer !>obj ({} -- =cue)",
    yes: ["<The council> was told that the border was open."],
    no: ["The council is convinced that the border is open."],
  }),
  // "said to the council that …", "wrote to the council"; "On Taiwan, he called on Washington": what stands in front is the topic
  rule<HearerYield>("hearer/to", {
    pattern:
      "{cue:speech; !lemma:point|call|prevail|appeal; !is:asked}=cue !>obj ({is:hearing} -- =cue) >obl|nmod ({is:hearing; case:to}=hearer -- =cue)",
    yes: ["Calder explained to <the council> that the border was open."],
    no: ["Calder said that to some extent it was open."],
  }),
  // "appealed to the council", "appealed on them"
  rule<HearerYield>("hearer/appealed-to", {
    pattern: "{lemma:appeal|prevail; !is:asked}=cue >obl|nmod ({is:hearing; case:on|upon|to}=hearer -- =cue)",
    yes: ["Calder appealed to <the council> to open the border."],
    no: ["Calder appealed for calm."],
  }),
  // "spoke to the council": no cue of the lists
  rule<HearerYield>("hearer/uttered-to", {
    pattern: "{class:utters; !cue:verb; !lemma:prevail}=cue >obl|nmod ({is:hearing; case:to}=hearer -- =cue)",
    yes: ["Calder preached to <the farmers> that war was near."],
    no: ["Calder preached peace."],
  }),
  // "argued with the guards that …"
  rule<HearerYield>("hearer/talked-with", {
    pattern: "{class:talks-with; !is:asked}=cue >obl|nmod ({is:hearing; case:with}=hearer -- =cue)",
    yes: ["Calder pleaded with <the guards> to open the border."],
    no: ["Calder argued that the border was open."],
  }),
];
