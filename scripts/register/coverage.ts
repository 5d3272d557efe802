import type { Row } from "../../src/register/people.ts";
import { holds } from "../../src/register/person.ts";

const POSTS = ["head_of_state", "head_of_government", "foreign_minister", "defence_minister"] as const;
/** Members of the United Nations and the two observer states; what states.txt holds beside them is not counted. */
const NOT_COUNTED = new Set("GRL HKG MAC TWN ESH SUN YUG DDR CSK SCG".split(" "));

/**
 * A table of the share of states whose holder is known on 1 July of each year, 2000 to 2026; in brackets the share with
 * those that are only assumed. A president who is head of government too counts for both.
 */
export function coverage(rows: readonly Row[], statesText: string): string {
  const codes = statesText
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => line.split("|")[0] as string)
    .filter((code) => !NOT_COUNTED.has(code));
  const lines = ["year  head of state  head of government  foreign      defence"];
  for (let year = 2000; year <= 2026; year += 1) {
    const day = `${year}-07-01`;
    const [known, assumed] = [new Set<string>(), new Set<string>()];
    for (const [, , , offices] of rows)
      for (const [title, kind, country, from, until, seen] of offices) {
        if (!(POSTS as readonly string[]).includes(kind)) continue;
        const nothing = (cell: string): string | null => cell || null;
        const basis = holds(
          { title, kind, country, from: nothing(from), until: nothing(until), seen: nothing(seen) },
          day,
        );
        if (basis) assumed.add(`${kind} ${country}`);
        if (basis === "known") known.add(`${kind} ${country}`);
      }
    const share = (post: string, held: ReadonlySet<string>): string => {
      const has = (code: string): boolean =>
        held.has(`${post} ${code}`) || (post === "head_of_government" && held.has(`head_of_state ${code}`));
      return `${Math.round((100 * codes.filter(has).length) / codes.length)}`;
    };
    lines.push(
      `${year}  ${POSTS.map((post) => `${share(post, known)} % (${share(post, assumed)})`.padEnd(14)).join("  ")}`,
    );
  }
  return lines.join("\n");
}

/** Kinds of posts beyond ministers, as the table of coverage heads its columns. */
const BEYOND = [
  ["igo_head", "heads of bodies"],
  ["igo_deputy", "deputies"],
  ["envoy", "envoys"],
  ["spokesperson", "spokespersons"],
  ["ambassador", "ambassadors"],
  ["military_chief", "armed forces"],
  ["intelligence_chief", "intelligence"],
  ["national_security_adviser", "security advisers"],
  ["party_leader", "party leaders"],
  ["rebel", "armed groups"],
] as const;

/**
 * A table of how many posts beyond ministers have a holder who is known on 1 July of each year, by kind; in brackets with
 * those that are only assumed, or that nobody has looked up.
 */
export function coverageOfPosts(rows: readonly Row[]): string {
  const lines = [
    `| 1 July | ${BEYOND.map(([, words]) => words).join(" | ")} |`,
    `|---|${BEYOND.map(() => "---|").join("")}`,
  ];
  for (let year = 2000; year <= 2026; year += 2) {
    const day = `${year}-07-01`;
    const told = new Map<string, readonly [Set<string>, Set<string>]>(
      BEYOND.map(([kind]) => [kind, [new Set<string>(), new Set<string>()]]),
    );
    for (const [, , , offices] of rows)
      for (const [title, kind, country, from, until, seen, source, body] of offices) {
        const sets = told.get(kind);
        if (!sets) continue;
        const spell = { title, kind, country, from: from || null, until: until || null, seen: seen || null };
        const basis = holds(spell, day);
        const post = kind.startsWith("igo_") && body ? body : `${country} ${body ?? ""} ${title.toLowerCase()}`;
        if (basis !== null) sets[1].add(post);
        if (basis === "known" && from !== "" && source !== "U") sets[0].add(post);
      }
    const cells = [...told.values()].map(([known, all]) => `${known.size} (${all.size})`);
    lines.push(`| ${year} | ${cells.join(" | ")} |`);
  }
  return lines.join("\n");
}
