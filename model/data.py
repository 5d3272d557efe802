"""Gold trees and names to sentences with character offsets. Everything is read from the gold folder, nothing is kept here."""
import os
import re
from collections import Counter

# Genres of GUM whose licence its LICENSE.txt names and that allows it: Wikimedia and OpenStax (CC BY / BY-SA), vlogs
# under Creative Commons, political speeches and court (public domain). Left out: whow, fiction (NC) and unnamed ones.
GUM_GENRES = {"news", "interview", "bio", "voyage", "speech", "court", "textbook", "vlog"}
GUM_SCORED = {"news", "interview", "bio", "voyage"}
SAINT = re.compile(r"(?:st\.?|saint)$", re.IGNORECASE)  # a title that its place's name keeps
NAMES = {"PER": "person", "ORG": "organisation", "LOC": "place", "OTH": "other"}


class Sentence:
    __slots__ = ("id", "doc", "genre", "text", "words", "names", "doubtful", "newpar", "glued")

    def __init__(self):
        self.names = None  # None: not annotated; else [(start, end, kind)]
        self.doubtful = []  # [(start, end)]: nothing is learned about names here
        self.words = []  # (start, end, upos, feats, lemma, head (-1 root), deprel)
        self.newpar = False
        self.glued = False  # no space after the last word
        self.genre = "ewt"


def read_conllu(path):
    """Sentences of a CoNLL-U file, with offsets into each sentence's own text rebuilt from SpaceAfter."""
    doc, newpar, out, lines, meta = None, False, [], [], {}
    for line in open(path, encoding="utf8"):
        line = line.rstrip("\n")
        if line.startswith("# newdoc"):
            doc = line.split("=", 1)[-1].strip()
            newpar = True
        elif line.startswith("# newpar"):
            newpar = True
        elif line.startswith("# sent_id"):
            meta["id"] = line.split("=", 1)[1].strip()
        elif line.startswith("#"):
            continue
        elif line:
            lines.append(line.split("\t"))
        elif lines:
            sentence = build(lines)
            if sentence:
                sentence.id, sentence.doc, sentence.newpar = meta.get("id"), doc, newpar
                if doc and doc.startswith("GUM_"):
                    sentence.genre = doc.split("_")[1]
                out.append(sentence)
            lines, meta, newpar = [], {}, False
    return out


def build(rows):
    sentence, text, index, ids = Sentence(), "", {}, []
    skip_until, surface = 0, None
    gum_entities = []
    for row in rows:
        if "." in row[0]:
            continue
        space = "SpaceAfter=No" not in row[9]
        if "-" in row[0]:
            first, last = map(int, row[0].split("-"))
            surface = [row[1], len(text), last, space]
            skip_until = last
            text += row[1] + (" " if space else "")
            used = 0
            continue
        number = int(row[0])
        if number <= skip_until:
            word, at, last, _ = surface
            rest = len(word) - used
            length = rest if number == last else min(len(row[1]), max(rest - (last - number), 1))
            if length <= 0:
                return None
            start, end = at + used, at + used + length
            used += length
        else:
            start, end = len(text), len(text) + len(row[1])
            text += row[1] + (" " if space else "")
        index[number] = len(sentence.words)
        deprel = row[7]
        sentence.words.append([start, end, row[3], row[5], row[2], int(row[6]), deprel])
        gum_entities.append(row[9])
    for word in sentence.words:
        word[5] = index[word[5]] if word[5] else -1
    sentence.glued = not text.endswith(" ")
    sentence.text = text.rstrip(" ")
    if any("Entity=" in misc for misc in gum_entities):
        sentence.names = gum_names(sentence.words, gum_entities)
    elif gum_entities:
        sentence.names = None
    return sentence


def gum_names(words, miscs):
    """Names from GUM's entity layer: the run of proper nouns around the head of a person, organisation or place."""
    kinds = {"person": "person", "organization": "organisation", "place": "place"}
    open_spans, spans = [], []
    for at, misc in enumerate(miscs):
        found = re.search(r"Entity=([^|]*)", misc)
        if not found:
            continue
        for token in re.findall(r"\([^()]*\)?|[^()]+\)|\)", found.group(1)):
            if token.startswith("("):
                body = token[1:].rstrip(")").split("-")
                open_spans.append((body[0].split("[")[0], body[1] if len(body) > 1 else "", at))
                if token.endswith(")"):
                    spans.append((*open_spans.pop()[1:], at))
            else:
                name = token.rstrip(")").split("-")[0].split("[")[0]
                for back in range(len(open_spans) - 1, -1, -1):
                    if open_spans[back][0] == name:
                        _, kind, begun = open_spans.pop(back)
                        spans.append((kind, begun, at))
                        break
    names = {}
    for kind, begun, ended in spans:
        if kind not in kinds:
            continue
        heads = [i for i in range(begun, ended + 1) if not begun <= words[i][5] <= ended]
        if not heads or words[heads[0]][2] != "PROPN":
            continue
        left = right = heads[0]
        while left > begun and words[left - 1][2] == "PROPN" and (words[left - 1][6] != "nmod:desc" or SAINT.match(words[left - 1][4])):
            left -= 1
        while right < ended and (words[right + 1][2] == "PROPN"):
            right += 1
        names[(left, right)] = kinds[kind]
    chosen, covered = [], set()
    for (left, right), kind in sorted(names.items(), key=lambda item: item[0][0] - item[0][1]):
        if covered.isdisjoint(range(left, right + 1)):
            covered.update(range(left, right + 1))
            chosen.append((words[left][0], words[right][1], kind))
    return sorted(chosen)


def read_names(path):
    """UNER IOB2 files: sentence id -> [(token, tag)]."""
    out, ident, rows = {}, None, []
    for line in open(path, encoding="utf8"):
        line = line.rstrip("\n")
        if line.startswith("# sent_id"):
            ident = line.split("=", 1)[1].strip()
        elif line.startswith("#"):
            continue
        elif line:
            cells = line.split("\t")
            rows.append((cells[1], cells[2]))
        elif rows:
            out[ident], rows = rows, []
    return out


def add_names(sentences, names, strict):
    for sentence in sentences:
        rows = names.get(sentence.id)
        if rows is None:
            continue
        spans, doubtful, at, good = [], [], 0, True
        for form, tag in rows:
            start = sentence.text.find(form, at)
            if start < 0 or start - at > 3:
                good = False
                break
            at = start + len(form)
            if tag.startswith("B-") and tag[2:] in NAMES:
                spans.append([start, at, NAMES[tag[2:]]])
            elif tag.startswith("I-") and tag[2:] in NAMES and spans:
                spans[-1][1] = at
            elif tag == "B-O" and form != form.lower():
                doubtful.append((start, at))  # a slip of the older copy: often a name that lost its kind
        if good:
            sentence.names = [tuple(span) for span in spans]
            sentence.doubtful = doubtful
            if strict:
                mend(sentence)


def mend(sentence):
    """What the older copy does otherwise than its heir: an adjective of a state is no name by itself, and part of one in
    front of a body's other words; what holds no proper noun is doubtful, neither learned as a name nor as none."""
    kept, doubtful = [], list(sentence.doubtful)
    words = sentence.words
    for start, end, kind in sentence.names:
        inside = [at for at, word in enumerate(words) if start <= word[0] < end]
        proper = any(words[at][2] == "PROPN" for at in inside)
        if kind == "other" and len(inside) == 1 and words[inside[0]][2] == "ADJ":
            head = words[inside[0]][5]
            run = range(inside[0], head + 1)
            body = head > inside[0] and all(words[at][2] in ("PROPN", "ADJ") and sentence.text[words[at][0]].isupper() for at in run)
            # Nor is an office in front of the name of who holds it a body: no other name touches the run.
            alone = body and not any(s < words[head][1] + 2 and words[inside[0]][1] < e for s, e, _ in sentence.names)
            if alone and words[head][2] == "PROPN":
                kept.append((start, words[head][1], "organisation"))
        elif proper:
            kept.append((start, end, kind))
        else:
            doubtful.append((start, end))
    sentence.names, sentence.doubtful = kept, doubtful


def load(gold, split):
    """EWT and the allowed genres of GUM, with names where annotated."""
    ewt = read_conllu(os.path.join(gold, "syntax/ud-ewt/en_ewt-ud-%s.conllu" % split))
    names = "names/uner-ewt/" + ("train.older.iob2" if split == "train" else "dev.iob2")
    add_names(ewt, read_names(os.path.join(gold, names)), split == "train")
    gum = read_conllu(os.path.join(gold, "syntax/ud-gum/en_gum-ud-%s.conllu" % split))
    allowed = GUM_GENRES if split == "train" else GUM_SCORED
    gum = [s for s in gum if s.genre in allowed]
    if split == "train":
        drop_titles(ewt + gum)
    return ewt, gum


def drop_titles(sentences):
    """GUM's entity layer calls a bare title or office ("the President") a person; what the trees show as a title in front
    of names is nobody's name by itself."""
    titles = {s.text[w[0] : w[1]].lower() for s in sentences for w in s.words if w[6] == "nmod:desc" and w[2] == "PROPN"}
    for s in sentences:
        if s.names and s.genre != "ewt":
            s.names = [n for n in s.names if n[2] != "person" or any(w.lower() not in titles for w in s.text[n[0] : n[1]].split())]


def lemma_script(form, lemma):
    """An edit script: casing (l lower, k keep), characters cut from the end, characters added."""
    low = form.lower()
    casing, base = ("l", low) if lemma == lemma.lower() or not form.startswith(lemma[:1]) else ("k", form)
    shared = 0
    while shared < min(len(base), len(lemma)) and base[shared] == lemma[shared]:
        shared += 1
    if shared == 0 and len(lemma) > 1:
        return "=" + lemma  # the whole word: "be" for "was"
    return "%s%d+%s" % (casing, len(base) - shared, lemma[shared:])


def labels(sentences, least=3):
    """The label sets that the heads choose from, most frequent first."""
    upos, feats, lemmas, rels = Counter(), Counter(), Counter(), Counter()
    for sentence in sentences:
        for start, end, tag, feat, lemma, _, rel in sentence.words:
            upos[tag] += 1
            feats[feat] += 1
            lemmas[lemma_script(sentence.text[start:end], lemma)] += 1
            rels[rel] += 1
    kept = lambda counter, n: [label for label, count in counter.most_common() if count >= n]
    return {
        "upos": kept(upos, 1),
        "feats": kept(feats, least),
        "lemma": kept(lemmas, least),
        "deprel": kept(rels, 2),
        "name": ["O"] + [b + "-" + k for k in ("person", "organisation", "place", "other") for b in "BIES"],
        "boundary": ["inside", "word", "sentence"],
    }
