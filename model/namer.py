"""Trains the network that teaches names alone: a larger encoder with one head, on the same sentences as the small one.

    python model/namer.py --gold GOLD --base model/runs/bert --out model/runs/namer

Writes OUT/last.pt after every pass, as train.py does (a checkpoint that `--namer` of train.py reads), and OUT/log.tsv."""
import argparse
import os
import random
import time
from dataclasses import replace

import torch
import torch.nn.functional as F

import network as net
from tensors import ground, spans, tensors
from windows import IGNORE, batches, groups_of, chunks, window

TRUNK, HEAD = 5e-5, 5e-4


class Namer(net.Network):
    """The network of `network.py` read off at the name head only."""

    def forward(self, pieces, cases, spaces, lengths, firsts):
        reach = torch.arange(pieces.shape[1])[None, :] < lengths[:, None]
        x = self.trunk(pieces, cases, spaces, torch.where(reach, 0.0, -1e4)[:, None, None, :])
        units = torch.gather(x, 1, firsts[:, :, None].expand(-1, -1, self.shape.hidden))
        return {"name": self.heads["name"](F.dropout(units, self.dropout, self.training))}


@torch.no_grad()
def score(model, sentences, pieces, index):
    """Exact F1 of names on dev by kind, gold words and greedy tags, `other` left out as the gold of dev leaves it out."""
    model.eval()
    rng = random.Random(7)
    made = [window(run, pieces, index) for run in chunks(sentences, rng, 60, 120)]
    inverse = {at: label for label, at in index["name"].items()}
    counts = {}
    for group in groups_of(made, 0, 4000):
        batch = tensors(group)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            tags = model(*(batch[n] for n in ("ids", "cases", "spaces", "lengths", "firsts")))["name"].float().argmax(-1)
        gold = batch["gold"]["name"]
        for row in range(tags.shape[0]):
            keep = (gold[row] != IGNORE).nonzero().flatten().tolist()
            said, real = ({s for s in spans([inverse[x[row, u].item()] for u in keep]) if s[2] != "other"} for x in (tags, gold))
            for at, part in enumerate((said & real, said - real, real - said)):
                for _, _, kind in part:
                    for key in (kind, "all"):
                        counts.setdefault(key, [0, 0, 0])[at] += 1
    model.train()
    return {key: 200 * t / max(1, 2 * t + p + n) for key, (t, p, n) in sorted(counts.items())}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gold", default=os.environ.get("DRAGOMAN_GOLD"))
    parser.add_argument("--base", required=True, help="the folder of the larger encoder")
    parser.add_argument("--out", default="model/runs/namer")
    parser.add_argument("--layers", type=int, default=12)
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--size", type=int, default=1200, help="pieces a batch")
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    torch.manual_seed(1)
    os.makedirs(args.out, exist_ok=True)
    shape = replace(net.BASE, layers=args.layers)
    on = ground(args.gold, shape, args.base)
    pieces, train, dev, labels, index, bank = on.pieces, on.train, on.dev, on.labels, on.index, on.bank
    train = [[s for s in part if s.names is not None] for part in train]
    model = Namer(labels, len(on.vocabulary), shape=shape)
    net.load_encoder(model, args.base)
    model.piece.weight.requires_grad_(False)
    used = [(n, p) for n, p in model.named_parameters() if p.requires_grad and (n.startswith("heads.name") or n.split(".")[0] in ("position", "case", "space", "norm", "layers"))]
    trunk = [p for n, p in used if not n.startswith("heads")]
    optimiser = torch.optim.AdamW([{"params": trunk, "lr": TRUNK}, {"params": [p for n, p in used if n.startswith("heads")], "lr": HEAD}], weight_decay=0.01, fused=True)
    peaks = [group["lr"] for group in optimiser.param_groups]
    begun, step, last = 0, 0, os.path.join(args.out, "last.pt")
    steps = args.epochs * len(batches(train, pieces, index, 0, args.size, bank=bank))
    if os.path.exists(last):
        kept = torch.load(last, weights_only=False)
        model.load_state_dict(kept["state"])
        optimiser.load_state_dict(kept["optimiser"])
        begun, step = kept["pass"], kept["step"]
    clock = time.time()
    log = open(os.path.join(args.out, "log.tsv"), "a")
    model.train()
    for epoch in range(begun, args.epochs):
        total, seen = 0.0, 0
        for group in batches(train, pieces, index, 100 + epoch, args.size, bank=bank):
            pace = min(1.0, (step + 1) / (0.1 * steps)) * max(0.02, 1 - step / steps)
            for settings, peak in zip(optimiser.param_groups, peaks):
                settings["lr"] = peak * pace
            batch = tensors(group)
            with torch.autocast("cpu", dtype=torch.bfloat16):
                out = model(*(batch[n] for n in ("ids", "cases", "spaces", "lengths", "firsts")))
                loss = F.cross_entropy(out["name"].float().flatten(0, 1), batch["gold"]["name"].flatten(), ignore_index=IGNORE)
            optimiser.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_([p for _, p in used], 1.0)
            optimiser.step()
            step, seen, total = step + 1, seen + 1, total + loss.item()
            if seen % 25 == 0:
                print(epoch, seen, steps, "%.0fs" % (time.time() - clock), "%.4f" % (total / seen), flush=True)
        net.save(last, model, {"optimiser": optimiser.state_dict(), "pass": epoch + 1, "step": step})
        for name, part in (("ewt", dev[0]), ("gum", [s for s in dev[1] if s.names is not None])):
            line = "\t".join(["%d" % (epoch + 1), name] + ["%s %.2f" % item for item in score(model, part, pieces, index).items()])
            print(line, flush=True)
            log.write(line + "\n")
            log.flush()


if __name__ == "__main__":
    main()
