import type { Import } from "./imports.ts";

/** Things side by side in one folder that import one another in a circle. */
export interface Cycle {
  /** Their paths, in the order of the alphabet. */
  readonly members: readonly string[];
  /** Which member imports which, within the circle alone. */
  readonly links: readonly Link[];
}

export interface Link {
  readonly from: string;
  readonly to: string;
  /** The imports that make it. */
  readonly imports: readonly Import[];
}

/** Between two folders of one folder, or also between a folder and the files beside it. */
export type Level = "folders" | "folders and files";

/**
 * Circles of imports among what stands in one folder, at every depth: a folder stands for all that is in it. What a
 * folder takes from the folder around it is no circle, though that one's index takes from it: so rooms are built.
 *
 * @param level "folders" looks at folders alone; "folders and files" also finds a file and a folder beside it
 */
export function cyclesIn(imports: readonly Import[], level: Level): readonly Cycle[] {
  const links = linksBetween(imports, level);
  const next = new Map<string, string[]>();
  for (const { from, to } of links) next.set(from, [...(next.get(from) ?? []), to]);
  const reached = new Map([...next.keys()].map((from) => [from, reachedFrom(from, next)]));
  const inCircle = (a: string, b: string): boolean => !!reached.get(a)?.has(b) && !!reached.get(b)?.has(a);
  const seen = new Set<string>();
  return [...next.keys()].sort().flatMap((from) => {
    if (seen.has(from) || !inCircle(from, from)) return [];
    const members = [...next.keys()].filter((other) => inCircle(from, other)).sort();
    for (const member of members) seen.add(member);
    return [{ members, links: links.filter((link) => members.includes(link.from) && members.includes(link.to)) }];
  });
}

function linksBetween(imports: readonly Import[], level: Level): readonly Link[] {
  const links = new Map<string, Link>();
  for (const one of imports) {
    const pair = sideBySide(one, level);
    if (pair === null) continue;
    const key = pair.join(" ");
    links.set(key, { from: pair[0], to: pair[1], imports: [...(links.get(key)?.imports ?? []), one] });
  }
  return [...links.values()];
}

/** The two that an import joins where their paths part. */
function sideBySide({ from, to }: Import, level: Level): readonly [string, string] | null {
  const [a, b] = [from.split("/"), to.split("/")];
  let at = 0;
  while (a[at] === b[at] && at < Math.min(a.length, b.length) - 1) at += 1;
  if (a[at] === b[at]) return null;
  if (level === "folders" && (at === a.length - 1 || at === b.length - 1)) return null;
  return [a.slice(0, at + 1).join("/"), b.slice(0, at + 1).join("/")];
}

function reachedFrom(start: string, next: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const reached = new Set<string>();
  const open = [start];
  for (let one = open.pop(); one !== undefined; one = open.pop())
    for (const other of next.get(one) ?? [])
      if (!reached.has(other)) {
        reached.add(other);
        open.push(other);
      }
  return reached;
}
