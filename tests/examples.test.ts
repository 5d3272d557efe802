import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { stretchOf } from "../src/answers/index.ts";
import { type Reading, type Ref, type Span, toldAct } from "../src/contract/index.ts";
import { complaintsAbout } from "../src/contract/validate.ts";
import { inputLine } from "../src/intake/index.ts";
import { read } from "../src/pipeline/read.ts";

const FOLDER = join(import.meta.dirname, "..", "examples");

/** A reading as a page to read beside its report; kept in tests/expected and compared word by word. */
function written(reading: Reading): string {
  const { text } = reading;
  const words = (spans: readonly (Span | Ref)[]): string =>
    spans
      .map(({ start, end }) =>
        start === null || end === null ? "(implied)" : text.slice(start, end).replace(/\s+/g, " "),
      )
      .join(" … ");
  const who = (refs: readonly Ref[]): string =>
    refs
      .map((ref) => {
        const actor = reading.actors.find((one) => one.id === ref.actor);
        return `${words([ref])}${actor ? ` = ${actor.name}${actor.country ? `, ${actor.country}` : ""}` : ""}`;
      })
      .join(" & ");
  const lines = [
    `${reading.title ?? "no title"}`,
    `${reading.publisher ?? "no publisher"}, ${reading.published ?? "no date"}, ${reading.language}`,
    "",
    ...reading.blocks.map((block) => {
      const body = text.slice(block.start, block.end).replace(/\s+/g, " ");
      const ask = block.ask ? ` ${JSON.stringify(block.ask)}` : "";
      return `[${block.kind}: ${block.reason}${ask}] ${body.length > 90 ? `${body.slice(0, 50)} … ${body.slice(-30)}` : body}`;
    }),
    "",
    ...reading.statements.flatMap((one, at) => [
      `${at + 1}. ${who(one.speakers) || "nobody named"}  <${one.cue ? words([one.cue]) : ""}>  ${toldAct(one)}, ${one.mode}${one.within ? ", within another" : ""}`,
      ...(one.addressees.length > 0 ? [`   to: ${who(one.addressees)}`] : []),
      ...(one.route.length > 0
        ? [`   via: ${one.route.map((route) => `${words([route])} (${route.kind})`).join(", from ")}`]
        : []),
      ...(one.when ? [`   when: ${stretchOf(one.when.from, one.when.until) || "not known"}`] : []),
      ...(one.where ? [`   where: ${one.where.name}`] : []),
      `   ${words(one.content)}`,
    ]),
    ...(reading.events.length > 0 ? [""] : []),
    ...reading.events.flatMap((one, at) => [
      `event ${at + 1}. ${who(one.actors) || "nobody named"} ${one.mutual ? "<>" : "->"} ${who(one.recipients) || "nobody named"}`,
      `   ${one.plover} ${one.cameo}, ${one.status}${one.alleged ? ", alleged" : ""}: ${words([one.trigger, ...one.also])}`,
      ...(one.when?.from ? [`   when: ${one.when.from}`] : []),
      ...(one.where ? [`   where: ${one.where.name}`] : []),
    ]),
    ...(reading.ties.length > 0 ? [""] : []),
    ...reading.ties.map(
      (one, at) =>
        `tie ${at + 1}. ${who([one.a])} - ${who([one.b])}: ${one.negated ? "not " : ""}${one.kind}${one.statement ? ", as somebody says" : ""}`,
    ),
  ];
  return `${lines.join("\n")}\n`;
}

describe("the example reports", () => {
  for (const file of readdirSync(FOLDER).filter((name) => /\.(?:html|txt)$/.test(name)))
    it(file, async () => {
      const reading = await read({
        body: readFileSync(join(FOLDER, file)),
        kind: file.endsWith("html") ? "html" : "text",
      });
      expect(complaintsAbout(reading)).toEqual([]);
      await expect(written(reading)).toMatchFileSnapshot(join(import.meta.dirname, "expected", `${file}.txt`));
    });

  it("briefs.jsonl", async () => {
    const pages: string[] = [];
    for (const [at, line] of readFileSync(join(FOLDER, "briefs.jsonl"), "utf8").trim().split("\n").entries()) {
      const result = inputLine(line, at + 1);
      if ("failure" in result) throw new Error(result.failure.error.message);
      const reading = await read(result.source);
      expect(complaintsAbout(reading)).toEqual([]);
      pages.push(written(reading));
    }
    await expect(pages.join("\n———\n\n")).toMatchFileSnapshot(
      join(import.meta.dirname, "expected", "briefs.jsonl.txt"),
    );
  });
});
