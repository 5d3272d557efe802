"""The committed weights back to a checkpoint, to go on training from them (what int8 rounded away is soon learned again).

    python model/thaw.py --network data/network --out model/runs/thawed/last.pt
"""
import argparse
import json
import os

import onnx
import torch
from onnx import numpy_helper

import network as net


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--network", default="data/network")
    parser.add_argument("--out", default="model/runs/thawed/last.pt")
    args = parser.parse_args()
    words = json.load(open(os.path.join(args.network, "network.json"), encoding="utf8"))
    vocabulary = net.vocabulary()
    model = net.Network(words["labels"], len(vocabulary))
    net.load_encoder(model)  # the pieces that were trimmed away come from here
    state = model.state_dict()
    found = tensors(onnx.load(os.path.join(args.network, "network.onnx")).graph)
    at = {piece: number for number, piece in enumerate(vocabulary)}
    table = found.pop("table").float() * found.pop("scale")
    for row, piece in zip(table, words["pieces"]):
        state["piece.weight"][at[piece]] = row
    state["rel.weight"] = torch.tensor(words["relation"]["weight"])
    state["rel.bias"] = torch.tensor(words["relation"]["bias"])
    state.update(found)
    model.load_state_dict(state)
    os.makedirs(os.path.dirname(args.out), exist_ok=True)
    net.save(args.out, model, {"pass": words["passes"]})
    print("as the encoder was, not thawed:", [name for name in state if name not in found and not name.startswith(("piece", "rel."))])


def tensors(graph):
    """Weights by their names in the network; a product's weights by the bias that is added to what comes of it."""
    raw = {one.name: torch.from_numpy(numpy_helper.to_array(one).copy()) for one in graph.initializer}
    out = {name.removeprefix("model."): value for name, value in raw.items() if name in ("table", "scale") or name.startswith("model.") and value.dtype == torch.float32 and not name.endswith("_scale")}
    readers = {}
    for node in graph.node:
        for name in node.input:
            readers.setdefault(name, []).append(node)
    for node in graph.node:
        if node.op_type != "MatMulInteger":
            continue
        name = node.input[1].removesuffix("_quantized")
        weight = raw[node.input[1]].float() * raw[name + "_scale"]
        if name.startswith("model."):
            out[name.removeprefix("model.")] = weight
            continue
        ahead = node
        while not any(one.startswith("model.") and one.endswith(".bias") for one in ahead.input):
            ahead = next(one for one in readers[ahead.output[0]] if one.op_type in ("Cast", "Mul", "Add"))
        bias = next(one for one in ahead.input if one.endswith(".bias"))
        out[bias.removeprefix("model.").removesuffix("bias") + "weight"] = weight.t().contiguous()
    return out


if __name__ == "__main__":
    main()
