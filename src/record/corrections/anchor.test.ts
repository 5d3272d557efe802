import { expect, it } from "vitest";
import type { Reading } from "../../contract/index.ts";
import { sampleReading } from "../record.testing.ts";
import { anchorOf, findAgain } from "./anchor.ts";

const SENTENCE = "Calder told Hale that the border would stay open.";
const reading = sampleReading(`${SENTENCE}\n${SENTENCE}`);
type Statement = Reading["statements"][number];
const first = { ...(reading.statements[0] as Statement), content: [{ start: 17, end: 48 }] };
/** The same words once more, a line further down. */
const move = ({ start, end }: { start: number; end: number }) => ({ start: start + 50, end: end + 50 });
const second: Statement = {
  ...first,
  id: "2".repeat(16),
  cue: first.cue && move(first.cue),
  content: first.content.map(move),
};
const anchor = anchorOf(reading, first, { shown: first, all: { ...reading, statements: [first, second] } });
const again = (...statements: Statement[]) => findAgain(anchor, "statement", { ...reading, statements }, reading)?.id;

it("is found again on the same words, whatever its id", () => {
  expect(again(first, second)).toBe(first.id);
  expect(again({ ...first, id: "3".repeat(16) }, second)).toBe("3".repeat(16));
  expect(again({ ...first, content: [{ start: 17, end: 43 }], act: "promise" }, second)).toBe(first.id);
});

it("is never moved to words that look alike, even under the same id", () => {
  expect(again(second)).toBeUndefined();
  expect(again({ ...second, id: first.id })).toBeUndefined();
  expect(again({ ...first, cue: second.cue })).toBeUndefined();
  expect(again({ ...first, content: [{ start: 40, end: 48 }] })).toBeUndefined();
});

it("is lost rather than guessed where two findings stand alike on its words, or the text is another", () => {
  expect(again({ ...first, id: "4".repeat(16) }, { ...first, id: "5".repeat(16) })).toBeUndefined();
  const other = { text: reading.text.replace("border", "harbor"), hash: "0".repeat(64) };
  expect(findAgain(anchor, "statement", { ...reading, statements: [first] }, other)).toBeNull();
});

it("is never moved to what was another finding on the same words, also where a person has made it claim the same", () => {
  const twin: Statement = { ...first, id: "6".repeat(16), speakers: first.addressees, addressees: first.speakers };
  const all = { ...reading, statements: [first, twin] };
  const find = (found: typeof anchor, ...statements: Statement[]) =>
    findAgain(found, "statement", { ...reading, statements }, reading)?.id;
  const ofFirst = anchorOf(reading, first, { shown: first, all });
  expect(find(ofFirst, first, twin)).toBe(first.id);
  expect(find(ofFirst, twin)).toBeUndefined();
  const asTwin = { ...twin, id: first.id };
  const edited = anchorOf(reading, first, { shown: asTwin, all });
  expect(find(edited, first, twin)).toBe(first.id);
  expect(find(edited, twin)).toBeUndefined();
});
