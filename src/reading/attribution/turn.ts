import type { Report } from "../../contract/index.ts";
import type { Paragraph } from "../document/paragraphs.ts";
import type { Turn } from "../document/turns.ts";
import type { Draft } from "./draft.ts";
import { EMPTY } from "./draft.ts";

/** A turn of a transcript: what its label says is the speaker's. */
export function turnSpeech(report: Report, turn: Turn, paragraph: Paragraph & { readonly number: number }): Draft {
  const { number } = paragraph;
  const words = turn.content.map(({ start, end }) => report.text.slice(start, end)).join(" ");
  const asks = turn.part === "asks" || (turn.part === null && /\?["”]?$/.test(words) && words.length < 300);
  return {
    ...EMPTY,
    speakers: turn.label === null ? [] : [turn.label],
    cue: turn.colon,
    content: turn.content,
    route: turn.route,
    act: asks ? "ask" : "assert",
    paragraph: number,
    block: paragraph.block,
    by: "label/transcript",
    ...(turn.part === "answers" ? { answers: true } : {}),
    ...(turn.other ? { implied: [turn.other] } : {}),
  };
}
