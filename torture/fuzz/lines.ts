import fc from "fast-check";
import { drawn } from "../drawn.ts";
import { oddDay, oddPage, oddText, oddWord } from "./words.ts";

/** A string as JSON has it: plain, or with every letter escaped, or with what needs no escape left raw. */
const jsonString = (words: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.tuple(words, fc.nat({ max: 9 })).map(([value, how]) => {
    if (how > 0) return JSON.stringify(value);
    return `"${Array.from({ length: value.length }, (_, at) => `\\u${value.charCodeAt(at).toString(16).padStart(4, "0")}`).join("")}"`;
  });

/** Present once in so many times, and else null. */
const now = <T>(arbitrary: fc.Arbitrary<T>, times: number): fc.Arbitrary<T | null> =>
  fc.oneof({ weight: times - 1, arbitrary: fc.constant(null) }, { weight: 1, arbitrary });

/** Values that no field wants. */
const plain = fc.constantFrom(
  "null",
  "true",
  "1e999",
  "-0",
  "123456789012345678901234567890",
  "1e-400",
  "{}",
  '{"text":"inside"}',
  "[]",
  "[[[[[[[[[[[[]]]]]]]]]]]]",
  '["text"]',
);

const deep = fc.constantFrom(
  `${"[".repeat(900)}${"]".repeat(900)}`,
  `${'{"a":'.repeat(300)}1${"}".repeat(300)}`,
  "[".repeat(2000),
);

const strange = fc.oneof({ weight: 40, arbitrary: plain }, { weight: 1, arbitrary: deep });

const strangeKey = fc.constantFrom(
  "__proto__",
  "constructor",
  "toString",
  "hasOwnProperty",
  "valueOf",
  "then",
  "Text",
  "text ",
  "",
  "length",
  "source",
  "kind",
  "charset",
  "body",
);

type Pair = readonly [key: string, value: string];

const pair = (key: string, value: fc.Arbitrary<string>): fc.Arbitrary<Pair> => value.map((it) => [key, it] as const);

/** Everything that may stand beside the words, each now and then. */
const beside: fc.Arbitrary<readonly Pair[]> = fc
  .tuple(
    ...[
      pair("id", fc.oneof(jsonString(oddWord), fc.nat().map(String), strange)),
      pair("published", fc.oneof({ weight: 6, arbitrary: jsonString(oddDay) }, { weight: 1, arbitrary: strange })),
      pair("title", fc.oneof({ weight: 6, arbitrary: jsonString(oddWord) }, { weight: 1, arbitrary: strange })),
      pair("publisher", jsonString(oddWord)),
      pair("url", jsonString(oddWord)),
    ].map((one) => now(one, 5).map((value) => (value === null ? [] : [value]))),
    now(fc.tuple(strangeKey, strange), 12).map((value) => (value === null ? [] : [value])),
  )
  .map((all) => all.flat());

const words: fc.Arbitrary<readonly Pair[]> = fc.oneof(
  { weight: 12, arbitrary: pair("text", jsonString(oddText)).map((one) => [one]) },
  { weight: 6, arbitrary: pair("html", jsonString(oddPage)).map((one) => [one]) },
  {
    weight: 1,
    arbitrary: fc.tuple(pair("text", jsonString(oddText)), pair("html", jsonString(oddPage))).map((all) => [...all]),
  },
  { weight: 1, arbitrary: fc.constant([]) },
  { weight: 1, arbitrary: fc.oneof(pair("text", strange), pair("html", strange)).map((one) => [one]) },
  {
    weight: 1,
    arbitrary: fc.tuple(pair("text", jsonString(oddText)), pair("text", jsonString(oddText))).map((all) => [...all]),
  },
);

const object: fc.Arbitrary<string> = fc
  .tuple(words, beside, fc.boolean(), fc.constantFrom("", "", " ", "\t", "  "))
  .map(([must, may, first, space]) => {
    const pairs = first ? [...must, ...may] : [...may, ...must];
    return `${space}{${pairs.map(([key, value]) => `${JSON.stringify(key)}:${space}${value}`).join(`,${space}`)}}${space}`;
  });

/** JSON that is none: cut short, with something put in, with something taken out. */
const broken: fc.Arbitrary<string> = fc
  .tuple(
    object,
    fc.nat({ max: 200 }),
    fc.constantFrom("cut", "put", "take"),
    fc.constantFrom('"', "}", "\\", "\u0000", ",", "\\u12", "'"),
  )
  .map(([line, at, how, what]) => {
    const place = at % Math.max(1, line.length);
    if (how === "cut") return line.slice(0, place);
    if (how === "put") return line.slice(0, place) + what + line.slice(place);
    return line.slice(0, place) + line.slice(place + 1);
  });

const line: fc.Arbitrary<string> = fc.oneof(
  { weight: 14, arbitrary: object },
  { weight: 4, arbitrary: broken },
  { weight: 1, arbitrary: strange },
  { weight: 1, arbitrary: jsonString(oddText) },
  {
    weight: 1,
    arbitrary: fc.constantFrom("", " ", "\t", "\u00a0", "{", "NaN", "undefined", "{'text':'a'}", "//", "{}", "0", '""'),
  },
);

/** Bytes that are no UTF-8, put into a line. */
const spoilt = fc.tuple(
  fc.nat({ max: 100 }),
  fc.constantFrom([0xff], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xe2, 0x82], [0xfe, 0xff]),
);

const bytes: fc.Arbitrary<Buffer> = fc.tuple(line, now(spoilt, 40), fc.nat({ max: 19 })).map(([words, wrong, end]) => {
  // What ends a line on every machine is no part of one.
  const whole = Buffer.from(words.replace(/[\r\n]/g, " "));
  const [at, put] = wrong ?? [0, []];
  const place = at % (whole.length + 1);
  return Buffer.concat([
    whole.subarray(0, place),
    Buffer.from(put),
    whole.subarray(place),
    Buffer.from(end === 0 ? "\r" : ""),
  ]);
});

/** Lines of JSON Lines for a seed, without their line ends. */
export const fuzzedLines = (seed: number, count: number): readonly Buffer[] => drawn(seed, fc.noBias(bytes), count);
