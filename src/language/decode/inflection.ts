/**
 * What a word could be a regular form of, by the spelling rules of English: "talks" of "talk", "agreed" of "agre",
 * "agree"; "bigger" of "bigg", "bigge", "big". Which of them is a word at all is for a dictionary to say.
 *
 * @param form in small letters
 * @param upos VERB, NOUN, ADJ or ADV; other kinds have no regular forms
 */
export function basesOf(form: string, upos: string): readonly string[] {
  const bases = upos === "VERB" ? ofVerb(form) : upos === "NOUN" ? ofNoun(form) : ofGrade(form, upos);
  return bases.filter((base) => base.length > 1);
}

/** A base behind which "ed", "ing" or "er" stands: as it is, with the "e" that fell, without the letter that was doubled. */
const behind = (stem: string): readonly string[] =>
  stem.length > 2 && stem.at(-1) === stem.at(-2) ? [stem, `${stem}e`, stem.slice(0, -1)] : [stem, `${stem}e`];

function ofVerb(form: string): readonly string[] {
  if (form.endsWith("ies") || form.endsWith("ied")) return [`${form.slice(0, -3)}y`, form.slice(0, -1)];
  if (form.endsWith("es")) return [form.slice(0, -1), form.slice(0, -2)];
  if (form.endsWith("s")) return [form.slice(0, -1)];
  const end = /(?:ed|ing|in['’]?)$/.exec(form)?.[0];
  if (end === undefined || form.length < end.length + 2) return [];
  const stem = form.slice(0, -end.length);
  const more = stem.endsWith("ck") ? [stem.slice(0, -1)] : stem.endsWith("y") ? [`${stem.slice(0, -1)}ie`] : [];
  return [...behind(stem), ...more];
}

function ofNoun(form: string): readonly string[] {
  if (!form.endsWith("s") || form.endsWith("ss")) return [];
  if (form.endsWith("ies")) return [`${form.slice(0, -3)}y`, form.slice(0, -1)];
  return form.endsWith("es") ? [form.slice(0, -1), form.slice(0, -2)] : [form.slice(0, -1)];
}

function ofGrade(form: string, upos: string): readonly string[] {
  const end = upos === "ADJ" || upos === "ADV" ? /(?:er|est)$/.exec(form)?.[0] : undefined;
  if (end === undefined) return [];
  const stem = form.slice(0, -end.length);
  return [...behind(stem), ...(stem.endsWith("i") ? [`${stem.slice(0, -1)}y`] : [])];
}
