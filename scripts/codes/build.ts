/**
 * `npm run codes -- GOLDSTEIN.csv CAMEO2PLOVER.txt`: makes data/codes/cameo.tsv, one row a code of CAMEO: code, Goldstein's
 * value, type, mode and contexts in PLOVER as the published table has them, title. Facts alone: which code has which value
 * and which type. Titles of codes that the table lacks (statements, appeals) are given here.
 */
import { readFileSync, writeFileSync } from "node:fs";

/** Titles of what the published table leaves out: it knows no 01, and takes 02 for what it calls 10. */
const FURTHER: Readonly<Record<string, string>> = {
  "01": "Make a public statement",
  "010": "Make a statement",
  "011": "Decline to comment",
  "012": "Make a pessimistic comment",
  "013": "Make an optimistic comment",
  "014": "Consider a policy option",
  "015": "Acknowledge or claim responsibility",
  "016": "Deny responsibility",
  "017": "Engage in a symbolic act",
  "018": "Make an empathetic comment",
  "019": "Express accord",
  "02": "Appeal",
  "020": "Make an appeal",
  "025": "Appeal for yielding",
  "19": "Fight",
};

const [values, table] = process.argv.slice(2);
if (values === undefined || table === undefined) {
  console.error("give goldstein.csv and CAMEO2PLOVER-2021.txt");
  process.exitCode = 2;
} else {
  const goldstein = new Map(
    readFileSync(values, "utf8")
      .trim()
      .split("\n")
      .slice(1)
      .map((line) => line.split(",") as [string, string]),
  );
  const published = new Map<string, readonly string[]>();
  for (const line of readFileSync(table, "utf8").split("\n")) {
    const found = /^(\d{2,4}):\s*([A-Z]+)(?:,([^,#]*))?(?:,([^#]*))?(?:#(.*))?$/.exec(line);
    if (!found) continue;
    const [, code = "", type = "", mode = "", context = "", title = ""] = found;
    // A later line for a root ("08: RETREAT") names a part of it: the first one stands for the root.
    if (published.has(code)) continue;
    const contexts = context.split(";").map((one) => one.trim());
    published.set(code, [type, mode.trim(), contexts.filter(Boolean).join(";"), title.replace(/\s\s+.*$/, "").trim()]);
  }
  const rows = [...new Set([...goldstein.keys(), ...published.keys()])].sort().map((code) => {
    const [type = "", mode = "", context = "", title = ""] = published.get(code) ?? [];
    const demand = code.startsWith("02") ? published.get(`10${code.slice(2)}`) : undefined;
    const appeal = demand ? ["REQUEST", demand[1] ?? "", demand[2] ?? ""] : [type, mode, context];
    const value = goldstein.get(code) ?? goldstein.get(code.slice(0, 3)) ?? goldstein.get(code.slice(0, 2)) ?? "0.0";
    const named = FURTHER[code] ?? (title || (demand?.[3] ?? "").replace(/^Demand/, "Appeal for"));
    return [code, value, ...appeal, named || firstUpper(type)].join("\t");
  });
  writeFileSync("data/codes/cameo.tsv", `code\tgoldstein\tplover\tmode\tcontext\ttitle\n${rows.join("\n")}\n`);
  console.log(`${rows.length} codes`);
}

function firstUpper(type: string): string {
  return type.slice(0, 1) + type.slice(1).toLowerCase();
}
