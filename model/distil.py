"""What larger networks say of a window, and how far the small one is from it, doubts and all.

They cut words into other pieces, but all read off at units, so their outputs stand beside each other. One teaches who
said what, on texts that carry it; one teaches names, on every text: its doubts are worth more than the slips of the
older copy that the labels come from. Trees are learned from labels alone."""
import torch
import torch.nn.functional as F

import network as net
from units import Pieces

TAGS = ("source", "cue", "content")
SQUARE = ("to_source", "to_content", *net.EDGES)
KEPT = (*TAGS, *SQUARE)


class Teacher:
    def __init__(self, path, folder, network=net.Network, kept=KEPT):
        """path: the larger network's checkpoint; folder: where its encoder's vocabulary lies; network: its class; kept:
        the outputs that it teaches."""
        self.kept, self.place = kept, "said " + kept[0]
        saved = torch.load(path, weights_only=False)
        shape = net.Shape(**saved["shape"])
        vocabulary = net.vocabulary(shape, folder)
        self.model = network(saved["labels"], len(vocabulary), shape=shape)
        self.model.load_state_dict(saved["state"])
        self.model.eval()
        self.pieces = Pieces(vocabulary, shape.cased)
        self.cls, self.sep = vocabulary.index("[CLS]"), vocabulary.index("[SEP]")

    def inputs(self, w):
        """A window in the larger network's pieces, unit by unit."""
        ids, cases, spaces, firsts = [self.cls], [0], [0], [0]
        for unit, first in zip(w["words"], w["firsts"][1:]):
            cut = self.pieces.of(unit)
            firsts.append(len(ids))
            ids += cut
            cases += [w["cases"][first]] * len(cut)
            spaces += [w["spaces"][first]] * len(cut)
        return {"ids": ids[:510] + [self.sep], "cases": cases[:510] + [0], "spaces": spaces[:510] + [0], "firsts": [min(f, 509) for f in firsts]}

    def read(self, group, keep=True):
        """What it says of a batch of windows; kept, it is worked out once and stays with each window."""
        if all(self.place in w for w in group):
            return {name: stacked([w[self.place][name] for w in group]) for name in self.kept}
        said = self.fresh(group)
        for row, w in enumerate(group if keep else ()):
            count = len(w["firsts"])
            w[self.place] = {name: said[name][row, :count, : count if name in SQUARE else None].to(torch.bfloat16).clone() for name in self.kept}
        return said

    @torch.no_grad()
    def fresh(self, group):
        made = [self.inputs(w) for w in group]
        longest, units = max(len(w["ids"]) for w in made), max(len(w["firsts"]) for w in made)
        pad = lambda name, size: torch.tensor([w[name] + [0] * (size - len(w[name])) for w in made])
        lengths = torch.tensor([len(w["ids"]) for w in made])
        return self.model(pad("ids", longest), pad("cases", longest), pad("spaces", longest), lengths, pad("firsts", units))


def stacked(rows):
    """Rows of unequal length as one tensor, zeros where they end."""
    units = max(row.shape[0] for row in rows)
    out = torch.zeros(len(rows), units, max(row.shape[1] for row in rows))
    for at, row in enumerate(rows):
        out[at, : row.shape[0], : row.shape[1]] = row
    return out


def soft_losses(out, said, counts):
    """Cross entropy of the student's chances with the teacher's, head by head. counts: units of each window, root and all."""
    parts = {}
    width = said["cue"].shape[1]
    real = torch.arange(width)[None, :] < counts[:, None]
    real[:, 0] = False
    for name in TAGS:
        parts[name] = far(out[name], said[name], real)
    on = lambda name: real.float() * (1 - F.softmax(said[name].float(), -1)[:, :, 0])
    columns = real[:, None, :]
    for name in ("source", "content"):
        parts["to_" + name] = far(open_to(out["to_" + name], columns), open_to(said["to_" + name], columns), on(name))
    with_none = columns.clone()
    with_none[:, :, 0] = True
    begins = real.float() * F.softmax(said["cue"].float(), -1)[:, :, 1]
    edges = [far(open_to(out[name], with_none), open_to(said[name], with_none), begins) for name in net.EDGES]
    parts["edges"] = sum(edges) / len(edges)
    return sum(parts.values()), parts


def name_loss(out, said, counts):
    """Cross entropy of the student's chances of name tags with the teacher's. counts as above."""
    real = torch.arange(said["name"].shape[1])[None, :] < counts[:, None]
    real[:, 0] = False
    return far(out["name"], said["name"], real)


def open_to(scores, columns):
    return scores.float().masked_fill(~columns, -1e4)


def far(out, said, weight):
    """Mean cross entropy over the last axis, rows weighted."""
    weight = weight.float()
    rows = -(F.softmax(said.float(), -1) * F.log_softmax(out.float(), -1)).sum(-1)
    return (rows * weight).sum() / weight.sum().clamp(min=1)
