/** Letters that no accent tells from a plain one. */
const PLAIN: Readonly<Record<string, string>> = { ł: "l", ø: "o", đ: "d", ð: "d", ı: "i", ß: "ss", æ: "ae", œ: "oe" };

/** How names are compared: lower case, no accents, no dots, one kind of apostrophe and space. */
export function fold(words: string): string {
  const low = words.toLowerCase();
  // Most names are plain letters already.
  if (/^[a-z0-9']+(?: [a-z0-9']+)*$/.test(low)) return low;
  return unaccented(words)
    .replace(/\./g, "")
    .replace(/[\s\u00a0-]+/g, " ")
    .trim();
}

const unaccented = (words: string): string =>
  words
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase()
    .replace(/[łøđðıßæœ]/g, (letter) => PLAIN[letter] as string)
    .replace(/[’‘ʼ`]/g, "'");
