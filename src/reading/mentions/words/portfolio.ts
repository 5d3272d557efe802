import type { Token } from "../../../language/types.ts";

/** Words in front of a post that make it another one: "prime minister", "foreign minister", "vice president". */
const PORTFOLIOS =
  /^(?:prime|foreign|defen[cs]e|interior|finance|economy|economic|trade|energy|oil|health|justice|home|transport|culture|education|agriculture|environment|security|labou?r|information|development|vice|deputy)$/i;

/** "foreign minister" for the "minister" of "the Norwegian foreign minister"; null where the post stands alone. */
export function portfolioOf(tokens: readonly Token[], at: number): string | null {
  const before = tokens[at - 1]?.form ?? "";
  return PORTFOLIOS.test(before)
    ? `${before.toLowerCase().replace("defense", "defence")} ${(tokens[at] as Token).lemma.toLowerCase()}`
    : null;
}

/**
 * Whether somebody of these posts can be told of by this one: who is only known as the foreign minister is not "the prime
 * minister", and a vice president not "the president".
 */
export function isSamePost(roles: ReadonlySet<string>, lemma: string, portfolio: string | null): boolean {
  const told = [...roles].filter((role) => role.endsWith(` ${lemma}`));
  if (portfolio !== null) return told.length === 0 || told.includes(portfolio);
  return !(lemma === "president" && told.length > 0);
}
