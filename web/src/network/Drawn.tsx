import type { NetworkEdge, NetworkNode } from "../../../src/answers/types.ts";
import { labelsOf } from "../chart/labels.ts";
import { navigate } from "../router.ts";
import { pairAddress } from "../words/pairs.ts";
import { layoutOf } from "./layout.ts";
import { isConflict, tieInWords, weightOf } from "./ties.ts";

/** Wide on a desk, high on a phone; type is as large as the page's either way. */
const DESK = { width: 1160, height: 640, side: 90, head: 40, type: 15 };
const PHONE = { width: 560, height: 760, side: 70, head: 40, type: 21 };

/** A small network as a drawing: who is greater is larger, ties are as broad as they are many, mostly conflict is dashed. */
export function Drawn({
  nodes,
  edges,
}: {
  readonly nodes: readonly NetworkNode[];
  readonly edges: readonly NetworkEdge[];
}) {
  const { width, height, side, head, type } = matchMedia("(max-width: 48rem)").matches ? PHONE : DESK;
  const layout = layoutOf(
    nodes.map(({ id }) => id),
    edges.map((edge) => ({ one: edge.one, other: edge.other, weight: weightOf(edge) })),
  );
  const placed = (id: string): readonly [number, number] => {
    const [x, y] = layout.get(id) ?? [0.5, 0.5];
    return [side + x * (width - 2 * side), head + y * (height - 2 * head)];
  };
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const most = Math.max(...edges.map(weightOf));
  const greatest = Math.max(...nodes.map(({ count }) => count));
  const marks = nodes.map((node) => {
    const [x, y] = placed(node.id);
    return { node, key: node.id, name: node.name, x, y, half: 4 + 10 * Math.sqrt(node.count / greatest) };
  });
  const frame = { left: 4, right: width - 4, top: 4, foot: height - 4 };
  const labels = new Map(labelsOf(marks, type, frame).map((label) => [label.key, label]));
  return (
    <svg
      class="network"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={`${nodes.length} who deal with each other; the table below tells who with whom, and how often`}
    >
      {edges.map((edge) => {
        const [one, other] = [byId.get(edge.one), byId.get(edge.other)];
        if (!one || !other) return null;
        const [[x1, y1], [x2, y2]] = [placed(edge.one), placed(edge.other)];
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: the table below has the same as links
          <g
            key={`${edge.one} ${edge.other}`}
            class="tie"
            onClick={() => navigate(pairAddress(one.pairAs, other.pairAs))}
          >
            <title>{`${one.name} and ${other.name}: ${tieInWords(edge)}`}</title>
            <line class="hit" x1={x1} y1={y1} x2={x2} y2={y2} />
            <line
              class={isConflict(edge) ? "conflict" : edge.cooperation > 0 ? "cooperation" : "talk"}
              x1={x1}
              y1={y1}
              x2={x2}
              y2={y2}
              stroke-width={1 + 6 * Math.sqrt(weightOf(edge) / most)}
            />
          </g>
        );
      })}
      {marks.map(({ node, x, y, half }) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: the table below has the same as links
        <g key={node.id} class="member" onClick={() => navigate(`/actors/${encodeURIComponent(node.id)}`)}>
          <title>{`${node.name}: ${node.count}`}</title>
          {node.kind === "state" ? (
            <circle cx={x} cy={y} r={half} />
          ) : (
            <rect x={x - half} y={y - half} width={2 * half} height={2 * half} />
          )}
        </g>
      ))}
      {marks.map(({ node }) => {
        const label = labels.get(node.id);
        return label ? (
          <text key={node.id} x={label.x} y={label.y} text-anchor={label.anchor} font-size={type}>
            {node.name}
          </text>
        ) : null;
      })}
    </svg>
  );
}
