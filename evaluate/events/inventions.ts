import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { Reader } from "./reader.ts";
import { shown, shownTie } from "./shown.ts";

/** The texts of EWT's development part by document; nothing there is an event between states but a few remarks. */
export function documentsIn(conllu: string): readonly string[] {
  const documents: string[][] = [];
  for (const line of conllu.split("\n")) {
    if (line.startsWith("# newdoc")) documents.push([]);
    const text = /^# text = (.*)/.exec(line)?.[1];
    if (text !== undefined) documents.at(-1)?.push(text);
  }
  return documents.map((sentences) => sentences.join("\n\n"));
}

/** Events and ties in texts that tell of other things: read for each, as some of them are true. */
export async function evaluateInventions(gold: string, read: Reader, list: boolean): Promise<void> {
  const folder = join(gold, "syntax/ud-ewt");
  const name = readdirSync(folder).find((file) => file.includes("dev") && file.includes("conllu"));
  if (!name) return;
  const raw = readFileSync(join(folder, name));
  const documents = documentsIn((name.endsWith(".gz") ? gunzipSync(raw) : raw).toString("utf8"));
  let [sentences, events, ties] = [0, 0, 0];
  for (const text of documents) {
    const one = await read(text);
    sentences += one.document.sentences.length;
    events += one.findings.events.length;
    ties += one.findings.ties.length;
    if (!list) continue;
    for (const event of one.findings.events)
      console.log(`  ${shown(one, event)} | ${one.text.slice(event.evidence.start, event.evidence.end).slice(0, 200)}`);
    for (const tie of one.findings.ties) console.log(`  ${shownTie(one, tie)}`);
  }
  const per = (count: number): string => ((1000 * count) / sentences).toFixed(1);
  console.log(
    `EWT dev, ${sentences} sentences, per 1,000: events ${per(events)} (${events}), ties ${per(ties)} (${ties}); true ones among them count too`,
  );
}
