/**
 * A lemma from a word's form and the edit script the network chose: "=be" is the whole lemma; "l3+y" is the form in
 * lower case without its last three characters, with "y" added; "k" keeps the case.
 */
export function lemmaOf(form: string, script: string): string {
  if (script.startsWith("=")) return script.slice(1);
  const plus = script.indexOf("+");
  const cut = Number(script.slice(1, plus));
  const base = script.startsWith("l") ? form.toLowerCase() : form;
  if (cut >= base.length && plus === script.length - 1) return base;
  return base.slice(0, base.length - cut) + script.slice(plus + 1);
}

/** A run of dashes or dots is its own lemma; a proper noun's begins with a capital however it was typed. */
export function written(lemma: string, form: string, upos: string): string {
  if (upos === "PUNCT" && /^[-.*_=]+$/.test(form)) return form;
  if (upos === "PROPN" && /^\p{Ll}+$/u.test(lemma)) return lemma[0]?.toUpperCase() + lemma.slice(1);
  return lemma;
}

/** Verbs whose past or participle looks like the infinitive. */
const SAME =
  /^(?:be|over|out|re|un|up|mis)?(?:put|cut|set|hit|let|cost|read|shut|hurt|quit|split|spread|cast|burst|shed|bid|bet|rid|come|run|beat|thrust|upset|wed|fit|knit|sweat|wet|become)$/i;

/**
 * Whether a script that keeps a verb as it is can be right: a past form or a participle is seldom its own lemma. Where
 * it cannot, the network's next choice counts.
 */
export function keepsRightly(form: string, script: string, upos: string, feats: string): boolean {
  if (script !== "l0+" && script !== "k0+") return true;
  if (upos !== "VERB" && upos !== "AUX") return true;
  if (!/Tense=Past|VerbForm=(?:Part|Ger)/.test(feats)) return true;
  return SAME.test(form);
}
