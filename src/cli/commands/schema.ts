import type { Terminal } from "../terminal/out.ts";

/** `dragoman schema`: the contract of the output as JSON Schema. */
export async function schemaCommand(terminal: Terminal): Promise<number> {
  const [{ z }, schema] = await Promise.all([import("zod"), import("../../contract/schema.ts")]);
  const reading = z.toJSONSchema(schema.ReadingSchema, { target: "draft-2020-12" });
  const failure = z.toJSONSchema(schema.FailureSchema, { target: "draft-2020-12" });
  const input = z.toJSONSchema(schema.InputLineSchema, { target: "draft-2020-12" });
  terminal.out(
    `${JSON.stringify({ ...reading, title: "A reading of one report", $defs: { failure, input } }, null, 2)}\n`,
  );
  return 0;
}
