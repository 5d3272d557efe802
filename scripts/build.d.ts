/** Builds everything anew; throws when a step fails. */
export function build(): void;
/** Builds when there is no build yet or a source has changed since. */
export function ensureBuilt(): void;
