/** Words that every English text of some length is full of and other languages are not. */
const ENGLISH = new Set(
  "the of and to in a that is was for on with as he it at by from said be are has have his an this not but they were which who will had their its been she after more would about".split(
    " ",
  ),
);

/**
 * The language of a report's words as a BCP 47 tag, "und" when unsure. Function words settle the common case without
 * loading the detector; what the page declares breaks ties on short texts.
 */
export async function languageOf(text: string, declared: string | null): Promise<string> {
  const sample = text.slice(0, 6000);
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  const tag = declared === null ? null : tagOf(declared);
  if (words.length === 0) return "und";
  const share = words.filter((word) => ENGLISH.has(word)).length / words.length;
  if (words.length >= 8 && share > 0.24) return tag?.startsWith("en") ? tag : "en";
  if (words.length < 8) {
    if (share > 0 && /^[\p{Script=Latin}\P{L}]*$/u.test(sample)) return tag?.startsWith("en") ? tag : "en";
    return tag ?? "und";
  }
  const { eld } = await import("eld/extrasmall");
  const result = eld.detect(sample);
  if (result.language === "" || (words.length < 25 && !result.isReliable())) return tag ?? (share > 0.1 ? "en" : "und");
  return tag !== null && tag.split("-")[0] === result.language ? tag : result.language;
}

/** "en_GB" → "en-GB"; null for what is no language tag. */
function tagOf(declared: string): string | null {
  try {
    return Intl.getCanonicalLocales(declared.split(/[,;]/)[0]?.trim().replace(/_/g, "-") ?? "")[0] ?? null;
  } catch {
    return null;
  }
}
