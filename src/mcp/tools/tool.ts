import type { McpServer } from "@modelcontextprotocol/server";
import { z } from "zod";
import { answered } from "../result.ts";

/** One tool: what it takes, what it gives, how it answers. */
export interface Tool<Input extends z.ZodObject = z.ZodObject> {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: Input;
  readonly output: z.ZodRawShape;
  answer(given: z.infer<Input>): Promise<object>;
}

/** Keeps the type of a tool's arguments for its own answer, and forgets it for the list of all. */
export const tool = <Input extends z.ZodObject>(one: Tool<Input>): Tool => one as unknown as Tool;

/** Puts a tool on a server, as one that only reads. */
export function register(server: McpServer, { name, title, description, input, output, answer }: Tool): void {
  server.registerTool(
    name,
    {
      title,
      description,
      inputSchema: input,
      outputSchema: z.object({ note: z.string(), ...output }),
      annotations: {
        title,
        readOnlyHint: true,
        destructiveHint: false,
        idempotentHint: true,
        openWorldHint: false,
      },
    },
    (given) => answered(() => answer(given)),
  );
}
