import type { Statement } from "../../../src/contract/index.ts";
import { wordsOf } from "../../statements/words.ts";
import type { LabelledParagraph, LabelledStatement } from "./labelled.ts";
import type { Paired } from "./pairing.ts";
import { type Cast, judgeSpeakers } from "./speaker.ts";
import { sameWords } from "./words.ts";

/** What is wrong in a paragraph, a line each: for the half to fit on. */
export function missesOf(paragraph: LabelledParagraph, paired: Paired, cast: Cast): readonly string[] {
  const { text } = cast;
  const line = (what: string, words: string): string =>
    `  ${what} ${paragraph.article}:${paragraph.start} ${words.slice(0, 300)}`;
  const judged = [...paired.right, ...paired.near].flatMap(({ found, label }) => {
    const { actor, country } = judgeSpeakers(found, label, cast);
    const wrong = [actor === "wrong" ? "actor" : "", country === "wrong" ? "country" : ""].filter(Boolean);
    const missing = [actor === "missing" ? "actor" : "", country === "missing" ? "country" : ""].filter(Boolean);
    const say = (what: string, list: readonly string[]): readonly string[] =>
      list.length > 0 ? [line(`${what} (${list.join(", ")})`, `${given(found, cast)} for ${meant(label, cast)}`)] : [];
    return [...say("speaker", wrong), ...say("speaker missing", missing)];
  });
  const contents = paired.right
    .filter(({ words, wanted }) => !sameWords(text, words, wanted))
    .map(({ found }) => line("content", wordsOf(text, found.content)));
  return [
    ...judged,
    ...contents,
    ...paired.near.map(({ found }) => line("near", wordsOf(text, found.content))),
    ...paired.invented.map((found) => line("invented", wordsOf(text, found.content))),
    ...paired.missed.map((label) => line("missed", labelledWords(text, label))),
  ];
}

const given = ({ speakers }: Statement, { found }: Cast): string =>
  speakers.map(({ actor }) => (actor && found.get(actor)?.name) ?? "-").join(" | ");

const meant = ({ speakers }: LabelledStatement, { labelled }: Cast): string =>
  speakers.map(({ actor }) => (actor && labelled[actor]?.names[0]) ?? "nobody known").join(" | ") || "nobody";

const labelledWords = (text: string, { content }: LabelledStatement): string =>
  wordsOf(
    text,
    content.map(([start, end]) => ({ start, end })),
  );
