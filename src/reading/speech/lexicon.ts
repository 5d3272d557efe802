import type { Statement } from "../../contract/index.ts";

/** How a cue takes its content. */
export type Shape =
  /** "said that …", "said: “…”", "“…,” he said" */
  | "clause"
  /** "pledged to …", "urged X to …" */
  | "infinitive"
  /** "condemned the attack": what is said stands as an object */
  | "object";

export interface CueEntry {
  readonly act: Statement["act"];
  readonly shapes: ReadonlySet<Shape>;
  /** The object is the one addressed: "told X", "urged X". */
  readonly addresses: boolean;
  /** Speech itself, not a belief or a feeling: a quotation beside it is its content. */
  readonly speaks: boolean;
}

type Act = Statement["act"];

const VERBS = new Map<string, CueEntry>();

/** c clause, i infinitive, o object; + the object is addressed; ~ a thought rather than speech. */
function add(act: Act, marks: string, lemmas: string): void {
  const shapes = new Set<Shape>();
  if (marks.includes("c")) shapes.add("clause");
  if (marks.includes("i")) shapes.add("infinitive");
  if (marks.includes("o")) shapes.add("object");
  for (const lemma of lemmas.split(" "))
    VERBS.set(lemma, { act, shapes, addresses: marks.includes("+"), speaks: !marks.includes("~") });
}

add(
  "assert",
  "c",
  "say add state note argue claim maintain insist assert contend explain observe remark comment write tweet post reply respond answer recount continue quip joke conclude point go put read report mention elaborate clarify testify declare recall interject exclaim counter retort muse narrate shout yell whisper murmur mutter",
);
add(
  "assert",
  "co",
  "stress emphasize emphasise underline underscore highlight reiterate repeat describe outline detail",
);
add("assert", "ci+", "tell remind");
add("assert", "c+", "inform brief notify");
add("assert", "c~", "believe think consider see feel realize realise understand agree find conclude hold view");
add("assert", "i~", "hope want plan intend wish seek aim");
add("announce", "co", "announce declare reveal disclose unveil");
add("announce", "c", "rule decide determine");
add("confirm", "co", "confirm affirm acknowledge admit concede recognize recognise");
add("deny", "cio", "deny refute dispute rebut debunk");
add("reject", "cio", "reject dismiss rebuff rubbish spurn");
add("reject", "i", "refuse decline");
add("reject", "o", "oppose");
add("accuse", "c+", "accuse blame");
add("accuse", "c", "allege charge");
add(
  "criticise",
  "co",
  "criticize criticise condemn denounce slam blast decry deplore lambast lambaste castigate excoriate assail complain lament regret bemoan",
);
add("criticise", "c+", "scold admonish chide berate reprimand lecture rebuke");
add("praise", "co", "praise hail welcome applaud commend laud celebrate");
add("thank", "c+", "thank");
add("apologise", "c", "apologize apologise");
add("congratulate", "c+", "congratulate");
add("ask", "ci+", "ask");
add("ask", "c", "question wonder inquire enquire");
add(
  "request",
  "ci+",
  "urge beg implore invite encourage advise exhort press lobby persuade convince dare entreat beseech coax",
);
add("request", "c", "recommend");
add("assert", "c", "suggest");
add("request", "i", "call appeal");
add("request", "ci", "plead");
add("demand", "cio", "demand");
add("order", "ci+", "order command instruct direct");
add("warn", "c+", "warn caution alert");
add("threaten", "ci", "threaten");
add("promise", "cio", "pledge promise vow swear guarantee");
add("promise", "i", "commit undertake");
add("promise", "c+", "assure reassure");
add("offer", "io", "offer");
add("offer", "cio", "propose");
add("agree", "i", "agree");
add("predict", "c", "predict forecast estimate project");
add("predict", "ci~", "expect anticipate");
add("speculate", "c~", "suspect doubt fear worry guess assume speculate hint imply indicate signal");

/** The entry of a verb's lemma; undefined where the verb reports nothing. */
export const cueOf = (lemma: string): CueEntry | undefined => {
  for (const word of wordsOf(lemma.toLowerCase())) {
    const entry = VERBS.get(word);
    if (entry) return entry;
  }
  return undefined;
};

/** A lemma, and what it may stand for where the network cut too much or too little off: "urg", "warning", "begg". */
function wordsOf(lemma: string): readonly string[] {
  const stem = lemma.replace(/(?:ing|ed|s)$/, "");
  return [lemma, `${lemma}e`, stem, `${stem}e`, stem.replace(/(.)\1$/, "$1")];
}

/** What may be expected of a cue that no list holds. */
export const UNLISTED: CueEntry = { act: "assert", shapes: new Set(), addresses: false, speaks: true };

/** Verbs after which a quotation is expected even without a clause, beside all that speak. */
export const takesQuote = (entry: CueEntry): boolean => entry.speaks;

const NOUNS = new Map<string, Act>(
  (
    [
      ["assert", "claim assertion statement comment remark argument view belief suggestion insistence"],
      ["announce", "announcement declaration"],
      ["deny", "denial"],
      ["accuse", "accusation allegation"],
      ["demand", "demand"],
      ["request", "request plea appeal call"],
      ["warn", "warning"],
      ["threaten", "threat"],
      ["promise", "promise pledge vow assurance commitment"],
      ["offer", "offer proposal"],
      ["predict", "prediction forecast"],
      ["reject", "refusal"],
      ["speculate", "fear concern hope"],
    ] as const
  ).flatMap(([act, lemmas]) => lemmas.split(" ").map((lemma) => [lemma, act] as const)),
);

/** The act that a noun reports ("a call for", "the claim that"); undefined where it reports none. */
export const nounAct = (lemma: string): Act | undefined => NOUNS.get(lemma.toLowerCase());

/** Acts of words that make no statement by themselves and are the cue of one now and then. */
const ACTS = new Map<string, Act>(
  (
    [
      [
        "criticise",
        "lash attack mock ridicule insult disparage belittle taunt rail bash pan assail protest concern alarm outrage dismay anger criticism condemnation complaint displeasure frustration",
      ],
      ["praise", "back endorse support tout champion praise solidarity backing admiration endorsement"],
      ["confirm", "reaffirm reassert confirmation admission acknowledgement acknowledgment"],
      ["announce", "designate name appoint nominate proclaim"],
      ["accuse", "sue indict implicate"],
      ["reject", "veto rejection opposition"],
      ["agree", "approve ratify sign accept agreement"],
      ["thank", "gratitude thanks appreciation"],
      ["apologise", "apology"],
      ["request", "invitation advice"],
      ["order", "instruction order directive"],
      ["demand", "summon ultimatum"],
      ["ask", "question"],
      ["speculate", "doubt scepticism skepticism"],
    ] as const
  ).flatMap(([act, lemmas]) => lemmas.split(" ").map((lemma) => [lemma, act] as const)),
);

/** The act of a cue's word that no list of cues holds; undefined where it tells none. */
export const actOfWord = (lemma: string): Act | undefined => ACTS.get(lemma.toLowerCase());
