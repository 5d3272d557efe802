"""Predicates of sets that come in words without trees: PropBank on MASC, QANom's nouns. Each sentence is put together to
text again; of every span the head is what the network's own tree says."""
import csv
import gzip
import json
import os

from events import BARE, ROLES
from windows import IGNORE

LEFT = set(".,;:!?)]}%''’…") | {"''", "'s", "'S", "n't", "'re", "'ve", "'ll", "'d", "'m", "’s", "'"}
RIGHT = {"(", "[", "{", "$", "``", "£", "#"}


def text_of(words):
    """The text of words, and where each begins and ends in it."""
    text, spans, glue = "", [], True
    for word in words:
        plain = {"``": '"', "''": '"', "-LRB-": "(", "-RRB-": ")"}.get(word, word)
        if not glue and word not in LEFT:
            text += " "
        spans.append((len(text), len(text) + len(plain)))
        text += plain
        glue = word in RIGHT
    return text, spans


def masc(gold):
    """[(words, {predicate: {role: [(first, last)]}}, None: every word was looked at)]."""
    found = []
    for row in map(json.loads, gzip.open(os.path.join(gold, "events/training/propbank-masc/written.jsonl.gz"), "rt", encoding="utf8")):
        told = {}
        for p in row["preds"]:
            if p["lemma"] in BARE or p["roleset"] in BARE:
                continue
            roles = told.setdefault(p["i"] - 1, {})
            for name, first, last in p["args"]:
                roles.setdefault(name.removeprefix("ARGM-"), []).append((first - 1, last - 1))
        if row["preds"] and len(row["words"]) > 3:
            found.append((row["words"], told, None))
    return found


def qanom(gold, split):
    """The same of QANom, where only the nouns asked about were looked at; their roles by the form of the question."""
    rows = {}
    with gzip.open(os.path.join(gold, "events/training/qanom/annot.%s.csv.gz" % split), "rt", encoding="utf8") as file:
        for row in csv.DictReader(file):
            rows.setdefault(row["sentence"], []).append(row)
    found = []
    for sentence, asked in rows.items():
        votes, told = {}, {}
        for row in asked:
            at = int(row["target_idx"])
            votes.setdefault(at, {})[row["worker_id"]] = row["is_verbal"] == "True"
            role = role_of(row)
            if role and row["is_verbal"] == "True" and row["answer_range"]:
                for span in row["answer_range"].split("~!~"):
                    first, last = map(int, span.split(":"))
                    spans = told.setdefault(at, {}).setdefault(role, [])
                    if (first, last - 1) not in spans:
                        spans.append((first, last - 1))
        # What the annotators of a noun do not agree on is not learned from.
        sure = {at: all(said.values()) for at, said in votes.items() if len(set(said.values())) == 1}
        yes = {at: told.get(at, {}) for at, said in sure.items() if said}
        found.append((sentence.split(" "), yes, set(sure)))
    return found


def role_of(row):
    """ARG0 of "who decided something?", ARG1 of "what was decided?", "what did someone decide?"."""
    wh, passive = row["wh"], row["is_passive"] == "True"
    if wh == "where":
        return "LOC"
    if wh == "when":
        return "TMP"
    if wh not in ("who", "what"):
        return None
    if row["subj"] in ("", "_") and not row["prep"]:
        return "ARG1" if passive else "ARG0"
    return "ARG1" if not passive and not row["prep"] and row["obj"] in ("", "_") else None


def sample(trunk, words, told, looked):
    """One sentence as `eventheads` learns from it: vectors, targets, sentence numbers."""
    text, spans = text_of(words)
    window = trunk.window(text)
    if len(window["ids"]) > 400:
        return None
    vectors, heads = trunk.read(window)
    starts = {start: at + 1 for at, (start, _) in enumerate(window["spans"])}
    unit = [starts.get(start) for start, _ in spans]
    count = len(window["firsts"])
    predicate = [IGNORE] * count
    for at, place in enumerate(unit):
        if place is not None and (looked is None or at in looked):
            predicate[place] = int(at in told)
    roles = []
    for at, arguments in told.items():
        for role in ROLES if unit[at] is not None else ():
            tops = [top_of(unit, heads, first, last) for first, last in arguments.get(role, ())]
            tops = sorted({top for top in tops if top is not None})
            # QANom does not ask for everything: what it leaves open is not learned as missing.
            if tops or looked is None:
                roles.append((role, unit[at], tops or [0]))
    return {"ids": window["ids"], "units": vectors, "heads": heads, "events": (predicate, [None] * count, roles), "sentence": [-1] + [0] * (count - 1)}


def top_of(unit, heads, first, last):
    """The unit of a span whose head stands outside it; None where the span has no unit."""
    inside = [unit[at] for at in range(first, min(last + 1, len(unit))) if unit[at] is not None]
    if not inside:
        return None
    low, high = min(inside), max(inside)
    return next((place for place in inside if not low <= heads[place] <= high), inside[-1])
