"""What is told of EWT's words as predicates: PropBank's arguments, UDS' factuality. Offsets are word numbers, from 0.

Which sets these are, and their licences: the model card."""
import gzip
import json
import os
from dataclasses import dataclass, field

from windows import IGNORE

ROLES = ("ARG0", "ARG1", "ARG2", "LOC", "TMP")
# Auxiliaries and copulas tell of no event.
BARE = {"be", "have.01", "do.01"}


@dataclass
class Told:
    """Of one sentence. arguments: {predicate: {role: [words]}}, a word of every span its head; factual: {predicate: -3 to 3}."""

    arguments: dict = field(default_factory=dict)
    factual: dict = field(default_factory=dict)


def load(gold, split, sentences):
    """{sentence id: Told} for the sentences that PropBank has read."""
    heads = {s.id: [word[5] for word in s.words] for s in sentences}
    told = {}
    for row in lines(gold, "propbank-ewt", split):
        if len(heads.get(row["sent_id"], ())) != row["words"]:
            continue
        told[row["sent_id"]] = Told({p["i"] - 1: arguments(p["args"], heads[row["sent_id"]]) for p in row["preds"] if not bare(p)})
    for row in lines(gold, "uds-ewt", split):
        if row["sent_id"] in told and row.get("factual"):
            told[row["sent_id"]].factual[row["i"] - 1] = factuality(row["factual"])
    return told


def lines(gold, name, split):
    path = os.path.join(gold, "events/training", name, split + ".jsonl.gz")
    return map(json.loads, gzip.open(path, "rt", encoding="utf8"))


def bare(predicate):
    return predicate["lemma"] in BARE or predicate["roleset"] in BARE


def arguments(spans, heads):
    found = {}
    for name, first, last in spans:
        role = name.removeprefix("ARGM-")
        inside = range(first - 1, last)
        tops = [at for at in inside if heads[at] not in inside]
        if role in ROLES and tops:
            found.setdefault(role, []).append(tops[0])
    return found


def factuality(votes):
    """Mean of yes and no, each as far from 0 as its annotator was sure: 3 surely so, -3 surely not."""
    return sum((1 if vote else -1) * 3 * sure / 4 for vote, sure in votes) / len(votes)


def targets(run, units, told):
    """Targets of a window: for each unit whether it is a predicate (IGNORE where nobody looked) and how factual (None where
    nobody said), and [(role, predicate, [units])], units counted with the root, 0 for "has none".

    run: the window's sentences; units: the unit of each of their words, in order."""
    count = max((unit for unit in units if unit is not None), default=0) + 1
    predicate, factual, roles, base = [IGNORE] * count, [None] * count, [], 0
    for sentence in run:
        place = units[base : base + len(sentence.words)]
        base += len(sentence.words)
        if sentence.id not in told:
            continue
        one = told[sentence.id]
        for at, unit in enumerate(place):
            if unit is not None:
                predicate[unit] = int(at in one.arguments)
                factual[unit] = one.factual.get(at)
        for at, found in one.arguments.items():
            for role in ROLES if place[at] is not None else ():
                where = sorted({place[word] for word in found.get(role, ()) if place[word] is not None})
                roles.append((role, place[at], where or [0]))
    return predicate, factual, roles
