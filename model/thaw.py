"""The committed weights back to a checkpoint, to go on training from them (what int8 rounded away is soon learned again).

    python model/thaw.py --network data/network --out model/runs/thawed/last.pt
"""
import argparse
import json
import os
from dataclasses import replace

import onnx
import torch
from onnx import numpy_helper

import network as net
from export import HEADS, POINTERS, TAGS


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--network", default="data/network")
    parser.add_argument("--out", default="model/runs/thawed/last.pt")
    args = parser.parse_args()
    words = json.load(open(os.path.join(args.network, "network.json"), encoding="utf8"))
    vocabulary = net.vocabulary()
    raw = {one.name: torch.from_numpy(numpy_helper.to_array(one).copy()) for one in onnx.load(os.path.join(args.network, "network.onnx")).graph.initializer}
    depth = len({name.split(".")[1] for name in raw if name.startswith("layers.")})
    model = net.Network(words["labels"], len(vocabulary), shape=replace(net.SMALL, layers=depth))
    net.load_encoder(model)  # the pieces that were trimmed away come from here
    state = model.state_dict()
    at = {piece: number for number, piece in enumerate(vocabulary)}
    for row, piece in zip(raw["table"].float() * raw["table.scale"], words["pieces"]):
        state["piece.weight"][at[piece]] = row
    found = weights(raw, [name for name in state if name != "piece.weight"])
    model.load_state_dict({**state, **found})
    os.makedirs(os.path.dirname(args.out), exist_ok=True)
    net.save(args.out, model, {"pass": words["passes"]})
    print("as they began, not thawed:", [name for name in state if name not in found and name != "piece.weight"])


def weights(raw, names):
    """Weights of the network by their names, out of the graph's; the heads' stand there as one product (see graph.py)."""
    whole = lambda name: raw[name + ".int8"].float() * raw[name + ".scale"]
    found, heads, at = {}, (whole("heads").t(), raw["heads.bias"]), 0
    for keys, size in heads_of(raw["heads.widths"].tolist()):
        for key, part in zip(("weight", "bias"), heads):
            kept = found.setdefault(keys + "." + key, [])
            kept.append(part[at : at + size])
        at += size
    found = {name: torch.cat(parts).contiguous() for name, parts in found.items()}
    for name in names:
        plain = name.removesuffix(".weight")
        if name in raw:
            found[name] = raw[name].t().contiguous() if name in ("rel.weight", "arc_bias.weight") else raw[name]
        elif plain in ("position", "case", "space"):
            found[name] = raw[plain]
        elif plain + ".int8" in raw:
            found[name] = whole(plain) if plain == "arc" else whole(plain).t().contiguous()
    return found


def heads_of(widths):
    """[(name in the network, rows)] of the heads in the order in which `graph.read_off` puts them."""
    names = ["heads." + name for name in HEADS] + ["arc_dep", "arc_head", "rel_dep", "rel_head"] + ["tags." + name for name in TAGS]
    names += [part + "." + name for name in POINTERS for part in ("to_from", "to_cue")]
    names += [side for side in ("edge_cue", "edge_unit") for _ in net.EDGES]
    return zip(names, widths)


if __name__ == "__main__":
    main()
