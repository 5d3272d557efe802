/** Rows of any list of answers: what j and k walk where a page has no walk of its own. */
const ROWS = ".statements > li, .reports > li, .line > li, table.actors tbody tr, .searches tbody tr, .verdicts > li";
/** The link of a row that leads to its words, else its first. */
const LINKS = [".said > a:not(.party)", ".said a:not(.party)", "a"];

/** Goes one row on or back; gives whether there was one. */
export function walkRows(step: 1 | -1): boolean {
  const rows = [...document.querySelectorAll<HTMLElement>(ROWS)].filter((row) => row.getClientRects().length > 0);
  if (rows.length === 0) return false;
  const now = rows.findIndex((row) => row.contains(document.activeElement));
  const next = rows[now < 0 ? (step > 0 ? 0 : rows.length - 1) : now + step];
  if (next === undefined) return true;
  const link = LINKS.map((one) => next.querySelector<HTMLElement>(one)).find((one) => one !== null);
  link?.focus();
  next.scrollIntoView({ block: "nearest" });
  return true;
}
