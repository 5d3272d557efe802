import { openToOthers } from "./citations.ts";
import { codedOf, dyadsOf, type EventRow } from "./dyads.ts";
import { gdeltId, secondOf } from "./gdelt.ts";
import { tabEncoder } from "./tabs.ts";
import type { Flat } from "./types.ts";

/** The columns of GDELT 2.0's table of mentions. */
export const GDELT_MENTION_COLUMNS: readonly string[] = [
  ..."GLOBALEVENTID EventTimeDate MentionTimeDate MentionType MentionSourceName MentionIdentifier SentenceID".split(
    " ",
  ),
  ..."Actor1CharOffset Actor2CharOffset ActionCharOffset InRawText Confidence MentionDocLen MentionDocTone".split(" "),
  ..."MentionDocTranslationInfo Extras".split(" "),
];

/** Where a mention was found: on the web, or in something that can only be cited. */
const [WEB, CITATION] = [1, 2];

/** GDELT 2.0 mentions: in which report each event of the table of events is told; tabs, no header. */
export const gdeltMentionsEncoder = (raw: boolean) =>
  tabEncoder({ columns: GDELT_MENTION_COLUMNS, header: false, lines: linesOf }, raw);

function linesOf(row: EventRow): readonly (readonly Flat[])[] | null {
  if (codedOf(row) === null) return null;
  const url = openToOthers(row.url as string | null);
  const second = secondOf(row);
  const publisher = row.publisher as string | null;
  const identifier = url ?? [publisher, row.title as string | null, row.published].filter(Boolean).join(", ");
  return dyadsOf(row, true).map(({ from, to }, at) => [
    gdeltId(row.id, at),
    ...[second, second],
    url === null ? CITATION : WEB,
    url === null ? publisher : new URL(url).hostname.replace(/^www\./, ""),
    identifier,
    "",
    from?.start ?? -1,
    to?.start ?? -1,
    row.start as number,
    1,
    // Tens from 10 to 100.
    Math.max(1, Math.round(row.confidence * 10)) * 10,
    row.text_length as number,
    "",
    "",
    "",
  ]);
}
