/**
 * The library is loaded here alone, without what it would take from a drawing library: it asks for one class of it as it is
 * loaded, and reading letters needs no more of that class than that there is one.
 */
export async function pdfLibrary(): Promise<typeof import("pdfjs-dist/legacy/build/pdf.mjs")> {
  const scope = globalThis as { DOMMatrix?: unknown; Path2D?: unknown; ImageData?: unknown };
  scope.DOMMatrix ??= class {};
  scope.Path2D ??= class {};
  scope.ImageData ??= class {};
  const log = console.log;
  const warn = console.warn;
  // It prints remarks while it is loaded, into what the command prints.
  console.log = () => undefined;
  console.warn = () => undefined;
  try {
    return await import("pdfjs-dist/legacy/build/pdf.mjs");
  } finally {
    console.log = log;
    console.warn = warn;
  }
}
