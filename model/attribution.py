"""PolNeAR texts and their labels to training windows: whole paragraphs, tags on units, pointers to cues."""
import os
import re

from units import case_of, space_before, units
from windows import IGNORE

MOST = 130  # units in a window


def load(gold, split):
    """[(text, [(source spans, cue span, content spans)])], one annotator's labels an item, all annotators."""
    root = os.path.join(gold, "attribution/polnear", split)
    out = []
    for name in sorted(os.listdir(os.path.join(root, "attributions"))):
        stem = name[:-4]
        text_file = os.path.join(root, "text", stem + ".txt")
        if not os.path.exists(text_file):
            text_file = os.path.join(root, "text", stem.rsplit("_", 1)[0] + ".txt")
        if not os.path.exists(text_file):
            continue
        text = open(text_file, encoding="utf8", newline="").read()
        spans, rows = {}, []
        for line in open(os.path.join(root, "attributions", name), encoding="utf8"):
            bound = re.match(r"(T\d+)\t\w+ ([\d ;]+)\t", line)
            if bound:
                spans[bound.group(1)] = [tuple(map(int, part.split())) for part in bound.group(2).split(";")]
            event = re.match(r"E\d+\t(.*)", line)
            if event:
                parts = {"Source": [], "Cue": [], "Content": []}
                for part in event.group(1).split():
                    role, ident = part.split(":")
                    role = re.sub(r"\d+$", "", role)
                    if role in parts:
                        parts[role] += spans.get(ident, [])
                if parts["Cue"] and parts["Content"]:
                    rows.append((parts["Source"], parts["Cue"], parts["Content"]))
        out.append((text, rows))
    return out


def windows(gold, split, pieces, index):
    """Windows of every text; of several annotators of one text each gives windows of its own."""
    return [w for text, rows in load(gold, split) for w in of_text(text, rows, pieces, index)]


def of_text(text, rows, pieces, index):
    found = units(text)
    starts = [u[0] for u in found]
    spaces = [space_before(text, u[0]) for u in found]
    count = len(found)
    layers = {"source": [0] * count, "cue": [0] * count, "content": [0] * count}
    to = {"source": [-1] * count, "content": [-1] * count}
    edges = {}  # first unit of a cue -> {"content": [(first, last unit)], "source": ...}
    inside = lambda span: [i for i in within(starts, span)]
    # Longer contents first, so that a nested one overwrites the pointer of its own units.
    for sources, cues, contents in sorted(rows, key=lambda row: -sum(e - s for s, e in row[2])):
        cue = inside(cues[0])
        if not cue:
            continue
        for name, group in (("cue", cues), ("source", sources), ("content", contents)):
            for span in group:
                for at, unit in enumerate(inside(span)):
                    layers[name][unit] = 1 if at == 0 else 2
                    if name != "cue":
                        to[name][unit] = cue[0]
        kept = edges.setdefault(cue[0], {"content": [], "source": []})
        for name, group in (("content", contents), ("source", sources)):
            kept[name] += [(found[0], found[-1]) for found in map(inside, group) if found]
    out, begin = [], 0
    while begin < count:
        end = cut(spaces, begin, count, text, found)
        out.append(build(text, found, spaces, layers, to, edges, begin, end, pieces, index))
        begin = end
    return out


def within(starts, span):
    import bisect

    return range(bisect.bisect_left(starts, span[0]), bisect.bisect_left(starts, span[1]))


def cut(spaces, begin, count, text, found, most=MOST):
    """Paragraphs as long as they fit; a longer one is cut behind a sentence mark."""
    if count - begin <= most:
        return count
    paragraph = sentence = 0
    for at in range(begin + 1, begin + most):
        if spaces[at] == 2:
            paragraph = at
            if at - begin >= 75:
                return at
        elif spaces[at] == 1 and at - begin > 40 and re.search(r"[.!?][\"”’']*\s+$", text[max(0, found[at][0] - 5) : found[at][0]]):
            sentence = at
    return paragraph if paragraph > begin + 20 else sentence or begin + most


def build(text, found, spaces, layers, to, edges, begin, end, pieces, index):
    made = window([text[s:e] for s, e in found[begin:end]], spaces[begin:end], pieces, index)
    gold = {name: [IGNORE] + layer[begin:end] for name, layer in layers.items()}
    for name in ("source", "content"):
        gold["to_" + name] = [IGNORE] + [
            (cue - begin + 1 if begin <= cue < end else IGNORE) if layers[name][begin + at] else IGNORE for at, cue in enumerate(to[name][begin:end])
        ]
    return {**made, "gold": gold, "edges": edges_of(edges, begin, end)}


def window(words, spaces, pieces, index):
    """What the network reads of a stretch of units."""
    ids, cases, spacing, firsts = [index["cls"]], [0], [0], [0]
    for at, word in enumerate(words):
        cut_pieces = pieces.of(word)
        firsts.append(len(ids))
        ids += cut_pieces
        cases += [case_of(word)] * len(cut_pieces)
        spacing += [2 if at == 0 else spaces[at]] * len(cut_pieces)
    return {"ids": ids + [index["sep"]], "cases": cases + [0], "spaces": spacing + [0], "firsts": firsts, "gold": {}, "words": words}


def edges_of(edges, begin, end):
    """[(edge, cue, [units])] of a window, units counted from 1, 0 for "has none"; a span that leaves the window has no
    edge there and none is learned of it."""
    out = []
    for cue, spans in edges.items():
        if not begin <= cue < end:
            continue
        for name, group in spans.items():
            for edge, at in (("start", 0), ("end", 1)):
                units = [span[at] - begin + 1 for span in group if begin <= span[at] < end]
                if units or not group:
                    out.append((name + "_" + edge, cue - begin + 1, sorted(set(units)) or [0]))
    return out
