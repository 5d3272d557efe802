/**
 * A lemma from a word's form and an edit script: "=be" is the whole lemma; "l3+y" is the form in lower case without its
 * last three characters, with "y" added; "k" keeps the case. A script that takes away all there is leaves the form.
 */
export function applied(form: string, script: string): string {
  if (script.startsWith("=")) return script.slice(1);
  const plus = script.indexOf("+");
  const cut = Number(script.slice(1, plus));
  const base = script.startsWith("l") ? form.toLowerCase() : form;
  if (cut >= base.length && plus === script.length - 1) return base;
  return base.slice(0, base.length - cut) + script.slice(plus + 1);
}
