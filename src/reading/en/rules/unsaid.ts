import type { Node } from "../../document/tree.ts";
import { firstFired } from "../../engine/rule.ts";
import { rule } from "../rule.ts";

/** Words that look like cues and report nothing. Capture `cue` is the word. Neither rules nor heads take it for a cue. */
export const UNSAID = [
  // "has no reason to say so", "had the courage to admit that …": nobody is told to have said it
  rule("unsaid/infinitive-of-a-noun", {
    pattern:
      "{rel:acl!; tag:VERB}=cue >mark {lemma:to} < ({tag:NOUN; !is:able-to-say; !cue:noun} !<obj {class:uses-to-say})",
    yes: ["The guards have no reason to <say> that the road is open.", "Hale lacks the nerve to <claim> that it held."],
    no: [
      "Hale was the first minister to say that the road was open.",
      "Calder used the dinner to accuse Hale of lying.",
      "The guards said that the road was open.",
    ],
  }),
  // "offered little resistance": done, not said
  rule("unsaid/offered-thing", {
    pattern: "{lemma:offer; tag:VERB}=cue >obj {class:never-offered-in-words}",
    yes: ["The town <offered> little resistance."],
    no: ["Calder offered talks."],
  }),
  // "the camps offer little shelter": a place or a thing offers nothing in words
  rule("unsaid/thing-offers", {
    pattern: "{lemma:offer; tag:VERB}=cue >@clause-subject {tag:NOUN; !is:able-to-say}",
    yes: ["The river <offers> fish to both banks."],
    no: ["The ministry offered help.", "Calder offered help."],
  }),
  // "Far from offering shelter, the huts are locked": the opposite is told
  rule("unsaid/far-from", {
    pattern: "{cue:verb; form:*ing}=cue <advcl|acl|ccomp|dep {form:far}",
    rare: "seldom in the texts measured; without it the opposite of the page would be told",
    yes: ["Far from <offering> bread, the huts on the pass are locked."],
    no: ["Offering bread, the captain said that the pass was open."],
  }),
  // "is referring to the pact"; "referred to the pact as a mistake" tells what was said of it
  rule("unsaid/refers-to", {
    pattern: "{lemma:refer; tag:VERB}=cue !>obl|advcl|nmod {case:as} !>advcl {marked:as}",
    yes: ["The general is <referring> to the pact."],
    no: ["The general referred to the pact as a mistake."],
  }),
  // "was identified as Joseph Marsh"
  rule("unsaid/identified", {
    pattern: "{lemma:identify; is:passive}=cue !>obl:agent {}",
    yes: ["The man was <identified> as Joseph Marsh."],
    no: ["The man was identified by the police as Joseph Marsh."],
  }),
  // "is expected to cover the north": nobody is told to expect it
  rule("unsaid/expected-to", {
    pattern: "{lemma:expect; is:passive}=cue >xcomp {} !>obl:agent {}",
    yes: ["The plan is <expected> to cover the north."],
    no: ["Hale expects the plan to cover the north."],
  }),
  // "so we went": only who "went on" or "goes: …" speaks
  rule("unsaid/goes", {
    pattern: "{lemma:go; tag:VERB}=cue !. {form:on|:|further|after}",
    yes: ["The guards <went> home."],
    no: ["Calder went on to say that the road was open."],
  }),
  // "are questioning the suspects": held and asked, and nothing told of what
  rule("unsaid/questioned-somebody", {
    pattern: "{lemma:question|interrogate|quiz; tag:VERB}=cue >obj {is:human} !>ccomp|xcomp|advcl {}",
    yes: ["The police are <questioning> two men."],
    no: ["Hale questioned the decision."],
  }),
  // "previously known as “the Rocks”": a name, and nobody's words
  rule("unsaid/known-as", {
    pattern: "{lemma:know; feat:VerbForm=Part}=cue >obl|xcomp|advcl {case:as}",
    yes: ["The islands, <known> as the Rocks, were empty."],
    no: ["Hale knows that the islands are empty."],
  }),
  // "hosted an evening to discuss what the towns could learn"
  rule("unsaid/to-discuss", {
    pattern: "{lemma:discuss; tag:VERB}=cue >mark {lemma:to}",
    yes: ["They met to <discuss> what the towns could learn."],
    no: ["They discussed what the towns could learn."],
  }),
  // "those wishing to go", "a team hoping to win": which ones they are, and nothing that they said
  rule("unsaid/wishing-ones", {
    pattern: "{rel:acl; form:*ing; class:wishes}=cue >xcomp {}",
    yes: ["The council thanked those <wishing> to help."],
    no: ["Calder said that she wished to help."],
  }),
  // "some might say", "you could call it": nobody has said it
  rule("unsaid/might-say", {
    pattern:
      "{cue:speech}=cue >aux {lemma:might|may|could|can} >nsubj {form:some|one|you|someone|somebody|anyone|nobody|many|others}",
    yes: ["Some might <say> that the lake was too cold."],
    no: ["Hale said that the lake was too cold.", "Some said that the lake was too cold."],
  }),
  // "The mayor looked at the guard", "nodded": seen, not said
  rule("unsaid/gesture", {
    pattern: "{class:gestures; tag:VERB}=cue",
    yes: ["The mayor <looked> at the guard."],
    no: ["The mayor pointed out that it was late."],
  }),
  // "had the chance to tell them “I am sorry”"
  rule("unsaid/chance", {
    pattern: "{class:chances; tag:NOUN}=cue",
    yes: ["He had the <chance> to say a word."],
    no: ["His promise to pay was kept."],
  }),
  // "The plan calls for new taxes": what a law or a plan is about
  rule("unsaid/law", {
    pattern: "{tag:VERB; !class:says-in-writing}=cue >@clause-subject {tag:NOUN; class:laws}",
    yes: ["The plan <calls> for new taxes.", "The law <bans> the sale of arms."],
    no: ["The law says that the sale is banned.", "The minister called for a law."],
  }),
  // "responded to the storm with new dams": by a deed
  rule("unsaid/responded-with", {
    pattern: "{lemma:respond|react; tag:VERB}=cue >obl {case:with}",
    yes: ["The council <responded> to the storm with new dams."],
    no: ["The council responded that the dams were new."],
  }),
  // "I blamed myself"
  rule("unsaid/blamed-oneself", {
    pattern: "{cue:hearer; act:accuse|criticise}=cue >obj {form:myself|himself|herself|themselves|itself|ourselves}",
    rare: "seldom in the texts measured; nobody is told anything by it",
    yes: ["She <blamed> herself for the storm."],
    no: ["She blamed Hale for the storm."],
  }),
  // "called Hale on Monday" by telephone; "called Hale a liar" says what was said
  rule("unsaid/called-somebody", {
    pattern:
      "{lemma:call|phone|telephone; tag:VERB; !is:passive}=cue >obj ({is:human; !form:it|this|that}=other !>parataxis {} -- =cue) !>xcomp|ccomp|iobj|advcl {} !>obj {tag:NOUN}",
    yes: ["Calder <called> Hale on Monday."],
    no: ["Calder called Hale a liar.", "Calder called for calm."],
  }),
  // "was sanctioned in May"
  rule("unsaid/done", {
    pattern: "{class:done-not-said; tag:VERB}=cue",
    yes: ["The bank was <sanctioned> in May."],
    no: ["The bank was condemned in May."],
  }),
];

/** Whether a word that looks like a cue reports nothing. */
export const reportsNothing = (cue: Node): boolean => firstFired(UNSAID, cue) !== null;
