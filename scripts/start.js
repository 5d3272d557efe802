/**
 * `npm start`: reads the example reports into a record of their own and opens it in a browser.
 * A second start finds the reports known and goes straight to the app.
 */
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureBuilt } from "./build.js";

ensureBuilt();
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { main } = await import("../dist/cli/main.js");
const record = join(root, "examples.dragoman");
const added = await main(["add", join(root, "examples"), "--record", record]);
process.exitCode =
  added || (await main(["serve", "--record", record, "--open", "--example", ...process.argv.slice(2)]));
