"""A checkpoint to what Node opens: network.onnx (int8) and network.json (labels, word pieces).

    python model/export.py --checkpoint model/runs/first/last.pt --out data/network
"""
import argparse
import hashlib
import json
import os
import unicodedata

import onnx
import torch

import graph
import network as net


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


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--checkpoint", default="model/runs/first/last.pt")
    parser.add_argument("--out", default="data/network")
    parser.add_argument("--gold", default=os.environ.get("DRAGOMAN_GOLD"), help="for the lemmas of frequent forms")
    parser.add_argument("--bits", type=int, default=8, help="of the weights; 7 where processors without VNNI must agree to the last bit")
    args = parser.parse_args()
    kept = torch.load(args.checkpoint, weights_only=False)
    vocabulary = net.vocabulary()
    model = net.Network(kept["labels"], len(vocabulary), shape=net.Shape(**kept["shape"]))
    attribution = any(name.startswith("tags.") for name in kept["state"]) and kept.get("attribution", True)
    # A checkpoint of before the attribution heads has none of their weights; they are left out of the graph then.
    model.load_state_dict(kept["state"], strict=attribution)
    rows = [at for at, piece in enumerate(vocabulary) if latin(piece)]
    model.eval()
    os.makedirs(args.out, exist_ok=True)
    final = os.path.join(args.out, "network.onnx")
    state = {name: value.float().numpy() for name, value in model.state_dict().items()}
    sizes = {"layers": model.shape.layers, "attention": model.shape.attention, "arc": net.ARC, "rel": net.REL, "edge": net.EDGE}
    said = (TAGS, POINTERS, net.EDGES) if attribution else ((), (), ())
    onnx.save(graph.build(state, rows, HEADS, *said, sizes, args.bits), final)
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
