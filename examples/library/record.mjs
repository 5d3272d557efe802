// Keeps reports in a record; the same report again changes nothing. Usage: node record.mjs RECORD FILE ...
import { readFile } from "node:fs/promises";
import { openRecord, read } from "dragoman";

const [path, ...files] = process.argv.slice(2);
const record = await openRecord(path);
for (const file of files) {
  const reading = await read({ kind: "auto", body: await readFile(file) });
  const { outcome, id } = record.keep(reading);
  console.log(`${outcome} ${id} ${reading.statements.length} statements, ${reading.title}`);
}
record.close();
