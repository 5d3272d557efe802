import type { Connection } from "./connection.ts";
import type { Store } from "./types.ts";

const connections = new WeakMap<Store, () => Connection>();

/** Ties a store to its open database, which only this room and the answers ask in SQL. */
export const tie = (store: Store, connection: () => Connection): Store => {
  connections.set(store, connection);
  return store;
};

/**
 * The open database of a store.
 *
 * @throws DragomanError `no-record` while nothing has been kept in a new one
 */
export function connectionOf(store: Store): Connection {
  const connection = connections.get(store);
  if (connection === undefined) throw new Error("this store was not opened by openStore");
  return connection();
}
