import type { Statement } from "../../contract/index.ts";
import type { Linked } from "../statements/who/linked.ts";
import { overlaps, within } from "../syntax/spans.ts";
import type { Draft } from "./types.ts";

/** How a statement around an event stands to it. */
export interface Told {
  /** The statement that tells the event, or that the event is. */
  readonly statement: Statement | null;
  /** Whether the event is what was said, and not the saying itself. */
  readonly inside: boolean;
}

/** Finds the statements around words; statements stand in the order of the text, and few hold one word. */
export function tellers(statements: readonly Statement[]): (draft: Pick<Draft, "trigger">) => Told {
  const reach = statements.map((one) => Math.max(one.cue?.end ?? 0, ...one.content.map(({ end }) => end)));
  return ({ trigger }) => {
    let said: Statement | null = null;
    for (let at = 0; at < statements.length; at += 1) {
      const one = statements[at] as Statement;
      if ((reach[at] as number) < trigger.start) continue;
      const first = Math.min(one.cue?.start ?? Infinity, one.content[0]?.start ?? Infinity);
      if (first > trigger.end && one.within === null) break;
      if (one.cue && overlaps(one.cue, trigger)) return { statement: one, inside: false };
      if (one.content.some((span) => within(trigger, span)) && (said === null || sizeOf(one) <= sizeOf(said)))
        said = one;
    }
    return { statement: said, inside: said !== null };
  };
}

const sizeOf = ({ content }: Statement): number => content.reduce((sum, { start, end }) => sum + end - start, 0);

/** Acts that tell of what another did. */
const CLAIMS = /^(?:accuse|criticise|assert|announce|confirm|warn|speculate)$/;

/** Whether only a party tells it: said by somebody of a side other than the one that is to have done it. */
export function isAlleged({ plover, status, actors }: Draft, { statement, inside }: Told, linked: Linked): boolean {
  if (!statement || !inside || !CLAIMS.test(statement.act)) return false;
  if (!/^(?:ASSAULT|COERCE|SANCTION|MOBILIZE|ACCUSE|THREATEN)$/.test(plover)) return false;
  if (status !== "happened" && status !== "ongoing" && status !== "denied") return false;
  if (statement.act === "accuse") return true;
  if (actors.length === 0 || statement.speakers.length === 0) return true;
  const country = (id: string | null): string | null => (id === null ? null : (linked.actors.get(id)?.country ?? null));
  const own = statement.speakers.some(({ actor, entity }) =>
    actors.some(
      ({ ref }) =>
        (actor !== null && ref.actor === actor) ||
        (entity !== null && ref.entity === entity) ||
        (country(actor) !== null && country(actor) === country(ref.actor)),
    ),
  );
  return !own;
}

/** The standing of what is told inside a statement whose act says more of it than its own words. */
export function statusInside(
  { status }: Pick<Draft, "status" | "trigger">,
  { statement, inside }: Told,
): Draft["status"] {
  if (!statement || !inside) return status;
  const { act } = statement;
  if (act === "deny" && (status === "happened" || status === "ongoing")) return "denied";
  if (act === "threaten" && (status === "planned" || status === "hypothetical")) return "threatened";
  if ((act === "demand" || act === "request" || act === "order") && (status === "planned" || status === "hypothetical"))
    return "called_for";
  return status;
}
