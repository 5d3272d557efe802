import { expect, it } from "vitest";
import { openStore } from "./index.ts";

it.each([
  "http://127.0.0.1:9/record",
  "https://[::1]:9/record",
  "HTTP://127.0.0.1:9",
  "libsql://localhost:9",
  "libsql:x",
  "ws://127.0.0.1:9",
])("no record is opened over the network: %s", (path) => {
  const refused = expect.objectContaining({
    code: "not-a-record",
    message: expect.stringMatching(/file on this machine/),
  });
  for (const readonly of [true, false]) expect(() => openStore(path, { readonly })).toThrow(refused);
});
