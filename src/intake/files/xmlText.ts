import { decode } from "../decode.ts";

/** The text of an XML file: by its mark, as UTF-8, or as it declares itself. */
export const decodedXml = (bytes: Uint8Array): string => decode(bytes).text;
