"""The network as the graph that Node runs: one window a run, weights in int8, the operators of onnxruntime's own that
put several steps into one. Written out by hand instead of traced, so that nothing but what is needed stands between
the products: a traced graph spends more than half of its time there.

Inputs, all int32 and of one dimension: pieces, cases, spaces [length]; firsts [units] (index of each unit's first piece,
entry 0 is the opening mark, the root). No mask: a run holds one window and no padding.
Outputs: a row of logits a unit [1, units, ·] for every head; arcs [1, units, units]; rel_dep and rel_head [1, units, 128];
relation [1, units, relations], the logits of each unit's relation to its likeliest head; units [1, units, hidden], what the
trunk says of each, for heads that are graphs of their own (`eventgraph.py`)."""
import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

FUSED = "com.microsoft"
EPSILON = 1e-12


class Graph:
    """Nodes and weights in the order they are asked for."""

    def __init__(self, bits):
        self.nodes, self.weights, self.most = [], [], 2 ** (bits - 1) - 1

    def weight(self, name, values):
        self.weights.append(numpy_helper.from_array(np.ascontiguousarray(values), name))
        return name

    def __call__(self, kind, inputs, output, domain="", **attributes):
        outputs = [output] if isinstance(output, str) else output
        self.nodes.append(helper.make_node(kind, inputs, outputs, domain=domain, **attributes))
        return outputs[0]

    def quantised(self, name, weight):
        """A weight [in, out] as int8 with a scale a column; nothing is ever off centre."""
        scale = np.maximum(np.abs(weight).max(0), 1e-8) / self.most
        self.weight(name + ".int8", np.clip(np.round(weight / scale), -self.most, self.most).astype(np.int8))
        self.weight(name + ".scale", scale.astype(np.float32))
        self.weight(name + ".zero", np.zeros(len(scale), np.int8))
        return [name + part for part in (".int8", ".scale", ".zero")]

    def linear(self, x, name, weight, bias, output):
        """x times a weight [in, out]: x is put into eight bits by its own range first."""
        inputs = [x, *self.quantised(name, weight)]
        if bias is not None:
            inputs.append(self.weight(name + ".bias", bias))
        return self("DynamicQuantizeMatMul", inputs, output, FUSED)

    def norm(self, x, name, state, output):
        names = [self.weight(name + "." + part, state[name + "." + part]) for part in ("weight", "bias")]
        return self("LayerNormalization", [x, *names], output, axis=-1, epsilon=EPSILON)


def build(state, rows, heads, tags, pointers, edges, sizes, bits=8):
    """The graph of a network's weights.

    state: name -> float array, as the checkpoint names them; rows: ids of the word pieces that stay, in their new order;
    heads: names of the heads that give logits; tags, pointers and edges: the attribution heads, or (); sizes: layers,
    attention, arc, rel and edge of the network; bits: of the weights, 7 where processors without VNNI must agree to the last bit."""
    g = Graph(bits)
    table = state["piece.weight"][rows]
    scale = np.maximum(np.abs(table).max(1, keepdims=True), 1e-8) / 127
    g.weight("table", np.round(table / scale).astype(np.int8))
    g.weight("table.scale", scale.astype(np.float32))
    for name in ("position", "case", "space"):
        g.weight(name, state[name + ".weight"])
    g.weight("zero", np.array([0], np.int64))
    g("Gather", ["table", "pieces"], "table.row")
    g("Cast", ["table.row"], "table.float", to=TensorProto.FLOAT)
    g("Gather", ["table.scale", "pieces"], "table.size")
    g("Mul", ["table.float", "table.size"], "embedded")
    g("Shape", ["pieces"], "length")
    g("Slice", ["position", "zero", "length", "zero"], "placed")
    g("Gather", ["case", "cases"], "cased")
    g("Gather", ["space", "spaces"], "spaced")
    g("Add", ["embedded", "placed"], "sum.0")
    g("Add", ["sum.0", "cased"], "sum.1")
    g("Add", ["sum.1", "spaced"], "sum.2")
    g("Unsqueeze", ["sum.2", "zero"], "sum")
    x = g.norm("sum", "norm", state, "x")
    for at in range(sizes["layers"]):
        x = layer(g, x, "layers.%d." % at, state, sizes, last=at == sizes["layers"] - 1)
    outputs = read_off(g, x, state, heads, tags, pointers, edges, sizes)
    ints = [helper.make_tensor_value_info(name, TensorProto.INT32, [size]) for name, size in (("pieces", "length"), ("cases", "length"), ("spaces", "length"), ("firsts", "units"))]
    floats = [helper.make_tensor_value_info(name, TensorProto.FLOAT, [1, "units", size]) for name, size in outputs]
    graph = helper.make_graph(g.nodes, "language", ints, floats, g.weights)
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17), helper.make_opsetid(FUSED, 1)], ir_version=8)


def layer(g, x, name, state, sizes, last):
    """One layer; the last one goes on with the units' first pieces alone."""
    g("DynamicQuantizeLinear", [x], [name + "q", name + "q.scale", name + "q.zero"])
    weight, weight_scale, weight_zero = g.quantised(name + "qkv", state[name + "qkv.weight"].T)
    bias = g.weight(name + "qkv.bias", state[name + "qkv.bias"])
    mixed = g("QAttention", [name + "q", weight, bias, name + "q.scale", weight_scale, "", name + "q.zero", weight_zero], name + "mixed", FUSED, num_heads=sizes["attention"], unidirectional=0)
    if last:
        mixed = g("Gather", [mixed, "firsts"], name + "mixed.units", axis=1)
        x = g("Gather", [x, "firsts"], name + "x.units", axis=1)
    out = g.linear(mixed, name + "out", state[name + "out.weight"].T, state[name + "out.bias"], name + "out")
    # Sum and norm apart: onnxruntime's operator for both together is slower than the two.
    x = g.norm(g("Add", [x, out], name + "sum1"), name + "norm1", state, name + "x1")
    inner = g.linear(x, name + "inner", state[name + "inner.weight"].T, state[name + "inner.bias"], name + "inner")
    g("Gelu", [inner], name + "gelu", FUSED)
    outer = g.linear(name + "gelu", name + "outer", state[name + "outer.weight"].T, state[name + "outer.bias"], name + "outer")
    return g.norm(g("Add", [x, outer], name + "sum2"), name + "norm2", state, "units" if last else name + "x2")


def read_off(g, u, state, heads, tags, pointers, edges, sizes):
    """Every head's first product is one product; it is cut apart behind it."""
    parts = [(name, "heads." + name) for name in heads]
    parts += [(name, name) for name in ("arc_dep", "arc_head", "rel_dep", "rel_head")]
    parts += [(name, "tags." + name) for name in tags]
    for name in pointers:
        parts += [("from_" + name, "to_from." + name), ("cue_" + name, "to_cue." + name)]
    weights = [(name, state[key + ".weight"].T, state[key + ".bias"]) for name, key in parts]
    for side in ("edge_cue", "edge_unit") if edges else ():
        for at, name in enumerate(edges):
            cut = slice(at * sizes["edge"], (at + 1) * sizes["edge"])
            weights.append((side + "." + name, state[side + ".weight"][cut].T, state[side + ".bias"][cut]))
    g.linear(u, "heads", np.concatenate([w for _, w, _ in weights], 1), np.concatenate([b for _, _, b in weights]), "heads.all")
    widths = [len(b) for _, _, b in weights]
    g.weight("heads.widths", np.array(widths, np.int64))
    g("Split", ["heads.all", "heads.widths"], [name for name, _, _ in weights], axis=2)
    g("Relu", ["arc_dep"], "dependent")
    g("Relu", ["arc_head"], "head")
    g.linear("dependent", "arc", state["arc"], None, "dependent.turned")
    g("FusedMatMul", ["dependent.turned", "head"], "arcs.pair", FUSED, transB=1, alpha=float(sizes["arc"]) ** -0.5)
    g.weight("arc_bias.weight", state["arc_bias.weight"].T)
    g.weight("arc_bias.bias", state["arc_bias.bias"])
    g("MatMul", ["head", "arc_bias.weight"], "arcs.alone")
    g("Add", ["arcs.alone", "arc_bias.bias"], "arcs.biased")
    g("Transpose", ["arcs.biased"], "arcs.row", perm=[0, 2, 1])
    g("Add", ["arcs.pair", "arcs.row"], "arcs")
    # The relation to the likeliest head, so that the reader works out those few alone whose tree has another head.
    g("ArgMax", ["arcs"], "likeliest", axis=2, keepdims=0)
    g.weight("flat", np.array([-1], np.int64))
    g("Reshape", ["likeliest", "flat"], "likeliest.flat")
    g("Gather", ["rel_head", "likeliest.flat"], "rel_head.likeliest", axis=1)
    g("Add", ["rel_dep", "rel_head.likeliest"], "rel.sum")
    g("Relu", ["rel.sum"], "rel.hidden")
    g.weight("rel.weight", state["rel.weight"].T)
    g.weight("rel.bias", state["rel.bias"])
    g("MatMul", ["rel.hidden", "rel.weight"], "rel.product")
    g("Add", ["rel.product", "rel.bias"], "relation")
    for name in pointers:
        g("FusedMatMul", ["from_" + name, "cue_" + name], "to_" + name, FUSED, transB=1, alpha=float(sizes["rel"]) ** -0.5)
    for name in edges:
        g("FusedMatMul", ["edge_cue." + name, "edge_unit." + name], name, FUSED, transB=1, alpha=float(sizes["edge"]) ** -0.5)
    width = dict(zip([name for name, _, _ in weights], widths))
    names = [*heads, "rel_dep", "rel_head", *tags]
    return [("units", state["norm.weight"].shape[0])] + [(name, width[name]) for name in names] + [("arcs", "units"), ("relation", state["rel.bias"].shape[0])] + [(name, "units") for name in (*("to_" + name for name in pointers), *edges)]
