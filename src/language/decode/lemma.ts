import { greatest } from "../network.ts";
import type { Token } from "../types.ts";
import type { Words } from "../words.ts";
import { basesOf } from "./inflection.ts";
import { applied } from "./script.ts";

/** What lemmas are found with. */
export interface Lemmas {
  /** Edit scripts, in the order of the network's logits. */
  readonly scripts: readonly string[];
  /** "told VERB" → index of its edit script, for forms that training showed with one lemma. */
  readonly known: ReadonlyMap<string, number>;
  readonly words: Words;
}

/** In nats, beside the network's logits; chosen on UD EWT dev and GUM dev, where none of them hangs on one point more or less. */
const IN_DICTIONARY = 6;
/** A lemma that is neither the form itself nor what the form is a regular or irregular form of. */
const UNLIKE = -2;
/** A whole lemma for a form that the dictionary does not call irregular. */
const STRANGE = -9;
/** A base by the spelling rules that the network does not think of. */
const BY_RULE = -5;
const IRREGULAR = 2;
/** Lemmas further behind the best than this are not looked at. */
const FURTHEST = 8;
/** How sure the network must be, in nats, that a word which is known in small letters keeps its capital. */
const CAPITAL = 1;

const CLITIC = /^n?[‘’]\p{L}*$/iu;
const OPEN = new Set(["VERB", "NOUN", "ADJ", "ADV"]);
/** Words inside names that are written small. */
const PARTICLES =
  /^(?:a[dlnrsz]|ash|and|bint?|d[aeiou]|del|della|der|den|e|el|ibn|l[ae]|las|les|of|ten|ter|the|und|van|von|y)$/;

/**
 * The lemma of a word. The forms that training showed with one lemma have that one; of others the network's edit scripts
 * and the spelling rules propose lemmas, and one that the dictionary has counts for more. The network says whether a
 * capital stays.
 *
 * @param logits of the edit scripts
 */
export function lemmaOf(
  { form: typed, upos }: Pick<Token, "form" | "upos">,
  logits: Float32Array,
  { scripts, known, words }: Lemmas,
): string {
  if (upos === "PUNCT" && /^[-.*_=]+$/.test(typed)) return typed;
  // "n’t" and "’s" are "n't" and "'s"; what has an apostrophe elsewhere is written as it is.
  const form = upos !== "PUNCT" && CLITIC.test(typed) ? typed.replace(/[‘’]/, "'") : typed;
  const script = known.get(`${form.toLowerCase()} ${upos}`);
  const best = applied(form, scripts[script ?? greatest(logits)] as string) || form;
  if (upos === "PROPN") return ofName(form, best, keeping(logits, scripts), words);
  if (!OPEN.has(upos)) return best;
  if (script === undefined && /^\p{L}[^\p{N}'’]+$/u.test(form)) {
    const lemma = likeliest(form, upos, logits, { scripts, known, words });
    if (upos === "ADJ" && words.isCapital(lemma, upos)) return capital(lemma);
    return form !== form.toLowerCase() && keeping(logits, scripts) > 0 ? inCaseOf(form, lemma) : lemma;
  }
  const title = form !== form.toLowerCase() && form !== form.toUpperCase();
  return title && best === best.toLowerCase() && keeping(logits, scripts) > CAPITAL ? inCaseOf(form, best) : best;
}

/** The best of what scripts and spelling rules propose, in small letters. */
function likeliest(form: string, upos: string, logits: Float32Array, { scripts, words }: Lemmas): string {
  const small = form.toLowerCase();
  const irregular = words.irregular(small, upos);
  const bases = new Set([...basesOf(small, upos), ...irregular]);
  const most = logits[greatest(logits)] as number;
  let [chosen, score] = [small, Number.NEGATIVE_INFINITY];
  const propose = (lemma: string, value: number): void => {
    if (value + IN_DICTIONARY <= score) return;
    const whole = value + (isWord(lemma, upos, words) ? IN_DICTIONARY : 0);
    if (whole > score) [chosen, score] = [lemma, whole];
  };
  for (const [at, script] of scripts.entries()) {
    const value = (logits[at] as number) - most;
    if (value < -FURTHEST) continue;
    const lemma = applied(form, script).toLowerCase();
    if (lemma.length < 2) continue;
    const like = lemma === small || bases.has(lemma);
    propose(lemma, value + (like ? 0 : script.startsWith("=") ? STRANGE : UNLIKE));
  }
  for (const lemma of bases) propose(lemma, BY_RULE + (irregular.includes(lemma) ? IRREGULAR : 0));
  return chosen;
}

const PREFIX = /^(?:anti|co|de|dis|inter|mis|non|out|over|pre|re|sub|super|un|under|up)(?=.{4})/;

/** Whether the dictionary has a word, or its part behind a hyphen or prefix. */
function isWord(lemma: string, upos: string, words: Words): boolean {
  if (words.has(lemma, upos)) return true;
  const hyphen = lemma.lastIndexOf("-");
  if (hyphen >= 0) return words.has(lemma.slice(hyphen + 1), upos);
  const prefix = PREFIX.exec(lemma)?.[0];
  return prefix !== undefined && words.has(lemma.slice(prefix.length), upos);
}

/** By how much scripts that keep a form's case are ahead, in nats. */
function keeping(logits: Float32Array, scripts: readonly string[]): number {
  let [keep, other] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const [at, script] of scripts.entries()) {
    const value = logits[at] as number;
    if (script.startsWith("k")) keep = Math.max(keep, value);
    else other = Math.max(other, value);
  }
  return keep - other;
}

/** A name keeps its capitals, whichever they are; one typed small gets one where it is a known name or the network is for it. */
function ofName(form: string, lemma: string, keeps: number, words: Words): string {
  const small = form.toLowerCase();
  if (form === small) {
    if (PARTICLES.test(form) || !/^\p{L}+$/u.test(form)) return lemma;
    return keeps > 0 || words.isCapital(form, "PROPN") ? capital(lemma) : lemma;
  }
  if (lemma.toLowerCase() === small) return form;
  return /^\p{Ll}+$/u.test(lemma) ? capital(lemma) : lemma;
}

const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

/** A lemma with the capitals of the form as far as the two agree: "Studie" for "Studies"; what follows is small unless all is not. */
function inCaseOf(form: string, lemma: string): string {
  const small = form.toLowerCase();
  let same = 0;
  while (same < lemma.length && same < form.length && small[same] === lemma[same]) same += 1;
  const rest = lemma.slice(same);
  return form.slice(0, same) + (form.length > 1 && form === form.toUpperCase() ? rest.toUpperCase() : rest);
}
