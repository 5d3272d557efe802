import { expect, it } from "vitest";
import { unitsOf } from "./units.ts";

const units = (text: string): readonly string[] =>
  unitsOf(text, 0, text.length).map(({ start, end }) => text.slice(start, end));

it("takes a line of one mark drawn across a page for one, and a few marks one by one", () => {
  expect(units(`Oslo ${"=".repeat(40)} Accra`)).toEqual(["Oslo", "=".repeat(40), "Accra"]);
  expect(units('"“”…')).toEqual(['"', "“", "”", "…"]);
  expect(units("Well...!!!")).toEqual(["Well", ".", ".", ".", "!", "!", "!"]);
  expect(units("“”".repeat(30))).toHaveLength(60);
});

it("covers every mark that is no white space, however many there are", () => {
  const many = '"'.repeat(100_000);
  expect(units(many)).toEqual([many]);
});
