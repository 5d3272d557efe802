import { DragomanError } from "../contract/index.ts";

/**
 * Refuses a record's path that is an address: the SQLite library would open a database over the network, and with it
 * everything that is kept would leave the machine.
 *
 * @throws DragomanError `not-a-record`
 */
export function refuseAddress(path: string): void {
  if (/^(?:libsql|https?|wss?):/i.test(path))
    throw new DragomanError(
      "not-a-record",
      `${path} is an address; a record is a file on this machine: give its path with --record`,
    );
}
