import { expect, it } from "vitest";
import { readText } from "../reading.testing.ts";

const daysOf = async (text: string): Promise<readonly (string | null)[]> =>
  (await readText(text)).statements.map((one) => one.when?.value ?? null);

it("goes on from one statement to the next made on the same occasion", async () => {
  const { statements } = await readText(
    "Maria Calder told Akira Ito on Tuesday that the bridge was safe. Speaking to Akira Ito in Geneva, Calder stressed that the road was closed.",
  );
  expect(statements.map((one) => one.when?.value)).toEqual(["2023-03-14", "2023-03-14"]);
  expect(statements[1]?.when?.basis).toBe("context");
});

it("does not go on to another speaker, nor where no occasion is named", async () => {
  const first = "Maria Calder told Akira Ito on Tuesday that the bridge was safe.";
  expect(await daysOf(`${first} Speaking to reporters in Geneva, Paul Novak said that it was not.`)).toEqual([
    "2023-03-14",
    null,
  ]);
  expect(await daysOf(`${first} Calder stressed that the road was closed.`)).toEqual(["2023-03-14", null]);
});

it.each([
  ["Maria Calder told Governor Hale on Tuesday the talks had failed.", ["2023-03-14"]],
  ["Maria Calder told reporters Tuesday the talks had failed.", ["2023-03-14"]],
  ["Maria Calder said that on Tuesday the talks had failed.", [null]],
  ["Maria Calder said Tuesday was the day of the talks.", [null]],
])("tells a day in front of the words from one inside them: %s", async (text, days) => {
  expect(await daysOf(text)).toEqual(days);
});

it("takes no day for a part of whom somebody spoke to", async () => {
  const { text, statements } = await readText("Maria Calder told reporters Tuesday that the talks had failed.");
  expect(statements[0]?.addressees.map(({ start, end }) => text.slice(start ?? 0, end ?? 0))).toEqual(["reporters"]);
});
