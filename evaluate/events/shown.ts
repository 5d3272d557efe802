import type { Event, Ref, Span, Tie } from "../../src/contract/index.ts";
import type { Read } from "./reader.ts";

/** Words of a text on one line. */
export const wordsAt = (text: string, { start, end }: Span): string => text.slice(start, end).replaceAll("\n", " ");

/** An event as a reader of a list of misses sees it. */
export function shown({ text, findings }: Read, event: Event): string {
  const names = (refs: readonly Ref[]): string =>
    refs
      .map(
        (ref) =>
          findings.actors.find(({ id }) => id === ref.actor)?.name ??
          (ref.start === null ? "?" : wordsAt(text, ref as Span)),
      )
      .join(" + ");
  return `${event.plover} ${event.cameo} ${event.status}${event.alleged ? " alleged" : ""} “${wordsAt(text, event.trigger)}” ${event.also.map((span) => `(${wordsAt(text, span)})`).join("")} [${names(event.actors)}] -> [${names(event.recipients)}] ${event.when?.value ?? ""} ${event.where?.name ?? ""} by ${event.by}`;
}

/** A tie as a reader of a list of misses sees it. */
export const shownTie = ({ text, findings }: Read, tie: Tie): string => {
  const name = (ref: Ref): string =>
    findings.actors.find(({ id }) => id === ref.actor)?.name ?? (ref.start === null ? "?" : wordsAt(text, ref as Span));
  return `${tie.negated ? "not " : ""}${tie.kind} [${name(tie.a)}] - [${name(tie.b)}] by ${tie.by} | ${wordsAt(text, tie.evidence).slice(0, 120)}`;
};
