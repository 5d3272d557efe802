import { type Failure, pageOf, type Reading } from "../../contract/index.ts";
import { failureOf } from "../../intake/jsonl.ts";
import { framesFile } from "../sources/frames.ts";
import { type Given, jsonLines, sourcesOf } from "../sources/index.ts";
import { passedOver } from "../sources/passed.ts";
import { dealt, shardOf } from "../sources/shard.ts";
import { inLine } from "../terminal/clean.ts";
import { counted } from "../terminal/counted.ts";
import { toldCue } from "../terminal/cue.ts";
import type { Terminal } from "../terminal/out.ts";
import { table } from "../terminal/table.ts";
import { sayWaiting } from "../terminal/waiting.ts";

export interface ReadFlags {
  readonly json?: boolean;
  readonly jsonl?: boolean;
  readonly html?: boolean;
  readonly text?: boolean;
  readonly published?: string;
  readonly publisher?: string;
  readonly title?: string;
  readonly url?: string;
  readonly allowPrivate?: boolean;
  readonly workers?: number;
  readonly frames?: string;
  readonly shard?: string;
  readonly exitZero?: boolean;
}

/** `dragoman read`: 0 when everything was read, 3 when something was not (0 with `--exit-zero`: the output says what). */
export async function readCommand(sources: readonly string[], flags: ReadFlags, terminal: Terminal): Promise<number> {
  const { inOrder, openReading } = await import("../../pipeline/many.ts");
  const known = Object.fromEntries(
    (["published", "publisher", "title", "url"] as const)
      .map((key) => [key, flags[key]] as const)
      .filter(([, value]) => value !== undefined),
  );
  const shard = flags.shard === undefined ? {} : { shard: shardOf(flags.shard) };
  const passed = passedOver();
  const kind = flags.html ? { kind: "html" as const } : flags.text ? { kind: "text" as const } : {};
  const given: AsyncGenerator<Given> =
    flags.jsonl && sources.length === 0
      ? dealt(jsonLines(terminal.stdin, "line"), shard.shard)
      : sourcesOf(sources.length > 0 ? sources : ["-"], {
          stdin: terminal.stdin,
          known,
          ...shard,
          passed: passed.add,
          ...kind,
          ...(flags.allowPrivate ? { allowPrivate: true } : {}),
        });
  if (sources.length === 0) sayWaiting(terminal);
  const readers = openReading({
    ...framesFile(flags.frames),
    ...(flags.workers === undefined ? {} : { workers: flags.workers }),
  });
  const readOne = async (one: Given): Promise<{ name: string; reading: Reading | null; failure: Failure | null }> => {
    const { name } = one;
    if ("failure" in one) return { name, reading: null, failure: one.failure };
    try {
      return { name, reading: await readers.read(one.source), failure: null };
    } catch (error) {
      if (passed.takes(error)) return { name, reading: null, failure: null };
      const line = /:(\d+)$/.exec(name)?.[1];
      const id = one.source.id ?? (flags.jsonl && line ? null : name);
      return { name, reading: null, failure: failureOf(error, id, line === undefined ? null : Number(line)) };
    }
  };
  let failed = 0;
  for await (const { name, reading, failure } of inOrder(given, readers.atOnce, readOne)) {
    if (failure) {
      failed += 1;
      if (flags.json || flags.jsonl) terminal.out(`${JSON.stringify(failure)}\n`);
      terminal.err(`dragoman: ${inLine(name)}: ${inLine(failure.error.message)}\n`);
    } else if (reading) {
      if (flags.jsonl) terminal.out(`${JSON.stringify(reading)}\n`);
      else if (flags.json) terminal.out(`${JSON.stringify(reading, null, 2)}\n`);
      else terminal.out(forPeople(reading, name, terminal.width));
    }
    await terminal.ready?.();
  }
  await readers.close();
  terminal.err(passed.told());
  return failed > 0 && !flags.exitZero ? 3 : 0;
}

/** A reading as a page of text: what it is, what is no reporting, and who said what to whom. */
export function forPeople(reading: Reading, name: string, width: number): string {
  const { text } = reading;
  const lines = [
    reading.title ?? name,
    [reading.publisher, reading.published, reading.byline, reading.language].filter(Boolean).join(" · "),
  ];
  const apart = reading.blocks.filter((block) => block.kind === "appeal" || block.kind === "notice");
  for (const { kind, start, end, ask } of apart) {
    const asks = ask
      ? ` (asks for ${ask.minimum ? "at least " : ""}${ask.amount} ${ask.currency ?? ""}${ask.period === null ? "" : ask.period === "once" ? " once" : ` a ${ask.period}`})`
      : "";
    lines.push(`${kind}${asks}: ${text.slice(start, end).replace(/\s+/g, " ").slice(0, 70)}…`);
  }
  for (const { code, message } of reading.warnings) if (code !== "left-out") lines.push(`note: ${message}`);
  const words = (
    spans: readonly { readonly start: number | null; readonly end: number | null }[],
    by: string,
  ): string =>
    [...new Set(spans.map(({ start, end }) => (start === null || end === null ? "" : text.slice(start, end))))].join(
      by,
    );
  const names = new Map(reading.actors.map((actor) => [actor.id, actor.name]));
  const who = (refs: Reading["statements"][number]["speakers"]): string =>
    refs
      .map((ref) => {
        const said = ref.start === null || ref.end === null ? "" : text.slice(ref.start, ref.end);
        const meant = ref.actor === null ? undefined : names.get(ref.actor);
        return meant && !said.includes(meant) ? `${said} (${meant})` : said;
      })
      .join("; ");
  const onPage = (offset: number | undefined): string => {
    const page = offset === undefined ? null : pageOf(text, offset);
    return page === null ? "" : ` (page ${page})`;
  };
  const rows = reading.statements.map((one) => [
    who(one.speakers),
    toldCue(one.cue ? text.slice(one.cue.start, one.cue.end) : "", one),
    who(one.addressees),
    `${words(one.content, " … ")}${onPage(one.content[0]?.start ?? one.cue?.start)}`,
    words(one.route, "; "),
  ]);
  const head = lines.map(inLine).join("\n");
  if (rows.length === 0) return `${head}\n\nno statements found\n\n`;
  return `${head}\n\n${table(["speaker", "cue", "said to", "words", "via"], rows, [17, 16, 12, 47, 13], width)}\n\n${counted(rows.length, "statement")}, ${counted(reading.actors.length, "actor")}\n\n`;
}
