/** Letters that no accent tells from a plain one. */
const PLAIN: Readonly<Record<string, string>> = {
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ə: "e",
};

/** How names are compared: lower case, no accents, no dots, one kind of apostrophe and space, hyphens as spaces. */
export function fold(words: string): string {
  // Most names are plain letters and single spaces; they are ready at once.
  if (/^[a-z0-9']+(?: [a-z0-9']+)*$/i.test(words)) return words.toLowerCase();
  return words
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase()
    .replace(/[’‘ʼ`]/g, "'")
    .replace(/[øłđðþıßæœə]/g, (letter) => PLAIN[letter] as string)
    .replace(/\./g, "")
    .replace(/[\s\u00a0-]+/g, " ")
    .trim();
}
