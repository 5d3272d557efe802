/** How names are compared: lower case, no accents, no dots, one kind of apostrophe and space. */
export const fold = (words: string): string =>
  words
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase()
    .replace(/[’‘ʼ`]/g, "'")
    .replace(/\./g, "")
    .replace(/[\s\u00a0-]+/g, " ")
    .trim();
