import type { Span } from "../../../contract/index.ts";
import { fold } from "../../../register/index.ts";
import type { Discourse } from "../discourse.ts";
import { type Entity, nameWords } from "../entities/index.ts";

const STATES = {
  name: "mentions/state-name",
  demonym: "mentions/people-of-state",
  capital: "mentions/capital",
  government: "mentions/word-for-government",
} as const;

/**
 * The rule by which a name's words lead to an entity, told so that a reader can check it: a full name, a part of a name
 * that stands in full elsewhere in the report, a state by its own name, by its capital or by a word for its government,
 * a body's name.
 */
export function ruleOfName({ report, register }: Discourse, { start, end }: Span, entity: Entity): string {
  const words = report.text.slice(start, end);
  if (entity.kind === "person")
    return nameWords(words).length < entity.name.length ? "mentions/part-of-name" : "mentions/full-name";
  if (entity.kind === "body") return "mentions/body-name";
  const code = entity.country;
  const known = register
    .named(fold(words))
    .find((entry) => entry.kind === "state" && (code === null || entry.state.code === code));
  if (known?.kind === "state") return STATES[known.as];
  return entity.kind === "state" ? STATES.name : STATES.demonym;
}
