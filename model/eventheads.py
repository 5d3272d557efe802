"""Heads for events on a trunk that stays as it is: which words are predicates, how factual what they tell is, and where
their arguments stand. The trunk is read once.

    python model/eventheads.py --gold GOLD --checkpoint model/runs/named/last.pt --out model/runs/events"""
import argparse
import os
import random
import time

import torch
import torch.nn.functional as F
from torch import nn

import data
import events
import network as net
from tensors import index_of, tensors
from units import Pieces
from windows import IGNORE, chunks, groups_of, window

HIDDEN, PAIR = 128, 64


class EventHeads(nn.Module):
    """From unit vectors [B,U,hidden]: `event` [B,U,2] (the logit of being a predicate; factuality, -3 to 3) and, for each of
    `events.ROLES`, [B,U,U]: a predicate's (row) score for every unit, unit 0 for "has none"."""

    def __init__(self, hidden, dropout=0.2):
        super().__init__()
        self.inner, self.event = nn.Linear(hidden, HIDDEN), nn.Linear(HIDDEN, 2)
        self.predicate = nn.Linear(hidden, len(events.ROLES) * PAIR)
        self.argument = nn.Linear(hidden, len(events.ROLES) * PAIR)
        self.dropout = dropout

    def forward(self, units):
        drop = lambda v: F.dropout(v, self.dropout, self.training)
        batch, count, _ = units.shape
        event = self.event(drop(F.relu(self.inner(drop(units)))))
        cut = lambda v: drop(v).view(batch, count, len(events.ROLES), PAIR).transpose(1, 2)
        return event, cut(self.predicate(units)) @ cut(self.argument(units)).transpose(2, 3) * PAIR**-0.5


@torch.no_grad()
def read(model, sentences, told, pieces, index):
    """Windows with what the trunk says of their units, and their targets."""
    made, out = [], []
    for run in chunks(sentences, random.Random(3), 60, 120):
        w = window(run, pieces, index)
        if len(w["ids"]) <= model.position.num_embeddings:
            made.append({**w, "events": events.targets(run, w["units"], told)})
    for group in groups_of(made, 0):
        batch = tensors(group)
        reach = torch.arange(batch["ids"].shape[1])[None, :] < batch["lengths"][:, None]
        with torch.autocast("cpu", dtype=torch.bfloat16):
            x = model.trunk(batch["ids"], batch["cases"], batch["spaces"], torch.where(reach, 0.0, -1e4)[:, None, None, :])
        for row, w in enumerate(group):
            units = x[row, w["firsts"]].to(torch.bfloat16).clone()
            out.append({"ids": w["ids"], "units": units, "events": w["events"], "sentence": w["gold"]["sentence"]})
    return out


def batch_of(group):
    """Units [B,U,·], predicates [B,U], factuality [B,U] (nan where nobody said), arguments [B,R,U,U] as chances, and which
    units stand in one sentence [B,U,U], the root with all."""
    most = max(len(w["units"]) for w in group)
    units = torch.zeros(len(group), most, group[0]["units"].shape[1])
    predicate = torch.full((len(group), most), IGNORE)
    factual = torch.full((len(group), most), float("nan"))
    chances = torch.zeros(len(group), len(events.ROLES), most, most)
    sentence = torch.full((len(group), most), -1)
    for row, w in enumerate(group):
        said, sure, roles = w["events"]
        units[row, : len(w["units"])] = w["units"].float()
        predicate[row, : len(said)] = torch.tensor(said)
        factual[row, : len(sure)] = torch.tensor([float("nan") if one is None else one for one in sure])
        sentence[row, : len(w["sentence"])] = torch.tensor(w["sentence"])
        for role, at, where in roles:
            for unit in where:
                chances[row, events.ROLES.index(role), at, unit] = 1 / len(where)
    same = (sentence[:, :, None] == sentence[:, None, :]) & (sentence >= 0)[:, :, None]
    same[:, :, 0] = True
    return units, predicate, factual, chances, same


def loss_of(heads, group):
    units, predicate, factual, chances, same = batch_of(group)
    event, pairs = heads(units)
    seen, known = predicate != IGNORE, ~factual.isnan()
    logs = F.log_softmax(pairs.masked_fill(~same[:, None], -1e4), -1)
    parts = [
        F.binary_cross_entropy_with_logits(event[..., 0][seen], predicate[seen].float()),
        0.2 * F.smooth_l1_loss(event[..., 1][known], factual[known]) if known.any() else 0.0,
        -(chances * logs).sum() / chances.sum().clamp(min=1),
    ]
    return sum(parts)


@torch.no_grad()
def score(heads, made):
    """Dev: F1 of predicates, F1 of argument heads with predicates given and with those found, Pearson's r of factuality."""
    heads.eval()
    counts = {name: [0, 0, 0] for name in ("predicates", "arguments", "arguments of predicates found", *events.ROLES)}
    said_all, real_all = [], []
    for group in groups_of(made, 0, 4000):
        units, predicate, factual, chances, same = batch_of(group)
        event, pairs = heads(units)
        known, real = ~factual.isnan(), predicate == 1
        said = (event[..., 0] > 0) & (predicate != IGNORE)
        add(counts["predicates"], said, real)
        best = pairs.masked_fill(~same[:, None], -1e4).argmax(-1)
        for at, role in enumerate(events.ROLES):
            for row, one in (real | said).nonzero().tolist():
                gold = {u for u in chances[row, at, one].nonzero().flatten().tolist() if u}
                found = {best[row, at, one].item()} - {0}
                given, free = ({role, "arguments"} if real[row, one] else set()), {"arguments of predicates found"}
                for name in given | free:
                    out = found if name in given or said[row, one] else set()
                    for part, n in enumerate((len(out & gold), len(out - gold), len(gold - out))):
                        counts[name][part] += n
        said_all.append(event[..., 1][known])
        real_all.append(factual[known])
    heads.train()
    scores = {name: 200 * t / max(1, 2 * t + p + n) for name, (t, p, n) in counts.items()}
    return {**scores, "r": torch.corrcoef(torch.stack([torch.cat(said_all), torch.cat(real_all)]))[0, 1].item()}


def add(counts, said, real):
    for part, mask in enumerate((said & real, said & ~real, ~said & real)):
        counts[part] += mask.sum().item()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gold", default=os.environ.get("DRAGOMAN_GOLD"))
    parser.add_argument("--checkpoint", required=True)
    parser.add_argument("--out", default="model/runs/events")
    parser.add_argument("--epochs", type=int, default=8)
    parser.add_argument("--threads", type=int, default=2)
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    torch.manual_seed(1)
    os.makedirs(args.out, exist_ok=True)
    saved = torch.load(args.checkpoint, weights_only=False)
    vocabulary = net.vocabulary()
    model = net.Network(saved["labels"], len(vocabulary), shape=net.Shape(**saved["shape"]))
    model.load_state_dict(saved["state"], strict=False)
    model.eval()
    pieces, index = Pieces(vocabulary), index_of(saved["labels"], vocabulary)
    made = {}
    for split in ("train", "dev"):
        sentences = data.load(args.gold, split)[0]
        told = events.load(args.gold, split, sentences)
        print(split, len(told), "sentences", sum(len(one.arguments) for one in told.values()), "predicates", flush=True)
        made[split] = read(model, sentences, told, pieces, index)
    heads = EventHeads(model.shape.hidden)
    optimiser = torch.optim.AdamW(heads.parameters(), lr=2e-3, weight_decay=0.01, fused=True)
    steps, step, clock = args.epochs * len(groups_of(made["train"], 0)), 0, time.time()
    for epoch in range(args.epochs):
        for group in groups_of(made["train"], epoch):
            optimiser.param_groups[0]["lr"] = 2e-3 * min(1, (step + 1) / 50) * max(0.02, 1 - step / steps)
            optimiser.zero_grad(set_to_none=True)
            loss_of(heads, group).backward()
            optimiser.step()
            step += 1
        torch.save({"state": heads.state_dict(), "pass": epoch + 1}, os.path.join(args.out, "last.pt"))
        if epoch % 3 == 1 or epoch == args.epochs - 1:
            print(epoch + 1, "%.0f s" % (time.time() - clock), {k: round(v, 3) for k, v in score(heads, made["dev"]).items()}, flush=True)


if __name__ == "__main__":
    main()
