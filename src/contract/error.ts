/** An error that a person can act on: a stable code, and a message that names the file, the line and the cure. */
export class DragomanError extends Error {
  readonly code: string;
  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "DragomanError";
    this.code = code;
  }
}

export function isDragomanError(error: unknown): error is DragomanError {
  return error instanceof DragomanError;
}
