"""Names of newswire from the whole world (en-worldwide-newswire) to training windows: whole paragraphs, tags on words.

The set has texts and spans but no words; a language network of before says where words begin (words.py)."""
import gzip
import json
import os

import torch

from attribution import cut, window
from tensors import spans, tensors
from units import space_before, units
from windows import IGNORE, curl, tags_of

# Peoples, dates and sums of money are no names here.
KINDS = {"Person": "person", "Organization": "organisation", "Location": "place", "Facility": "place", "Misc": "other", "Product": "other"}
MARKS = "'’‘“”\","


def load(gold, split):
    """[(text, [(start, end, kind)])], offsets in characters; a leading "the" and stray marks are no part of a name."""
    path = os.path.join(gold, "names/worldwide/%s.jsonl.gz" % split)
    rows = map(json.loads, gzip.open(path, "rt", encoding="utf8"))
    return [(row["text"], [trimmed(row["text"], n) for n in row["names"] if n["kind"] in KINDS]) for row in rows]


def trimmed(text, name):
    start, end = name["start"], name["end"]
    if text[start:end].startswith("the ") or text[start:end].startswith("The "):
        start += 4
    if text[start:end].count('"') < 2:
        while end - start > 1 and text[end - 1] in MARKS:
            end -= 1
        while end - start > 1 and text[start] in MARKS:
            start += 1
    return start, end, KINDS[name["kind"]]


class Texts:
    """The texts of a split with their units, the words' first ones among them, and their names.

    words: the file of words.py."""

    def __init__(self, gold, split, words):
        self.items = []
        for (text, names), starts in zip(load(gold, split), json.load(open(words, encoding="utf8"))[split]):
            found = units(text)
            begins = {start for start, _, _ in names}
            firsts = set(starts)
            self.items.append((text, names, found, [at for at, unit in enumerate(found) if at in firsts or unit[0] in begins]))

    def windows(self, pieces, index, rng=None):
        """The texts cut into windows: with rng otherwise in every pass and some with curly marks, without as they are."""
        out = []
        for text, names, found, starts in self.items:
            text = curl(text) if rng and rng.random() < 0.3 else text
            spaces = [space_before(text, start) for start, _ in found]
            tags = [IGNORE] * len(found)
            for at, tag in zip(starts, tags_of([found[at][0] for at in starts], names)):
                tags[at] = index["name"][tag]
            for begin, end in stretches(text, found, spaces, rng.randint(60, 130) if rng else 120):
                made = window([text[s:e] for s, e in found[begin:end]], spaces[begin:end], pieces, index)
                if len(made["ids"]) <= 400:
                    out.append({**made, "gold": {"name": [IGNORE] + tags[begin:end]}})
        return out


def stretches(text, found, spaces, most=130):
    """[(first unit, end)] of windows of at most `most` units, whole paragraphs where they fit."""
    out, begin = [], 0
    while begin < len(found):
        end = cut(spaces, begin, len(found), text, found, most)
        out.append((begin, end))
        begin = end
    return out


@torch.no_grad()
def score(model, made, index):
    """Exact F1 of names by kind on windows of dev, greedy tags, `other` left out on both sides. Per cent."""
    model.eval()
    inverse = {at: label for label, at in index["name"].items()}
    counts = {}
    for at in range(0, len(made), 16):
        batch = tensors(made[at : at + 16])
        tags = model(batch["ids"], batch["cases"], batch["spaces"], batch["lengths"], batch["firsts"])["name"].argmax(-1)
        gold = batch["gold"]["name"]
        for row in range(tags.shape[0]):
            keep = (gold[row] != IGNORE).nonzero().flatten().tolist()
            said, real = (spans([inverse[x[row, u].item()] for u in keep]) for x in (tags, gold))
            free = {u for s, e, kind in real if kind == "other" for u in range(s, e)}
            said = {s for s in said if s[2] != "other" and free.isdisjoint(range(s[0], s[1]))}
            real = {s for s in real if s[2] != "other"}
            for part, found in enumerate((said & real, said - real, real - said)):
                for _, _, kind in found:
                    for key in (kind, "all"):
                        counts.setdefault(key, [0, 0, 0])[part] += 1
    model.train()
    return {key: 200 * t / max(1, 2 * t + p + n) for key, (t, p, n) in sorted(counts.items())}
