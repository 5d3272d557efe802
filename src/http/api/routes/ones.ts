import { actorDocument, reportDocument } from "../../documents.ts";
import type { Route } from "../define.ts";
import { ActorId, FindingId, ReportId, UtteranceId } from "../params.ts";
import { Actor, Copies, Finding, Report, Sentences, Utterance_ } from "../schemas/pages.ts";
import type { ApiOptions } from "../types.ts";

const READ = { method: "get", tag: "record", scope: "read" } as const;

/** One thing of the record by its id. */
export function oneRoutes({ answers, parse, register, rules }: ApiOptions): readonly Route[] {
  const { ask } = answers;
  return [
    {
      ...READ,
      path: "/reports/{id}",
      summary: "One report and everything that was read from it.",
      parts: ReportId,
      gives: Report,
      answer: async ({ parts: { id = "" } }) =>
        withoutPage(await reportDocument(answers, id, await register?.(), await rules?.())),
    },
    {
      ...READ,
      path: "/reports/{id}/copies",
      summary: "Reports that are copies of one text with it.",
      parts: ReportId,
      gives: Copies,
      answer: async ({ parts: { id = "" } }) => {
        const reading = await ask("reading", id);
        return reading && { copies: await ask("copiesOf", reading.hash.slice(0, 16)) };
      },
    },
    {
      ...READ,
      path: "/reports/{id}/sentences",
      summary: "Its sentences with their trees, parsed when asked for.",
      parts: ReportId,
      gives: Sentences,
      answer: async ({ parts: { id = "" } }) => {
        const reading = parse ? await ask("reading", id) : null;
        if (reading === null || parse === undefined) return null;
        const sentences = await parse(reading);
        return {
          sentences: sentences.map(({ start, end, tokens }) => ({
            start,
            end,
            tokens: tokens.map(({ form, lemma, upos, feats, head, deprel }) => ({
              form,
              lemma,
              upos,
              feats,
              head,
              deprel,
            })),
          })),
        };
      },
    },
    {
      ...READ,
      path: "/findings/{id}",
      summary: "A statement, event or tie by its id: its exact words with their offsets, and the report they stand in.",
      parts: FindingId,
      gives: Finding,
      answer: ({ parts: { id = "" } }) => ask("foundOf", id),
    },
    {
      ...READ,
      path: "/utterances/{id}",
      summary: "What several reports tell of one utterance, and why they are taken for one.",
      parts: UtteranceId,
      gives: Utterance_,
      answer: ({ parts: { id = "" } }) => ask("utteranceOf", id),
    },
    {
      ...READ,
      path: "/actors/{id}",
      summary: "Who somebody is, what they said and were told, did and had done to them, and with whom.",
      parts: ActorId,
      gives: Actor,
      answer: async ({ parts: { id = "" } }) => {
        const document = withoutPage(await actorDocument(answers, id, await register?.()));
        // Each list goes on in /api/search and /api/events.
        if (document === null) return null;
        // What can be changed, and by which decision, is told to the app's own page.
        const { identity: _, parts: __, merged: ___, latest: ____, ...told } = document;
        return { ...told, said: begun(told.said), told: begun(told.told) };
      },
    },
  ];
}

function begun<List extends { readonly next: unknown }>({ next: _, ...list }: List): Omit<List, "next"> {
  return list;
}

function withoutPage<Document extends { readonly page: string }>(
  document: Document | null,
): Omit<Document, "page"> | null {
  if (document === null) return null;
  const { page: _, ...rest } = document;
  return rest;
}
