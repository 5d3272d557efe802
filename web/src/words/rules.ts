/** What the rules of a family tell, by the family's name; "head" stands for what the network proposes. */
const TELLS: Readonly<Record<string, string>> = {
  cue: "that something was said",
  content: "what was said",
  denial: "what denies it",
  unsaid: "looks like speech and is none",
  event: "what was done",
  frame: "what was done",
  tie: "how they stand to each other",
  speaker: "who said it",
  hearer: "to whom",
  route: "by which route",
  source: "whose words they are",
  label: "label",
  quotation: "quotation",
  tail: "the end of what was said",
  head: "the network",
};

/** A rule as words: "content/accused-of" gives "what was said: accused of". A family that is not known keeps its name. */
export function ruleInWords(rule: string): string {
  const slash = rule.indexOf("/");
  const family = slash < 0 ? "" : rule.slice(0, slash);
  const name = rule.slice(slash + 1).replaceAll("-", " ");
  return family === "" ? name : `${TELLS[family] ?? family}: ${name}`;
}
