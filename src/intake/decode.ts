import { analyse } from "chardet";
import iconv from "iconv-lite";
import { DragomanError, type Warning } from "../contract/index.ts";

/** What a byte body says as text, and under which charset it was read. */
export interface Decoded {
  readonly text: string;
  readonly charset: string;
  readonly warnings: readonly Warning[];
}

const LOOK = 4096;

/**
 * Bytes to text: byte-order mark, then UTF-8 if the bytes are valid UTF-8, then what the page or its server declares,
 * then a detector. Valid UTF-8 comes before the declaration because pages that lie about it are common and text that
 * is valid UTF-8 by accident is not.
 *
 * @throws DragomanError `binary` when the bytes are no text
 */
export function decode(body: Uint8Array, declaredByServer?: string): Decoded {
  const mark = markOf(body);
  if (mark) return { text: new TextDecoder(mark).decode(body), charset: mark, warnings: [] };
  refuseBinary(body);
  const declared = declaredByServer ?? declaredIn(body);
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(body);
    const lies = declared !== undefined && labelOf(declared) !== "utf-8" && /[^\x00-\x7f]/.test(text);
    return { text, charset: "utf-8", warnings: lies ? [wrong(declared, "utf-8")] : [] };
  } catch {
    const named = declared === undefined ? undefined : labelOf(declared);
    const charset = named !== undefined && named !== "utf-8" ? named : detected(body);
    return { text: read(body, charset), charset, warnings: charset === named ? [] : [wrong(declared, charset)] };
  }
}

/** Node's own decoder reads windows-1252 as latin-1 in some versions, and loses every dash and quotation mark. */
function read(body: Uint8Array, charset: string): string {
  return charset === "windows-1252" ? iconv.decode(Buffer.from(body), charset) : new TextDecoder(charset).decode(body);
}

function markOf(body: Uint8Array): string | undefined {
  if (body[0] === 0xef && body[1] === 0xbb && body[2] === 0xbf) return "utf-8";
  if (body[0] === 0xff && body[1] === 0xfe) return "utf-16le";
  if (body[0] === 0xfe && body[1] === 0xff) return "utf-16be";
  return undefined;
}

/** First bytes of files whose head may be all letters: PDF, PostScript, RTF; then ZIP (office files) and gzip. */
const SIGNATURES = ["%PDF-", "%!PS", "{\\rtf", "PK\u0003\u0004", "\u001f\u008b"].map((signature) => [
  ...Buffer.from(signature, "latin1"),
]);

/** Zero bytes and a crowd of control characters mean that this is no text in any charset we read. */
function refuseBinary(body: Uint8Array): void {
  const head = body.subarray(0, LOOK);
  let odd = 0;
  let zeros = 0;
  for (const byte of head) {
    if (byte === 0) zeros += 1;
    else if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) odd += 1;
  }
  const signed = SIGNATURES.some((signature) => signature.every((byte, at) => body[at] === byte));
  if (signed || zeros > head.length / 100 || odd > head.length / 20)
    throw new DragomanError("binary", "this is no text (a picture, an archive, a PDF?); give the page as HTML or text");
}

function declaredIn(body: Uint8Array): string | undefined {
  const head = new TextDecoder("latin1").decode(body.subarray(0, LOOK));
  return (
    /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]{2,30})/i.exec(head)?.[1] ??
    /^<\?xml[^>]{0,100}encoding\s*=\s*["']([\w-]{2,30})/i.exec(head)?.[1]
  );
}

/** The decoder's own name for a charset label, or undefined for a label nobody knows. */
function labelOf(label: string): string | undefined {
  try {
    return new TextDecoder(label.trim()).encoding;
  } catch {
    return undefined;
  }
}

/** Windows-1252 decodes any bytes, so it is what remains when nothing better is recognised. */
function detected(body: Uint8Array): string {
  for (const { name, confidence } of analyse(body.subarray(0, 65_536))) {
    const label = labelOf(name);
    if (label !== undefined && label !== "utf-8" && !label.startsWith("utf-16") && confidence >= 30) return label;
  }
  return "windows-1252";
}

const wrong = (declared: string | undefined, used: string): Warning => ({
  code: "charset",
  message: declared === undefined ? `no charset declared; read as ${used}` : `declared as ${declared}, read as ${used}`,
});
