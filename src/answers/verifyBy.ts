import type { Answers } from "./questions.ts";
import { claimsOf, type Draft, MOST_CLAIMS, type Verified } from "./verify/index.ts";

/** Claims of one question: far within the time that a question may take. */
const AT_ONCE = 40;

/**
 * What `verify` gives, asked of whoever answers about a record, some claims at a time.
 *
 * @throws DragomanError `deadline` where the record takes too long
 */
export async function verifyBy(answers: Answers, draft: Draft): Promise<readonly Verified[]> {
  const claims = claimsOf(draft).slice(0, MOST_CLAIMS);
  const all: Verified[] = [];
  for (let at = 0; at < claims.length; at += AT_ONCE)
    all.push(...(await answers.ask("held", claims.slice(at, at + AT_ONCE))));
  return all;
}
