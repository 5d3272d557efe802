/** What finds or gives a part of a statement without a pattern: it counts, joins or looks beyond one sentence. */
export interface Reader {
  readonly name: string;
  readonly does: string;
  readonly example: string;
}

/** Readers by the names that stand in `by` and `support`, beside the rules of the configuration. */
export const READERS: readonly Reader[] = [
  {
    name: "content/quotation",
    does: "joins a quotation with the cue beside it",
    example: "“The border will stay open,” Calder said.",
  },
  {
    name: "content/pronoun-means",
    does: "puts what a pronoun means in its place where it is all that was said",
    example: "The border is closed. Calder confirmed it.",
  },
  {
    name: "quotation/follows",
    does: "adds a quotation without a cue to the statement right before it",
    example: "Talks would go on, Calder said. “We will not wait.”",
  },
  {
    name: "quotation/alone",
    does: "gives a paragraph that is a quotation to the one person whom the sentence beside it names",
    example: "Calder left by the back door. ¶ “There is nothing that I can tell them.”",
  },
  {
    name: "source/according-to",
    does: "gives a clause to whom it leans on",
    example: "According to the minister, the border was open.",
  },
  {
    name: "source/in-the-words-of",
    does: "gives a clause to whose words it is in",
    example: "It was, in the words of the envoy, a lost year.",
  },
  {
    name: "source/per",
    does: "gives a clause to whom it leans on",
    example: "The border was open, per two officials.",
  },
  {
    name: "label/transcript",
    does: "gives a turn of a transcript to whom its label names",
    example: "CALDER: The border will stay open.",
  },
  {
    name: "label/headline",
    does: "gives a headline to whom it names before a colon or behind a dash",
    example: "Calder: border to stay open",
  },
  {
    name: "label/line",
    does: "gives a line to the name before its colon",
    example: "Calder: “The border will stay open.”",
  },
  {
    name: "label/signature",
    does: "gives a quotation to the name behind its dash",
    example: "“The border will stay open.” — Ines Calder, minister",
  },
  {
    name: "head/attribution",
    does: "the network's attribution heads: cue, content and source by their own score",
    example: "Calder lashed out at the council over the border.",
  },
  {
    name: "speaker/alike",
    does: "adds those who said the same",
    example: "Calder warned against a raid, as did the interior ministry.",
  },
  {
    name: "hearer/still-heard",
    does: "carries the one addressed on to the next sentence",
    example: "Calder told Hale that the border was open. She added that the ferries would run.",
  },
  {
    name: "hearer/setting-before",
    does: "takes the one addressed from the sentence that sets the scene",
    example: "They sent a letter to the council. “The border must open,” they wrote.",
  },
  {
    name: "route/setting-before",
    does: "takes the route from the sentence that sets the scene",
    example: "They sent a letter to the council. “The border must open,” they wrote.",
  },
  {
    name: "route/remark-behind",
    does: "takes the route from a remark on what was said",
    example: "Calder denied it. She made the comments in a radio interview.",
  },
  {
    name: "route/teller",
    does: "takes who tells of another's words for their route",
    example: "An official said that Calder had told the council to leave.",
  },
  {
    name: "route/programme",
    does: "takes a title in marks behind “on” for a programme",
    example: "Calder said on “The Border Hour” that it was open.",
  },
  {
    name: "route/told",
    does: "takes an outlet that is told for the route",
    example: "Calder told the Lake Daily that it was open.",
  },
  {
    name: "route/speaking",
    does: "takes a document that speaks for the route",
    example: "The report says that it was open.",
  },
  {
    name: "route/citing-paper",
    does: "takes a paper that cites another for the route",
    example: "The Lake Daily, citing a ministry source, reported that it was open.",
  },
  {
    name: "tail/according-to",
    does: "cuts what is leaned on from the end of what was said",
    example: "Calder told Hale that the border was open, according to a statement.",
  },
  {
    name: "tail/in-remarks",
    does: "cuts where it was said from the end of what was said",
    example: "Calder said it was open, in comments carried by the agency.",
  },
  {
    name: "tail/setting",
    does: "cuts where it was said out of what the network takes for content",
    example: "Calder thanked the governor on Telegram for her help.",
  },
];
