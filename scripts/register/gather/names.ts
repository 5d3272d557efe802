/**
 * "Carlos Holmes TRUJILLO Garcia" as it is printed, chief name first: "Carlos Holmes Trujillo Garcia", and as the news
 * calls him, "Carlos Holmes Trujillo". Ranks, remarks and other names in brackets go.
 */
export function shown(raw: string): readonly string[] {
  const other = /\((?:a\.?k\.?a\.? )([^)]+)\)|,? also (?:spelled|known as) ([^(),;]+)/i
    .exec(raw)
    ?.slice(1)
    .find(Boolean);
  const words = raw
    .replace(/,? also (?:spelled|known as) .*$/i, "")
    .replace(/\([^)]*\)|["“”][^"“”]*["“”]/g, " ")
    .replace(/,? (?:Jr|Sr)\.?(?=$| )/g, "")
    .replace(
      /(?:^| )(?:(?:Lt|Maj|Brig|Gen|Col|Capt|Cdr|Adm|Vice|Rear|Air|Field|Chief|Marshal|Mar|Ret|Dr|Prof|Sir|Dame|Lord|Lady|Sheikh|Shaykh|Haji|Hajji|Judge|Justice|His|Her|Majesty|Highness|Excellency|Royal|Eng|Mr|Mrs|Ms|Fr|Rev)(?:\.|(?= )))+(?= )/g,
      " ",
    )
    .replace(/[,;]/g, " ")
    .trim()
    .split(/\s+/);
  const capital = (word: string): boolean => /^(?:Mc|Mac)?\p{Lu}[\p{Lu}'’.-]+$/u.test(word) && /\p{Lu}{2}/u.test(word);
  const printed = words.map((word) => (capital(word) ? titled(word) : word));
  const last = words.findLastIndex(capital);
  const name = printed.join(" ");
  const called = last > 0 && last < words.length - 1 ? printed.slice(0, last + 1).join(" ") : null;
  return [
    name,
    ...(called === null ? [] : [called]),
    ...(other ? (other.split(" ").length > 1 ? [shown(other)[0] as string] : []) : []),
  ].filter((one, at, all) => one !== "" && all.indexOf(one) === at);
}

const titled = (word: string): string =>
  word
    .toLowerCase()
    .replace(/(^|[-'’.])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
    .replace(/^(Mc)(\p{L})/u, (_, mc: string, letter: string) => mc + letter.toUpperCase())
    .replace(/^I{1,3}$|^I?v$/i, (roman) => roman.toUpperCase());
