/** Letters that no accent tells from a plain one. */
const PLAIN: Readonly<Record<string, string>> = { ł: "l", ø: "o", đ: "d", ð: "d", ı: "i", ß: "ss", æ: "ae", œ: "oe" };

/** How names are compared: lower case, no accents, no dots, one kind of apostrophe and space. */
export const fold = (words: string): string =>
  words
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase()
    .replace(/[łøđðıßæœ]/g, (letter) => PLAIN[letter] as string)
    .replace(/[’‘ʼ`]/g, "'")
    .replace(/\./g, "")
    .replace(/[\s\u00a0-]+/g, " ")
    .trim();
