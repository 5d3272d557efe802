import type { Sentence, Token } from "../../language/types.ts";

/** Sentences by the text that was parsed, as a CoNLL-U file keeps them. */
export type Trees = ReadonlyMap<string, readonly Sentence[]>;

/** Writes trees as CoNLL-U; the comment "text" holds the whole text, offsets stand in the last column. */
export function writeTrees(trees: Trees): string {
  const lines: string[] = [];
  for (const [text, sentences] of trees) {
    lines.push(`# newdoc`, `# text = ${text}`);
    for (const { start, end, tokens } of sentences) {
      lines.push(`# span = ${start} ${end}`);
      for (const [at, token] of tokens.entries())
        lines.push(
          [
            at + 1,
            token.form,
            token.lemma,
            token.upos,
            "_",
            token.feats,
            token.head === null ? "_" : token.head + 1,
            token.deprel,
            "_",
            `Span=${token.start}:${token.end}`,
          ].join("\t"),
        );
      lines.push("");
    }
  }
  return `${lines.join("\n")}\n`;
}

/**
 * Reads what `writeTrees` wrote.
 *
 * @throws Error with the line for a row that is none
 */
export function readTrees(file: string): Trees {
  const trees = new Map<string, Sentence[]>();
  let sentences: Sentence[] = [];
  let tokens: Token[] = [];
  for (const [number, line] of file.split("\n").entries()) {
    const text = /^# text = (.*)$/.exec(line)?.[1];
    const span = /^# span = (\d+) (\d+)$/.exec(line);
    if (text !== undefined) {
      sentences = [];
      trees.set(text, sentences);
    } else if (span) {
      tokens = [];
      sentences.push({
        start: Number(span[1]),
        end: Number(span[2]),
        block: 0,
        kind: "report",
        tokens,
        names: [],
      });
    } else if (line !== "" && !line.startsWith("#")) tokens.push(tokenOf(line, number + 1));
  }
  return trees;
}

function tokenOf(line: string, number: number): Token {
  const [, form, lemma, upos, , feats, head, deprel, , misc] = line.split("\t");
  const span = /^Span=(\d+):(\d+)$/.exec(misc ?? "");
  if (!form || !lemma || !upos || !feats || !head || !deprel || !span)
    throw new Error(`line ${number}: a row of CoNLL-U has ten columns, the last of which is Span=START:END`);
  return {
    start: Number(span[1]),
    end: Number(span[2]),
    form,
    lemma,
    upos,
    feats,
    head: head === "_" ? null : Number(head) - 1,
    deprel,
    joined: false,
  };
}
