import { rule } from "../rule.ts";

/** Who speaks by a cue. Capture `cue` is the cue, `speaker` the head of whoever speaks. */
export interface SpeakerYield {
  /** The words tell that somebody spoke and not who. */
  readonly nobody?: true;
}

export const SPEAKERS = [
  // "Calder said": the subject of the cue
  rule<SpeakerYield>("speaker/subject", {
    pattern: "{!is:asked}=cue >@subject {!rel:nsubj:pass}=speaker",
    yes: ["<Calder> said that the border was open."],
    no: ["The council was told that the border was open."],
  }),
  // "was told by the minister"
  rule<SpeakerYield>("speaker/agent", {
    pattern: "{!is:asked}=cue >nsubj:pass {} >obl:agent {}=speaker",
    yes: ["The council was told by <the minister> that the border was open."],
    no: ["The council was told that the border was open."],
  }),
  // "The council was told": whoever told it
  rule<SpeakerYield>("speaker/no-agent", {
    pattern: "{!is:asked; !lemma:quote|cite|report}=cue >nsubj:pass {} !>obl:agent {}",
    nobody: true,
    yes: ["The council was told that the border was open."],
    no: ["The council was told by the minister that the border was open."],
  }),
  // "When asked by reporters about the port, Calder said …": the reporters ask
  rule<SpeakerYield>("speaker/asked-by", {
    pattern: "{is:asked}=cue >obl:agent {}=speaker",
    yes: ["When asked by <reporters> about the port, Calder said it was open."],
    no: ["Calder asked about the port."],
  }),
  // "Asked about the port, Calder said …": whoever asked
  rule<SpeakerYield>("speaker/asked", {
    pattern: "{is:asked}=cue !>obl:agent {}",
    nobody: true,
    yes: ["Asked about the port, Calder said it was open."],
    no: ["Calder asked about the port."],
  }),
  // "The agency quoted her as saying …": she speaks
  rule<SpeakerYield>("speaker/quoted-as", {
    pattern:
      "{form:*ing; cue:speech; rel:advcl}=cue >mark {form:as} < ({class:passes-on; !is:passive} >obj {}=speaker)",
    yes: ["The agency quoted <the minister> as saying that the border was open."],
    no: ["The agency quoted the minister."],
  }),
  // "Calder praised the pact and said …", "Speaking in Lima, Calder …": the subject of the verb it goes on from
  rule<SpeakerYield>("speaker/shared-subject", {
    pattern:
      "{rel:conj|advcl|xcomp; !is:asked}=cue !>@subject {} <<conj|advcl|xcomp|parataxis ({} >@subject {}=speaker)",
    yes: ["<Calder> praised the pact and said that the border was open."],
    no: ["Calder praised the pact and Hale said that the border was open."],
  }),
  // "They sent a letter to the council opposing the raid": whoever sends it
  rule<SpeakerYield>("speaker/sender", {
    pattern: "{rel:acl!}=cue !>@subject {} < ({tag:NOUN; rel:obj!} < ({tag:VERB; class:sends} >nsubj! {}=speaker))",
    yes: ["<The farmers> sent a letter opposing the raid."],
    no: ["The letter opposing the raid was long."],
  }),
  // "a letter opposing the raid": what carries the words
  rule<SpeakerYield>("speaker/noun", {
    pattern: "{rel:acl!}=cue !>@subject {} < {is:able-to-say}=speaker",
    yes: ["<The letter opposing the raid> was long."],
    no: ["Calder opposed the raid."],
  }),
  // "the plan urged by Hale"
  rule<SpeakerYield>("speaker/noun-passive", {
    pattern: "{rel:acl!; !form:*ing}=cue !>@subject {} < {!is:able-to-say}=speaker",
    yes: ["Calder made <an effort to threaten the council>."],
    no: ["Calder opposed the raid."],
  }),
  // "ended by stressing the needs of the town, saying …": a thing that is told of does not speak; its teller does
  rule<SpeakerYield>("speaker/teller", {
    pattern:
      "{rel:acl!; form:*ing}=cue !>@subject {} < ({!is:able-to-say; !rel:conj|nmod} < ({tag:VERB} >@clause-subject {}=speaker))",
    yes: ["<Calder> set out a policy urging the council to leave."],
    no: ["The letter opposing the raid was long."],
  }),
  // "has a way to seek help by asking the council to …"
  rule<SpeakerYield>("speaker/teller-shared", {
    pattern:
      "{form:*ing; rel:conj|advcl|xcomp}=cue !>@subject {} <<conj|advcl|xcomp|parataxis ({rel:acl!} !>@subject {} < ({!is:able-to-say; !rel:conj|nmod} < ({tag:VERB} >@clause-subject {}=speaker)))",
    yes: ["<The council> has a way to help by asking Hale to go."],
    no: ["The letter opposing the raid was long."],
  }),
  // "the minister's claim that …"
  rule<SpeakerYield>("speaker/owner", {
    pattern: "{tag:NOUN}=cue >nmod:poss {}=speaker",
    yes: ["<Her> claim that the border was open surprised Hale."],
    no: ["The claim that the border was open surprised Hale."],
  }),
];
