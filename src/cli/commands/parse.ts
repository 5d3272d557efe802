import type { Block } from "../../contract/index.ts";
import { printable } from "../../contract/printable.ts";
import { dated } from "../../intake/index.ts";
import { openLanguage, toConllu } from "../../language/index.ts";
import { paragraphsOf } from "../sources/paragraphs.ts";
import type { Terminal } from "../terminal/out.ts";
import { sayWaiting } from "../terminal/waiting.ts";

export interface ParseFlags {
  readonly raw?: boolean;
}

/** In bytes; the sentences of a paragraph are in memory together, and take some 150 times as much. */
const LARGEST = 2_000_000;

/**
 * `dragoman parse --conllu`: text from standard input, blank lines between paragraphs, as CoNLL-U. 0 when all of it was
 * parsed, 3 when a paragraph was too large.
 *
 * @param largest bytes that a paragraph may have
 */
export async function parseCommand(flags: ParseFlags, terminal: Terminal, largest = LARGEST): Promise<number> {
  sayWaiting(terminal);
  const language = await openLanguage();
  let failed = 0;
  for await (const { line, words: given } of paragraphsOf(terminal.stdin, largest)) {
    if (given === null) {
      failed += 1;
      terminal.err(
        `dragoman: line ${line}: the paragraph that begins here has more than ${largest} bytes, the most that is parsed; part it with blank lines\n`,
      );
      continue;
    }
    const words = flags.raw ? given : printable(given);
    const blocks: readonly Block[] = [{ kind: "report", start: 0, end: words.length, reason: "a paragraph", part: 1 }];
    const { sentences } = await language.analyse(dated({ text: words, blocks }));
    terminal.out(toConllu(words, sentences));
    await terminal.ready?.();
  }
  return failed > 0 ? 3 : 0;
}
