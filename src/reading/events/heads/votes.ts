import { codeOf, typeWithStatus } from "../../../codes/index.ts";
import type { Event } from "../../../contract/index.ts";
import type { Node, TreeSentence } from "../../document/tree.ts";
import type { Frames } from "../../en/frames.ts";
import { type Matched, matchedAt, type Role } from "../match.ts";
import { statusOf } from "../status.ts";

/** What the frames of a sentence would say of it, each with the type that its standing gives it. */
export interface Vote {
  readonly matched: Matched;
  readonly type: Event["plover"];
}

export function votesIn({ nodes }: TreeSentence, frames: Frames): readonly Vote[] {
  return nodes.flatMap((node) =>
    matchedAt(frames, node).flatMap((matched): readonly Vote[] => {
      const published = codeOf(matched.frame.code)?.published;
      return published ? [{ matched, type: typeWithStatus(published, statusOf(matched)) }] : [];
    }),
  );
}

/** How well a frame fits two words: 0 not at all; who does it, whom it is done to, and whether it stands between them. */
export function fits({ matched }: Vote, actor: Node, recipient: Node | null, between: ReadonlySet<Node>): number {
  const { frame, actors, recipients, head } = matched;
  const by = hits(actors, actor) || (frame.mutual && hits(recipients, actor));
  const to = recipient !== null && (hits(recipients, recipient) || (frame.mutual && hits(actors, recipient)));
  return (by ? 4 : 0) + (to ? 2 : 0) + (between.has(head) ? 1 : 0);
}

/** Whether a word stands in a phrase that a role names. */
function hits(roles: readonly Role[], word: Node): boolean {
  let at: Node | null = word;
  for (let steps = 0; at !== null && steps < 6; at = at.parent, steps += 1) {
    const here = at;
    if (roles.some(({ head }) => head === here)) return true;
    if (at.upos === "VERB") return false;
  }
  return false;
}
