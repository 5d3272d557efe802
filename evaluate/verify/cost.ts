import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { held } from "../../src/answers/verify/held.ts";
import { type Claim, VERDICTS } from "../../src/answers/verify/index.ts";
import type { Reading, Statement } from "../../src/contract/index.ts";
import { openStore } from "../../src/record/index.ts";
import { drawn } from "./seeded.ts";

const REPORTS = 6_700;
const STATEMENTS = 15;
const CLAIMS = 300;

/** Prints what one claim costs on a generated record of 100,000 statements: a third as it stands, altered, and nowhere. */
export async function evaluateVerifyCost(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "dragoman-cost-"));
  const store = openStore(join(folder, "record"));
  const [draw, word] = [drawn(7), vocabulary(drawn(8))];
  const sentence = (): string => {
    const words = Array.from({ length: 8 + Math.floor(draw() * 20) }, word);
    return `${(words[0] as string).replace(/^./, (letter) => letter.toUpperCase())} ${words.slice(1).join(" ")}`;
  };
  const known: string[] = [];
  for (let number = 0; number < REPORTS; number += 1) {
    const said = Array.from({ length: STATEMENTS }, sentence);
    if (known.length < CLAIMS) known.push(said[number % STATEMENTS] as string);
    store.keep(generated(said, number));
  }
  const claims = Array.from({ length: CLAIMS }, (_, number): Claim => {
    const words = known[number] as string;
    const altered = words.split(" ").with(4, word()).with(6, word()).join(" ");
    return {
      kind: "quotation",
      start: 0,
      end: words.length,
      words: [words, altered, sentence()][number % 3] as string,
      speakers: [],
      day: null,
      negated: false,
    };
  });
  held(store, claims.slice(0, 30));
  const [begun, used] = [performance.now(), process.cpuUsage()];
  const told = held(store, claims);
  const [wall, { user, system }] = [performance.now() - begun, process.cpuUsage(used)];
  const counts = VERDICTS.map((verdict) => `${verdict} ${told.filter((one) => one.verdict === verdict).length}`);
  console.log(`record: ${REPORTS * STATEMENTS} generated statements; ${CLAIMS} claims: ${counts.join(", ")}`);
  console.log(
    `${(wall / CLAIMS).toFixed(1)} ms each (${((user + system) / 1000 / CLAIMS).toFixed(1)} ms of processor time)`,
  );
  store.close();
  rmSync(folder, { recursive: true });
}

const SYLLABLES = "ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu".split(" ");

/** Words as often as in running text: the n-th is drawn one n-th as often as the first. */
function vocabulary(draw: () => number): () => string {
  const words = Array.from({ length: 20_000 }, (_, number) => {
    let [rest, word] = [number, ""];
    do {
      word += SYLLABLES[rest % SYLLABLES.length];
      rest = Math.floor(rest / SYLLABLES.length);
    } while (rest > 0);
    return word;
  });
  return () => words[Math.floor(words.length ** draw()) - 1] as string;
}

function generated(said: readonly string[], number: number): Reading {
  const text = said.map((words) => `“${words},” Ines Calder said.`).join("\n");
  const hash = createHash("sha256").update(text).digest("hex");
  let at = 0;
  const statements = said.map((words, index): Statement => {
    const [start, end] = [at, at + words.length + 3];
    at = end + " Ines Calder said.\n".length;
    return {
      id: createHash("sha256").update(`${hash} ${index}`).digest("hex").slice(0, 16),
      speakers: [{ start: end + 1, end: end + 12, actor: `dg:${number % 500}`, entity: 0, basis: "stated" }],
      addressees: [],
      cue: { start: end + 13, end: end + 17 },
      content: [{ start, end }],
      quoted: [{ start: start + 1, end: end - 1 }],
      mode: "direct",
      insertions: [],
      route: [],
      act: "assert",
      negated: false,
      within: null,
      when: null,
      where: null,
      block: "report",
      by: "generated",
      support: [],
      confidence: 0.95,
    };
  });
  return {
    contract: 1,
    made: { dragoman: "0", network: null, register: "generated", rules: "generated" },
    id: hash,
    hash,
    source: null,
    url: null,
    title: null,
    publisher: null,
    byline: null,
    published: new Date(Date.UTC(2020, 0, 1 + (number % 2000))).toISOString().slice(0, 10),
    language: "en",
    text,
    warnings: [],
    found: [],
    blocks: [{ kind: "report", start: 0, end: text.length, reason: "prose", part: 1 }],
    actors: [],
    names: [],
    mentions: [],
    times: [],
    places: [],
    statements,
    events: [],
    ties: [],
  };
}
