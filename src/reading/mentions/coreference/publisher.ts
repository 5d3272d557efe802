import { fold } from "../../../register/index.ts";
import type { Discourse, SentenceContext } from "../discourse.ts";
import { bodyEntity, type Entity, entityOf } from "../entities/index.ts";
import { slug } from "../entities/local.ts";

/** The publisher, who says "we" in appeals and notices; null elsewhere and where nobody is named as one. */
export function publisherOf(
  { sentence }: SentenceContext,
  first: "i" | "we",
  { report, register, cast }: Discourse,
): Entity | null {
  const name = report.publisher;
  if (first === "i" || name === null || !/^(?:appeal|notice)$/.test(sentence.kind)) return null;
  const known = register.named(name).find((entry) => entry.kind === "body");
  if (known?.kind === "body") return bodyEntity(cast, known.actor);
  const met = cast.entities.find(
    ({ kind, actor }) => kind === "body" && actor !== null && fold(actor.name) === fold(name),
  );
  const id = `dg:body-x-${slug(name)}`;
  return met ?? entityOf(cast, { id, name, kind: "body", country: null, sector: "JRN", offices: [] });
}
