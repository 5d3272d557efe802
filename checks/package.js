/**
 * Proves the package: packs it, lints what was packed and its types, installs it in an empty project and runs the
 * examples of docs/library.md there, on the Node at hand and on others that the registry brings; then `npx` in an empty
 * folder from the packed file, without a network where this machine lets us make such a place.
 *
 *   node checks/package.js [--node 22 --node 24] [--keep]
 *
 * Says of each step that it holds; ends with 1 at the first that does not. What could not be tried is said, not passed over.
 */
import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { ensureBuilt } from "../scripts/build.js";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { values } = parseArgs({
  options: {
    node: { type: "string", multiple: true, default: ["22", "24"] },
    keep: { type: "boolean", default: false },
  },
});
// What the inference library would fetch after it is installed is for graphics cards, which nothing here uses.
const env = { ...process.env, ONNXRUNTIME_NODE_INSTALL: "skip", npm_config_audit: "false", npm_config_fund: "false" };
const say = (line) => console.log(`package: ${line}`);

/** Runs a command to its end; gives what it printed, and throws with all of it where it failed. */
function run(command, args, options = {}) {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    encoding: "utf8",
    env,
    maxBuffer: 1e8,
    ...options,
  });
  if (error || status !== 0)
    throw new Error(
      `${command} ${args.join(" ")} ended with ${status ?? error?.message}\n${stdout ?? ""}${stderr ?? ""}`,
    );
  return stdout;
}

const succeeds = (command, args, options = {}) =>
  spawnSync(command, args, { stdio: "ignore", env, ...options }).status === 0;

/** The script of a package's command, to be run by this Node. */
function binOf(name, command) {
  const manifest = join(root, "node_modules", name, "package.json");
  const { bin } = JSON.parse(readFileSync(manifest, "utf8"));
  return join(dirname(manifest), typeof bin === "string" ? bin : bin[command]);
}

const MB = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;
const sizeOf = (path) =>
  statSync(path).isDirectory()
    ? readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0)
    : statSync(path).size;

const work = mkdtempSync(join(tmpdir(), "dragoman-package-"));
const project = join(work, "project");
const TYPED = `
import { type Answers, DragomanError, openAnswers, openRecord, read, type Reading, type Verified, verify } from "dragoman";
import { ReadingSchema } from "dragoman/schema";

const reading: Reading = await read({ kind: "text", body: "Calder told Hale that talks would go on." });
const starts: readonly (number | null)[] = reading.statements.flatMap(({ speakers }) => speakers.map(({ start }) => start));
// @ts-expect-error a kind that there is not: what is typed as anything would let it pass
await read({ kind: "picture", body: "" });
const parsed: { text: string } = ReadingSchema.parse(reading);
const record = await openRecord("typed.dragoman");
const id: string = record.keep(reading).id;
record.close();
const answers: Answers = openAnswers("typed.dragoman");
const total: number = (await answers.ask("search", { speaker: "Calder" })).total;
const verified: readonly Verified[] = await verify(answers, { kind: "text", body: "“Talks.”" });
await answers.close();
console.log(starts, parsed, id, total, verified, new DragomanError("empty", "nothing").code);
`;

function pack() {
  ensureBuilt();
  const [{ filename, size, unpackedSize }] = JSON.parse(
    run("npm", ["pack", "--json", "--pack-destination", work], { cwd: root }),
  );
  say(`packed: ${MB(size)}, ${MB(unpackedSize)} unpacked`);
  return join(work, filename);
}

function lint(file) {
  run(process.execPath, [binOf("publint", "publint"), "run", file, "--strict"]);
  // The package is for import alone; that a require fails is meant.
  run(process.execPath, [binOf("@arethetypeswrong/cli", "attw"), file, "--profile", "esm-only"]);
  say("publint and attw find nothing");
}

function install(file) {
  mkdirSync(project);
  writeFileSync(join(project, "package.json"), '{ "private": true, "type": "module" }\n');
  const offline = succeeds("npm", ["install", "--offline", file], { cwd: project });
  if (!offline) run("npm", ["install", "--prefer-offline", file], { cwd: project });
  const modules = join(project, "node_modules");
  const parts = ["onnxruntime-node", "dragoman", "pdfjs-dist", "@napi-rs", "@photostructure"]
    .filter((name) => existsSync(join(modules, name)))
    .map((name) => `${name} ${MB(sizeOf(join(modules, name)))}`);
  say(`installed ${offline ? "without a network" : "from the registry"}: ${MB(sizeOf(modules))} (${parts.join(", ")})`);
}

function types() {
  writeFileSync(join(project, "typed.ts"), TYPED);
  for (const [module, moduleResolution] of [
    ["nodenext", "nodenext"],
    ["esnext", "bundler"],
    ["preserve", "bundler"],
  ]) {
    const compilerOptions = {
      module,
      moduleResolution,
      target: "es2023",
      lib: ["es2023"],
      strict: true,
      noEmit: true,
      skipLibCheck: false,
      types: ["node"],
      typeRoots: [join(root, "node_modules", "@types")],
    };
    writeFileSync(join(project, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["typed.ts"] }));
    run(process.execPath, [binOf("typescript", "tsc"), "-p", "tsconfig.json"], { cwd: project });
  }
  say("types are right under NodeNext and bundler resolution, declarations checked too");
}

const expects = (what, told, wanted) => {
  if (!wanted.test(told)) throw new Error(`${what} printed what is not expected (${wanted}):\n${told}`);
};

/** The examples of docs/library.md, as they stand in the installed package. */
function examples(node) {
  const installed = join(project, "node_modules", "dragoman", "examples");
  cpSync(join(installed, "library"), project, { recursive: true });
  const file = (name) => join(installed, name);
  rmSync(join(project, "my.dragoman"), { force: true });
  writeFileSync(join(project, "draft.txt"), "Wang Yi told Blinken: “We had no idea.”\n");
  const example = (name, ...args) => run(node, [`${name}.mjs`, ...args], { cwd: project });
  expects("read.mjs", example("read", file("woodside.html")), /\[(?:told|said)\b/);
  const record = ["my.dragoman", file("woodside.html"), file("woodside-readout.txt")];
  expects("record.mjs", example("record", ...record), /^added [\s\S]*\nadded /);
  expects("record.mjs again", example("record", ...record), /^same [\s\S]*\nsame /);
  expects("ask.mjs", example("ask", "my.dragoman", "Xi"), /^[1-9]\d* statements\n\d{4}-/);
  expects("verify.mjs", example("verify", "my.dragoman", "draft.txt"), /not-in-record: We had no idea\./);
  expects("worker.mjs", example("worker", file("geneva-summit.txt")), /^[1-9]\d* statements in /);
  const version = run(node, ["--version"]).trim();
  const bin = join(project, "node_modules", "dragoman", "bin", "dragoman.js");
  expects("the command", run(node, [bin, "read", file("geneva-summit.txt"), "--json"]), /"statements": ?\[/);
  say(`examples for read, record, ask, verify and a worker, and the command, work on Node ${version}`);
}

/** What is for other machines goes, and everything works as before. */
function trim() {
  const modules = join(project, "node_modules");
  const before = sizeOf(modules);
  run(process.execPath, [join(modules, "dragoman", "bin", "dragoman.js"), "trim", "--yes"], { cwd: project });
  say(`trimmed: ${MB(before)} became ${MB(sizeOf(modules))}`);
  examples(process.execPath);
}

/** Another Node, from the registry's package `node`; null where there is none to be had. */
function otherNode(major) {
  const folder = join(work, `node-${major}`);
  mkdirSync(folder);
  writeFileSync(join(folder, "package.json"), '{ "private": true }\n');
  // That package's own install script puts the program in its place.
  const got = succeeds("npm", ["install", "--prefer-offline", "--ignore-scripts=false", `node@${major}`], {
    cwd: folder,
  });
  const node = join(folder, "node_modules", "node", "bin", "node");
  return got && existsSync(node) ? node : null;
}

/** An empty folder and the packed file: nothing else, and no way out where a namespace can be made. */
function npx(file) {
  const empty = join(work, "empty");
  mkdirSync(empty);
  const args = ["npx", "--yes", "--offline", "--package", file, "dragoman", "read", "--json"];
  args.push(join(root, "examples", "geneva-summit.txt"));
  const apart = ["unshare", "--map-root-user", "--net"];
  const hasApart = succeeds(apart[0], [...apart.slice(1), "true"]);
  const [command, ...rest] = hasApart ? [...apart, ...args] : args;
  expects("npx", run(command, rest, { cwd: empty }), /"statements": ?\[/);
  say(
    `npx works offline in an empty folder from the packed file${hasApart ? ", in a namespace without a network" : ""}`,
  );
}

try {
  const file = pack();
  lint(file);
  install(file);
  types();
  examples(process.execPath);
  for (const major of values.node) {
    const node = otherNode(major);
    if (node === null) say(`Node ${major} could not be had from the registry: not tried`);
    else examples(node);
  }
  trim();
  npx(file);
} catch (error) {
  say(`FAILED: ${error.message}`);
  process.exitCode = 1;
} finally {
  if (values.keep) say(`kept: ${work}`);
  else rmSync(work, { recursive: true, force: true });
}
