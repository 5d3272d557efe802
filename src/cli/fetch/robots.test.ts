import { expect, it } from "vitest";
import { robotsOf } from "./robots.ts";

it("heeds the group that names us, else that of everybody; the longest rule wins", () => {
  const rules = robotsOf(
    "User-agent: *\nDisallow: /\nCrawl-delay: 7\n\nUser-agent: other\nUser-agent: Dragoman\nDisallow: /a*/secret$\nDisallow: /b\nAllow: /b/open # remark\n",
  );
  expect(["/", "/a/x/secret", "/a/x/secret?q", "/b/1", "/b/open/1"].map((path) => rules.allows(path))).toEqual([
    true,
    false,
    true,
    false,
    true,
  ]);
  expect(rules.delay).toBeNull();
  const all = robotsOf("User-agent: *\nDisallow: /x\nCrawl-delay: 7\n");
  expect([all.allows("/x"), all.allows("/y"), all.delay]).toEqual([false, true, 7]);
  expect(robotsOf("").allows("/x")).toBe(true);
});

it("is not made to take long by any rule", () => {
  const rules = robotsOf(`User-agent: *\n${`Disallow: ${"*a".repeat(900)}$\n`.repeat(200)}`);
  const begun = performance.now();
  expect(rules.allows(`/${"a".repeat(2000)}b`)).toBe(true);
  expect(performance.now() - begun).toBeLessThan(5_000);
});
