import { existsSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Terminal } from "../terminal/out.ts";

export interface TrimFlags {
  readonly yes?: boolean;
}

/** A machine as Node names it: "linux", "x64". */
export interface Machine {
  readonly platform: string;
  readonly arch: string;
}

/** A package that carries a binary for every machine: the folder that has one folder for each, and how that is named. */
export interface Carrier {
  readonly name: string;
  readonly folder: string;
  readonly named: (machine: Machine) => readonly string[];
}

const CARRIERS: readonly Carrier[] = [
  { name: "onnxruntime-node", folder: "bin/napi-v6", named: ({ platform, arch }) => [platform, arch] },
  { name: "@photostructure/sqlite", folder: "prebuilds", named: ({ platform, arch }) => [`${platform}-${arch}`] },
];

/** `dragoman trim`: tells which binaries of other machines are installed beside dragoman, and with `--yes` deletes them. */
export function trimCommand({ yes = false }: TrimFlags, terminal: Terminal): number {
  const { resolve } = createRequire(import.meta.url);
  let all = 0;
  for (const carrier of CARRIERS) {
    const folders = foreignIn(packageOf(carrier.name, resolve(carrier.name)), carrier);
    const size = folders.reduce((sum, folder) => sum + sizeOf(folder), 0);
    all += size;
    if (yes) for (const folder of folders) rmSync(folder, { recursive: true, force: true });
    if (folders.length > 0) terminal.out(`${carrier.name}: ${MB(size)} for other machines${yes ? ", deleted" : ""}\n`);
  }
  if (all === 0) terminal.out("nothing for other machines is installed here\n");
  else if (!yes)
    terminal.out(`${MB(all)} in all; \`dragoman trim --yes\` deletes them, installing anew brings them back\n`);
  return 0;
}

/** The folders of a package that hold binaries for other machines; none where its own is not there, for then nothing is known of the others. */
export function foreignIn(root: string, { folder, named }: Carrier, own: Machine = process): readonly string[] {
  const mine = named(own);
  if (!existsSync(join(root, folder, ...mine))) return [];
  const found: string[] = [];
  let kept = join(root, folder);
  for (const name of mine) {
    for (const other of readdirSync(kept)) if (other !== name) found.push(join(kept, other));
    kept = join(kept, name);
  }
  return found.filter((path) => statSync(path).isDirectory());
}

/** The folder of an installed package, of the file that it is loaded by. */
function packageOf(name: string, file: string): string {
  for (let folder = dirname(file); folder !== dirname(folder); folder = dirname(folder)) {
    const manifest = join(folder, "package.json");
    if (existsSync(manifest) && (JSON.parse(readFileSync(manifest, "utf8")) as { name?: string }).name === name)
      return folder;
  }
  throw new Error(`${name} is not installed as a folder of its own`);
}

const sizeOf = (path: string): number =>
  statSync(path).isDirectory()
    ? readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0)
    : statSync(path).size;

const MB = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
