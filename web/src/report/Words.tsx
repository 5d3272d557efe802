import type { Block, Span } from "../../../src/contract/types.ts";
import { foldedName } from "../words/blocks.ts";
import type { Passage } from "./paragraphs.ts";
import { type Mark, type Meant, type Segment, segmentsOf } from "./segments.ts";

interface TextProps {
  readonly text: string;
  readonly marks: readonly Mark[];
  /** For each finding the offset after which its number stands. */
  readonly ends: ReadonlyMap<number, readonly number[]>;
  /** Words that mean somebody. */
  readonly mentions: readonly Meant[];
}

/** The report as a newspaper sets it, its words marked; what is no reporting is folded to a line. */
export function Words({ passages, ...rest }: TextProps & { readonly passages: readonly Passage[] }) {
  return (
    <article class="words">
      {passages.map((passage) =>
        passage.kind === "open" ? (
          <OpenBlock key={passage.block.start} block={passage.block} lines={passage.lines} {...rest} />
        ) : (
          <FoldedBlocks key={passage.blocks[0]?.start} passage={passage} {...rest} />
        ),
      )}
    </article>
  );
}

function OpenBlock({ block, lines, ...rest }: TextProps & { readonly block: Block; readonly lines: readonly Span[] }) {
  if (block.kind === "headline")
    return (
      <h1>
        {lines.map((line) => (
          <span key={line.start} data-at={line.start}>
            <Line span={line} {...rest} />
          </span>
        ))}
      </h1>
    );
  return (
    <>
      {lines.map((line) => (
        <p key={line.start} class={`block-${block.kind}`} data-at={line.start}>
          <Line span={line} {...rest} />
        </p>
      ))}
    </>
  );
}

function FoldedBlocks({ passage, ...rest }: TextProps & { readonly passage: Extract<Passage, { kind: "folded" }> }) {
  const first = passage.blocks[0] as Block;
  return (
    <details class="folded">
      <summary>
        {foldedName(first)} <span class="quiet">· no reporting: {first.reason}</span>
      </summary>
      {passage.lines.flat().map((line) => (
        <p key={line.start} data-at={line.start}>
          <Line span={line} {...rest} />
        </p>
      ))}
    </details>
  );
}

function Line({ span, text, marks, ends, mentions }: TextProps & { readonly span: Span }) {
  return (
    <>
      {segmentsOf(span, marks, mentions).map((segment) => (
        <Piece
          key={segment.start}
          segment={segment}
          text={text}
          numbers={ends.get(segment.end) ?? []}
          begins={mentions.some((one) => one.mention === segment.mention && one.start === segment.start)}
        />
      ))}
    </>
  );
}

function Piece({
  segment,
  text,
  numbers,
  begins,
}: {
  readonly segment: Segment;
  readonly text: string;
  readonly numbers: readonly number[];
  /** The first piece of its mention: the one that is walked to and linked to. */
  readonly begins: boolean;
}) {
  const words = text.slice(segment.start, segment.end);
  const marked =
    segment.findings.length === 0 && segment.mention === null ? (
      words
    ) : (
      <span
        class={[
          segment.findings.length > 0 ? "mark" : "",
          ...segment.roles,
          segment.depth > 1 ? "deep" : "",
          segment.mention === null ? "" : "who",
        ]
          .filter(Boolean)
          .join(" ")}
        data-f={segment.findings.length > 0 ? segment.findings.join(" ") : undefined}
        data-m={segment.mention ?? undefined}
        id={begins ? `m-${segment.start}` : undefined}
        tabIndex={begins ? -1 : undefined}
      >
        {words}
      </span>
    );
  return (
    <>
      {marked}
      {numbers
        .filter((number) => segment.findings.includes(number))
        .map((number) => (
          <a key={number} class="number" href={`#n${number + 1}`} data-go={number} tabIndex={-1}>
            {number + 1}
          </a>
        ))}
    </>
  );
}
