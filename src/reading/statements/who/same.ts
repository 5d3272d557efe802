import type { Span } from "../../../contract/index.ts";
import type { Linked } from "./linked.ts";
import { refOf } from "./ref.ts";

/** Whether two stretches of words mean the same one. */
export type Same = (one: Span, other: Span) => boolean;

/** Whether two stretches of words mean the same entity, as far as the report's mentions tell. */
export const sameOne =
  (text: string, linked: Linked): Same =>
  (one, other) => {
    const [a, b] = [refOf(one, linked, 0), refOf(other, linked, 0)];
    // "They sent a letter. … they wrote": whoever they are.
    if (a.entity === null && b.entity === null && PRONOUN.test(text.slice(one.start, one.end)))
      return text.slice(one.start, one.end).toLowerCase() === text.slice(other.start, other.end).toLowerCase();
    return (a.entity !== null && a.entity === b.entity) || (a.actor !== null && a.actor === b.actor);
  };

const PRONOUN = /^(?:he|she|they)$/i;
