import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import { parseCommand } from "./parse.ts";

async function parse(chunks: readonly (string | Uint8Array)[], largest?: number) {
  let [out, err] = ["", ""];
  const terminal = {
    out: (text: string) => {
      out += text;
    },
    err: (text: string) => {
      err += text;
    },
    width: 80,
    live: false,
    stdin: Readable.from(chunks.map((chunk) => Buffer.from(chunk))),
  };
  const code = await parseCommand({}, terminal, largest);
  return { code, out, err, texts: [...out.matchAll(/^# text = (.*)$/gm)].map((match) => match[1]) };
}

describe("parse", () => {
  it("tells a paragraph that is too large by its line and parses the next", async () => {
    const large = "It is so, and it will be so.\n".repeat(20);
    const { code, err, texts } = await parse(
      [`\ufeffTalks go on.\n\n${large}\n \nNobody left.\n\n${"a".repeat(300)}`],
      200,
    );
    expect(texts).toEqual(["Talks go on.", "Nobody left."]);
    expect(err.trimEnd().split("\n")).toEqual([
      expect.stringMatching(/^dragoman: line 3: .* more than 200 bytes.*blank lines$/),
      expect.stringMatching(/^dragoman: line 27: /),
    ]);
    expect(code).toBe(3);
  });

  it("prints the same however the text comes in pieces", async () => {
    const text = "Calder told Hale: “Né­e 🙂.”\r\n\r\nNobody left, and nobody\r\ncame.\n\n\n  The end.";
    const whole = await parse([text]);
    const split = await parse(Array.from(Buffer.from(text), (byte) => Uint8Array.of(byte)));
    expect(split.out).toBe(whole.out);
    expect(whole.texts).toHaveLength(4);
    expect(whole.code).toBe(0);
  });
});
