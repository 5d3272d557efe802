import type { Block } from "../../contract/index.ts";
import { dated } from "../../intake/index.ts";
import { openLanguage, toConllu } from "../../language/index.ts";
import type { Terminal } from "../terminal/out.ts";

/** `dragoman parse --conllu`: text from standard input, blank lines between paragraphs, as CoNLL-U. */
export async function parseCommand(terminal: Terminal): Promise<number> {
  const chunks: Buffer[] = [];
  for await (const chunk of terminal.stdin) chunks.push(Buffer.from(chunk as Buffer));
  const text = Buffer.concat(chunks)
    .toString("utf8")
    .replace(/^\ufeff/, "");
  const blocks: Block[] = [];
  let at = 0;
  for (const part of text.split(/(\n[ \t\r]*\n\s*)/)) {
    if (part.trim() !== "")
      blocks.push({ kind: "report", start: at, end: at + part.length, reason: "a paragraph", part: 1 });
    at += part.length;
  }
  const language = await openLanguage();
  const { sentences } = await language.analyse(dated({ text, blocks }));
  terminal.out(toConllu(text, sentences));
  return 0;
}
