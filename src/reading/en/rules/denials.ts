import { rule } from "../rule.ts";
import type { DenialYield } from "./denialYield.ts";
import { LEFT_OPEN } from "./leftOpen.ts";

/** What tells that somebody did not do what the cue says. Every rule that fires is one denial. */
export const DENIALS = [
  // "did not rule out", "No official has confirmed"
  rule<DenialYield>("denial/own", {
    pattern: "{!marked:to; !class:speaks-out|does-anyway}=cue >@denier {}=denier",
    denied: "once",
    yes: [
      "Norway did <not> rule out a strike.",
      "<No> official has confirmed that the bridge was hit.",
      "Neither Oslo nor Bergen confirmed that the ships had sunk.",
      "Calder did not attend the talks or say that the port was open.",
      "At no <time> did Calder say that the port was open.",
    ],
    no: [
      "Calder not only said that the port was open but opened it.",
      "Calder did not attend the talks but said that the port was open.",
      "Calder said that the port was not open.",
      "In no uncertain terms, Calder said that the port was open.",
      "Nor are new cranes likely, said Calder.",
    ],
  }),
  // "vowed not to criticise": what is to be left undone
  rule<DenialYield>("denial/to-do", {
    pattern: "{marked:to}=cue >@denier {}=denier",
    denied: "unsure",
    yes: ["Calder vowed <not> to criticise the army."],
    no: ["Calder did not vow to criticise the army."],
  }),
  // "hardly ever criticised", "Few officials said", "not all ministers said"
  rule<DenialYield>("denial/half", {
    pattern: "{}=cue >@half-denier {}=denier",
    denied: "unsure",
    yes: [
      "Calder <hardly> ever criticised the army.",
      "<Few> officials said that the port was open.",
      "<Few> doubt that the port is open.",
      "<Not> all ministers said that the port was open.",
      "<Not> often does Calder say that the port is open.",
    ],
    no: [
      "Calder criticised the army hard.",
      "A few officials said that the port was open.",
      "A few doubt that the port is open.",
      "Not surprisingly, Calder accused the army of lying.",
    ],
  }),
  // "may not have said", "did not say so until Friday", "Did she not say …?", "not Denmark but Norway", "Nobody did not say"
  rule<DenialYield>("denial/left-open", {
    pattern: "{}=cue >@denier {} >@opener {}=denier",
    denied: "unsure",
    yes: [
      "Nobody did <not> say that the port was open.",
      "Calder <may> not have said that the port was open.",
      "<If> Calder does not say that the port is open, the ships will leave.",
      "Calder did not say that the port was open <until> Friday.",
      "Did Calder not say that the port was open<?>",
      "<Do>n’t say that the port is open.",
      "Calder did not accuse the army <but> the police of lying.",
      "Nobody criticised the army <more> than Calder.",
      "Calder did not <always> say that the port was open.",
      "Calder could not stress <enough> that the port was open.",
    ],
    no: [
      "Nobody said that the port was open.",
      "Calder would not say that the port was open.",
      "Although Calder did not say that the port was open, the ships left.",
      "Calder did not say that she would stay up until the vote.",
      "Calder did not say that the port was always open.",
      "Nobody criticised the army.",
    ],
  }),
  // "unless she denies …"
  rule<DenialYield>("denial/unless", {
    pattern: "{marked:unless|lest}=cue >mark {form:unless|lest}=denier",
    denied: "unsure",
    yes: ["<Unless> Calder denies that she paid, the talks will end."],
    no: ["Calder denies that she paid."],
  }),
  // "refused to condemn", "was unable to confirm"
  rule<DenialYield>("denial/left-undone", {
    pattern: "{marked:to}=cue <xcomp|ccomp|advcl|acl {class:leaves-undone|undone-nouns}=denier",
    denied: "once",
    yes: ["Calder <refused> to condemn the raid.", "Calder was <unable> to confirm that the boat had sunk."],
    no: ["Calder agreed to condemn the raid.", "Calder failed to attend, saying that she was ill."],
  }),
  // "refused to condemn or criticise"
  rule<DenialYield>("denial/left-undone-too", {
    rare: "seldom in the texts measured",
    pattern:
      "{rel:conj}=cue !>@subject {} < ({marked:to} <xcomp|ccomp|advcl|acl {class:leaves-undone|undone-nouns}=denier)",
    denied: "once",
    yes: ["Calder <refused> to attend the talks or condemn the raid."],
    no: ["Calder refused to attend the talks and she condemned the raid."],
  }),
  // "avoided blaming", "refrained from blaming"
  rule<DenialYield>("denial/avoided", {
    pattern: "{form:*ing}=cue <xcomp|ccomp|advcl ({class:avoids}=denier ..2 =cue !>@denier {})",
    denied: "once",
    yes: [
      "Calder <avoided> blaming the rebels for the raid.",
      "Calder <refrained> from blaming the rebels for the raid.",
    ],
    no: [
      "Calder avoided the press, blaming the rebels for the raid.",
      "Calder could not resist blaming the rebels for the raid.",
    ],
  }),
  // "stopped short of accusing", "held back from calling"
  rule<DenialYield>("denial/held-back", {
    pattern:
      "{form:*ing; marked:of|from}=cue <<xcomp|advcl|advmod ({class:holds-back} >advmod|compound {form:short|back|off|away}=denier)",
    denied: "once",
    rare: "the network’s heads see no statement there in the texts measured; where they do it would be the opposite",
    yes: [
      "Calder stopped <short> of accusing the army of lying.",
      "Calder held <back> from accusing the army of lying.",
    ],
    no: ["Calder stopped, accusing the army of lying.", "Calder came back, accusing the army of lying."],
  }),
  // "has yet to confirm"
  rule<DenialYield>("denial/yet", {
    pattern: "{marked:to}=cue >mark ({form:to} - {form:yet|still}=denier)",
    denied: "once",
    yes: ["Calder has <yet> to confirm that the bridge was hit."],
    no: ["Calder has confirmed that the bridge was hit."],
  }),
  // "did not manage to say", "is not ready to confirm", "did not go so far as to accuse"
  rule<DenialYield>("denial/not-able", {
    pattern: "{marked:to}=cue <<xcomp|ccomp|advcl|advmod ({class:carries-out} >@denier {}=denier ..8 =cue)",
    denied: "once",
    yes: [
      "Calder was <not> ready to confirm that the bridge was hit.",
      "Calder did <not> go so far as to accuse the army of lying.",
    ],
    no: ["Calder was ready to confirm that the bridge was hit.", "Calder went so far as to accuse the army of lying."],
  }),
  // "did not want to say", "did not refuse to condemn", "never spoke without accusing", "did not say that she had told …"
  rule<DenialYield>("denial/not-meant", {
    pattern: "{is:complement}=cue < ({!class:carries-out|does-anyway} >@denier {}=denier)",
    denied: "unsure",
    yes: [
      "Calder did <not> want to say that the bridge was hit.",
      "Calder did <not> refuse to condemn the raid.",
      "Calder did <not> refrain from blaming the rebels for the raid.",
      "Calder <never> spoke without accusing the army of lying.",
    ],
    no: [
      "Calder did not hesitate to say that the bridge was hit.",
      "Calder refused to condemn the raid.",
      "Calder spoke without accusing the army of lying.",
    ],
  }),
  // "hesitated to condemn", "barred from saying", "denied accusing the army of lying"
  rule<DenialYield>("denial/wavers", {
    pattern: "{is:complement}=cue < ({class:wavers}=denier !>@denier {} !>advmod {form:short})",
    denied: "unsure",
    rare: "seldom in the texts measured; what is told to have been hindered would be told as done",
    yes: [
      "Calder <hesitated> to condemn the raid.",
      "Calder was <barred> from saying that the port was open.",
      "Calder <denied> accusing the army of lying.",
    ],
    no: [
      "Calder did not hesitate to condemn the raid.",
      "Calder returned from Oslo, saying that the port was open.",
      "Calder denied the raid, accusing the army of lying.",
    ],
  }),
  // "There was no official who said", "no evidence that she said"
  rule<DenialYield>("denial/of-nobody", {
    rare: "seldom in the texts measured",
    pattern: "{rel:acl|ccomp}=cue < ({tag:NOUN|PRON} >det {class:no}=denier)",
    denied: "unsure",
    yes: ["There was <no> official who said that the port was open."],
    no: ["There was an official who said that the port was open."],
  }),
  // "without accusing the army of lying", "instead of condemning the raid"
  rule<DenialYield>("denial/without", {
    pattern: "{}=cue >mark|cc {form:without|instead|rather}=denier",
    denied: "once",
    yes: [
      "Calder rejected the plan <without> accusing the army of lying.",
      "Calder praised the army <rather> than condemn the raid.",
    ],
    no: ["Calder rejected the plan, accusing the army of lying."],
  }),
  // "It goes without saying that the port is open": everybody says so
  rule<DenialYield>("denial/goes-without", {
    pattern: "{form:saying; marked:without}=cue < {lemma:go}=denier",
    denied: "unsure",
    yes: ["It <goes> without saying that the port is open."],
    no: ["Calder left without saying that the port was open."],
  }),
  ...LEFT_OPEN,
];
