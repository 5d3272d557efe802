"""The heads for events as a small graph of its own beside the network (events.onnx) and the weights that are no product
(events.json). It reads the network's output `units`, and belongs to the one network that it was trained on.

Outputs: types [1, units, words · kinds], what each unit adds to the logit of each kind where it stands for each of
`eventtypes.WORDS`; event [1, units, 2], the logit of telling of something done, and how factual it is (3 to −3)."""
import base64
import hashlib
import json
import os

import numpy as np
import onnx
from onnx import TensorProto, helper

from graph import Graph


def write(folder, trunk, heads, types, kinds):
    """folder: gets events.onnx, and events.json of the first of `types`; heads: the state of `EventHeads`; types:
    [{"names": {name: row}, "weights" [names, kinds], "dense" [words · hidden → kinds], "bias", "shift"}], whose parts of `types`
    stand behind one another in the graph."""
    g = Graph(8)
    weights, biases = [], []
    for one in types:
        hidden = len(one["shift"])
        for at in range(one["dense"].shape[1] // hidden):
            part = one["dense"][:, at * hidden : (at + 1) * hidden]
            weights.append(part.T)
            biases.append(-part @ one["shift"])
    g.weight("types.weight", np.concatenate(weights, 1).astype(np.float32))
    g.weight("types.bias", np.concatenate(biases).astype(np.float32))
    g("MatMul", ["units", "types.weight"], "types.product")
    g("Add", ["types.product", "types.bias"], "types")
    outputs = [("types", sum(w.shape[1] for w in weights))]
    if heads is not None:
        g.linear("units", "inner", heads["inner.weight"].T.numpy(), heads["inner.bias"].numpy(), "inner")
        g("Relu", ["inner"], "inner.on")
        g.weight("event.weight", heads["event.weight"].T.numpy())
        g.weight("event.bias", heads["event.bias"].numpy())
        g("MatMul", ["inner.on", "event.weight"], "event.product")
        g("Add", ["event.product", "event.bias"], "event")
        outputs.append(("event", 2))
    inputs = [helper.make_tensor_value_info("units", TensorProto.FLOAT, [1, "units", hidden])]
    floats = [helper.make_tensor_value_info(name, TensorProto.FLOAT, [1, "units", size]) for name, size in outputs]
    graph = helper.make_graph(g.nodes, "events", inputs, floats, g.weights)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17), helper.make_opsetid("com.microsoft", 1)], ir_version=8)
    os.makedirs(folder, exist_ok=True)
    onnx.save(model, os.path.join(folder, "events.onnx"))
    for at, one in enumerate(types):
        about = {"trunk": trunk, "kinds": kinds, "offset": at * one["dense"].shape[1] // hidden * len(kinds), **packed(one)}
        text = json.dumps(about, separators=(",", ":"), ensure_ascii=False)
        about = {"hash": hashlib.sha256(text.encode() + open(os.path.join(folder, "events.onnx"), "rb").read()).hexdigest()[:8], **about}
        with open(os.path.join(folder, "events.json" if at == 0 else "events-%d.json" % (at - 1)), "w", encoding="utf8") as file:
            json.dump(about, file, separators=(",", ":"), ensure_ascii=False)


def packed(one):
    """Names with their rows in eight bits; names that say next to nothing are left out."""
    rows = one["weights"]
    names = sorted((name for name, at in one["names"].items() if np.abs(rows[at]).max() > 0.03))
    kept = rows[[one["names"][name] for name in names]]
    scale = float(np.abs(kept).max() / 127)
    whole = np.round(kept / scale).astype(np.int8)
    return {"bias": [round(float(x), 4) for x in one["bias"]], "scale": scale, "names": names, "weights": base64.b64encode(whole.tobytes()).decode()}
