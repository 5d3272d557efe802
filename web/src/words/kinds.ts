import type { Actor } from "../../../src/contract/types.ts";

const KINDS: Readonly<Record<Actor["kind"], readonly [one: string, several: string]>> = {
  state: ["state", "states"],
  person: ["person", "persons"],
  body: ["body", "bodies"],
  group: ["group", "groups"],
  igo: ["intergovernmental organisation", "intergovernmental organisations"],
};

/** What kind of actor somebody is. */
export const kindInWords = (kind: Actor["kind"]): string => KINDS[kind][0];

/** The same of several. */
export const kindsInWords = (kind: Actor["kind"]): string => KINDS[kind][1];
