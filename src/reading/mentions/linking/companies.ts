import type { Register } from "../../../register/index.ts";
import { wordClass } from "../../en/lexicon.ts";
import type { Body } from "../names/spotted.ts";

const forms = wordClass("legal-forms");
const isForm = (word: string): boolean => forms.has(word.toLowerCase().replace(/[.,]/g, ""));

/**
 * The bodies that a company's name means without the words for its legal form, "The Calder Company", "Calder Air Lines Co
 * Ltd", "Calder and Co": the register has it by the name that people use.
 */
export function bodiesBehindForm(name: string, register: Register): readonly Body[] {
  const words = name.replace(/^the\s+/i, "").split(/\s+/);
  let last = words.length;
  while (
    last > 1 &&
    (isForm(words[last - 1] as string) || (last < words.length && /^(?:and|&|,)$/.test(words[last - 1] as string)))
  )
    last -= 1;
  const first = last > 1 && isForm(words[0] as string) ? 1 : 0;
  if (last === words.length && first === 0) return [];
  const bare = words.slice(first, last).join(" ").replace(/,$/, "");
  return register.named(bare).filter((entry): entry is Body => entry.kind === "body" && !entry.common);
}
