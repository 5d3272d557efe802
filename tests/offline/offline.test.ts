import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ensureBuilt } from "../../scripts/build.js";
import { read } from "../../src/pipeline/read.ts";
import { openStore } from "../../src/record/index.ts";
import { asAtHome } from "./home.testing.ts";
import { canWatch, type Seen, watched } from "./watched.testing.ts";

const ROOT = join(import.meta.dirname, "..", "..");
const BIN = join(ROOT, "bin", "dragoman.js");
/** Milliseconds that each is watched: the inference library, left to itself, asks for its vendor's host after nine seconds. */
const LONG = 12_000;
const REPORT = { text: "The minister said that talks would go on.", published: "2024-11-12" };

/** Reads once a second, in the main thread and in a worker of the program's own. */
const LIBRARY = `
import { Worker } from "node:worker_threads";
import { read } from "dragoman";
new Worker(\`import { read } from "dragoman";
  const { statements } = await read({ kind: "text", body: "The minister said that talks would go on." });
  console.log("worker", statements.length);\`, { eval: true });
for (const end = Date.now() + ${LONG}; Date.now() < end; await new Promise((done) => setTimeout(done, 1000)))
  console.log("main", (await read({ kind: "text", body: "The minister said that talks would go on." })).statements.length);`;

/** Starts a command that serves a record, asks it for pages as a browser would, waits, and interrupts it. */
const VISIT = `
import { spawn } from "node:child_process";
const child = spawn(process.argv[1], process.argv.slice(2), { detached: true, stdio: ["ignore", "pipe", "inherit"] });
let said = "";
const url = await new Promise((done) => child.stdout.on("data", (data) => {
  said += data;
  const found = /http:\\/\\/127\\.0\\.0\\.1:\\d+\\//.exec(said)?.[0];
  if (found) done(found);
}));
const get = async (path) => (await fetch(url + path)).text();
const [, id] = /"id":"([0-9a-f]{16})"/.exec(await get("reports.json"));
for (const path of ["", "reports/" + id, "reports/" + id + ".json", "search?q=talks"]) await get(path);
console.log("visited", JSON.parse(await get("reports/" + id + "/sentences.json")).sentences.length);
await new Promise((done) => setTimeout(done, ${LONG}));
process.kill(-child.pid, "SIGINT");
await new Promise((done) => child.on("exit", done));`;

const CONTROL = `
import { writeFileSync } from "node:fs";
import { homedir } from "node:os";
writeFileSync(homedir() + "/left", "something");
await fetch("http://telemetry.example/").catch(() => undefined);`;

describe.skipIf(!canWatch())("nothing leaves this machine", () => {
  let folder: string;
  const seen: Record<string, Seen> = {};
  const homes: Record<string, string> = {};

  const watch = async (name: string, command: string[], more: { input?: string; cwd?: string } = {}): Promise<void> => {
    const home = join(folder, `home of ${name}`);
    homes[name] = home;
    mkdirSync(home);
    const env = { ...asAtHome(home), PATH: `${join(folder, "bin")}:${process.env.PATH}` };
    seen[name] = await watched(command, { cwd: ROOT, env, open: LONG, ...more });
  };
  const node = (code: string, ...args: string[]): string[] => [
    process.execPath,
    "--input-type=module",
    "-e",
    code,
    ...args,
  ];

  beforeAll(async () => {
    ensureBuilt();
    folder = mkdtempSync(join(tmpdir(), "dragoman-offline-"));
    mkdirSync(join(folder, "reports"));
    for (const at of [1, 2, 3, 4]) writeFileSync(join(folder, "reports", `${at}.txt`), `Day ${at}. ${REPORT.text}`);
    // Stands for the system's browser, which would go its own ways.
    mkdirSync(join(folder, "bin"));
    writeFileSync(join(folder, "bin", "xdg-open"), "#!/bin/sh\nexit 0\n", { mode: 0o755 });
    // npm start keeps its record in the checkout: here in a copy of it.
    mkdirSync(join(folder, "checkout"));
    for (const name of readdirSync(ROOT))
      if (name === "scripts") cpSync(join(ROOT, name), join(folder, "checkout", name), { recursive: true });
      else if (!name.includes(".dragoman")) symlinkSync(join(ROOT, name), join(folder, "checkout", name));
    const record = (name: string): string => join(folder, `${name}.dragoman`);
    const add = [process.execPath, BIN, "add", join(folder, "reports"), "-", "--workers", "2", "--record"];
    const serve = [process.execPath, BIN, "serve", "--port", "0", "--open", "--record", record("serve")];
    const store = openStore(record("serve"));
    store.keep(await read({ kind: "text", body: REPORT.text }));
    store.close();
    await Promise.all([
      watch("control", node(CONTROL)),
      watch("library", node(LIBRARY)),
      watch("read", [process.execPath, BIN, "read", "--jsonl"], { input: `${JSON.stringify(REPORT)}\n` }),
      watch("add", [...add, record("add")]),
      watch("serve", node(VISIT, ...serve)),
      watch("npm start", node(VISIT, "npm", "start", "--", "--port", "0"), { cwd: join(folder, "checkout") }),
    ]);
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const files = (name: string): readonly string[] => readdirSync(homes[name] as string);
  const writtenElsewhere = (name: string, allowed: readonly string[]): readonly string[] =>
    (seen[name] as Seen).written.filter((path) => !["/dev/null", "/dev/tty", ...allowed].includes(path));
  const filesOf = (record: string): readonly string[] => ["", "-wal", "-shm", "-journal"].map((end) => record + end);
  /** All that a server may do: listen on this machine, and answer there. */
  const leads = ({ network }: Seen): readonly string[] =>
    network.filter(
      (call) =>
        !/\bsocket\(AF_INET, SOCK_STREAM/.test(call) &&
        !/\b(?:bind|connect)\(\d+, \{sa_family=AF_INET, sin_port=htons\((?!53\))\d+\), sin_addr=inet_addr\("127\.0\.0\.1"\)/.test(
          call,
        ),
    );

  it("the watch sees a name that is asked for and a file that is left", () => {
    const { network } = seen.control as Seen;
    expect(network.join("\n")).toMatch(/\bsocket\(AF_INET|sun_path=/);
    expect(writtenElsewhere("control", [])).toEqual([join(homes.control as string, "left")]);
    expect(leads(seen.control as Seen)).not.toEqual([]);
    expect(files("control")).toEqual(["left"]);
  });

  it("reading as a library, in the main thread and in a worker", () => {
    const { status, out, network } = seen.library as Seen;
    expect(status).toBe(0);
    expect(out).toMatch(/^main 1$/m);
    expect(out).toMatch(/^worker 1$/m);
    expect(network).toEqual([]);
    expect(writtenElsewhere("library", [])).toEqual([]);
    expect(files("library")).toEqual([]);
  });

  it("dragoman read", () => {
    const { status, out, network } = seen.read as Seen;
    expect([status, JSON.parse(out).statements.length]).toEqual([0, 1]);
    expect(network).toEqual([]);
    expect(writtenElsewhere("read", [])).toEqual([]);
    expect(files("read")).toEqual([]);
  });

  it("dragoman add FOLDER, with workers: nothing but the record is written", () => {
    const { err, network } = seen.add as Seen;
    expect(err).toMatch(/4 added/);
    expect(network).toEqual([]);
    expect(writtenElsewhere("add", filesOf(join(folder, "add.dragoman")))).toEqual([]);
    expect(files("add")).toEqual([]);
  });

  it("dragoman serve listens on this machine and reaches for no other", () => {
    const { out, network } = seen.serve as Seen;
    expect(out).toMatch(/visited [1-9]/);
    expect(network.join("\n")).toMatch(/\bbind\(.*127\.0\.0\.1/);
    expect(leads(seen.serve as Seen)).toEqual([]);
    expect(writtenElsewhere("serve", filesOf(join(folder, "serve.dragoman")))).toEqual([]);
    expect(files("serve")).toEqual([]);
  });

  it("npm start: nothing but its record and npm's own log is written", () => {
    const { out, err } = seen["npm start"] as Seen;
    expect(out).toMatch(/visited [1-9]/);
    expect(err).toMatch(/[1-9]\d* added/);
    expect(leads(seen["npm start"] as Seen)).toEqual([]);
    const own = join(homes["npm start"] as string, ".npm");
    const record = filesOf(join(folder, "checkout", "examples.dragoman"));
    expect(writtenElsewhere("npm start", record).filter((path) => !path.startsWith(own))).toEqual([]);
    expect(files("npm start")).toEqual([".npm"]);
  });
});
