import type { z } from "zod";

/** What is wrong with an argument, in one line that names it. */
export function wrongIn({ issues }: z.ZodError, target: string): string {
  const where = target === "json" ? "the body" : target === "param" ? "the address" : "the question";
  const told = issues.slice(0, 3).map((issue) => `${where}${nameOf(issue)}: ${wordsOf(issue)}`);
  const more = issues.length > 3 ? `; and ${issues.length - 3} more` : "";
  return `${told.join("; ")}${more}`.slice(0, 2000);
}

type Issue = z.ZodError["issues"][number];

const nameOf = ({ path }: Issue): string => (path.length === 0 ? "" : `, ${path.map(String).join(".")}`);

function wordsOf(issue: Issue): string {
  if (issue.code === "unrecognized_keys")
    return `there is no ${issue.keys.map((key) => `"${key.slice(0, 100)}"`).join(", ")}`;
  if (issue.code === "invalid_union") {
    // Of what may stand here, the one that was meant is the one with the fewest complaints.
    const sides = [...issue.errors].sort((a, b) => a.length - b.length);
    const nearest = sides[0]?.map((one) => `${one.path.map(String).join(".")} ${wordsOf(one)}`.trim()).join(", ");
    return `wants { "text" } or { "html" }, one of the two${nearest ? ` (${nearest})` : ""}`;
  }
  return issue.message;
}
