/**
 * One of several processes that write into a record at the same moment.
 *
 *   node --import tsx writer.testing.ts RECORD NAME READINGS START
 *
 * keeps READINGS readings of its own from the time START (milliseconds since 1970) on, beside one that all of them keep;
 * with no readings it only opens the record and writes that one.
 */
import { openStore } from "./index.ts";
import { sampleReading } from "./record.testing.ts";

const [record, name, readings, start] = process.argv.slice(2) as [string, string, string, string];
await new Promise((done) => setTimeout(done, Number(start) - Date.now()));
const store = openStore(record);
store.keep(sampleReading());
for (let at = 0; at < Number(readings); at += 1)
  store.keep(
    sampleReading(`Calder told Hale that bridge ${at} of ${name} would be painted.`, {
      url: `https://lake.example/${name}/${at}`,
    }),
  );
store.close();
