import { readText } from "../reading.testing.ts";

/** Every time of a text as its words and value. */
export async function timesIn(text: string, published: string): Promise<readonly string[]> {
  const reading = await readText(text, published);
  return reading.times.map((one) => `${reading.text.slice(one.start ?? 0, one.end ?? 0)} = ${one.value}`);
}

/** The days of each statement of a text: "2023-03-14", "2014-01-01 to open"; null for none. */
export async function daysSaid(text: string, published: string): Promise<readonly (string | null)[]> {
  const { statements } = await readText(text, published);
  return statements.map(({ when }) => {
    if (when === null) return null;
    const { from, until } = when;
    return from === until && from !== null ? from : `${from ?? "open"} to ${until ?? "open"}`;
  });
}
