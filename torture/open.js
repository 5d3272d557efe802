/**
 * Opens records as every command does, one after the other, when it is told to: `{ paths, at, reading }` by IPC, `at` in
 * milliseconds since 1970; where there is a reading it is kept in each. Answers with one entry a record: null, or what
 * was the matter.
 */
import { openStore } from "../dist/record/index.js";

process.on("message", ({ paths, at, reading }) => {
  // Two of these start in the same instant, which no timer is exact enough for.
  while (Date.now() < at);
  process.send({
    opened: paths.map((path) => {
      try {
        const store = openStore(path);
        if (reading) store.keep(reading);
        store.close();
        return null;
      } catch (error) {
        return String(error?.message ?? error);
      }
    }),
  });
});
process.on("disconnect", () => process.exit());
process.send("ready");
