import type { Mention, Span } from "../../../contract/index.ts";
import type { Entity } from "./entities.ts";

/** Whom words mean that are no name, and the mention to be made of them. */
export interface Meant {
  readonly entity: Entity;
  readonly span: Span;
  readonly form: Mention["form"];
  /** The rule that led from the words to the entity. */
  readonly by: string;
}
