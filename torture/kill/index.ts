import { inFolders } from "../inFolders.ts";
import type { Kind } from "../kinds.ts";
import { killAdds } from "./add.ts";
import { killCorrections } from "./corrections.ts";
import { killMigrations } from "./migration.ts";
import { killRereads } from "./reread.ts";

/** What people decide is written in the most ways, and comes every other time. */
const TURNS = [killCorrections, killAdds, killCorrections, killRereads, killCorrections, killMigrations] as const;

/** `kill -9` in the middle of what writes a record. */
export const KILL: Kind = {
  name: "kill",
  about: "kill -9 at random moments of add, reread, the migration of an older record, and of what people decide",
  open: async () =>
    inFolders((folder, seed, count, options) =>
      (TURNS[seed % TURNS.length] as (typeof TURNS)[number])(folder, seed, count, options),
    ),
};
