import { expect, it } from "vitest";
import { shown } from "./names.ts";

it.each([
  ["Carla Maria STONE Quill", ["Carla Maria Stone Quill", "Carla Maria Stone"]],
  ["ORR Ben-ho", ["Orr Ben-ho"]],
  ["ORR Ben-ho (a.k.a. Kent ORR)", ["Orr Ben-ho", "Kent Orr"]],
  ["Lt. Gen. Ada McQUILL (Acting)", ["Ada McQuill"]],
  ["Ada QUILL, Jr.", ["Ada Quill"]],
])("a directory's %s is printed as names are", (raw, names) => {
  expect(shown(raw)).toEqual(names);
});
