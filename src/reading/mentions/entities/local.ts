import type { Actor } from "../../../contract/index.ts";
import { fold } from "../../../register/index.ts";
import type { Entity } from "./index.ts";

/** An id from words: lower case, no accents, hyphens between. */
export const slug = (words: string): string =>
  fold(words)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 60) || "x";

const personOf = (hash: string): string => `dg:person-${hash.slice(0, 8)}`;

/** A description further on tells more of somebody whom no register row fits. */
export function tellMore(entity: Entity, sector: string | null, hash: string): void {
  const { actor } = entity;
  if (!actor?.id.startsWith(personOf(hash))) return;
  const known = { country: actor.country ?? entity.country, sector: actor.sector ?? sector };
  if (known.country !== actor.country || known.sector !== actor.sector) entity.actor = { ...actor, ...known };
}

/** Somebody whom no register row fits, with what the report tells of them. */
export type Described = Pick<Actor, "kind" | "name" | "country" | "sector">;

/**
 * A person, body or group whom no register row fits. A person is of this report alone. A body or group whose country is
 * known is the same in every report ("Colombian police"); where it is not, it is of this report alone.
 *
 * @param hash the report's
 * @param key the words by which it is known again; its name where left out
 */
export function localActor(described: Described, hash: string, key = described.name): Actor {
  const { name, kind, country, sector } = described;
  return { id: `${prefixOf(described, hash)}-${slug(key)}`, name, kind, country, sector, offices: [] };
}

function prefixOf({ kind, country }: Described, hash: string): string {
  if (kind === "person") return personOf(hash);
  return `dg:${kind === "group" ? "group" : "body"}-${country ?? (kind === "igo" ? "igo" : hash.slice(0, 8))}`;
}
