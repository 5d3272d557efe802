import { readFileSync } from "node:fs";
import type { Reading, Ref, Span, Statement } from "../src/contract/index.ts";
import { openLanguage } from "../src/language/index.ts";
import { read } from "../src/pipeline/read.ts";
import { openRegister } from "../src/register/index.ts";

interface Row {
  readonly id: string;
  readonly text: string;
  readonly published: string;
  readonly right: { readonly statements: readonly Label[] };
}

interface Label {
  readonly speakers: readonly string[];
  readonly addressees: readonly string[];
  readonly content: readonly string[];
  readonly route: readonly string[];
}

/**
 * Prints of how many sentences with two competing readings the right one was found: every labelled statement with its
 * speakers, addressees, content and route. Words may differ in their marks and in what begins a clause ("that").
 */
export async function evaluateConflicts(): Promise<void> {
  const rows = readFileSync(new URL("labels/conflicts.jsonl", import.meta.url), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Row);
  const [language, register] = [await openLanguage(), openRegister()];
  let right = 0;
  for (const row of rows) {
    const reading = await read({ kind: "text", body: row.text, published: row.published }, { language, register });
    const wrong = row.right.statements.filter((label) => !reading.statements.some((one) => fits(reading, one, label)));
    if (wrong.length === 0) right += 1;
    else {
      console.log(`wrong ${row.id}: ${row.text.replace(/\s+/g, " ")}`);
      for (const { speakers, addressees, content, route } of wrong)
        console.log(`  wanted  ${told(speakers, addressees, content, route)}`);
      for (const one of reading.statements) {
        const words = wordsIn(reading);
        console.log(
          `  found   ${told(words(one.speakers), words(one.addressees), words(one.content), words(one.route))} by ${one.by}`,
        );
      }
    }
  }
  console.log(`sentences of our own with competing readings: right ${right} of ${rows.length}`);
}

const told = (
  speakers: readonly string[],
  addressees: readonly string[],
  content: readonly string[],
  route: readonly string[],
): string =>
  `[${speakers.join(" + ")}] to [${addressees.join(" + ")}] via [${route.join(" + ")}]: ${content.join(" … ")}`;

const wordsIn =
  ({ text }: Reading) =>
  (spans: readonly (Span | Ref)[]): readonly string[] =>
    spans.flatMap(({ start, end }) => (start === null || end === null ? [] : text.slice(start, end)));

function fits(reading: Reading, one: Statement, label: Label): boolean {
  const words = wordsIn(reading);
  return (
    same(words(one.speakers), label.speakers) &&
    same(words(one.addressees), label.addressees) &&
    same([words(one.content).join(" ")], [label.content.join(" ")]) &&
    same(words(one.route), label.route)
  );
}

const same = (found: readonly string[], wanted: readonly string[]): boolean =>
  found.length === wanted.length && found.every((words, at) => bare(words) === bare(wanted[at] ?? ""));

const bare = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[“”"’'.,:;]/g, "")
    .replace(/^(?:the|that|against) /, "")
    .replace(/\s+/g, " ")
    .trim();
