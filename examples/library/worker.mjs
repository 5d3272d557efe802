// Reads in a worker, so that the main thread goes on. The main thread imports "dragoman" too: that silences the inference
// library before it is loaded. Usage: node worker.mjs FILE ...
import { readFile } from "node:fs/promises";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { read } from "dragoman";

if (isMainThread) {
  const worker = new Worker(new URL(import.meta.url), { workerData: process.argv.slice(2) });
  worker.on("message", (line) => console.log(line));
} else
  for (const file of workerData) {
    const { statements } = await read({ kind: "auto", body: await readFile(file) });
    parentPort.postMessage(`${statements.length} statements in ${file}`);
  }
