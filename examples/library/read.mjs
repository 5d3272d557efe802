// Reads one report: who said what to whom, who did what to whom. Usage: node read.mjs FILE [DAY]
import { readFile } from "node:fs/promises";
import { read } from "dragoman";

const [file, published] = process.argv.slice(2);
const { text, statements, events } = await read({ kind: "auto", body: await readFile(file), published });
const words = ({ start, end }) => text.slice(start, end);
const names = (refs) => refs.map((ref) => (ref.start === null ? ref.actor : words(ref))).join(", ");

for (const { speakers, cue, content } of statements)
  console.log(`${names(speakers)} [${cue ? words(cue) : ""}] ${content.map(words).join(" … ")}`);
for (const { actors, trigger, recipients, status } of events)
  console.log(`${names(actors)} -> ${words(trigger)} -> ${names(recipients)} (${status})`);
