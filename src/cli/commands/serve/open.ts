import { type Answers, type Draft, openAnswers } from "../../../answers/index.ts";
import { DragomanError, type OwnRows, type Reading } from "../../../contract/index.ts";
import type { Source } from "../../../intake/types.ts";
import { ownRegister } from "../../../pipeline/own.ts";
import type { SentReader } from "../../../pipeline/sent.ts";
import { isOutdated, openStore, type Store } from "../../../record/index.ts";
import type { Register } from "../../../register/index.ts";
import { clean } from "../../terminal/clean.ts";
import type { Terminal } from "../../terminal/out.ts";

/** A record that others ask, with everything that answers them. */
export interface Served {
  readonly store: Store;
  readonly answers: Answers;
  /** The register with the record's own rows as they are now. */
  readonly register: () => Promise<Register>;
  readonly read: (source: Source) => Promise<Reading>;
  readonly draft: (source: Source) => Promise<Draft>;
  close(): Promise<void>;
}

/** Opens it for asking: the network and the register are opened when the first question wants them. */
export function openServed(record: string, terminal: Terminal): Served {
  const store = openToShow(record, terminal);
  const answers = openAnswers(record);
  const { own, register } = ownOf(store, answers);
  let reader: Promise<SentReader> | undefined;
  const reading = (): Promise<SentReader> => {
    reader ??= import("../../../pipeline/sent.ts").then(({ openSentReader }) => openSentReader(own));
    return reader;
  };
  return {
    store,
    answers,
    register,
    read: async (source) => (await reading()).read(source),
    draft: async (source) => (await reading()).readDraft(source),
    close: async () => {
      await (await reader)?.close();
      await answers.close();
      store.close();
    },
  };
}

/** A record that is there, brought up to date where it can be written, else as it is. */
function openToShow(record: string, terminal: Terminal): Store {
  if (isOutdated(record))
    try {
      openStore(record).close();
    } catch (error) {
      if (!(error instanceof DragomanError) || !["read-only", "unwritable"].includes(error.code)) throw error;
      terminal.err(`dragoman: ${clean(error.message)}; it is shown as an older version left it\n`);
    }
  return openStore(record, { readonly: true });
}

/** The user's rows as they are now, and the register with them: laid anew when another command has changed the record. */
function ownOf(
  store: Store,
  answers: Answers,
): { readonly own: () => Promise<OwnRows>; readonly register: () => Promise<Register> } {
  let version: number | null = null;
  let own: Promise<OwnRows>;
  let register: Promise<Register> | undefined;
  const now = (): Promise<OwnRows> => {
    const asked = store.version();
    if (asked !== version) {
      own = answers.ask("own");
      register = undefined;
      own.catch(() => {
        version = null;
      });
    }
    version = asked;
    return own;
  };
  return {
    own: now,
    register: () => {
      const rows = now();
      register ??= rows.then(ownRegister);
      register.catch(() => {
        register = undefined;
      });
      return register;
    },
  };
}
