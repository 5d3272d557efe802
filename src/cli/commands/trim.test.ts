import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterAll, expect, it } from "vitest";
import { foreignIn } from "./trim.ts";

const root = mkdtempSync(join(tmpdir(), "dragoman-trim-"));
afterAll(() => rmSync(root, { recursive: true }));

const carrier = {
  name: "carrier",
  folder: "bin",
  named: ({ platform, arch }: { platform: string; arch: string }) => [platform, arch],
};
for (const path of ["linux/x64", "linux/arm64", "win32/x64", "darwin/arm64"]) {
  mkdirSync(join(root, "bin", path), { recursive: true });
  writeFileSync(join(root, "bin", path, "binding.node"), "x");
}
writeFileSync(join(root, "bin", "README.md"), "x");

const foreign = (platform: string, arch: string) =>
  foreignIn(root, carrier, { platform, arch })
    .map((path) => relative(join(root, "bin"), path))
    .sort();

it("names what was installed for other machines, never this machine's own nor what is no folder", () => {
  expect(foreign("linux", "x64")).toEqual(["darwin", join("linux", "arm64"), "win32"]);
  expect(foreign("win32", "x64")).toEqual(["darwin", "linux"]);
});

it("names nothing where this machine's own is not there", () => {
  expect(foreign("linux", "riscv64")).toEqual([]);
  expect(foreign("sunos", "x64")).toEqual([]);
});
