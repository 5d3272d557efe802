"""Sentences to windows of raw text: several sentences that follow each other, as a paragraph of a report would hold."""
import bisect
import random

import data
from units import case_of, space_before, units

IGNORE = -100


def change(sentence, rng, bank=None):
    """A sentence as other pages would print it: other names, capitals, lower case, curly marks, no full stop.
    Text, words, names and doubtful spans, whose offsets hold."""
    text, words, names, doubtful = sentence.text, sentence.words, sentence.names, sentence.doubtful
    if bank and names and rng.random() < 0.5:
        text, words, names, doubtful = swap(sentence, bank, rng)
    if names and rng.random() < 0.3:
        text, words, names, doubtful = run_together(text, words, names, doubtful)
    roll = rng.random()
    if roll < 0.04 and len(text.upper()) == len(text):
        text = text.upper()
    elif roll < 0.1 and len(text.lower()) == len(text):
        text = text.lower()
    if rng.random() < 0.5:
        text = curl(text)
    stop = len(words) - 1
    if rng.random() < 0.06 and stop > 2 and words[stop][2] == "PUNCT" and all(word[5] != stop for word in words):
        if words[stop][1] == len(text) and words[stop][0] > words[stop - 1][0]:
            text, words = text[: words[stop][0]].rstrip(), words[:stop]
    return text, words, names, doubtful


def swap(sentence, bank, rng):
    """Some of the names by others of the same kind and as many words, so that kinds are learned from shape and company."""
    text, words, at = sentence.text, sentence.words, 0
    chosen, out, moved = {}, "", [list(word) for word in words]
    for start, end, kind in sentence.names:
        inside = [number for number, word in enumerate(words) if start <= word[0] < end]
        same = bank.get((kind, len(inside)), ())
        plain = inside and text[start:end].replace(" ", "").isalpha() and all(words[n][2] == "PROPN" for n in inside)
        if plain and len(same) > 20 and len(text[start:end].split()) == len(inside) and rng.random() < 0.7:
            chosen[start] = (end, inside, rng.choice(same))
    shift = 0
    shifts = []  # (from where on, by how much)
    for start in sorted(chosen):
        end, inside, other = chosen[start]
        out += text[at:start] + " ".join(other)
        place = start + shift
        for number, form in zip(inside, other):
            moved[number][0], moved[number][1], moved[number][4] = place, place + len(form), form
            place += len(form) + 1
        shift += len(" ".join(other)) - (end - start)
        shifts.append((end, shift))
        at = end
    out += text[at:]
    by = lambda place: next((much for begin, much in reversed(shifts) if place >= begin), 0)
    swapped = {number for _, inside, _ in chosen.values() for number in inside}
    for number, word in enumerate(moved):
        if number not in swapped:
            word[0], word[1] = word[0] + by(word[0]), word[1] + by(word[0])
    spans = [(s + by(s), e + by(e), k) for s, e, k in sentence.names]
    return out, moved, spans, [(s + by(s), e + by(e)) for s, e in sentence.doubtful]


def run_together(text, words, names, doubtful):
    """Names that a comma alone parts, without it, as in addresses and signatures: where the one ends is learned from them."""
    ends = {end for _, end, _ in names}
    begins = {start for start, _, _ in names}
    parting = {number for number, word in enumerate(words) if text[word[0] : word[1]] == "," and word[0] in ends and word[1] + 1 in begins}
    parting -= {word[5] for word in words}
    if not parting:
        return text, words, names, doubtful
    cut = [words[number][0] for number in sorted(parting)]
    by = lambda place: place - sum(at < place for at in cut)
    place_of = {number: number - sum(at < number for at in parting) for number in range(len(words))}
    kept = [[by(w[0]), by(w[1]), *w[2:5], place_of[w[5]] if w[5] >= 0 else -1, *w[6:]] for number, w in enumerate(words) if number not in parting]
    moved = lambda spans: [(by(span[0]), by(span[1]), *span[2:]) for span in spans]
    return "".join(mark for at, mark in enumerate(text) if at not in cut), kept, moved(names), moved(doubtful)


def bank_of(sentences, lists=()):
    """{(kind, words): [names]} of training names of proper nouns, and of lists [(kind, name)] beside them."""
    bank = {}
    seen = [(k, s.text[a:b]) for s in sentences if s.names for a, b, k in s.names if all(w[2] == "PROPN" for w in s.words if a <= w[0] < b)]
    for kind, name in dict.fromkeys([*seen, *lists]):
        parts = name.split()
        if kind != "other" and name.replace(" ", "").isalpha() and all(part[0].isupper() for part in parts):
            bank.setdefault((kind, len(parts)), []).append(parts)
    return bank


def curl(text):
    out, inside = [], False
    for at, mark in enumerate(text):
        if mark == '"':
            out.append("”" if inside else "“")
            inside = not inside
        elif mark == "'":
            out.append("‘" if at + 1 < len(text) and (at == 0 or text[at - 1] == " ") and text[at + 1].isalpha() and "'" in text[at + 1 :] else "’")
        else:
            out.append(mark)
    return "".join(out)


def chunks(sentences, rng, least=24, most=150):
    """Runs of sentences of one document, of changing length; now and then over a document's end."""
    run, size, limit = [], 0, rng.randint(least, most)
    for sentence in sentences:
        count = len(sentence.words)
        other = run and run[-1].doc != sentence.doc and rng.random() < 0.75
        if run and (size + count > limit or other):
            yield run
            run, size, limit = [], 0, rng.randint(least, most)
        run.append(sentence)
        size += count
    if run:
        yield run


def window(run, pieces, index, rng=None, bank=None):
    """One window: piece ids, cases, spaces, first pieces of units, the gold of every head at each unit, and the unit of each word.
    With rng the text is changed as `change` does; without, it stays as it is."""
    text, spans, bounds, names, unsure = "", [], [], [], []
    for at, sentence in enumerate(run):
        plain = (sentence.text, sentence.words, sentence.names, sentence.doubtful)
        body, words, named, doubtful = change(sentence, rng, bank) if rng else plain
        if at:
            text += "\n" if sentence.newpar else ("" if run[at - 1].glued else " ")
        base, first = len(text), len(spans)
        text += body
        for start, end, upos, feats, lemma, head, rel in words:
            spans.append((base + start, base + end, upos, feats, lemma, head + first if head >= 0 else -1, rel))
        bounds.append(first)
        names.append([(base + s, base + e, k) for s, e, k in named] if named is not None else None)
        unsure += [(base + s, base + e) for s, e in doubtful]
    ids, cases, spaces, firsts = [index["cls"]], [0], [0], [0]
    found = units(text)
    unit_at = {start: number for number, (start, _) in enumerate(found, 1)}
    for start, end in found:
        unit = text[start:end]
        cut = pieces.of(unit)
        firsts.append(len(ids))
        ids += cut
        cases += [case_of(unit)] * len(cut)
        spaces += [space_before(text, start)] * len(cut)
    ids.append(index["sep"])
    cases.append(0)
    spaces.append(0)
    count = len(firsts)
    gold = {name: [IGNORE] * count for name in ("boundary", "upos", "feats", "lemma", "name", "head", "deprel")}
    gold["sentence"] = [-1] * count
    gold["boundary"] = [IGNORE] + [0] * (count - 1)
    unit_of = [unit_at.get(span[0]) for span in spans]
    starts = set(bounds)
    sentence_of, current = [], -1
    for number in range(len(spans)):
        current += number in starts
        sentence_of.append(current)
    tags = tags_of([span[0] for span in spans], [name for known in names if known for name in known])
    for number, (start, end, upos, feats, lemma, head, rel) in enumerate(spans):
        unit = unit_of[number]
        if unit is None:
            continue
        gold["boundary"][unit] = 2 if number in starts else 1
        gold["upos"][unit] = index["upos"].get(upos, IGNORE)
        gold["feats"][unit] = index["feats"].get(feats, IGNORE)
        script = data.lemma_script(text[start:end], lemma)
        gold["lemma"][unit] = index["lemma"].get(script, IGNORE)
        head_unit = 0 if head < 0 else unit_of[head]
        if head_unit is not None:
            gold["head"][unit] = head_unit
            gold["deprel"][unit] = index["deprel"].get(rel, IGNORE)
        gold["sentence"][unit] = sentence_of[number]
        tag = tags[number]
        if names[sentence_of[number]] is not None and (tag != "O" or not any(s <= start < e for s, e in unsure)):
            gold["name"][unit] = index["name"][tag]
    return {"ids": ids, "cases": cases, "spaces": spaces, "firsts": firsts, "gold": gold, "words": [text[s:e] for s, e in found], "units": unit_of}


def tags_of(starts, names):
    """A tag for each word of a text: B, I and E for the first, inner and last word of a name, S where it has one alone.

    starts: where words begin, in order; names: [(start, end, kind)]."""
    tags = ["O"] * len(starts)
    for start, end, kind in names:
        first, last = bisect.bisect_left(starts, start), bisect.bisect_left(starts, end) - 1
        for at in range(first, last + 1):
            tags[at] = "BIES"[(at > first) + (at == last) * (1 if last > first else 3)] + "-" + kind
    return tags


def batches(sentences, pieces, index, seed, size=2000, augment=True, bank=None):
    """Windows of one pass in random order, batched by length: at most `size` pieces a batch, padding included."""
    rng = random.Random(seed)
    made = [window(run, pieces, index, rng if augment else None, bank) for part in sentences for run in chunks(part, rng)]
    made = [w for w in made if len(w["ids"]) <= 400]
    return groups_of(made, seed, size)


def groups_of(made, seed, size=2000):
    """Windows batched by length, in random order: at most `size` pieces a batch, padding included."""
    rng = random.Random(seed)
    made = sorted(made, key=lambda w: len(w["ids"]) + rng.random() * 12)
    groups, group = [], []
    for w in made:
        if group and (len(group) + 1) * len(w["ids"]) > size:
            groups.append(group)
            group = []
        group.append(w)
    if group:
        groups.append(group)
    rng.shuffle(groups)
    return groups
