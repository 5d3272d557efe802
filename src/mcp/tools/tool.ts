import { CLIENT_INFO_META_KEY, type McpServer } from "@modelcontextprotocol/server";
import { z } from "zod";
import { answered } from "../result.ts";

/** One tool: what it takes, what it gives, how it answers. */
export interface Tool<Input extends z.ZodObject = z.ZodObject> {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: Input;
  readonly output: z.ZodRawShape;
  /** It keeps something; the others only read. */
  readonly writes?: true;
  /** @param client the name that the assistant's own program tells; empty where it tells none */
  answer(given: z.infer<Input>, client: string): Promise<object>;
}

/** Keeps the type of a tool's arguments for its own answer, and forgets it for the list of all. */
export const tool = <Input extends z.ZodObject>(one: Tool<Input>): Tool => one as unknown as Tool;

/** Puts a tool on a server; it says of itself whether it only reads. */
export function register(server: McpServer, { name, title, description, input, output, writes, answer }: Tool): void {
  server.registerTool(
    name,
    {
      title,
      description,
      inputSchema: input,
      outputSchema: z.object({ note: z.string(), ...output }),
      annotations: {
        title,
        readOnlyHint: writes !== true,
        destructiveHint: false,
        idempotentHint: true,
        openWorldHint: false,
      },
    },
    (given, { mcpReq }) => {
      // Each request tells it since 2026; before, the conversation did once.
      const envelope = mcpReq.envelope as Readonly<Record<string, { readonly name?: unknown } | undefined>> | undefined;
      const name = (envelope?.[CLIENT_INFO_META_KEY] ?? server.server.getClientVersion())?.name;
      return answered(() => answer(given, typeof name === "string" ? name : ""));
    },
  );
}
