import { type Pull, skipTo } from "./pull.ts";
import { type ArchiveRecord, type Ending, LARGEST_RECORD, type Wrong } from "./types.ts";

/** A record's own fields are not longer than this, in bytes. */
const LONGEST_HEAD = 65_536;
/** After so many wrong lengths of one archive none is believed where another record begins before it is over. */
const BELIEVED = 20;
const GAP = Buffer.from("\r\n\r\n");
const NEXT = Buffer.from("\r\n\r\nWARC/");
const WARC = Buffer.from("WARC/");

/** What is known of an archive's lengths so far. */
export interface Trust {
  wrong: number;
}

/**
 * The records of a stream of unpacked bytes, one after the other and one at a time in memory; what is wrong with one is
 * told, and the next is looked for.
 *
 * @param ending how the stream ended, once it has
 * @param where the byte of the archive that a record is called by, from how many bytes were unpacked before it
 */
export async function* recordsIn(
  pull: Pull,
  { ending, where, trust }: { ending: () => Ending; where: (at: number) => number; trust: Trust },
): AsyncGenerator<ArchiveRecord | Wrong> {
  for (;;) {
    await skipMarks(pull);
    const at = where(pull.at());
    const wrong = (code: Wrong["code"], message: string): Wrong => ({ kind: "wrong", at, code, message });
    const held = await pull.peek(5);
    if (held.length === 0) return;
    const end = await headEnd(pull);
    const atEnd = (): Wrong =>
      ending() === "damaged"
        ? wrong("broken", DAMAGED)
        : ending() === "bomb"
          ? wrong("too-large", BOMB)
          : wrong("cut", CUT);
    if (
      !WARC.subarray(0, Math.min(5, held.length)).equals(held.subarray(0, 5)) ||
      (end < 0 && held.length >= LONGEST_HEAD)
    ) {
      yield wrong("broken", "no record begins here; what follows is passed over to the next one");
      if (!(await toNext(pull))) return;
      continue;
    }
    if (end < 0) {
      if ((await pull.peek(LONGEST_HEAD)).length < LONGEST_HEAD) {
        yield atEnd();
        await takeAll(pull, LONGEST_HEAD);
        return;
      }
      yield wrong("broken", `a record's fields have no end within ${LONGEST_HEAD} bytes; it is passed over`);
      await pull.take(1);
      if (!(await toNext(pull))) return;
      continue;
    }
    const fields = fieldsOf(await taken(pull, end + GAP.length));
    const given = fields.get("content-length");
    if (given === undefined || !/^\d{1,15}$/.test(given)) {
      trust.wrong += 1;
      yield wrong("length", `the record says no length (Content-Length: ${given ?? "missing"}); it is passed over`);
      if (!(await toNext(pull))) return;
      continue;
    }
    const length = Number(given);
    const { body, got, stopped } = await bodyOf(pull, length, trust.wrong > BELIEVED);
    const whole = got === length && !stopped;
    const after = whole ? (await pull.peek(9)).subarray(0, 9) : Buffer.alloc(0);
    const isEnd = whole && GAP.subarray(0, after.length).equals(after.subarray(0, 4)) && beginsNext(after);
    if (isEnd) {
      if (body === null)
        yield wrong(
          "too-large",
          `the record has ${length} bytes; at most ${LARGEST_RECORD} are read. It is passed over`,
        );
      else if (after.length === 0 && ending() === "damaged") yield wrong("broken", DAMAGED);
      else yield { kind: "record", at, fields, body };
      // The marks behind it are not all there: it is whole, and the archive is not.
      if (after.length < 4 && ending() === "open" && (await pull.peek(4)).length < 4) {
        if (ending() === "open") yield wrong("cut", "the archive ends in the marks behind this record, which is whole");
        await takeAll(pull, 4);
        return;
      }
      continue;
    }
    const inside = body === null ? -1 : body.indexOf(NEXT);
    if (!whole && !stopped && inside < 0) {
      yield ending() === "whole"
        ? wrong("length", `the record says ${length} bytes and has ${got}; it is passed over`)
        : atEnd();
      return;
    }
    trust.wrong += 1;
    yield wrong("length", `the record says ${length} bytes and ends elsewhere; it is passed over`);
    if (inside >= 0) pull.putBack((body as Buffer).subarray(inside));
    else if (!stopped && !(await toNext(pull))) return;
  }
}

const CUT = "the archive ends in the middle of this record; what stands before it is read. Get the file again";
const DAMAGED = "the record is damaged: its check sum does not hold, or it cannot be unpacked; it is passed over";
const BOMB = "the record unpacks to more than any page does; it is passed over";

/** Four bytes of marks and then the next record, or nothing. */
const beginsNext = (after: Buffer): boolean =>
  after.length <= 4 ||
  /^(?:WARC\/|[\r\n])/.test(after.subarray(4).toString("latin1")) ||
  WARC.subarray(0, after.length - 4).equals(after.subarray(4));

async function skipMarks(pull: Pull): Promise<void> {
  for (;;) {
    const byte = (await pull.peek(1))[0];
    if (byte !== 13 && byte !== 10) return;
    await pull.take(1);
  }
}

/** Where the fields of the record that stands next end; -1 where that is not within bounds. */
async function headEnd(pull: Pull): Promise<number> {
  for (let wanted = 2048; ; wanted *= 2) {
    const held = await pull.peek(Math.min(wanted, LONGEST_HEAD));
    const end = held.subarray(0, LONGEST_HEAD).indexOf(GAP);
    if (end >= 0 || held.length < wanted || wanted >= LONGEST_HEAD) return end;
  }
}

function fieldsOf(head: Buffer): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const line of head
    .toString("utf8")
    .replace(/\r\n[ \t]+/g, " ")
    .split("\r\n")
    .slice(1)) {
    const colon = line.indexOf(":");
    if (colon > 0) fields.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return fields;
}

async function taken(pull: Pull, count: number): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for (let left = count; left > 0; ) {
    const piece = await pull.take(left);
    if (piece === null) break;
    left -= piece.length;
    pieces.push(piece);
  }
  return pieces.length === 1 ? (pieces[0] as Buffer) : Buffer.concat(pieces);
}
const takeAll = taken;

/**
 * What a record holds: null where it is too large to keep. A large one, and one whose length is not believed, ends where
 * the next record begins.
 */
async function bodyOf(
  pull: Pull,
  length: number,
  wary: boolean,
): Promise<{ readonly body: Buffer | null; readonly got: number; readonly stopped: boolean }> {
  const keeps = length <= LARGEST_RECORD;
  if (keeps && !wary) {
    const body = await taken(pull, length);
    return { body, got: body.length, stopped: false };
  }
  const pieces: Buffer[] = [];
  let got = 0;
  while (got < length) {
    const wanted = Math.min(length - got, 65_536) + NEXT.length;
    const held = await pull.peek(wanted);
    if (held.length === 0) break;
    const here = held.subarray(0, length - got + NEXT.length).indexOf(NEXT);
    const stops = here >= 0 && got + here < length;
    const last = held.length < wanted || got + held.length >= length;
    const piece = await taken(
      pull,
      stops ? here : Math.min(length - got, last ? held.length : held.length - NEXT.length),
    );
    got += piece.length;
    if (keeps) pieces.push(piece);
    if (stops) return { body: null, got, stopped: true };
  }
  return { body: keeps ? Buffer.concat(pieces) : null, got, stopped: false };
}

/** To the next place where a record begins. */
const toNext = (pull: Pull): Promise<boolean> =>
  skipTo(
    pull,
    (held) => {
      const found = held.indexOf(NEXT);
      return found < 0 ? -1 : found + GAP.length;
    },
    NEXT.length,
  );
