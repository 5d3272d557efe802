/** A statement's words as far as two of them are told alike or apart. Nothing in it depends on any other statement. */
export interface Told {
  /** Beginnings of its words in their order: "patrol", "patrols" and "patrolled" are one. */
  readonly stems: readonly string[];
  /** Each stem and how much it says. */
  readonly weights: ReadonlyMap<string, number>;
  /** Those that say something of what is told. */
  readonly telling: ReadonlySet<string>;
  readonly numbers: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  readonly isNegative: boolean;
  /** Runs of four letters. */
  readonly grams: ReadonlySet<string>;
}

const WORD = /[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*|\p{N}+(?:[.,]\p{N}+)*/gu;
/** Words of grammar: they are in every statement. */
const GRAMMAR = new Set(
  "that this with from have been will would they their there were what which about into than then them also said says could should while where when your ours being over more some such only other after before because".split(
    " ",
  ),
);
const NEGATION = /^(?:not|no|never|none|nobody|nothing|neither|nor|without|cannot)$|n't$/;
/** From this weight on a word says something: four letters are the least. */
const TELLING = 1;
/** Letters of a word that are compared: endings fall away. */
const STEM = 6;

/** What a statement's content tells, in a form in which two are compared. */
export function toldBy(content: string): Told {
  const plain = content.normalize("NFKC").replace(/’/g, "'");
  const words = plain.match(WORD) ?? [];
  const stems = words.map((word) => stemOf(word.toLowerCase()));
  const letters = words.join(" ").toLowerCase();
  const grams = new Set<string>();
  for (let at = 0; at + 4 <= letters.length; at += 1) grams.add(letters.slice(at, at + 4));
  const weights = new Map(words.map((word, index) => [stems[index] as string, weightOf(word)]));
  return {
    stems,
    weights,
    telling: new Set([...weights].filter(([, weight]) => weight >= TELLING).map(([stem]) => stem)),
    numbers: new Set(words.filter((word) => /^\p{N}/u.test(word)).map((word) => word.replace(/,/g, ""))),
    names: new Set(
      words.filter((word, index) => index > 0 && /^\p{Lu}\p{Ll}/u.test(word)).map((word) => stemOf(word.toLowerCase())),
    ),
    isNegative: words.filter((word) => NEGATION.test(word.toLowerCase())).length % 2 === 1,
    grams,
  };
}

const stemOf = (word: string): string =>
  word
    .replace(/'s$/, "")
    .replace(/(?:ies|es|s|ed|ing)$/, "")
    .slice(0, STEM);

/** Short words and words of grammar say little; names and numbers say most. */
function weightOf(word: string): number {
  if (/^\p{N}/u.test(word)) return 1.5;
  if (word.length < 4 || GRAMMAR.has(word.toLowerCase())) return 0.15;
  return /^\p{Lu}/u.test(word) ? 1.4 : Math.min(2, 0.4 + word.length / 6);
}
