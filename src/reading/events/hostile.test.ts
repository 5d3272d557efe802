import { describe, expect, it } from "vitest";
import { readText } from "../reading.testing.ts";

const STATES = ["France", "Norway", "Sweden", "Poland", "Italy", "Spain", "Greece", "Brazil", "Japan", "Kenya"];

describe("events of words that are too many or mean something else", () => {
  it("are bounded in a sentence with ten actors and ten verbs", async () => {
    const text = `${STATES.map((state, at) => `${state} accused ${STATES[(at + 1) % 10]} of piracy`).join(", and ")}.`;
    const { events } = await readText(text);
    expect(events.length).toBeLessThanOrEqual(20);
    for (const { actors, recipients } of events) expect(actors.length + recipients.length).toBeLessThanOrEqual(16);
  });

  it("are one for a list of forty names", async () => {
    const names = Array.from({ length: 40 }, (_, at) => `Ann Hale${"abcdefghij"[at % 10]}${at}`).join(", ");
    const { events } = await readText(`France imposed sanctions on ${names} and Norway.`);
    expect(events.length).toBeLessThanOrEqual(2);
    for (const { recipients } of events) expect(recipients.length).toBeLessThanOrEqual(8);
  });

  it.each([
    "The turkey was roasted and served with potatoes.",
    "The war of words between the two singers went on.",
    "Norway beat France in the final and won the cup.",
    "If it rains, and if the ferry is late, the market may close.",
    "The bank attacked the problem of debt with a new loan.",
  ])("are none: %s", async (text) => {
    expect((await readText(text)).events).toEqual([]);
  });

  it("take time in proportion to the words", async () => {
    const one = "France accused Norway of piracy, and Norway imposed sanctions on France.\n\n";
    const time = async (count: number): Promise<number> => {
      const from = performance.now();
      const { events } = await readText(one.repeat(count));
      expect(events.length).toBeGreaterThan(0);
      return performance.now() - from;
    };
    await time(20);
    const [short, long] = [await time(50), await time(400)];
    expect(long).toBeLessThan(short * 8 * 4 + 2000);
  });
});
