import { fold } from "./fold.ts";

/**
 * One spelling for the many in which a name from another script is printed ("Shoigu" and "Shoygu", "Zelensky" and
 * "Zelenskyy", "Gaddafi" and "Qadhafi"). A key to compare by, never shown; wide enough that only whole names should be
 * compared by it.
 */
export function spelling(words: string): string {
  return fold(words)
    .split(" ")
    .filter((word) => !/^(?:al|el|ul|bin|ibn|ben|abu)$/.test(word))
    .map(wordKey)
    .join(" ");
}

const wordKey = (word: string): string =>
  word
    .replace(/['-]/g, "")
    .replace(/^(?:al|el)(?=[bcdfghjklmnpqrstvwxz]{1,2}[aeiou])(?=.{6})/, "")
    .replace(/^m[uo]h+[ae]m+[aeiou]d$/, "mohamed")
    .replace(/^h[uo]s+[ae][iy]*n$/, "husein")
    .replace(/^abd[ue]l+a[h]?$/, "abdula")
    .replace(/^[qkgh]{1,2}[ae](?:d|t|th|dh|zz){1,2}af+[iy]$/, "gadafi")
    .replace(/^y[eo](?=[bcdfghjklmnpqrstvwxz])/, (at) => at.slice(1))
    .replace(/kh|gh/g, (pair) => (pair === "kh" ? "h" : "g"))
    .replace(/dh/g, "d")
    .replace(/th/g, "t")
    .replace(/ph/g, "f")
    .replace(/ck|q|c(?=[aou]|$)/g, "k")
    .replace(/tz/g, "ts")
    .replace(/w/g, "v")
    .replace(/ou|oo/g, "u")
    .replace(/ee|ie/g, "i")
    .replace(/y/g, "i")
    .replace(/j(?=[aeiou])/g, "i")
    .replace(/([a-z])\1+/g, "$1");
