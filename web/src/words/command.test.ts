import { expect, it } from "vitest";
import { commandOf } from "./command.ts";

it("writes the command line that asks the same", () => {
  expect(commandOf(new URLSearchParams("q=grain+deal&speaker=Ada+Quill&from=2024"))).toBe(
    "dragoman ask 'grain deal' --speaker 'Ada Quill' --from 2024",
  );
});

it("lets no word of a search become a part of the shell's line", () => {
  expect(commandOf(new URLSearchParams([["q", "it's; rm -r $HOME"]]))).toBe("dragoman ask 'it'\\''s; rm -r $HOME'");
  expect(commandOf(new URLSearchParams("q=-sanctions"))).toBe("dragoman ask --text=-sanctions");
});
