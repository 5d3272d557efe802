import { rule } from "../rule.ts";

/** What a denial does to its cue. Capture `cue` is the cue, `denier` the word that denies it. */
export interface DenialYield {
  /** Denied once: it is told that it was not done. Unsure: the words leave open whether it was, or tell it in jest. */
  readonly denied: "once" | "unsure";
}

/** What tells that somebody did not do what the cue says. Every rule that fires is one denial. */
export const DENIALS = [
  // "did not rule out", "No official has confirmed"
  rule<DenialYield>("denial/own", {
    pattern: "{!marked:to}=cue >@denier {}=denier",
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
    ],
  }),
  // "Nobody did not say": two denials are none, or a slip
  rule<DenialYield>("denial/twice", {
    pattern: "{}=cue >@denier {}=one >@denier ({}=denier -- =one)",
    denied: "unsure",
    yes: ["Nobody did not say that the port was open."],
    no: ["Nobody said that the port was open."],
  }),
  // "vowed not to criticise": what is to be left undone
  rule<DenialYield>("denial/to-do", {
    pattern: "{marked:to}=cue >@denier {}=denier",
    denied: "unsure",
    yes: ["Calder vowed <not> to criticise the army."],
    no: ["Calder did not vow to criticise the army."],
  }),
  // "hardly ever criticised"
  rule<DenialYield>("denial/hardly", {
    pattern: "{}=cue >advmod {class:hardly}=denier",
    denied: "unsure",
    yes: ["Calder <hardly> ever criticised the army."],
    no: ["Calder criticised the army hard."],
  }),
  // "Few officials said", "not all ministers said"
  rule<DenialYield>("denial/few", {
    pattern: "{}=cue >@subject ({} >amod|advmod ({form:few|not}=denier !- {form:a|the|these|those} !. {class:whole}))",
    denied: "unsure",
    yes: ["<Few> officials said that the port was open."],
    no: ["A few officials said that the port was open."],
  }),
  rule<DenialYield>("denial/few-alone", {
    pattern: "{}=cue >amod|nsubj ({form:few}=denier !- {form:a})",
    denied: "unsure",
    yes: ["<Few> doubt that the port is open."],
    no: ["A few doubt that the port is open."],
  }),
  // "may not have said", "should not accuse"
  rule<DenialYield>("denial/may", {
    pattern: "{}=cue >@denier {} >aux {lemma:may|might|should|must|ought|need}=denier",
    denied: "unsure",
    yes: ["Calder <may> not have said that the port was open."],
    no: ["Calder would not say that the port was open."],
  }),
  // "If she does not say that …", "unless she denies …"
  rule<DenialYield>("denial/condition", {
    pattern: "{marked:if|whether|as_if}=cue >@denier {} >mark {}=denier",
    denied: "unsure",
    yes: ["<If> Calder does not say that the port is open, the ships will leave."],
    no: ["Although Calder did not say that the port was open, the ships left."],
  }),
  rule<DenialYield>("denial/unless", {
    pattern: "{marked:unless|lest}=cue >mark {form:unless|lest}=denier",
    denied: "unsure",
    yes: ["<Unless> Calder denies that she paid, the talks will end."],
    no: ["Calder denies that she paid."],
  }),
  // "did not say so until Friday": then she did
  rule<DenialYield>("denial/until", {
    pattern: "{}=cue >@denier {} >obl|advcl|ccomp ({} >>obl|case|mark|advcl|nmod ({form:until}=denier !- {form:up}))",
    denied: "unsure",
    yes: ["Calder did not say that the port was open until Friday."],
    no: ["Calder did not say that the port was open.", "Calder did not say that she would stay up until the vote."],
  }),
  // "Did she not say that …?"
  rule<DenialYield>("denial/question", {
    pattern: "{}=cue >@denier {} >punct {form:?}=denier",
    denied: "unsure",
    yes: ["Did Calder not say that the port was open<?>"],
    no: ["Calder did not say that the port was open."],
  }),
  // "Do not say that …"
  rule<DenialYield>("denial/order", {
    pattern: "{rel:root}=cue !>@subject {} >@denier {} >aux {lemma:do}=denier",
    denied: "unsure",
    yes: ["<Do>n’t say that the port is open."],
    no: ["Calder did not say that the port was open."],
  }),
  // "not Denmark but Norway", "not once but a hundred times"
  rule<DenialYield>("denial/but", {
    pattern: "{}=cue >@denier {} >obj|obl|advmod|ccomp|xcomp ({} >conj ({} >cc {form:but}=denier))",
    denied: "unsure",
    yes: ["Calder did not accuse the army <but> the police of lying."],
    no: ["Calder did not accuse the army of lying."],
  }),
  // "Nobody criticises it more than Calder": she does
  rule<DenialYield>("denial/compared", {
    pattern: "{}=cue >@denier {} >>advmod|obj|obl|amod ({form:more|less|better|as}=denier <advmod|amod|obj {})",
    denied: "unsure",
    yes: ["Nobody criticised the army <more> than Calder."],
    no: ["Nobody criticised the army."],
  }),
  // "did not always say", "cannot stress enough"
  rule<DenialYield>("denial/in-part", {
    pattern: "{}=cue >@denier {} >advmod {class:in-part}=denier",
    denied: "unsure",
    yes: ["Calder did not <always> say that the port was open."],
    no: ["Calder did not say that the port was always open."],
  }),
  rule<DenialYield>("denial/not-always", {
    pattern: "{}=cue >advmod ({class:in-part} >advmod {form:not}=denier)",
    denied: "unsure",
    yes: ["<Not> often does Calder say that the port is open."],
    no: ["Not surprisingly, Calder accused the army of lying."],
  }),
  rule<DenialYield>("denial/enough", {
    pattern: "{}=cue >@denier {} >aux {lemma:can|could} >advmod {form:enough|more}=denier",
    denied: "unsure",
    yes: ["Calder could not stress <enough> that the port was open."],
    no: ["Calder could not say that the port was open."],
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
    pattern:
      "{rel:conj}=cue !>@subject {} < ({marked:to} <xcomp|ccomp|advcl|acl {class:leaves-undone|undone-nouns}=denier)",
    denied: "once",
    yes: ["Calder <refused> to attend the talks or condemn the raid."],
    no: ["Calder refused to attend the talks and she condemned the raid."],
  }),
  // "did not refuse to condemn": silent
  rule<DenialYield>("denial/left-undone-denied", {
    pattern: "{marked:to}=cue <xcomp|ccomp|advcl|acl ({class:leaves-undone|undone-nouns} >@denier {}=denier)",
    denied: "unsure",
    yes: ["Calder did <not> refuse to condemn the raid."],
    no: ["Calder refused to condemn the raid."],
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
  rule<DenialYield>("denial/avoided-denied", {
    pattern: "{form:*ing}=cue <xcomp|ccomp|advcl ({class:avoids; !class:does-anyway} >@denier {}=denier)",
    denied: "unsure",
    yes: ["Calder did <not> refrain from blaming the rebels for the raid."],
    no: ["Calder refrained from blaming the rebels for the raid."],
  }),
  // "stopped short of accusing", "held back from calling"
  rule<DenialYield>("denial/short-of", {
    pattern: "{form:*ing; marked:of}=cue <<xcomp|advcl|advmod ({lemma:stop|fall} >advmod {form:short}=denier)",
    denied: "once",
    yes: ["Calder stopped <short> of accusing the army of lying."],
    no: ["Calder stopped, accusing the army of lying."],
  }),
  rule<DenialYield>("denial/held-back", {
    pattern:
      "{form:*ing; marked:from}=cue <xcomp|advcl ({class:holds-back} >advmod|compound {form:back|off|away}=denier)",
    denied: "once",
    yes: ["Calder held <back> from accusing the army of lying."],
    no: ["Calder came back, accusing the army of lying."],
  }),
  // "has yet to confirm"
  rule<DenialYield>("denial/yet", {
    pattern: "{marked:to}=cue >mark ({form:to} - {form:yet|still}=denier)",
    denied: "once",
    yes: ["Calder has <yet> to confirm that the bridge was hit."],
    no: ["Calder has confirmed that the bridge was hit."],
  }),
  // "did not manage to say", "is not ready to confirm"
  rule<DenialYield>("denial/not-able", {
    pattern: "{rel:xcomp|ccomp|advcl; marked:to}=cue < ({class:carries-out} >@denier {}=denier)",
    denied: "once",
    yes: ["Calder was <not> ready to confirm that the bridge was hit."],
    no: ["Calder was ready to confirm that the bridge was hit."],
  }),
  // "did not go so far as to accuse"
  rule<DenialYield>("denial/so-far", {
    pattern: "{marked:to}=cue <<advcl|xcomp|advmod ({lemma:go} >@denier {}=denier >advmod {form:far})",
    denied: "once",
    yes: ["Calder did <not> go so far as to accuse the army of lying."],
    no: ["Calder went so far as to accuse the army of lying."],
  }),
  // "did not want to say", "did not ask Oslo to confirm", "did not say that she had told …"
  rule<DenialYield>("denial/not-meant", {
    pattern:
      "{rel:xcomp|ccomp|csubj}=cue < ({!class:carries-out|does-anyway|leaves-undone|undone-nouns|avoids} >@denier {}=denier)",
    denied: "unsure",
    yes: ["Calder did <not> want to say that the bridge was hit."],
    no: ["Calder did not hesitate to say that the bridge was hit."],
  }),
  // "There was no official who said", "no evidence that she said"
  rule<DenialYield>("denial/of-nobody", {
    pattern: "{rel:acl|ccomp}=cue < ({tag:NOUN|PRON} >det {class:no}=denier)",
    denied: "unsure",
    yes: ["There was <no> official who said that the port was open."],
    no: ["There was an official who said that the port was open."],
  }),
  // "denied accusing the army of lying"
  rule<DenialYield>("denial/of-a-denial", {
    pattern: "{rel:xcomp|ccomp}=cue < {act:deny; tag:VERB}=denier",
    denied: "unsure",
    yes: ["Calder <denied> accusing the army of lying."],
    no: ["Calder denied the raid, accusing the army of lying."],
  }),
  // "hesitated to condemn", "barred from saying"
  rule<DenialYield>("denial/wavers", {
    pattern: "{rel:xcomp|ccomp|advcl}=cue < ({class:wavers}=denier !>@denier {} !>advmod {form:short} ..2 =cue)",
    denied: "unsure",
    yes: ["Calder <hesitated> to condemn the raid."],
    no: ["Calder did not hesitate to condemn the raid."],
  }),
  rule<DenialYield>("denial/prevented", {
    pattern: "{form:*ing; marked:from}=cue <xcomp|advcl {class:prevents}=denier",
    denied: "unsure",
    yes: ["Calder was <barred> from saying that the port was open."],
    no: ["Calder returned from Oslo, saying that the port was open."],
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
  // "never spoke without accusing the army of lying": she did
  rule<DenialYield>("denial/never-without", {
    pattern: "{marked:without}=cue < ({} >@denier {}=denier)",
    denied: "unsure",
    yes: ["Calder <never> spoke without accusing the army of lying."],
    no: ["Calder spoke without accusing the army of lying."],
  }),
];
