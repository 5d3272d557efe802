/**
 * Builds the library and the command line (tsc) and the web app (vite) into dist/.
 * `ensureBuilt` builds only when a source is newer than the last build, so that a second start is instant.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stamp = join(root, "dist", ".built");

/** Builds everything anew; throws when a step fails. */
export function build() {
  rmSync(join(root, "dist"), { recursive: true, force: true });
  runPackage("typescript", "tsc", ["-p", "tsconfig.build.json"]);
  runPackage("vite", "vite", ["build", "web", "--config", "web/vite.config.ts", "--logLevel", "warn"]);
  writeFileSync(stamp, `${new Date().toISOString()}\n`);
}

/** Builds when there is no build yet or a source has changed since; says so in one line on standard error. */
export function ensureBuilt() {
  if (
    existsSync(stamp) &&
    newest(["src", "web", "package-lock.json", "tsconfig.build.json"]) <= statSync(stamp).mtimeMs
  )
    return;
  process.stderr.write("dragoman: building (a few seconds, once)\n");
  build();
}

/** The latest change below some files and folders, in milliseconds since 1970; tests do not count. */
function newest(paths) {
  let latest = 0;
  for (const path of paths) {
    const whole = join(root, path);
    if (!existsSync(whole)) continue;
    const files = statSync(whole).isDirectory() ? readdirSync(whole, { recursive: true }) : [""];
    for (const file of files)
      if (!/\.test\.tsx?$/.test(String(file))) latest = Math.max(latest, statSync(join(whole, String(file))).mtimeMs);
  }
  return latest;
}

/** Runs the command of an installed package with this Node, whatever the folder is called. */
function runPackage(name, command, args) {
  const manifest = createRequire(import.meta.url).resolve(`${name}/package.json`);
  const bin = JSON.parse(readFileSync(manifest, "utf8")).bin;
  const script = join(dirname(manifest), typeof bin === "string" ? bin : bin[command]);
  // Standard output belongs to the command that asked for the build (it may be printing JSON): builders talk on stderr.
  const { status, error } = spawnSync(process.execPath, [script, ...args], { cwd: root, stdio: ["ignore", 2, 2] });
  if (error) throw error;
  if (status !== 0) throw new Error(`${command} ended with exit code ${status}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) build();
