import type { Statement } from "../../contract/index.ts";
import { lastBegun } from "../order.ts";
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

/** Statements back that may still hold a word: those behind one another in a paragraph, and those they stand in. */
const BACK = 24;

/** Finds the statement around words; statements stand in the order of the text. */
export function tellers(statements: readonly Statement[]): (draft: Pick<Draft, "trigger">) => Told {
  const first = statements.map((one) => Math.min(one.cue?.start ?? Infinity, one.content[0]?.start ?? Infinity));
  return ({ trigger }) => {
    let said: Statement | null = null;
    const last = lastBegun(first, trigger.end, (start) => start);
    for (let at = last; at >= 0 && last - at < BACK; at -= 1) {
      const one = statements[at] as Statement;
      if (one.cue && overlaps(one.cue, trigger)) return { statement: one, inside: false };
      if (one.content.some((span) => within(trigger, span)) && (said === null || sizeOf(one) < sizeOf(said)))
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
