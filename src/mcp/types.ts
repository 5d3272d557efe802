import type { Answers, Draft, Proposal, ProposalAsked } from "../answers/index.ts";
import type { Reading } from "../contract/index.ts";

/** A text that an assistant sends; it is never an address. */
export interface AssistantSource {
  readonly kind: "text";
  readonly body: string;
  readonly published?: string;
}

/** What assistants are answered with. */
export interface AssistantOptions {
  readonly answers: Answers;
  /** The version of Dragoman. */
  readonly release: string;
  readonly read: (source: AssistantSource) => Promise<Reading>;
  readonly draft: (source: AssistantSource) => Promise<Draft>;
  /** Keeps what an assistant proposes, apart from what people decide; without it assistants only read. */
  readonly propose?: (asked: ProposalAsked, by: string) => Promise<Proposal>;
  /** The name under which proposals stand; the one that the assistant's own program tells where not given. */
  readonly proposer?: string;
}
