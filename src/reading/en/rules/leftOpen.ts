import { rule } from "../rule.ts";
import type { DenialYield } from "./denialYield.ts";

/** What leaves open whether a cue's act was done, though no word denies it. They are asked with the denials. */
export const LEFT_OPEN = [
  // "Did Calder say that …?", "Had she said that …, the ships would have left"
  rule<DenialYield>("denial/asked", {
    pattern: "{}=cue >@inverted {}=denier !>@denier {}",
    denied: "unsure",
    yes: [
      "<Did> Calder say that the port was open?",
      "<Had> Calder said that the port was open, the ships would have left.",
    ],
    no: ["At last did Calder say that the port was open.", "Calder did say that the port was open."],
  }),
  // "If Calder says that the port is open, the ships will sail", "It is not known whether Calder said so"
  rule<DenialYield>("denial/if", {
    pattern: "{cue:speech}=cue >mark {form:if|whether}=denier !>@denier {}",
    denied: "unsure",
    yes: ["<If> Calder says that the port is open, the ships will sail."],
    no: ["Calder said that the ships would sail if the port was open."],
  }),
  // "might announce that she will resign", "should say that …"
  rule<DenialYield>("denial/may", {
    pattern: "{cue:speech; !marked:if}=cue >aux {class:may; !form:must|need}=denier !>@denier {} !>nsubj {form:i|we}",
    denied: "unsure",
    yes: ["Calder <might> yet announce that the port is open.", "Calder <should> say that the port is open."],
    no: ["Calder announced that the port might open.", "I should say that the port is open."],
  }),
  // "wanted her to admit that …", "was expected to deny that …"
  rule<DenialYield>("denial/wanted", {
    pattern: "{cue:speech; marked:to}=cue <xcomp|ccomp ({class:wants}=denier !>@denier {})",
    denied: "unsure",
    yes: ["The council <wanted> Calder to admit that the port was closed."],
    no: ["The council got Calder to admit that the port was closed."],
  }),
  // "rejected reports that she had threatened to resign"
  rule<DenialYield>("denial/rejected-claim", {
    rare: "seldom in the texts measured",
    pattern:
      "{rel:acl|ccomp}=cue >nsubj {!form:that|which|who} !>obl {form:which|whom} < ({class:claim-nouns} <obj|obl ({act:deny|reject}=denier !>@denier {}))",
    denied: "unsure",
    yes: ["Calder <rejected> reports that she had threatened to close the port."],
    no: ["Calder rejected a report that said that the port was closed."],
  }),
  // "Nobody doubts that the port is open": all are sure that it is
  rule<DenialYield>("denial/doubt", {
    rare: "seldom in the texts measured",
    pattern: "{lemma:doubt; tag:VERB}=cue >@denier {}=denier",
    denied: "unsure",
    yes: ["<Nobody> doubts that the port is open."],
    no: ["Calder doubts that the port is open."],
  }),
  // "Far from condemning the raid, she praised it"; "could not but admit": told by other words
  rule<DenialYield>("denial/far-from", {
    rare: "seldom in the texts measured",
    pattern: "{form:*ing}=cue >mark ({form:from} - {form:far}=denier)",
    denied: "unsure",
    yes: ["<Far> from condemning the raid, Calder praised the army."],
    no: ["Calder refrained from condemning the raid."],
  }),
];
