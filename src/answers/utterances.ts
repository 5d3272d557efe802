import type { Store } from "../record/index.ts";
import { connectionOf } from "../record/inside.ts";
import { piecesOf } from "../record/merging/pieces.ts";
import { whole } from "../record/whole.ts";
import { baseOf, differencesOf } from "./differences.ts";
import type { Judgement, Rendering, Utterance } from "./mergedTypes.ts";

/** The utterances that a statement renders, in the order of its sentences; none where no other report tells them. */
export function utterancesOf(store: Store, statement: string): readonly string[] {
  return connectionOf(store)
    .all(
      `SELECT u.utterance FROM pieces p JOIN utterances u ON u.piece = p.id WHERE p.statement = ?
       ORDER BY CAST(substr(p.id, instr(p.id, '#') + 1) AS INTEGER)`,
      statement,
    )
    .map((row) => row.utterance as string);
}

/** An utterance by its id; null where there is none of that id. */
export function utteranceOf(store: Store, id: string): Utterance | null {
  const db = connectionOf(store);
  const rows = db.all(
    `SELECT p.id AS piece, s.id AS statement, s.report, ${whole("r.publisher")} AS publisher, r.published, 
       coalesce(s.speaker_name, s.speaker) AS speaker, coalesce(s.addressee_name, s.addressee) AS addressee, ${whole("s.content")} AS content, s.route, s.mode
     FROM utterances u JOIN pieces p ON p.id = u.piece JOIN statements s ON s.id = p.statement
     JOIN reports r ON r.id = s.report
     WHERE u.utterance = ? ORDER BY r.published, s.report, s.position, p.id`,
    id,
  ) as unknown as readonly (Told & { readonly piece: string })[];
  if (rows.length === 0) return null;
  const judgements = db.all(
    `SELECT j.a, j.b, j.score, j.reasons, j.made_by AS "by" FROM judgements j
     JOIN utterances one ON one.piece = j.a JOIN utterances other ON other.piece = j.b
     WHERE one.utterance = ? AND other.utterance = ? AND j.kind = 'utterance' ORDER BY j.a, j.b, j.number`,
    id,
    id,
  );
  const told: readonly Told[] = rows.map(({ piece, content, ...row }) => ({
    ...row,
    content: piecesOf(content).find(({ position }) => `${row.statement}#${position}` === piece)?.words ?? content,
  }));
  const base = told[baseOf(told)] as Told;
  return {
    id,
    outlets: new Set(told.map(({ publisher, report }) => publisher?.toLowerCase() ?? report)).size,
    base: base.statement,
    renderings: told.map((one) => ({
      ...one,
      stretches: differencesOf(base, one),
      otherRoute: differ(base.route, one.route),
      otherAddressee: differ(base.addressee, one.addressee),
    })),
    judgements: judgements.map((row) => ({
      ...(row as unknown as Judgement),
      reasons: JSON.parse(row.reasons as string) as Judgement["reasons"],
    })),
  };
}

type Told = Omit<Rendering, "stretches" | "otherRoute" | "otherAddressee">;

const differ = (one: string, other: string): boolean =>
  one !== "" && other !== "" && one.toLowerCase() !== other.toLowerCase();

/** Reports that are copies of one text with a report, by id, with the share of the shorter's words that they have. */
export function copiesOf(store: Store, report: string): readonly { readonly report: string; readonly share: number }[] {
  return connectionOf(store).all(
    `SELECT CASE WHEN a = ? THEN b ELSE a END AS report, max(score) AS share FROM judgements
     WHERE (a = ? OR b = ?) AND kind = 'copy' GROUP BY 1 ORDER BY 2 DESC, 1`,
    report,
    report,
    report,
  ) as unknown as readonly { readonly report: string; readonly share: number }[];
}
