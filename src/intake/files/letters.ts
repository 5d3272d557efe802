import { extname } from "node:path";
import { DragomanError } from "../../contract/index.ts";
import { type Attached, mailSource, mailsOf } from "./mail.ts";
import type { Item, OpenFile } from "./types.ts";

/** Opens a file that is attached to a letter. */
export type Opens = (file: OpenFile, extension: string) => AsyncIterable<Item>;

/** A letter and, in turn, what is attached to it: reports as PDF, Word, RTF or page. */
export async function* letterItems(file: OpenFile, opens: Opens): AsyncGenerator<Item> {
  const { source, attached } = await mailSource(file);
  if (source !== null) yield { kind: "source", part: null, source };
  let read = 0;
  for (const [at, one] of attached.entries())
    for await (const item of attachedItems(one, file.name, opens)) {
      read += 1;
      yield { ...item, part: [`attached-${at + 1}`, item.part].filter((part) => part !== null).join(".") } as Item;
    }
  if (source === null && read === 0)
    throw new DragomanError("empty", "it has no words and nothing attached that is read; is it a whole mail?");
}

/** The letters of a mailbox; one that cannot be read is told and the next is read. */
export async function* mailboxItems({ name, bytes }: OpenFile, opens: Opens): AsyncGenerator<Item> {
  let seen = 0;
  for (const { number, bytes: mail } of mailsOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))) {
    seen += 1;
    const part = `${number}`;
    if (mail === null) {
      yield {
        kind: "failure",
        part,
        code: "too-large",
        message: `mail ${number} is larger than 64 MB; save the report in it and read that`,
      };
      continue;
    }
    try {
      for await (const item of letterItems({ name: `${name}#${number}`, bytes: mail }, opens))
        yield { ...item, part: item.part === null ? part : `${part}.${item.part}` } as Item;
    } catch (error) {
      if (!(error instanceof DragomanError)) throw error;
      yield { kind: "failure", part, code: error.code, message: `mail ${number}: ${error.message}` };
    }
  }
  if (seen === 0)
    throw new DragomanError("broken", 'no mail begins in it with a line "From …"; is it a mailbox (.mbox)?');
}

/** Attached files of kinds that hold one report; a letter in a letter is part of its words already. */
async function* attachedItems({ name, bytes }: Attached, letter: string, opens: Opens): AsyncGenerator<Item> {
  const extension = extname(name).toLowerCase();
  if (!/^\.(?:pdf|docx|rtf|html?)$/.test(extension)) return;
  const file = { name: `${letter}#${name.replace(/^.*[/\\]/, "")}`, bytes };
  try {
    yield* opens(file, extension);
  } catch (error) {
    if (!(error instanceof DragomanError)) throw error;
    yield { kind: "failure", part: null, code: error.code, message: `${name} attached to it: ${error.message}` };
  }
}
