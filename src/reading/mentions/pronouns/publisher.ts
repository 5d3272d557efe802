import { fold } from "../../../register/index.ts";
import { type Entity, entityOf } from "../cast/entities.ts";
import { slug } from "../cast/local.ts";
import type { Read, Scene } from "../scene.ts";

/** The publisher, who says "we" in appeals and notices; null elsewhere and where nobody is named as one. */
export function publisherOf({ sentence }: Read, first: "i" | "we", { report, register, cast }: Scene): Entity | null {
  if (first === "i" || report.publisher === null || !/^(?:appeal|notice)$/.test(sentence.kind)) return null;
  const known = register.named(report.publisher).find((entry) => entry.kind === "body");
  if (known?.kind === "body") return entityOf(cast, "body", known.actor.name, known.actor, "actors/body");
  const words = report.publisher;
  const met = cast.entities.find(
    ({ kind, actor }) => kind === "body" && actor !== null && fold(actor.name) === fold(words),
  );
  const id = `dg:body-x-${slug(words)}`;
  return (
    met ?? entityOf(cast, "body", words, { id, name: words, kind: "body", country: null, sector: "JRN", offices: [] })
  );
}
