// Asks a record what somebody said. Usage: node ask.mjs RECORD NAME
import { openAnswers } from "dragoman";

const [path, speaker] = process.argv.slice(2);
const answers = openAnswers(path);
const { total, rows } = await answers.ask("search", { speaker, limit: 10 });
console.log(`${total} statements`);
for (const row of rows) console.log(`${row.published} ${row.publisher}: ${row.speaker} [${row.cue}] ${row.content}`);
await answers.close();
