import type { Statement } from "../../../contract/index.ts";
import { rule } from "../rule.ts";

/** What makes a word the cue of a statement. Capture `cue` is its head; `last` the last word of a cue of several. */
export interface CueYield {
  /** Where the words themselves do not tell the act. */
  readonly act?: Statement["act"];
}

export const CUES = [
  // "Calder said that the border was open."
  rule<CueYield>("cue/verb", {
    pattern: "{tag:VERB; cue:verb; !rel:amod|case|compound; !lemma:put|rule; !is:passive}=cue",
    yes: ["Calder <said> that the border was open."],
    no: ["The said border was open.", "She put the letter on a list."],
  }),
  // "The court ruled that the vote was void."
  rule<CueYield>("cue/ruled", {
    pattern: "{lemma:rule; tag:VERB; !rel:amod|case|compound; !is:passive}=cue !. {form:out}",
    yes: ["The court <ruled> that the vote was void."],
    no: ["Calder ruled out a return to the talks."],
  }),
  // "as Hale put it", not "putting it on a list"
  rule<CueYield>("cue/put-it", {
    pattern: "{lemma:put}=cue . {form:it} !>obl {case:on|into|at|to}",
    yes: ["“The border is a wound,” as Hale <put> it."],
    no: ["Calder put it on a list."],
  }),
  // "was told by the minister that the border was open"
  rule<CueYield>("cue/passive-with-agent", {
    pattern: "{tag:VERB; cue:verb; is:passive; !lemma:put}=cue >obl:agent {}",
    yes: ["The raid was <condemned> by the ministry."],
    no: ["The raid was condemned."],
  }),
  // "The council was told that the border was open."
  rule<CueYield>("cue/passive-hearer", {
    pattern: "{tag:VERB; cue:hearer; is:passive; !rel:amod|case|compound}=cue",
    yes: ["The council was <told> that the border was open."],
    no: ["Calder is expected to attend the talks."],
  }),
  // "It was announced that the border was open."
  rule<CueYield>("cue/passive-speech", {
    pattern:
      "{tag:VERB; cue:speech; !cue:infinitive; !cue:hearer; is:passive; !rel:amod|case|compound; !lemma:put}=cue",
    yes: ["It was <announced> that the border was open."],
    no: ["Calder is expected to attend the talks.", "They were asked to leave."],
  }),
  // "Calder did not rule out closing the border."
  rule<CueYield>("cue/ruled-out", {
    pattern: "{lemma:rule; !is:passive}=cue . {form:out}=last >obj|xcomp|ccomp|advcl ({} -- =last)",
    act: "reject",
    yes: ["Calder <ruled out> a return to the talks."],
    no: ["The court ruled that the vote was void."],
  }),
  // "the minister's claim that the border was open"
  rule<CueYield>("cue/noun", {
    pattern: "{tag:NOUN; cue:noun}=cue >nmod:poss {} >acl!|ccomp! ({} >mark {lemma:that|to|whether} -- =cue)",
    yes: ["The minister’s <claim> that the border was open surprised Hale."],
    no: ["The claim surprised Hale."],
  }),
];
