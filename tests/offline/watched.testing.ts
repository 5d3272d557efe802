import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/** What a command and everything it started did. */
export interface Seen {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
  /** Calls to the system that make a socket of the internet or reach for an address or a name service. */
  readonly network: readonly string[];
  /** Files and folders that were opened to be written, made, renamed or linked, whether that went well or not. */
  readonly written: readonly string[];
}

/** A namespace of its own without any network but loopback; root of a container may have none of users. */
const LOCKS = [
  ["unshare", "--map-root-user", "--net"],
  ["unshare", "--net"],
] as const;
/** Behind the namespace: with loopback up, what is run is traced. */
const TRACE = ["sh", "-c", 'ip link set lo up && exec "$@"', "sh", "strace", "-f", "--seccomp-bpf"] as const;
const CALLS =
  "socket,bind,connect,sendto,sendmsg,sendmmsg,openat,mkdirat,renameat,linkat,symlinkat,mknodat,?open,?creat,?mkdir,?rename,?renameat2,?link,?symlink,?mknod,?openat2";

let lock: readonly string[] | null | undefined;

/** Whether commands can be watched here: that needs Linux, `unshare` with leave to use it, `ip` and `strace`. */
export function canWatch(): boolean {
  lock ??=
    LOCKS.find(
      ([command, ...args]) => spawnSync(command, [...args, ...TRACE, "-o", "/dev/null", "true"]).status === 0,
    ) ?? null;
  if (lock === null && process.env.DRAGOMAN_REQUIRE_NAMESPACE === "1")
    throw new Error("DRAGOMAN_REQUIRE_NAMESPACE=1, but no command can be watched in a network namespace here");
  if (lock === null)
    console.log(
      "watching what leaves this machine was skipped: it needs Linux, unshare with leave to use it, ip and strace",
    );
  return lock !== null;
}

/**
 * Runs a command in a network namespace without a way out and writes down what it asks of the system.
 *
 * @param options.input what it is given on standard input, which then stays open for `options.open` milliseconds
 */
export async function watched(
  command: readonly string[],
  options: {
    readonly cwd: string;
    readonly env: NodeJS.ProcessEnv;
    readonly input?: string;
    readonly open?: number;
  },
): Promise<Seen> {
  if (!canWatch()) throw new Error("no command can be watched here");
  const folder = mkdtempSync(join(tmpdir(), "dragoman-watch-"));
  const log = join(folder, "calls");
  const [first, ...rest] = [
    ...(lock as readonly string[]),
    ...TRACE,
    ...["-qq", "-s", "200", "-o", log, "-e", `trace=${CALLS}`],
    ...command,
  ] as [string, ...string[]];
  const child = spawn(first, rest, { cwd: options.cwd, env: options.env });
  let out = "";
  let err = "";
  child.stdout.on("data", (data) => {
    out += data;
  });
  child.stderr.on("data", (data) => {
    err += data;
  });
  child.stdin.on("error", () => undefined);
  child.stdin.write(options.input ?? "");
  const closing = setTimeout(() => child.stdin.end(), options.open ?? 0);
  const status = await new Promise<number | null>((done) => child.on("close", (code) => done(code)));
  clearTimeout(closing);
  const calls = readFileSync(log, "utf8").split("\n");
  rmSync(folder, { recursive: true, force: true });
  return {
    status,
    out,
    err,
    network: calls.filter(isNetwork).map((line) => line.replace(/^\d+ +/, "")),
    written: [...new Set(calls.flatMap((line) => writtenBy(line, options.cwd)))].sort(),
  };
}

/** Sockets between the threads of a process and questions to the kernel itself lead nowhere. */
const isNetwork = (line: string): boolean =>
  /\b(?:socket|bind|connect|sendto|sendmsg|sendmmsg)\(/.test(line) && /\bAF_INET6?\b|sun_path=/.test(line);

function writtenBy(line: string, cwd: string): readonly string[] {
  const call = /\b(open(?:at2?)?|creat|mkdir|mkdirat|rename\w*|link|linkat|symlink\w*|mknod\w*)\((.*)/.exec(line);
  if (call === null) return [];
  const [, name, args] = call as unknown as [string, string, string];
  if (name.startsWith("open") && !/\bO_(?:WRONLY|RDWR|CREAT|TRUNC)\b/.test(args)) return [];
  return [...args.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, path]) => resolve(cwd, path as string));
}
