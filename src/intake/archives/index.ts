import { isMember, nextMember, openMember } from "./members.ts";
import { pageOf } from "./page.ts";
import { type Pull, pullOf } from "./pull.ts";
import { recordsIn, type Trust } from "./records.ts";
import type { ArchiveItem, ArchiveRecord, Wrong } from "./types.ts";

export { ARCHIVE_EXTENSIONS, ARCHIVE_NAME, type ArchiveItem } from "./types.ts";

/** Members of one archive that may be looked into a second time; more are passed over to where they broke. */
const AGAIN = 200;

/**
 * What a web archive (WARC, packed with gzip or not) holds, one record at a time: pages, and of what kind the other records
 * are. What is wrong with one is told with its byte, and the next is read; an archive that breaks off is told, and what was
 * whole is kept.
 *
 * @param stream the archive's bytes
 */
export async function* archiveItems(stream: AsyncIterable<Buffer>): AsyncGenerator<ArchiveItem> {
  for await (const one of archiveRecords(stream)) yield one.kind === "record" ? pageOf(one) : one;
}

/** The records of an archive as they are. */
export async function* archiveRecords(stream: AsyncIterable<Buffer>): AsyncGenerator<ArchiveRecord | Wrong> {
  const pull = pullOf(stream);
  const trust: Trust = { wrong: 0 };
  const first = await pull.peek(2);
  if (first.length === 0)
    yield { kind: "wrong", at: 0, code: "cut", message: "the archive is empty; get the file again" };
  // A file of one byte may be the beginning of either.
  else if (first[0] === 0x1f) yield* packed(pull, trust);
  else yield* recordsIn(pull, { ending: () => "open", where: (at) => at, trust });
}

async function* packed(pull: Pull, trust: Trust): AsyncGenerator<ArchiveRecord | Wrong> {
  let again = 0;
  for (;;) {
    const at = pull.at();
    const wrong = (code: Wrong["code"], message: string): Wrong => ({ kind: "wrong", at, code, message });
    const head = await pull.peek(4);
    if (head.length === 0) return;
    if (head.length < 4 && isMember(Buffer.concat([head, MEMBER.subarray(head.length)])))
      return yield wrong("cut", CUT);
    if (!isMember(head)) {
      yield wrong("broken", "no packed record begins here; what follows is passed over to the next one");
      if (!(await nextMember(pull))) return;
      continue;
    }
    const member = openMember(pull);
    const inside = pullOf(member.bytes);
    let told = false;
    for await (const one of recordsIn(inside, { ending: member.ending, where: () => at, trust })) {
      if (one.kind === "wrong") told = true;
      yield one;
    }
    while ((await inside.take(1 << 20)) !== null);
    const ending = member.ending();
    if (ending === "whole") continue;
    if (!told)
      yield ending === "cut"
        ? wrong("cut", CUT)
        : wrong("broken", "the packed record is damaged behind what was read of it");
    if (again >= AGAIN && ending === "cut") return;
    // Damage may lead past the member's end: the next one is looked for from the beginning of this one on.
    if (again < AGAIN) member.again();
    again += 1;
    if (!(await nextMember(pull))) return;
  }
}

const MEMBER = Buffer.from([0x1f, 0x8b, 8, 0]);
const CUT = "the archive ends in the middle of a packed record; what stands before it is read. Get the file again";
