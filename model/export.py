"""A checkpoint to what Node opens: network.onnx (int8) and network.json (labels, word pieces).

    python model/export.py --checkpoint model/runs/first/last.pt --out data/network
"""
import argparse
import hashlib
import json
import os
import unicodedata

import torch
from torch import nn

import network as net


class Exported(nn.Module):
    """The network as one graph with attention written out, the embedding table in int8 and half-precision nowhere."""

    def __init__(self, model, kept, attribution):
        """kept: the ids of the word pieces that stay, in their new order; attribution: whether to put those heads in."""
        super().__init__()
        self.model, self.attribution = model, attribution
        table = model.piece.weight.detach()[kept]
        scale = table.abs().amax(1, keepdim=True).clamp(min=1e-8) / 127
        self.register_buffer("table", (table / scale).round().to(torch.int8))
        self.register_buffer("scale", scale)

    def forward(self, pieces, cases, spaces, mask, firsts):
        m = self.model
        x = self.table[pieces].float() * self.scale[pieces]
        positions = torch.arange(pieces.shape[1])
        x = m.norm(x + m.position(positions) + m.case(cases) + m.space(spaces))
        bias = (1.0 - mask[:, None, None, :]) * -1e4
        batch, length = pieces.shape
        hidden, attention = m.shape.hidden, m.shape.attention
        wide = hidden // attention
        for layer in m.layers:
            q, k, v = layer.qkv(x).split(hidden, 2)
            q = q.view(batch, length, attention, wide).transpose(1, 2)
            k = k.view(batch, length, attention, wide).permute(0, 2, 3, 1)
            v = v.view(batch, length, attention, wide).transpose(1, 2)
            weights = torch.softmax(q @ k * (wide**-0.5) + bias, -1)
            mixed = (weights @ v).transpose(1, 2).reshape(batch, length, hidden)
            x = layer.norm1(x + layer.out(mixed))
            x = layer.norm2(x + layer.outer(nn.functional.gelu(layer.inner(x))))
        u = torch.gather(x, 1, firsts[:, :, None].expand(-1, -1, hidden))
        dep, head = torch.relu(m.arc_dep(u)), torch.relu(m.arc_head(u))
        arcs = (dep @ m.arc) @ head.transpose(1, 2) * (net.ARC**-0.5) + m.arc_bias(head).transpose(1, 2)
        heads = [m.heads[name](u) for name in HEADS]
        said = []
        if self.attribution:
            said += [m.tags[name](u) for name in TAGS]
            said += [m.to_from[name](u) @ m.to_cue[name](u).transpose(1, 2) * (net.REL**-0.5) for name in POINTERS]
            edges = m.edges(u)
            said += [edges[:, at] for at in range(len(net.EDGES))]
        return (*heads, arcs, m.rel_dep(u), m.rel_head(u), *said)


def latin(piece):
    """Whether English news could need a piece: marks, digits and Latin letters; no other script, no spare ids."""
    if piece in ("[PAD]", "[UNK]", "[CLS]", "[SEP]"):
        return True
    if piece.startswith("[") and len(piece) > 1:
        return False
    return all(not c.isalpha() or "LATIN" in unicodedata.name(c, "") for c in piece)


def known_lemmas(gold, labels):
    """Edit scripts of forms that the training trees show again and again with one lemma: {"told VERB": script index}."""
    from collections import Counter, defaultdict

    import data

    index = {script: at for at, script in enumerate(labels["lemma"])}
    seen = defaultdict(Counter)
    for part in data.load(gold, "train"):
        for sentence in part:
            for start, end, upos, _, lemma, _, _ in sentence.words:
                form = sentence.text[start:end]
                if upos != "PROPN" and form.isalpha():
                    seen[form.lower() + " " + upos][data.lemma_script(form.lower(), lemma)] += 1
    known = {}
    for key, counts in sorted(seen.items()):
        script, count = counts.most_common(1)[0]
        if count >= 1 and count >= 0.9 * sum(counts.values()) and script in index:
            known[key] = index[script]
    return known


HEADS = ("boundary", "upos", "feats", "lemma", "name")
TAGS = ("source", "cue", "content")
POINTERS = ("source", "content")
INPUTS = ("pieces", "cases", "spaces", "mask", "firsts")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--checkpoint", default="model/runs/first/last.pt")
    parser.add_argument("--out", default="data/network")
    parser.add_argument("--gold", default=os.environ.get("DRAGOMAN_GOLD"), help="for the lemmas of frequent forms")
    parser.add_argument("--float", action="store_true", help="keep 32-bit weights, to measure what int8 costs")
    args = parser.parse_args()
    kept = torch.load(args.checkpoint, weights_only=False)
    vocabulary = net.vocabulary()
    model = net.Network(kept["labels"], len(vocabulary))
    attribution = any(name.startswith("tags.") for name in kept["state"]) and kept.get("attribution", True)
    # A checkpoint of before the attribution heads has none of their weights; they are left out of the graph then.
    model.load_state_dict(kept["state"], strict=attribution)
    rows = [at for at, piece in enumerate(vocabulary) if latin(piece)]
    model.eval()
    os.makedirs(args.out, exist_ok=True)
    full = os.path.join(args.out, "network.float.onnx")
    example = (torch.ones(2, 9, dtype=torch.int64), torch.ones(2, 9, dtype=torch.int64), torch.ones(2, 9, dtype=torch.int64), torch.ones(2, 9), torch.zeros(2, 5, dtype=torch.int64))
    outputs = [*HEADS, "arcs", "rel_dep", "rel_head"] + ([*TAGS, *("to_" + name for name in POINTERS), *net.EDGES] if attribution else [])
    axes = {name: {0: "batch", 1: "length"} for name in INPUTS[:4]} | {"firsts": {0: "batch", 1: "units"}} | {name: {0: "batch", 1: "units"} for name in outputs}
    with torch.no_grad():
        torch.onnx.export(Exported(model, rows, attribution), example, full, input_names=list(INPUTS), output_names=outputs, dynamic_axes=axes, opset_version=17, dynamo=False)
    final = os.path.join(args.out, "network.onnx")
    if args.float:
        os.replace(full, final)
    else:
        from onnxruntime.quantization import QuantType, quantize_dynamic

        quantize_dynamic(full, final, op_types_to_quantize=["MatMul", "Gemm"], per_channel=True, reduce_range=False, weight_type=QuantType.QInt8)
        os.remove(full)
    rel = model.rel
    words = {
        "labels": kept["labels"],
        "lemmas": known_lemmas(args.gold, kept["labels"]),
        "pieces": [vocabulary[at] for at in rows],
        "relation": {"weight": [[round(x, 5) for x in row] for row in rel.weight.tolist()], "bias": [round(x, 5) for x in rel.bias.tolist()]},
        "passes": kept["pass"],
    }
    # The hash stands for everything that reading depends on: the graph and the words beside it.
    both = hashlib.sha256(open(final, "rb").read())
    both.update(json.dumps(words, sort_keys=True).encode())
    words["hash"] = both.hexdigest()[:16]
    with open(os.path.join(args.out, "network.json"), "w", encoding="utf8") as file:
        json.dump(words, file, ensure_ascii=False, separators=(",", ":"))
    print({name: os.path.getsize(os.path.join(args.out, name)) for name in sorted(os.listdir(args.out))}, words["hash"])


if __name__ == "__main__":
    main()
