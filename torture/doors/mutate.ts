import fc from "fast-check";
import { drawn } from "../drawn.ts";

/** Pieces that readers of files stumble over. */
const ODD = [
  "",
  "\u0000",
  "\uffff",
  "\ud83d",
  "\r",
  "\n\n",
  "<",
  ">",
  "&#x110000;",
  "&a;",
  "<!ENTITY a 'b'>",
  "<!DOCTYPE x [",
  "]]>",
  "<![CDATA[",
  "{",
  "}",
  "{\\*",
  "\\'",
  "\\u-",
  "\\bin9999999999 ",
  "\\uc9",
  '"',
  "'",
  ",",
  "\t",
  "endstream",
  "endobj",
  "stream\n",
  "<<",
  ">>",
  "99999999999",
  "-1",
  "/Length 0",
  "/Kids[1 0 R]",
  "--outer",
  "--inner--",
  "Content-Type: message/rfc822\n\n",
  "Content-Transfer-Encoding: base64\n",
  "From x 2024\n",
  "ER  -",
  "L1  - ../../etc/passwd",
  "End of Document",
  "1 of 9 DOCUMENTS",
  "=?utf-8?B?////?=",
  "../",
  "file:///etc/passwd",
  "__proto__",
  "<outline xmlUrl='",
  "<loc>",
  "*",
  "$",
  "PK\u0003\u0004",
  "\u202e",
  "0000000000 65535 f",
  "e9999",
];

type Edit =
  | { readonly how: "put"; readonly at: number; readonly what: string; readonly times: number }
  | { readonly how: "cut"; readonly at: number; readonly length: number }
  | { readonly how: "copy"; readonly at: number; readonly to: number; readonly length: number }
  | { readonly how: "byte"; readonly at: number; readonly value: number }
  | { readonly how: "end"; readonly at: number };

const place = fc.integer({ min: 0, max: 1_000_000 });
const edit: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      how: fc.constant("put" as const),
      at: place,
      what: fc.constantFrom(...ODD),
      times: fc.oneof(
        { weight: 20, arbitrary: fc.constant(1) },
        { weight: 1, arbitrary: fc.constantFrom(3, 60, 3000) },
      ),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ how: fc.constant("cut" as const), at: place, length: fc.integer({ min: 1, max: 200 }) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      how: fc.constant("copy" as const),
      at: place,
      to: place,
      length: fc.integer({ min: 1, max: 400 }),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({ how: fc.constant("byte" as const), at: place, value: fc.integer({ min: 0, max: 255 }) }),
  },
  { weight: 1, arbitrary: fc.record({ how: fc.constant("end" as const), at: place }) },
);

/** Lists of changes for a seed. */
export const editsOf = (seed: number, count: number): readonly (readonly Edit[])[] =>
  drawn(seed, fc.noBias(fc.array(edit, { minLength: 1, maxLength: 6 })), count);

/** Bytes with some changes made to them. */
export function changed(bytes: Uint8Array, edits: readonly Edit[]): Uint8Array {
  let now = Buffer.from(bytes);
  for (const one of edits) {
    const at = one.at % (now.length + 1);
    switch (one.how) {
      case "put":
        now = Buffer.concat([now.subarray(0, at), Buffer.from(one.what.repeat(one.times)), now.subarray(at)]);
        break;
      case "cut":
        now = Buffer.concat([now.subarray(0, at), now.subarray(at + one.length)]);
        break;
      case "copy": {
        const to = one.to % (now.length + 1);
        now = Buffer.concat([now.subarray(0, to), now.subarray(at, at + one.length), now.subarray(to)]);
        break;
      }
      case "byte":
        if (at < now.length) now[at] = one.value;
        break;
      case "end":
        now = now.subarray(0, at);
    }
  }
  return new Uint8Array(now);
}
