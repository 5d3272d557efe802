/** The user's own rows: how they change, how they are read from files and written to them, and the register under them. */
export { forget, merge, NO_ROWS, newId, type Said, say, split, unmerge, wholeRow } from "./change.ts";
export { checkName, countryOf, dayOf, idOf, sectorIn } from "./columns.ts";
export { firstOf, isDay, lastOf } from "./days.ts";
export { withOwn } from "./overlay.ts";
export { toTable } from "./table.ts";
export { wordsFor } from "./wordsFor.ts";
