import type { Sentence, Token } from "./types.ts";

/**
 * Sentences as CoNLL-U: `# text`, ids, forms, lemmas, UPOS, FEATS, HEAD, DEPREL, multiword-token ranges and
 * SpaceAfter=No. XPOS and DEPS are left "_".
 */
export function toConllu(text: string, sentences: readonly Sentence[]): string {
  return sentences.map((sentence) => sentenceOf(text, sentence)).join("");
}

function sentenceOf(text: string, { start, end, tokens }: Sentence): string {
  const lines = [`# text = ${text.slice(start, end).replace(SPACE, " ")}`];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] as Token;
    if (token.joined && !tokens[at - 1]?.joined) {
      let last = at;
      while (tokens[last]?.joined) last += 1;
      const surface = text.slice(token.start, (tokens[last] as Token).end);
      lines.push(
        [`${at + 1}-${last + 1}`, clean(surface), "_", "_", "_", "_", "_", "_", "_", space(text, tokens, last)].join(
          "\t",
        ),
      );
    }
    const inside = token.joined || tokens[at - 1]?.joined;
    const head = token.head === null ? "_" : String(token.head + 1);
    lines.push(
      [
        at + 1,
        clean(token.form),
        clean(token.lemma),
        token.upos,
        "_",
        token.feats,
        head,
        token.deprel,
        "_",
        inside ? "_" : space(text, tokens, at),
      ].join("\t"),
    );
  }
  return `${lines.join("\n")}\n\n`;
}

/** White space as Unicode has it: JavaScript's, and U+0085. */
const SPACE = /[\s\u0085]+/g;

const clean = (word: string): string => word.replace(SPACE, " ") || "_";

function space(text: string, tokens: readonly Token[], at: number): string {
  const token = tokens[at] as Token;
  const next = tokens[at + 1];
  const glued = next ? next.start === token.end : token.end < text.length && !/\s/.test(text[token.end] as string);
  return glued ? "SpaceAfter=No" : "_";
}
