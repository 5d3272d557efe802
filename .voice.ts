import { readFileSync } from "node:fs";
import { dated } from "./src/intake/index.ts";
import { readFindings } from "./src/reading/index.ts";
import { asOf, openRegister } from "./src/register/index.ts";

const c = JSON.parse(readFileSync("/work/wt/dev/analysis2.json", "utf8"));
const register = openRegister();
for (const arg of process.argv.slice(2)) {
  const [n, at] = arg.split(":");
  const k = Object.keys(c).find((x) => x.startsWith(n!))!;
  const r = c[k].report;
  const f = readFindings(dated(r), c[k].analysis, asOf(register, r.published));
  const w = (s: any) => r.text.slice(s.start, s.end);
  const p = Number(at);
  console.log("##", arg, r.text.slice(p - 80, p + 60).replace(/\n/g, "¶"));
  for (const s of f.statements)
    if (s.quoted.some((q: any) => q.start <= p && q.end > p) || s.content.some((q: any) => q.start <= p && q.end > p))
      console.log(
        "   ",
        s.by,
        "SPK",
        s.speakers.map((x: any) => w(x) + "#" + x.entity),
        "CUE",
        s.cue && w(s.cue),
        "Q",
        s.quoted.map(w).map((x: string) => x.slice(0, 70)),
        "C",
        s.content.map(w).map((x: string) => x.slice(0, 90)),
      );
  console.log(
    "   mention",
    f.mentions.filter((m: any) => m.start <= p && m.end > p).map((m: any) => `${w(m)}#${m.entity} ${m.by}`),
  );
}
