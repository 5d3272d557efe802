import { PassThrough, Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import { clean, inLine } from "./clean.ts";
import { ERASE, processTerminal } from "./out.ts";

/** The control characters of both sets, and the marks that turn a line round. */
const HOSTILE = "a\u001b[2Jb\u0007c\u202ed\u2066e\u009bf\u200fg\u007fh\ri\u0085j";

function terminalOn(isTTY: boolean) {
  let [out, err] = ["", ""];
  const streamTo = (take: (text: string) => void) =>
    Object.assign(new PassThrough(), { isTTY, columns: 80, write: take }) as never;
  const terminal = processTerminal({
    stdin: Readable.from([]),
    stdout: streamTo((text) => {
      out += text;
    }),
    stderr: streamTo((text) => {
      err += text;
    }),
  });
  return { terminal, printed: () => ({ out, err }) };
}

it("lets no word of a page move the cursor or turn the line round", () => {
  expect(clean(HOSTILE)).toBe("a[2Jbcdefgh\ni\nj");
});

it("keeps a message about a file with line breaks in its name in one line", () => {
  expect(inLine("a\nb\r\nc\td\u0085e\u2028f\u001b")).toBe("a\\nb\\r\\nc\\td\\ne\\nf");
});

describe("what a command prints", () => {
  it("has no control characters on a terminal, whatever the command was told", () => {
    const { terminal, printed } = terminalOn(true);
    terminal.out(`${HOSTILE}\tend\n`);
    terminal.err(`dragoman: ${HOSTILE}\n`);
    expect(printed()).toEqual({ out: "a[2Jbcdefgh\ni\nj\tend\n", err: "dragoman: a[2Jbcdefgh\ni\nj\n" });
  });

  it("draws its own progress over itself, and nobody else's", () => {
    const { terminal, printed } = terminalOn(true);
    terminal.err(`${ERASE}1 read ${ERASE}`);
    expect(printed().err).toBe(`${ERASE}1 read \n[K`);
  });

  it("is as it is where it is piped", () => {
    const { terminal, printed } = terminalOn(false);
    terminal.out(HOSTILE);
    expect(printed().out).toBe(HOSTILE);
  });
});
