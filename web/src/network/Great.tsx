import Graph from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";
import { useEffect, useRef, useState } from "preact/hooks";
import Sigma from "sigma";
import { DEFAULT_STYLES } from "sigma/types";
import type { NetworkEdge, NetworkNode } from "../../../src/answers/types.ts";
import { navigate } from "../router.ts";
import { isConflict, weightOf } from "./ties.ts";

/** A great network, drawn by the machine's graphics: it can be moved and magnified. */
export function Great({
  nodes,
  edges,
}: {
  readonly nodes: readonly NetworkNode[];
  readonly edges: readonly NetworkEdge[];
}) {
  const place = useRef<HTMLDivElement>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const root = place.current;
    if (root === null) return;
    const colour = (name: string): string => getComputedStyle(root).getPropertyValue(name).trim();
    const graph = new Graph();
    const greatest = Math.max(...nodes.map(({ count }) => count));
    for (const [at, node] of nodes.entries())
      graph.addNode(node.id, {
        label: node.name,
        x: Math.cos(at * 2.4) * Math.sqrt(at + 1),
        y: Math.sin(at * 2.4) * Math.sqrt(at + 1),
        size: 2 + 7 * Math.sqrt(node.count / greatest),
        color: colour("--ink"),
      });
    for (const edge of edges)
      graph.addEdge(edge.one, edge.other, {
        weight: weightOf(edge),
        size: 1 + Math.log2(weightOf(edge)),
        color: colour(isConflict(edge) ? "--accent" : "--edge"),
      });
    forceAtlas2.assign(graph, { iterations: 200, settings: forceAtlas2.inferSettings(graph) });
    let drawing: Sigma | null = null;
    try {
      drawing = new Sigma(graph, root, {
        styles: { ...DEFAULT_STYLES, nodes: [DEFAULT_STYLES.nodes, { labelColor: colour("--ink") }].flat() },
      });
      drawing.on("clickNode", ({ node }) => navigate(`/actors/${encodeURIComponent(node)}`));
    } catch {
      setFailed(true);
    }
    return () => drawing?.kill();
  }, [nodes, edges]);
  return failed ? (
    <p class="quiet">This browser cannot draw so many; the table below has them all.</p>
  ) : (
    <div
      class="network great"
      ref={place}
      role="img"
      aria-label={`${nodes.length} who deal with each other; the table below tells who with whom`}
    />
  );
}
