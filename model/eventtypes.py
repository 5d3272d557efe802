"""The head of types: what one does to another, sixteen types or none, from the words between them in the tree, the frames'
votes and the vectors of the act, of both and of what stands beside it. Learned from pairs (`eventpairs.py`); features by
the reader itself (`evaluate/heads/features.ts`), so that both read the same.

    python model/eventtypes.py --gold GOLD --network data/network --out model/runs/events"""
import argparse
import hashlib
import json
import os
import subprocess
import time
from collections import Counter
from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import nn

import data
import eventgraph
import eventpairs
from trunk import Trunk
from units import units


def rows(gold):
    """[(text, [Pair], group)]: a group's rows stand in one fold."""
    made = {}
    for at, pair in enumerate(eventpairs.plv(gold)):
        made.setdefault(pair.text, ([], "plv"))[0].append(pair)
    for number, pair in eventpairs.gsr(gold):
        made.setdefault(pair.text, ([], "gsr"))[0].append(pair)
    for pair in eventpairs.own("data/lexicon/en/frames.txt", "data/codes/cameo.tsv"):
        made.setdefault(pair.text, ([], "own"))[0].append(pair)
    for sentence in data.load(gold, "train")[0]:
        if sum(word[2] == "PROPN" for word in sentence.words) > 1:
            made.setdefault(sentence.text, ([], "ewt"))
    return [(text, pairs, kind) for text, (pairs, kind) in made.items()]


def features(gold, network, out, again=False):
    """(rows, lines of features); again: those of before, where neither rows nor rules changed."""
    said = rows(gold)
    if again:
        return said, [json.loads(line) for line in open(os.path.join(out, "features.jsonl"), encoding="utf8")]
    lines = [json.dumps({"text": text, "pairs": [{"source": p.source, "target": p.target} for p in pairs]}) for text, pairs, _ in said]
    asked, kept = os.path.join(out, "pairs.jsonl"), os.path.join(out, "features.jsonl")
    with open(asked, "w", encoding="utf8") as file:
        file.write("\n".join(lines) + "\n")
    subprocess.run(["npx", "tsx", "evaluate/heads/features.ts", asked, kept + ".tmp", network], check=True)
    os.replace(kept + ".tmp", kept)
    return said, [json.loads(line) for line in open(kept, encoding="utf8")]


KINDS = (*eventpairs.TYPES, "none")
WORDS = 5  # the act, who does it, whom it is done to, what stands beside the act; the mean of those on the way


@dataclass
class Example:
    names: list
    words: list  # unit numbers into the row's vectors, 0 for none
    path: list
    row: int
    types: list
    kind: str
    weight: float
    vote: str


def examples(said, lines, weights):
    """Pairs that are given with their types; of the others those that no frame joins are none."""
    made, starts = [], {}
    for number, line in enumerate(lines):
        text, pairs, kind = said[line["row"]]
        given = line["pair"] is not None
        if not given and kind != "ewt" and (kind == "own" or line["vote"] and any(name in BOTH for name in line["names"])):
            continue
        if not given and number % 2:
            continue  # there are many
        if line["row"] not in starts:
            starts[line["row"]] = {start: at + 1 for at, (start, _) in enumerate(units(text))}
        words = [starts[line["row"]].get(word, 0) if word is not None else 0 for word in line["words"]]
        path = [starts[line["row"]][word] for word in line["path"] if word in starts[line["row"]]]
        types = pairs[line["pair"]].types if given else ["none"]
        made.append(Example(line["names"], words, path, line["row"], types, kind, weights[kind if given else "none " + kind], line["vote"]))
    return made


BOTH = {"best-fit:6", "best-fit:7"}


def vectors(network, said, made, out, threads):
    """{row: [units, hidden]} of the rows that have examples."""
    trunk = Trunk(network, threads)
    kept = os.path.join(out, "vectors-%s.pt" % trunk.hash)
    known = torch.load(kept) if os.path.exists(kept) else {}
    texts = {said[one.row][0] for one in made}
    missing = [text for text in texts if text not in known]
    for text in missing:
        window = trunk.window(text)
        known[text] = trunk.read(window)[0] if len(window["ids"]) <= 512 else None
    if missing:
        torch.save(known, kept)
    return known


class TypeHead(nn.Module):
    """Logits of `KINDS` from the names of features and the vectors of `WORDS` words."""

    def __init__(self, names, hidden, drop=0.3, name_drop=0.3):
        super().__init__()
        self.names = nn.EmbeddingBag(names + 1, len(KINDS), mode="sum", padding_idx=names)
        self.dense = nn.Linear(WORDS * hidden, len(KINDS))
        nn.init.zeros_(self.names.weight)
        nn.init.zeros_(self.dense.weight)
        self.drop, self.name_drop, self.none = drop, name_drop, names

    def forward(self, names, dense):
        if self.training:
            names = names.masked_fill(torch.rand(names.shape) < self.name_drop, self.none)
            scale = 1 / (1 - self.name_drop)
            return self.names(names) * scale + self.dense(F.dropout(dense, self.drop))
        return self.names(names) + self.dense(dense)


@dataclass
class Table:
    """Examples as tensors: ids of names [n, most], vectors [n, words · hidden], types that are right [n, kinds], weights [n]."""

    names: torch.Tensor
    dense: torch.Tensor
    target: torch.Tensor
    weight: torch.Tensor

    def take(self, rows):
        return Table(self.names[rows], self.dense[rows], self.target[rows], self.weight[rows])


# What own sentences do not teach: they are made from the frames, which are always right there.
FRAMED = ("vote:", "best", "root:")


def table_of(made, index, known, said, shift):
    most = max(len(one.names) for one in made)
    names = torch.full((len(made), most), len(index))
    dense = torch.zeros(len(made), WORDS, len(shift))
    target = torch.zeros(len(made), len(KINDS), dtype=torch.bool)
    for row, one in enumerate(made):
        ids = [index[name] for name in one.names if name in index and not (one.kind == "own" and name.startswith(FRAMED))]
        names[row, : len(ids)] = torch.tensor(ids, dtype=torch.long)
        there = known[said[one.row][0]]
        for at, unit in enumerate(one.words):
            if unit and there is not None:
                dense[row, at] = there[unit].float() - shift
        if one.path and there is not None:
            dense[row, WORDS - 1] = there[one.path].float().mean(0) - shift
        for kind in one.types:
            target[row, KINDS.index(kind)] = True
    return Table(names, dense.flatten(1), target, torch.tensor([one.weight for one in made]))


def vocabulary_of(made, least=2):
    counts = Counter(name for one in made if one.kind != "own" for name in one.names)
    return {name: at for at, name in enumerate(sorted(name for name, count in counts.items() if count >= least))}


def train(table, names, hidden, args):
    head = TypeHead(names, hidden, args.drop, args.name_drop)
    groups = [{"params": [head.names.weight], "weight_decay": args.name_decay}, {"params": head.dense.parameters(), "weight_decay": args.dense_decay}]
    optimiser = torch.optim.AdamW(groups, lr=args.pace, fused=True)
    generator = torch.Generator().manual_seed(7)
    steps, step = args.epochs * (len(table.weight) // 128 + 1), 0
    for _ in range(args.epochs):
        for batch in torch.randperm(len(table.weight), generator=generator).split(128):
            for group in optimiser.param_groups:
                group["lr"] = args.pace * max(0.02, 1 - step / steps)
            part = table.take(batch)
            logs = F.log_softmax(head(part.names, part.dense), -1).masked_fill(~part.target, -1e4)
            loss = -(part.weight * logs.logsumexp(-1)).mean()
            optimiser.zero_grad(set_to_none=True)
            loss.backward()
            optimiser.step()
            step += 1
    return head.eval()


YIELD = {"CONCEDE": "YIELD", "RETREAT": "YIELD"}


def figures(pairs):
    """Accuracy and macro-F1 of [(gold, said)]."""
    right = sum(g == s for g, s in pairs) / len(pairs)
    f = []
    for kind in sorted({g for g, _ in pairs}):
        t = sum(g == s == kind for g, s in pairs)
        f.append(2 * t / max(1, sum(g == kind for g, _ in pairs) + sum(s == kind for _, s in pairs)))
    return "%.3f / %.3f" % (right, sum(f) / len(f))


def folds(said, count=5):
    """Fold of each row, by its text."""
    return [int(hashlib.sha256(text.encode()).hexdigest(), 16) % count for text, _, _ in said]


def crossed(made, table, fold, index, shift, args):
    """Chances of every example by a head that has not seen its fold (own sentences are in no fold), and those heads."""
    out, heads = torch.zeros(len(made), len(KINDS)), []
    for at in range(5):
        mine = torch.tensor([fold[one.row] == at for one in made])
        learned = torch.tensor([one.kind == "own" or fold[one.row] != at for one in made])
        head = train(table.take(learned.nonzero().flatten()), len(index), len(shift), args)
        heads.append(as_written(head, index, shift))
        rows = mine.nonzero().flatten()
        part = table.take(rows)
        with torch.no_grad():
            out[rows] = F.softmax(head(part.names, part.dense), -1)
    return out, heads


def as_written(head, index, shift):
    """The weights as `eventgraph.write` takes them."""
    weights = {"weights": head.names.weight[:-1], "dense": head.dense.weight, "bias": head.dense.bias, "shift": shift}
    return {"names": index, **{name: value.detach().numpy() for name, value in weights.items()}}


def report(made, chances):
    for kind in ("plv", "gsr"):
        pairs = []
        for one, row in zip(made, chances):
            if one.kind == kind and one.types != ["none"]:
                best = KINDS[row[:-1].argmax()]
                merged = lambda name: YIELD.get(name, name) if kind == "plv" else name
                gold = one.types[0] if best not in one.types else best
                pairs.append((merged(gold), merged(best)))
        print(kind, "pair given, five folds: %d pairs" % len(pairs), figures(pairs), flush=True)
    for kind in ("plv", "gsr", "ewt"):
        none = [row[-1].item() for one, row in zip(made, chances) if one.kind == kind and one.types == ["none"]]
        real = [row[-1].item() for one, row in zip(made, chances) if one.kind == kind and one.types != ["none"]]
        for least in (0.3, 0.5, 0.7, 0.9):
            print("  ", kind, "said something, least", least, ": of pairs given %.3f of others %.4f (%d)" % (sum(v < 1 - least for v in real) / max(1, len(real)), sum(v < 1 - least for v in none) / max(1, len(none)), len(none)))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gold", default=os.environ.get("DRAGOMAN_GOLD"))
    parser.add_argument("--network", default="data/network")
    parser.add_argument("--out", default="model/runs/events")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--epochs", type=int, default=16)
    parser.add_argument("--pace", type=float, default=3e-3)
    parser.add_argument("--name-decay", type=float, default=0.5)
    parser.add_argument("--dense-decay", type=float, default=1.0)
    parser.add_argument("--drop", type=float, default=0.3)
    parser.add_argument("--name-drop", type=float, default=0.3)
    parser.add_argument("--own", type=float, default=0.5)
    parser.add_argument("--again", action="store_true", help="features as they were read before")
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    torch.manual_seed(1)
    clock = time.time()
    os.makedirs(args.out, exist_ok=True)
    said, lines = features(args.gold, args.network, args.out, args.again)
    weights = {"plv": 1.0, "gsr": 1.0, "own": args.own, "none plv": 0.6, "none gsr": 0.6, "none ewt": 2.0}
    made = examples(said, lines, weights)
    print(Counter((one.kind, one.types == ["none"]) for one in made), "%.0f s" % (time.time() - clock), flush=True)
    known = vectors(args.network, said, made, args.out, args.threads)
    shift = torch.cat([v.float() for v in list(known.values())[:2000] if v is not None]).mean(0)
    print("vectors", "%.0f s" % (time.time() - clock), flush=True)
    index = vocabulary_of(made)
    table = table_of(made, index, known, said, shift)
    print(len(index), "names; tensors", "%.0f s" % (time.time() - clock), flush=True)
    chances, parts = crossed(made, table, folds(said), index, shift, args)
    report(made, chances)
    torch.save(([(one.kind, one.types, one.vote, said[one.row][0]) for one in made], chances), os.path.join(args.out, "crossed.pt"))
    whole = as_written(train(table, len(index), len(shift), args), index, shift)
    saved = os.path.join(args.out, "last.pt")
    heads = torch.load(saved)["state"] if os.path.exists(saved) else None
    trunk = Trunk(args.network)
    for name in ("one", "folds"):
        trunk.copy(os.path.join(args.out, name))
    # One to hand out; one with a part for each fold, to measure with.
    eventgraph.write(os.path.join(args.out, "one"), trunk.hash, heads, [whole], KINDS)
    eventgraph.write(os.path.join(args.out, "folds"), trunk.hash, heads, [whole, *parts], KINDS)
    print("%.0f s" % (time.time() - clock))


if __name__ == "__main__":
    main()
