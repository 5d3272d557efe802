import type { Actor } from "../../../contract/index.ts";
import type { Node } from "../../document/tree.ts";
import type { Discourse } from "../discourse.ts";
import type { Body } from "../names/spotted.ts";
import { phraseOf } from "../phrase/index.ts";

/** Bodies of several states whose organs reports call by the organ's name alone, the best known first. */
const OWNERS = ["United Nations", "European Union", "African Union", "Arab League"];

/**
 * "the Security Council" for the one of the United Nations: an organ by its name alone, where the report names the body that
 * has one, or where it names no state that could have one; "Peru's Security Council" is Peru's.
 */
export function organMeant(word: Node, name: string, { register, report, unions, about }: Discourse): Actor | null {
  const bare = name.replace(/^the\s+/i, "");
  const found = OWNERS.flatMap((owner) => {
    const owning = register.named(owner).find(isBody);
    const organ = register.named(`${owner} ${bare}`).find(isBody);
    return owning && organ ? [{ owning, organ }] : [];
  });
  if (found.length === 0 || phraseOf(word, register).country !== null) return null;
  const named = found.filter(({ owning, organ }) => unions.has(owning.actor.id) || unions.has(organ.actor.id));
  const meant = named.length === 1 || (named.length === 0 && about.size === 0) ? (named[0] ?? found[0]) : undefined;
  return meant ? register.bodyOn(meant.organ, report.published) : null;
}

const isBody = (entry: { readonly kind: string }): entry is Body => entry.kind === "body";
