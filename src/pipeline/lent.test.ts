import { afterEach, expect, it } from "vitest";
import { type LentReader, openLentReader } from "./lent.ts";

let lent: LentReader;
afterEach(() => lent.close());

it("lends itself in turn, whatever a turn throws, and refuses whom too many wait before", async () => {
  lent = openLentReader(async () => ({ people: [], offices: [] }) as never);
  const order: number[] = [];
  let go = (): void => undefined;
  const first = lent.inTurn(() => new Promise<void>((done) => (go = done)).then(() => void order.push(0)));
  const others = Array.from({ length: 15 }, (_, at) =>
    lent.inTurn(async () => {
      order.push(at + 1);
      if (at === 3) throw new Error("this one fails");
    }),
  );
  await expect(lent.inTurn(async () => undefined)).rejects.toMatchObject({ code: "many" });
  expect(order).toEqual([]);
  go();
  await first;
  const ends = await Promise.allSettled(others);
  expect(ends.flatMap(({ status }, at) => (status === "rejected" ? [at] : []))).toEqual([3]);
  expect(order).toEqual(Array.from({ length: 16 }, (_, at) => at));
  expect(await lent.inTurn(async () => "again")).toBe("again");
});

it("reads nothing once it is closed", async () => {
  lent = openLentReader(async () => ({}) as never);
  await lent.close();
  await expect(lent.inTurn((read) => read({ kind: "text", body: "Talks go on." }))).rejects.toMatchObject({
    code: "closed",
  });
});
