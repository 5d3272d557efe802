"""Where words begin in texts that come without words (worldwide.py), as a trained network says.

    python model/words.py --gold GOLD --start model/runs/thawed/last.pt --out model/runs/words.json

Writes {split: [numbers of the units at which a word begins, for each text]}."""
import argparse
import json
import os

import torch

import network as net
import worldwide
from attribution import window
from tensors import index_of, tensors
from units import Pieces, space_before, units
from windows import groups_of


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gold", default=os.environ.get("DRAGOMAN_GOLD"))
    parser.add_argument("--start", required=True, help="the network's checkpoint")
    parser.add_argument("--out", default="model/runs/words.json")
    parser.add_argument("--threads", type=int, default=2)
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    saved = torch.load(args.start, weights_only=False)
    vocabulary = net.vocabulary()
    model = net.Network(saved["labels"], len(vocabulary), shape=net.Shape(**saved["shape"]))
    model.load_state_dict(saved["state"], strict=False)
    model.eval()
    index = index_of(saved["labels"], vocabulary)
    found = {split: starts(model, [text for text, _ in worldwide.load(args.gold, split)], Pieces(vocabulary), index) for split in ("train", "dev")}
    json.dump(found, open(args.out, "w", encoding="utf8"))


def starts(model, texts, pieces, index):
    out, made = [[] for _ in texts], []
    for number, text in enumerate(texts):
        found = units(text)
        spaces = [space_before(text, start) for start, _ in found]
        for begin, end in worldwide.stretches(text, found, spaces):
            w = window([text[s:e] for s, e in found[begin:end]], spaces[begin:end], pieces, index)
            if len(w["ids"]) <= model.position.num_embeddings:
                made.append({**w, "text": number, "begin": begin, "spaced": spaces[begin:end]})
    for group in groups_of(made, 0):
        for w, inside in zip(group, insides(model, tensors(group))):
            out[w["text"]] += [w["begin"] + at for at, space in enumerate(w["spaced"]) if space or not inside[at + 1]]
    return [sorted(one) for one in out]


@torch.no_grad()
def insides(model, batch):
    """[B][U]: whether the network takes a unit for the inside of a word."""
    reach = torch.arange(batch["ids"].shape[1])[None, :] < batch["lengths"][:, None]
    with torch.autocast("cpu", dtype=torch.bfloat16):
        x = model.trunk(batch["ids"], batch["cases"], batch["spaces"], torch.where(reach, 0.0, -1e4)[:, None, None, :])
        u = torch.gather(x, 1, batch["firsts"][:, :, None].expand(-1, -1, x.shape[2]))
        return (model.heads["boundary"](u).argmax(-1) == 0).tolist()


if __name__ == "__main__":
    main()
