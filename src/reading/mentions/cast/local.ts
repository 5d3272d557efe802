import type { Actor } from "../../../contract/index.ts";
import { fold } from "../../../register/index.ts";
import type { Entity } from "./entities.ts";

/** An id from words: lower case, no accents, hyphens between. */
export const slug = (words: string): string =>
  fold(words)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 60) || "x";

/** A person whom no register row fits: an actor of this report alone, with what its description tells. */
export function localPerson(name: string, country: string | null, sector: string | null, hash: string): Actor {
  const id = `${personOf(hash)}-${slug(name)}`;
  return { id, name, kind: "person", country, sector, offices: [] };
}

const personOf = (hash: string): string => `dg:person-${hash.slice(0, 8)}`;

/** A description further on tells more of somebody whom no register row fits. */
export function tellMore(entity: Entity, sector: string | null, hash: string): void {
  const { actor } = entity;
  if (!actor?.id.startsWith(personOf(hash))) return;
  const known = { country: actor.country ?? entity.country, sector: actor.sector ?? sector };
  if (known.country !== actor.country || known.sector !== actor.sector) entity.actor = { ...actor, ...known };
}

/**
 * A body or group whom no register row fits. Where its country is known it is the same in every report ("Colombian
 * police"); where it is not, it is of this report alone.
 *
 * @param key the words by which it is known again; its name where left out
 */
export function localActor(
  kind: "body" | "group" | "igo",
  name: string,
  country: string | null,
  sector: string | null,
  hash: string,
  key = name,
): Actor {
  const whose = country ?? (kind === "igo" ? "igo" : hash.slice(0, 8));
  return {
    id: `dg:${kind === "group" ? "group" : "body"}-${whose}-${slug(key)}`,
    name,
    kind,
    country,
    sector,
    offices: [],
  };
}
