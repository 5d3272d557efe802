import { inFolders } from "../inFolders.ts";
import type { Kind } from "../kinds.ts";
import { killAdds } from "./add.ts";
import { killCorrections } from "./corrections.ts";
import { killMigrations } from "./migration.ts";
import { killRereads } from "./reread.ts";

const TURNS = [killAdds, killRereads, killMigrations, killCorrections] as const;

/** `kill -9` in the middle of what writes a record. */
export const KILL: Kind = {
  name: "kill",
  about: "kill -9 at random moments of add, reread, the migration of an older record, and of what people decide",
  open: async () =>
    inFolders((folder, seed, count, options) =>
      (TURNS[seed % TURNS.length] as (typeof TURNS)[number])(folder, seed, count, options),
    ),
};
