import type { Span } from "../../src/contract/index.ts";
import { statusOf } from "../../src/reading/events/status.ts";
import { statusInside, tellers } from "../../src/reading/events/told.ts";
import { overlaps } from "../../src/reading/syntax/spans.ts";
import { wordAt } from "../../src/reading/syntax/standing.ts";
import { labels, type Place } from "../labels/sentences.ts";
import { confusions, macro, share } from "./figures.ts";
import { labelledTexts } from "./labelled.ts";
import type { Reader } from "./reader.ts";

interface StatusLabel extends Place {
  readonly trigger: readonly [number, number];
  readonly status: string;
  readonly alleged: boolean;
}

const NOT_DONE = new Set(["denied", "threatened", "hypothetical"]);

/** How events stand, on our labels: of the event that is found there, and of the word itself whether or not it counts as one. */
export async function evaluateStatus(gold: string, read: Reader, list: boolean): Promise<void> {
  const found: (readonly [string, string])[] = [];
  const given: (readonly [string, string])[] = [];
  let [all, alleged] = [0, 0];
  for (const { text, rows } of labelledTexts(gold, labels<StatusLabel>("status", "fit"))) {
    const one = await read(text);
    const told = tellers(one.findings.statements);
    for (const row of rows) {
      all += 1;
      const trigger: Span = { start: row.trigger[0], end: row.trigger[1] };
      const event = one.findings.events.find((event) =>
        [event.trigger, ...event.also].some((span) => overlaps(span, trigger)),
      );
      if (event) {
        found.push([row.status, event.status]);
        if (event.alleged === row.alleged) alleged += 1;
      }
      const head = wordAt(one.document.sentences, trigger);
      if (!head) continue;
      const own = statusOf({ head, frame: { mutual: false } });
      const status = statusInside({ trigger, status: own }, told({ trigger }));
      given.push([row.status, status]);
      if (list && status !== row.status) {
        const [start, end] = row.sentence;
        console.log(
          `  ${row.status} as ${status}: ${text.slice(start, trigger.start)}<${text.slice(trigger.start, trigger.end)}>${text.slice(trigger.end, end)}`.replaceAll(
            "\n",
            " ",
          ),
        );
      }
    }
  }
  const wrong = (pairs: readonly (readonly [string, string])[]): string => {
    const not = pairs.filter(([gold]) => NOT_DONE.has(gold));
    return share(not.filter(([, said]) => said === "happened").length, not.length);
  };
  console.log(`status labels, fitting half, ${all} acts (tuned on it)`);
  console.log(
    `  word given: macro-F1 ${macro(given)}, denied, threatened or hypothetical told as happened ${wrong(given)}`,
  );
  console.log(
    `  events found ${found.length}: macro-F1 ${macro(found)}, told as happened ${wrong(found)}, alleged right ${share(alleged, found.length)}`,
  );
  console.log(confusions(given));
}
