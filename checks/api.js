/**
 * Holds a started server against its own description: schemathesis sends thousands of questions and bodies, right ones and
 * wrong ones, and no answer may be a fault of the server's or one that the description does not name.
 *
 * node checks/api.js [--cases N] [--seed N] [--setup]   N cases for each address and phase at most, 100 where not given
 */
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { ensureBuilt } from "../scripts/build.js";

const here = dirname(fileURLToPath(import.meta.url));
const dragoman = join(dirname(here), "bin", "dragoman.js");
const venv = join(here, ".venv");
const { values } = parseArgs({
  options: {
    cases: { type: "string", default: "100" },
    seed: { type: "string", default: "1" },
    setup: { type: "boolean", default: false },
    phases: { type: "string", default: "coverage,fuzzing" },
  },
});

/** Installs what is pinned, once. */
function setUp() {
  const mark = join(venv, "installed.txt");
  const wanted = readFileSync(join(here, "requirements.txt"), "utf8");
  if (existsSync(mark) && readFileSync(mark, "utf8") === wanted) return;
  run("python3", ["-m", "venv", venv]);
  run(join(venv, "bin", "pip"), ["install", "--quiet", "-r", join(here, "requirements.txt")]);
  writeFileSync(mark, wanted);
}

function run(command, args) {
  const { status, error } = spawnSync(command, args, { stdio: ["ignore", 2, 2] });
  if (error || status !== 0) throw new Error(`${command} ${args[0]} failed${error ? `: ${error.message}` : ""}`);
}

/** Starts a server on any free port; gives its address and what ends it. */
function start(record) {
  const child = spawn(process.execPath, [dragoman, "serve", "--record", record, "--port", "0"], {
    stdio: ["ignore", "pipe", 2],
  });
  return new Promise((done, fail) => {
    let told = "";
    child.stdout.on("data", (data) => {
      told += data;
      const [, url] = /open at (\S+?)\/? /.exec(told) ?? [];
      if (url) done({ url, end: () => child.kill("SIGTERM") });
    });
    child.on("exit", (code) => fail(new Error(`the server ended with ${code}`)));
  });
}

/** Ids of this record, so that what is asked for by id is there. */
async function idsIn(url) {
  const ask = async (path) => (await fetch(`${url}/api${path}`)).json();
  const [statements, actors] = [(await ask("/search?limit=100")).rows, (await ask("/actors?limit=1")).rows];
  for (const { id } of statements) {
    const { utterances } = await ask(`/findings/${id}`);
    if (utterances.length > 0)
      return { finding: id, report: statements[0].report, actor: actors[0].id, utterance: utterances[0] };
  }
  return { finding: statements[0].id, report: statements[0].report, actor: actors[0].id, utterance: "none" };
}

const settings = ({ finding, report, actor, utterance }) => `
# What is well-formed can still be refused: 30 February, a period that ends before it begins, a cursor of another question.
# Node itself answers 431 to an address of more than 16 KB.
[checks.positive_data_acceptance]
expected-statuses = ["2xx", "304", "400", "401", "403", "404", "413", "415", "429", "431"]
[checks.negative_data_rejection]
expected-statuses = ["400", "401", "403", "404", "405", "413", "415", "429", "431"]
${[
  ["/api/findings/{id}", finding],
  ["/api/reports/{id}", report],
  ["/api/reports/{id}/copies", report],
  ["/api/reports/{id}/sentences", report],
  ["/api/actors/{id}", actor],
  ["/api/utterances/{id}", utterance],
]
  .map(([path, id]) => `[[operations]]\ninclude-path = "${path}"\nparameters = { "path.id" = "${id}" }\n`)
  .join("")}`;

setUp();
if (!values.setup) {
  ensureBuilt();
  const folder = mkdtempSync(join(tmpdir(), "dragoman-checks-"));
  const record = join(folder, "examples.dragoman");
  let server;
  try {
    run(process.execPath, [dragoman, "add", join(dirname(here), "examples"), "--record", record, "--merge", "--quiet"]);
    server = await start(record);
    // The network is opened by the first text; no case has to wait for it.
    await fetch(`${server.url}/api/read`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: '{"text":"Talks go on."}',
    });
    const config = join(folder, "schemathesis.toml");
    writeFileSync(config, settings(await idsIn(server.url)));
    const args = ["--config-file", config, "run", `${server.url}/api/openapi.json`, "--no-color"];
    args.push("--phases", values.phases, "--max-examples", values.cases, "--seed", values.seed);
    args.push("--request-timeout", "120", "--continue-on-failure", "--generation-database", "none");
    const { status } = spawnSync(join(venv, "bin", "st"), args, { stdio: ["ignore", 1, 2] });
    process.exitCode = status ?? 1;
  } finally {
    server?.end();
    rmSync(folder, { recursive: true, force: true });
  }
}
