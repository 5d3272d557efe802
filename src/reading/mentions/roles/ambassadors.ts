import { fold, type State } from "../../../register/index.ts";
import type { Node } from "../../document/tree.ts";
import { phrasesOf } from "../../en/phrases.ts";
import type { Discourse } from "../discourse.ts";
import { entityOf } from "../entities/index.ts";
import type { Phrase } from "../phrase/index.ts";
import { candidatesOf, type Held, type Holders, NO_HOLDERS, settled } from "./holders.ts";
import { sureness } from "./sureness.ts";
import { isSentTo } from "./where.ts";

const inFull = phrasesOf("not-in-full");

/**
 * "the Norwegian ambassador to Kenya", "the US envoy for Sudan": whom a state has sent there on the report's day; nobody
 * where the register knows none, or where the words name no one place.
 */
export function sentBy(noun: Node, phrase: Phrase, sender: State, { register, report, cast }: Discourse): Holders {
  const day = report.published;
  const kinds = KINDS.get(noun.lemma);
  if (day === null || kinds === undefined || inFull(phrase.words.toLowerCase())) return NO_HOLDERS;
  const where = behind(phrase.words, noun.form);
  if (where === null) return NO_HOLDERS;
  for (const kind of kinds) {
    const found = register.holders(kind, sender.code, day).flatMap((person): readonly Held[] => {
      const held = register
        .tenures(person)
        .filter((one) => one.kind === kind && one.country === sender.code && isSentTo(one.title, where, register))
        .map((spell): Held => ({ person, spell, sure: sureness(spell, day) }))
        .toSorted((a, b) => b.sure - a.sure)[0];
      return held && held.sure > 0 ? [held] : [];
    });
    const person = settled(found, day);
    if (person !== null)
      return { holder: entityOf(cast, register.person(person, day), "actors/office-on-day"), candidates: [] };
    if (found.length > 0) return { holder: null, candidates: candidatesOf(found, day, register) };
  }
  return NO_HOLDERS;
}

/** The noun → the kinds of office it can be. */
const KINDS: ReadonlyMap<string, readonly string[]> = new Map([
  ["ambassador", ["ambassador"]],
  ["envoy", ["envoy"]],
]);

/** The words behind "ambassador to", folded; null where none are. */
function behind(words: string, noun: string): string | null {
  const at = words.lastIndexOf(noun);
  const [, told] = /^\s+(?:to|in|for)\s+(?:the\s+)?(.+)$/i.exec(words.slice(at + noun.length)) ?? [];
  return told === undefined ? null : fold(told);
}
