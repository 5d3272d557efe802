"""Names that the register and the gazetteer hold, to stand in for names of training sentences: facts, no sentences."""
import json
import os


def lists(folder="data"):
    """[(kind, name)]; `folder` is the project's data/."""
    out = []
    for row in json.load(open(os.path.join(folder, "register/persons.json"), encoding="utf8")):
        out += [("person", row[0]), ("person", row[0].split()[-1])]
    for cells in table(os.path.join(folder, "register/bodies.txt")):
        others = cells[5].split(";") if len(cells) > 5 else []
        out += [("organisation", name.removeprefix("the ")) for name in [cells[1], *others]]
    for cells in table(os.path.join(folder, "register/states.txt")):
        out += [("place", cells[1]), ("place", cells[3])]
    for line in open(os.path.join(folder, "places/cities.tsv"), encoding="utf8"):
        if not line.startswith("#"):
            out.append(("place", line.split("\t")[0]))
    return [(kind, name) for kind, name in out if len(name) > 2]


def table(path):
    return [line.rstrip("\n").split("|") for line in open(path, encoding="utf8") if line.strip() and not line.startswith("#")]
