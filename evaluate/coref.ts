import type { Mention, Reading, Span } from "../src/contract/index.ts";
import { openLanguage } from "../src/language/index.ts";
import { read } from "../src/pipeline/read.ts";
import { openRegister } from "../src/register/index.ts";
import { corefDocuments, headKey, type LabelledDocument, type Words, wordsOf } from "./coref/gold.ts";
import { corenlpChains, corenlpIsInstalled } from "./coref/peer.ts";
import { add, bCubed, type Chains, ceafE, muc, NOTHING, scores, type Tally } from "./coref/scorer.ts";
import { judgeSpeakers } from "./coref/speakers.ts";

type Found = ReadonlyMap<string, readonly (readonly Span[])[]>;

/**
 * Prints who is taken for whom on GUM's development documents that are news, interviews, biographies or travel guides:
 * speakers of ours by the right one, and the CoNLL score of all mentions, beside CoreNLP where it is installed.
 * `DRAGOMAN_SPLIT=train` prints the training documents instead, for studying errors.
 */
export async function evaluateCoref(gold: string): Promise<void> {
  const split = process.env.DRAGOMAN_SPLIT === "train" ? "train" : "dev";
  const documents = corefDocuments(gold, split);
  const [language, register] = [await openLanguage(), openRegister()];
  const speakers = new Map<string, readonly Span[]>();
  const ours = new Map<string, readonly (readonly Span[])[]>();
  for (const { name, text } of documents) {
    const reading = await read({ body: text, kind: "text" }, { language, register });
    speakers.set(name, speakersOf(reading));
    ours.set(name, chainsOf(reading.mentions, text));
  }
  console.log(`split: ${split}. GUM, ${documents.length} documents: news, interview, bio, voyage`);
  printScores("dragoman", documents, speakers, ours);
  if (process.env.DRAGOMAN_WORST) worst(documents, speakers, ours);
  if (!corenlpIsInstalled()) {
    console.log("CoreNLP is skipped: it is not installed; `sh bench/peers/corenlp.sh` installs it");
    return;
  }
  for (const algorithm of algorithms())
    printScores(`CoreNLP ${algorithm}`, documents, speakers, corenlpChains(algorithm, documents));
}

const algorithms = (): readonly ("statistical" | "neural")[] =>
  process.env.DRAGOMAN_PEERS === "none" ? [] : ["statistical", "neural"];

/** Words of the report that name a speaker, each once. */
function speakersOf({ statements }: Reading): readonly Span[] {
  const spans = new Map<string, Span>();
  for (const { speakers } of statements)
    for (const { start, end } of speakers)
      if (start !== null && end !== null) spans.set(`${start} ${end}`, { start, end });
  return [...spans.values()].sort((a, b) => a.start - b.start || a.end - b.end);
}

const PRONOUN = /^(?:he|him|his|she|hers?|they|them|their|it|its|i|me|my|we|us|our|you|your)$/i;

/**
 * Mentions by entity. Words that mean several (a group) make a chain of their own with others that mean the same; a title
 * and the name beside it are one mention, and "who" is none, as both labellings have it.
 */
function chainsOf(mentions: readonly Mention[], text: string): readonly (readonly Span[])[] {
  const bySpan = new Map<
    string,
    { readonly span: Span; readonly form: Mention["form"]; readonly entities: Set<number> }
  >();
  for (const { start, end, entity, form, by } of mentions) {
    if (by === "mentions/relative-pronoun") continue;
    const known = bySpan.get(`${start} ${end}`);
    if (known) known.entities.add(entity);
    else bySpan.set(`${start} ${end}`, { span: { start, end }, form, entities: new Set([entity]) });
  }
  const chains = new Map<string, Span[]>();
  for (const { span, form, entities } of bySpan.values()) {
    const key = [...entities].sort((a, b) => a - b).join(" ");
    const chain = chains.get(key) ?? [];
    chains.set(key, chain);
    const last = chain.at(-1);
    if (
      last &&
      form !== "pronoun" &&
      !PRONOUN.test(text.slice(last.start, last.end)) &&
      /^[\s,]*$/.test(text.slice(last.end, Math.max(last.end, span.start)))
    )
      chain[chain.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else chain.push(span);
  }
  return [...chains.values()];
}

function printScores(
  name: string,
  documents: readonly LabelledDocument[],
  speakers: ReadonlyMap<string, readonly Span[]>,
  found: Found,
): void {
  const judged = documents.flatMap((document) =>
    judgeSpeakers(document, speakers.get(document.name) ?? [], found.get(document.name) ?? []),
  );
  const share = (list: readonly { readonly right: boolean }[]): string =>
    `${(list.filter((one) => one.right).length / Math.max(1, list.length)).toFixed(3)} of ${list.length}`;
  console.log(
    `${name.padEnd(20)} speakers by the right one ${share(judged)} (named before ${share(judged.filter((one) => one.known))}, new ${share(judged.filter((one) => !one.known))}, pronouns ${share(judged.filter((one) => one.form === "pronoun"))})`,
  );
  const exact = (_: LabelledDocument, { first, last }: Words): string => `${first} ${last}`;
  for (const [how, keyOf] of [
    ["exact words", exact],
    ["head word", headKey],
  ] as const) {
    const sums = [NOTHING, NOTHING, NOTHING];
    let [right, all, wanted] = [0, 0, 0];
    for (const document of documents) {
      const key = (words: Words): string => keyOf(document, words);
      const gold = distinct(document.chains.map((chain) => chain.map(key)));
      const got = distinct(
        (found.get(document.name) ?? []).map((chain) =>
          chain.flatMap((span) => {
            const words = wordsOf(document, span);
            return words ? [key(words)] : [];
          }),
        ),
      );
      for (const [at, metric] of [muc, bCubed, ceafE].entries()) sums[at] = add(sums[at] as Tally, metric(gold, got));
      const mentions = new Set(gold.flat());
      right += got.flat().filter((mention) => mentions.has(mention)).length;
      all += got.flat().length;
      wanted += mentions.size;
    }
    const parts = sums.map(scores);
    const row = ["MUC", "B3", "CEAF-e"].map((metric, at) => {
      const { p, r, f1 } = parts[at] as (typeof parts)[number];
      return `${metric} P ${percent(p)} R ${percent(r)} F1 ${percent(f1)}`;
    });
    const mean = parts.reduce((sum, { f1 }) => sum + f1, 0) / parts.length;
    console.log(
      `${name.padEnd(20)} OntoGUM, ${how}: CoNLL F1 ${percent(mean)}  ${row.join("  ")}  mentions P ${percent(right / Math.max(1, all))} R ${percent(right / Math.max(1, wanted))}`,
    );
  }
}

const percent = (share: number): string => (100 * share).toFixed(1);

/** Each mention in one chain, the first that has it; chains of one mention are left out. */
function distinct(chains: readonly (readonly string[])[]): Chains {
  const seen = new Set<string>();
  return chains
    .map((chain) =>
      chain.filter((mention) => {
        if (seen.has(mention)) return false;
        seen.add(mention);
        return true;
      }),
    )
    .filter((chain) => chain.length > 1);
}

function worst(
  documents: readonly LabelledDocument[],
  speakers: ReadonlyMap<string, readonly Span[]>,
  found: Found,
): void {
  for (const document of documents)
    for (const { span, right, known } of judgeSpeakers(
      document,
      speakers.get(document.name) ?? [],
      found.get(document.name) ?? [],
    )) {
      if (right) continue;
      const words = (one: Span): string => document.text.slice(one.start, one.end).replace(/\s+/g, " ");
      const chain = (found.get(document.name) ?? []).find((one) =>
        one.some((mention) => mention.start < span.end && mention.end > span.start),
      );
      const before = chain?.filter((one) => one.end <= span.start).at(-1);
      const around = document.text.slice(Math.max(0, span.start - 70), span.end + 50).replace(/\s+/g, " ");
      console.log(
        `  ${document.name}: [${words(span)}] ${known ? "known" : "new"}, taken for [${before ? words(before) : ""}] in: ${around}`,
      );
    }
}
