"""What both trainings begin with; windows to the tensors that the network takes and its losses compare with; tags to spans."""
from dataclasses import dataclass

import torch

import data
import network as net
from lists import lists
from units import Pieces
from windows import IGNORE, bank_of


@dataclass(frozen=True)
class Ground:
    vocabulary: list
    pieces: Pieces
    train: tuple  # sentences of EWT, of GUM
    dev: tuple
    labels: dict
    index: dict
    bank: dict


def ground(gold, shape, base):
    """Word pieces, sentences, label sets and names to swap, for a network of one shape. base: a larger encoder's folder."""
    vocabulary = net.vocabulary(shape, base)
    train, dev = data.load(gold, "train"), data.load(gold, "dev")
    labels = data.labels(train[0] + train[1])
    bank = bank_of(train[0] + train[1], lists())
    return Ground(vocabulary, Pieces(vocabulary, shape.cased), train, dev, labels, index_of(labels, vocabulary), bank)


def index_of(labels, vocabulary):
    index = {name: {label: at for at, label in enumerate(values)} for name, values in labels.items()}
    index["cls"], index["sep"] = vocabulary.index("[CLS]"), vocabulary.index("[SEP]")
    return index


def tensors(group):
    longest, units = max(len(w["ids"]) for w in group), max(len(w["firsts"]) for w in group)
    pad = lambda rows, size, fill: torch.tensor([row + [fill] * (size - len(row)) for row in rows])
    out = {name: pad([w[name] for w in group], longest, 0) for name in ("ids", "cases", "spaces")}
    out["firsts"] = pad([w["firsts"] for w in group], units, 0)
    out["lengths"] = torch.tensor([len(w["ids"]) for w in group])
    out["gold"] = {n: pad([w["gold"][n] for w in group], units, -1 if n == "sentence" else IGNORE) for n in group[0]["gold"]}
    if "edges" in group[0]:
        out["edges"] = edge_targets(group, units)
    return out


def edge_targets(group, units):
    """[B,4,U,U]: for each cue the units at which its spans begin or end, as chances that sum to one; zero elsewhere."""
    targets = torch.zeros(len(group), len(net.EDGES), units, units)
    for row, w in enumerate(group):
        for edge, cue, where in w["edges"]:
            for unit in where:
                targets[row, net.EDGES.index(edge), cue, unit] = 1 / len(where)
    return targets


def spans(tags):
    """{(first word, end, kind)} of names; B and S begin one, E and S end it, and so does a tag of another kind."""
    out, start, kind = set(), None, None
    for at, tag in enumerate(tags + ["O"]):
        mark, _, label = tag.partition("-")
        if start is not None and not (mark in "IE" and label == kind):
            out.add((start, at, kind))
            start = None
        if mark in "BSIE" and start is None:
            start, kind = at, label
        if mark in "ES" and start is not None:
            out.add((start, at + 1, kind))
            start = None
    return out
