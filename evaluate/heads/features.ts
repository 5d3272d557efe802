import { once } from "node:events";
import { createWriteStream, readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import type { Span } from "../../src/contract/index.ts";
import { dated, toReport } from "../../src/intake/index.ts";
import { openLanguage } from "../../src/language/index.ts";
import type { Node, TreeSentence } from "../../src/reading/document/tree.ts";
import { sentenceAt } from "../../src/reading/document/tree.ts";
import { englishDocument } from "../../src/reading/en/document.ts";
import { FRAMES } from "../../src/reading/en/frames.ts";
import { type Party, partiesIn, type World } from "../../src/reading/events/gate.ts";
import { type Features, featuresOf, type Sides } from "../../src/reading/events/heads/features.ts";
import { pairsOf, partiesOf } from "../../src/reading/events/heads/pairs.ts";
import { type Vote, votesIn } from "../../src/reading/events/heads/votes.ts";
import { worldOf } from "../../src/reading/events/index.ts";
import { registerHere } from "../../src/reading/mentions/countries/registerHere.ts";
import { readDiscourse } from "../../src/reading/mentions/index.ts";
import { findPlaces } from "../../src/reading/places/index.ts";
import { overlaps } from "../../src/reading/syntax/spans.ts";
import { headIn } from "../../src/reading/syntax/standing.ts";
import { findTimes } from "../../src/reading/times/index.ts";
import { asOf, openRegister } from "../../src/register/index.ts";

/**
 * `npx tsx evaluate/heads/features.ts IN OUT NETWORK`: what the head of types reads of pairs, for its training
 * (`model/eventtypes.py`). NETWORK: the folder of the network that reads them. IN: a line a text, JSON: {"text", "pairs": [{"source": [start, end], "target": [start, end]}]}.
 * OUT: a line a pair, those that are given and all others that the reader would ask about: {"row", "pair" (its number,
 * null for the others), "names", "words" (where each begins; null for none), "path", "vote"}.
 */
interface Row {
  readonly text: string;
  readonly pairs: readonly { readonly source: readonly [number, number]; readonly target: readonly [number, number] }[];
}

const [input, output, network] = process.argv.slice(2);
if (!input || !output || !network)
  throw new Error("features.ts needs the texts, where the features go, and the folder of a network");

const language = await openLanguage({ folder: pathToFileURL(`${network}/`) });
const out = createWriteStream(output);

const span = ([start, end]: readonly [number, number]): Span => ({ start, end });

/** "the Norwegian | officials": who is meant is the word that an adjective or a noun in front tells of. */
function phraseHead(node: Node | null): Node | null {
  let at = node;
  for (let steps = 0; at !== null && steps < 4; steps += 1) {
    if (!/^(?:amod|compound|nmod:desc|flat)/.test(at.deprel) || !at.parent || !/^(?:NOUN|PROPN)$/.test(at.parent.upos))
      break;
    at = at.parent;
  }
  return at;
}

const partyAt = (head: Node, world: World): Party | undefined => partiesIn({ head, deep: true, rank: 0 }, world)[0];

const written = (row: number, pair: number | null, features: Features): string =>
  `${JSON.stringify({
    row,
    pair,
    names: features.names,
    words: features.words.map((word) => word?.start ?? null),
    path: features.path.map(({ start }) => start),
    vote: features.vote?.type ?? null,
  })}\n`;

for (const [number, line] of readFileSync(input, "utf8").trimEnd().split("\n").entries()) {
  const { text, pairs } = JSON.parse(line) as Row;
  const report = dated(await toReport({ kind: "text", body: text }));
  if (report.text !== text) continue;
  const document = englishDocument(report, await language.analyse(report));
  const { sentences } = document;
  const register = registerHere(sentences, asOf(openRegister(), report.published));
  const who = readDiscourse(document, register).who();
  const places = findPlaces(report, sentences, who, register);
  const world = worldOf({ ...who, document, times: findTimes(report, sentences), places }, register);
  const votes = new Map<TreeSentence, readonly Vote[]>();
  const ask = (sides: Sides): Features | null => {
    const { sentence } = sides.actor;
    const own = votes.get(sentence) ?? votesIn(sentence, FRAMES);
    votes.set(sentence, own);
    return featuresOf(sides, own);
  };
  for (const [at, { source, target }] of pairs.entries()) {
    const sentence = sentences[sentenceAt(sentences, span(source))];
    if (!sentence) continue;
    const actor = phraseHead(headIn(sentence, span(source)));
    const recipient = phraseHead(headIn(sentence, span(target)));
    if (!actor || !recipient) continue;
    const features = ask({ actor, recipient, by: partyAt(actor, world), to: partyAt(recipient, world) });
    if (features) out.write(written(number, at, features));
  }
  for (const sentence of sentences)
    for (const { actor, recipient } of pairsOf(partiesOf(sentence, world))) {
      if (recipient === null) continue;
      const touches = (node: Node, side: "source" | "target"): boolean =>
        pairs.some((pair) => overlaps(node, span(pair[side])));
      // What is given is given; whether the same holds the other way round is not said.
      if (touches(actor.head, "source") && touches(recipient.head, "target")) continue;
      const features = ask({ actor: actor.head, recipient: recipient.head, by: actor, to: recipient });
      if (features && !out.write(written(number, null, features))) await once(out, "drain");
    }
}
out.end();
await once(out, "finish");
