import type { Answers, Verified } from "./answers/index.ts";
import type { Source } from "./intake/types.ts";
import type { ReadOptions } from "./pipeline/read.ts";
import type { Store } from "./record/index.ts";

/**
 * Opens a record, one SQLite file, to keep readings in; where there is none it is made when something is kept. What
 * opens it is loaded by the first call, so that a program that only reads carries no database.
 *
 * @param options.readonly the record has to be there and is left as it is
 * @param options.merging whether sentences of several reports become one utterance; false where not given
 * @example
 * const record = await openRecord("my.dragoman");
 * record.keep(await read({ kind: "auto", body: await readFile("page.html") }));
 * record.close();
 * @throws DragomanError `no-record`, `not-a-record`, `newer-record`, `unwritable`, `read-only`, `busy`, `damaged`, `full`
 */
export async function openRecord(
  path: string,
  options: { readonly readonly?: boolean; readonly merging?: boolean } = {},
): Promise<Store> {
  const { openStore } = await import("./record/index.ts");
  return openStore(path, options);
}

/**
 * Holds every quotation and attribution of a draft against a record, in the order of the draft; `start` and `end` are
 * UTF-16 offsets into the draft as it was given, where it is a text.
 *
 * @param options as `read` takes them; the register with the record's own rows where none is given
 * @example
 * const answers = openAnswers("my.dragoman");
 * const verified = await verify(answers, { kind: "text", body: draft });
 * @throws DragomanError `too-large` for more than 300,000 characters; `deadline` where the record takes too long; as
 *   `read` does
 */
export async function verify(
  answers: Answers,
  source: Source,
  options: ReadOptions = {},
): Promise<readonly Verified[]> {
  const [{ verifyBy }, { readDraft }, { ownRegister }] = await Promise.all([
    import("./answers/verifyBy.ts"),
    import("./pipeline/draft.ts"),
    import("./pipeline/own.ts"),
  ]);
  const register = options.register ?? ownRegister(await answers.ask("own"));
  return verifyBy(answers, await readDraft(source, { ...options, register }));
}
