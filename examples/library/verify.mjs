// Holds the quotations of a draft against a record. Usage: node verify.mjs RECORD DRAFT
import { readFile } from "node:fs/promises";
import { openAnswers, verify } from "dragoman";

const [path, draft] = process.argv.slice(2);
const body = await readFile(draft, "utf8");
const answers = openAnswers(path);
for (const { start, end, verdict, report } of await verify(answers, { kind: "text", body }))
  console.log(`${verdict}: ${body.slice(start, end)}${report ? ` (report ${report})` : ""}`);
await answers.close();
