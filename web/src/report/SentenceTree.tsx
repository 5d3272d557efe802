import { useState } from "preact/hooks";
import type { ParsedSentence, SentencesDocument } from "../../../src/http/types.ts";

const known = new Map<string, Promise<readonly ParsedSentence[]>>();

/** The tree of the sentence at an offset, fetched when it is asked for: each word under the one it hangs on. */
export function SentenceTree({ report, at }: { readonly report: string; readonly at: number }) {
  const [sentence, setSentence] = useState<ParsedSentence | "none" | null>(null);
  if (sentence === null)
    return (
      <button
        type="button"
        class="plain"
        onClick={(event) => {
          event.stopPropagation();
          void sentencesOf(report).then((all) =>
            setSentence(all.find(({ start, end }) => start <= at && at < end) ?? "none"),
          );
        }}
      >
        show the tree of its sentence
      </button>
    );
  if (sentence === "none") return <span>no tree for this sentence</span>;
  return <Branch sentence={sentence} head={-1} />;
}

function Branch({ sentence, head }: { readonly sentence: ParsedSentence; readonly head: number }) {
  const words = sentence.tokens.flatMap((token, at) => (token.head === head && token.upos !== "PUNCT" ? [at] : []));
  if (words.length === 0) return null;
  return (
    <ul class="tree">
      {words.map((at) => {
        const token = sentence.tokens[at];
        return (
          <li key={at}>
            <b>{token?.form}</b> <span title={`${token?.lemma}, ${token?.feats}`}>{token?.upos}</span> {token?.deprel}
            <Branch sentence={sentence} head={at} />
          </li>
        );
      })}
    </ul>
  );
}

function sentencesOf(report: string): Promise<readonly ParsedSentence[]> {
  const before = known.get(report);
  if (before !== undefined) return before;
  const asked = fetch(`/reports/${report}/sentences.json`).then(async (response) =>
    response.ok ? ((await response.json()) as SentencesDocument).sentences : [],
  );
  known.set(report, asked);
  return asked;
}
