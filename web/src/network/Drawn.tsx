import type { NetworkEdge, NetworkNode } from "../../../src/answers/types.ts";
import { navigate } from "../router.ts";
import { pairAddress } from "../words/pairs.ts";
import { layoutOf } from "./layout.ts";
import { isConflict, tieInWords, weightOf } from "./ties.ts";

const [WIDTH, HEIGHT, SIDE, HEAD] = [1000, 620, 110, 36];

/** A small network as a drawing: who is greater is larger, ties are as broad as they are many, mostly conflict is dashed. */
export function Drawn({ nodes, edges }: { readonly nodes: readonly NetworkNode[]; readonly edges: readonly NetworkEdge[] }) {
  const layout = layoutOf(
    nodes.map(({ id }) => id),
    edges.map((edge) => ({ one: edge.one, other: edge.other, weight: weightOf(edge) })),
  );
  const placed = (id: string): readonly [number, number] => {
    const [x, y] = layout.get(id) ?? [0.5, 0.5];
    return [SIDE + x * (WIDTH - 2 * SIDE), HEAD + y * (HEIGHT - 2 * HEAD)];
  };
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const most = Math.max(...edges.map(weightOf));
  const greatest = Math.max(...nodes.map(({ count }) => count));
  return (
    <svg class="network" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={`${nodes.length} who deal with each other; the table below tells who with whom, and how often`}>
      {edges.map((edge) => {
        const [one, other] = [byId.get(edge.one), byId.get(edge.other)];
        if (!one || !other) return null;
        const [[x1, y1], [x2, y2]] = [placed(edge.one), placed(edge.other)];
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: the table below has the same as links
          <g key={`${edge.one} ${edge.other}`} class="tie" onClick={() => navigate(pairAddress(one.pairAs, other.pairAs))}>
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
      {nodes.map((node) => {
        const [x, y] = placed(node.id);
        const size = 4 + 10 * Math.sqrt(node.count / greatest);
        const left = x > WIDTH / 2;
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: the table below has the same as links
          <g key={node.id} class="member" onClick={() => navigate(`/actors/${encodeURIComponent(node.id)}`)}>
            <title>{`${node.name}: ${node.count}`}</title>
            {node.kind === "state" ? (
              <circle cx={x} cy={y} r={size} />
            ) : (
              <rect x={x - size} y={y - size} width={2 * size} height={2 * size} />
            )}
            <text x={left ? x - size - 5 : x + size + 5} y={y + 5} text-anchor={left ? "end" : "start"}>
              {node.name}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
