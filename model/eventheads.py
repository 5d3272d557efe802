"""Heads for events on a trunk that stays as it is: which words are predicates, how factual what they tell is, and where
their arguments stand. The trunk is read once, as Node runs it.

    python model/eventheads.py --gold GOLD --network data/network --out model/runs/events"""
import argparse
import os
import random
import time

import torch
import torch.nn.functional as F
from torch import nn

import data
import events
import eventsets
from trunk import Trunk
from windows import IGNORE, chunks, groups_of, window

HIDDEN, INNER, PAIR = 96, 128, 48
SIZE = 4000  # pieces a step


class EventHeads(nn.Module):
    """From unit vectors [B,U,hidden] and the likeliest head of each unit [B,U]: `event` [B,U,2] (the logit of being a
    predicate; factuality, -3 to 3) and, for each of `events.ROLES`, [B,U,U]: a predicate's (row) score for every unit, unit 0
    for "has none". at [B,P]: the units whose rows are asked for; all where not given."""

    def __init__(self, hidden, dropout=0.2):
        super().__init__()
        roles = len(events.ROLES)
        self.inner, self.event = nn.Linear(hidden, HIDDEN), nn.Linear(HIDDEN, 2)
        self.predicate_inner, self.argument_inner = nn.Linear(hidden, INNER), nn.Linear(hidden, INNER)
        self.predicate, self.argument = nn.Linear(INNER, roles * PAIR), nn.Linear(INNER, roles * PAIR)
        # How well a unit fits a role where the tree has it at a place that arguments often stand at.
        self.placed = nn.Linear(INNER, roles * len(PLACES))
        self.dropout = dropout

    def forward(self, units, head, at=None):
        drop = lambda v: F.dropout(v, self.dropout, self.training)
        batch, count, _ = units.shape
        event = self.event(drop(F.relu(self.inner(drop(units)))))
        asked = units if at is None else units.gather(1, at[:, :, None].expand(-1, -1, units.shape[2]))
        cut = lambda v, wide: v.view(batch, v.shape[1], len(events.ROLES), wide).transpose(1, 2)
        rows = cut(self.predicate(drop(F.relu(self.predicate_inner(drop(asked))))), PAIR)
        hidden = drop(F.relu(self.argument_inner(drop(units))))
        scores = rows @ cut(self.argument(hidden), PAIR).transpose(2, 3) * PAIR**-0.5
        placed = cut(self.placed(hidden), len(PLACES))
        for number, place in enumerate(places(head, at)):
            scores = scores + place[:, None] * placed[..., number][:, :, None, :]
        return event, scores


# A predicate's dependents, what it hangs on, dependents of dependents, and what hangs on the same word.
PLACES = ("under", "over", "below", "beside")


def places(head, at=None):
    """For each of `PLACES` [B,U,U]: 1 where a column's unit stands there for a row's."""
    up = F.one_hot(head, head.shape[1]).float()
    up[:, :, 0] = 0
    down = up.transpose(1, 2)
    rows = up if at is None else up.gather(1, at[:, :, None].expand(-1, -1, up.shape[2]))
    under = down if at is None else down.gather(1, at[:, :, None].expand(-1, -1, up.shape[2]))
    return under, rows, under @ down, rows @ down


def ewt(trunk, gold, split):
    """Windows of EWT with what the trunk says of their units, and their targets."""
    sentences, index, made = data.load(gold, split)[0], trunk.index(), []
    told = events.load(gold, split, sentences)
    for sentence in sentences:
        sentence.names = None  # the tags of names change from network to network, and nothing here asks for them
    for run in chunks(sentences, random.Random(3), 60, 120):
        w = window(run, trunk.pieces, index)
        if len(w["ids"]) <= 512:
            vectors, heads = trunk.read(w)
            made.append({"ids": w["ids"], "units": vectors, "heads": heads, "events": events.targets(run, w["units"], told), "sentence": w["gold"]["sentence"]})
    return made


def samples(trunk, sentences):
    return [one for one in (eventsets.sample(trunk, *row) for row in sentences) if one is not None]


def gathered(folder, gold, out, threads):
    """{set: windows}, read once for each network and kept in a file."""
    trunk = Trunk(folder, threads)
    kept = os.path.join(out, "read-%s.pt" % trunk.hash)
    if not os.path.exists(kept):
        clock = time.time()
        made = {"train": ewt(trunk, gold, "train"), "dev": ewt(trunk, gold, "dev")}
        made["masc"] = samples(trunk, eventsets.masc(gold))
        made["nouns"] = samples(trunk, eventsets.qanom(gold, "train"))
        made["nouns dev"] = samples(trunk, eventsets.qanom(gold, "dev"))
        torch.save(made, kept + ".tmp")
        os.replace(kept + ".tmp", kept)
        print("read in %.0f s" % (time.time() - clock), flush=True)
    return torch.load(kept, weights_only=False)


def batch_of(group):
    """Units [B,U,·], their heads [B,U], predicates [B,U], factuality [B,U] (nan where nobody said), the predicates whose
    arguments are known [B,P], those as chances [B,R,P,U], and which units stand in one sentence [B,U,U], the root with all."""
    most = max(len(w["units"]) for w in group)
    known = [sorted({at for _, at, _ in w["events"][2]}) for w in group]
    at = torch.zeros(len(group), max([1, *map(len, known)]), dtype=torch.long)
    units = torch.zeros(len(group), most, group[0]["units"].shape[1])
    head = torch.zeros(len(group), most, dtype=torch.long)
    predicate = torch.full((len(group), most), IGNORE)
    factual = torch.full((len(group), most), float("nan"))
    chances = torch.zeros(len(group), len(events.ROLES), at.shape[1], most)
    sentence = torch.full((len(group), most), -1)
    for row, w in enumerate(group):
        said, sure, roles = w["events"]
        units[row, : len(w["units"])] = w["units"].float()
        head[row, : len(w["heads"])] = torch.tensor(w["heads"])
        predicate[row, : len(said)] = torch.tensor(said)
        factual[row, : len(sure)] = torch.tensor([float("nan") if one is None else one for one in sure])
        sentence[row, : len(w["sentence"])] = torch.tensor(w["sentence"])
        at[row, : len(known[row])] = torch.tensor(known[row], dtype=torch.long)
        place = {unit: number for number, unit in enumerate(known[row])}
        for role, unit, where in roles:
            chances[row, events.ROLES.index(role), place[unit], where] = 1 / len(where)
    same = (sentence[:, :, None] == sentence[:, None, :]) & (sentence >= 0)[:, :, None]
    same[:, :, 0] = True
    return units, head, predicate, factual, at, chances, same


def within(scores, same, at):
    """Scores of units in the row's own sentence alone."""
    rows = same.gather(1, at[:, :, None].expand(-1, -1, same.shape[2]))
    return scores.masked_fill(~rows[:, None], -1e4)


def loss_of(heads, group):
    units, head, predicate, factual, at, chances, same = batch_of(group)
    event, scores = heads(units, head, at)
    seen, known = predicate != IGNORE, ~factual.isnan()
    logs = F.log_softmax(within(scores, same, at), -1)
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
        units, head, predicate, factual, at, chances, same = batch_of(group)
        event, scores = heads(units, head)
        known, real = ~factual.isnan(), predicate == 1
        said = (event[..., 0] > 0) & (predicate != IGNORE)
        add(counts["predicates"], said, real)
        best = scores.masked_fill(~same[:, None], -1e4).argmax(-1)
        for role, name in enumerate(events.ROLES):
            gold = {}
            for row, place, unit in chances[:, role].nonzero().tolist():
                gold.setdefault((row, at[row, place].item()), set()).add(unit)
            for row, one in (real | said).nonzero().tolist():
                wanted, found = gold.get((row, one), set()) - {0}, {best[row, role, one].item()} - {0}
                if real[row, one] and (row, one) in gold:
                    tally((counts[name], counts["arguments"]), found, wanted)
                tally((counts["arguments of predicates found"],), found if said[row, one] else set(), wanted)
        said_all.append(event[..., 1][known])
        real_all.append(factual[known])
    heads.train()
    scores = {name: 200 * t / max(1, 2 * t + p + n) for name, (t, p, n) in counts.items()}
    said, real = torch.cat(said_all), torch.cat(real_all)
    return {**scores, "r": torch.corrcoef(torch.stack([said, real]))[0, 1].item()} if len(real) else scores


def tally(counts, found, wanted):
    for count in counts:
        for part, n in enumerate((len(found & wanted), len(found - wanted), len(wanted - found))):
            count[part] += n


def add(counts, said, real):
    for part, mask in enumerate((said & real, said & ~real, ~said & real)):
        counts[part] += mask.sum().item()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gold", default=os.environ.get("DRAGOMAN_GOLD"))
    parser.add_argument("--network", default="data/network")
    parser.add_argument("--out", default="model/runs/events")
    parser.add_argument("--epochs", type=int, default=8)
    parser.add_argument("--pace", type=float, default=2e-3)
    parser.add_argument("--threads", type=int, default=1)
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    torch.manual_seed(1)
    os.makedirs(args.out, exist_ok=True)
    made = gathered(args.network, args.gold, args.out, args.threads)
    print({name: len(windows) for name, windows in made.items()}, flush=True)
    train = made["train"] + made["masc"] + made["nouns"]
    heads = EventHeads(train[0]["units"].shape[1])
    optimiser = torch.optim.AdamW(heads.parameters(), lr=args.pace, weight_decay=0.01, fused=True)
    steps, step, clock = args.epochs * len(groups_of(train, 0, SIZE)), 0, time.time()
    for epoch in range(args.epochs):
        for group in groups_of(train, epoch, SIZE):
            optimiser.param_groups[0]["lr"] = args.pace * min(1, (step + 1) / 50) * max(0.02, 1 - step / steps)
            optimiser.zero_grad(set_to_none=True)
            loss_of(heads, group).backward()
            optimiser.step()
            step += 1
        torch.save({"state": heads.state_dict(), "pass": epoch + 1}, os.path.join(args.out, "last.pt"))
        if epoch % 3 == 1 or epoch == args.epochs - 1:
            for name in ("dev", "nouns dev"):
                print(epoch + 1, name, "%.0f s" % (time.time() - clock), {k: round(v, 3) for k, v in score(heads, made[name]).items()}, flush=True)


if __name__ == "__main__":
    main()
