/** The address of a pair; each side an id, `for:RUS`, a state's name or words. */
export const pairAddress = (one: string, other: string): string =>
  `/pairs/${encodeURIComponent(one)}/${encodeURIComponent(other)}`;

/** An address with other days of publication, at the first rows. */
export function withDays(address: string, from: string, until: string): string {
  const url = new URL(address, "http://here.example");
  url.searchParams.delete("offset");
  for (const [name, value] of [
    ["from", from],
    ["until", until],
  ] as const)
    if (value.trim() === "") url.searchParams.delete(name);
    else url.searchParams.set(name, value.trim());
  return url.pathname + url.search;
}
