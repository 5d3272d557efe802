"""Names that the register and the gazetteer hold, to stand in for names of training sentences: facts, no sentences."""
import os


def lists(folder="data"):
    """[(kind, name)]; `folder` is the project's data/."""
    out = []
    for cells in table(os.path.join(folder, "register/persons.tsv"), "\t"):
        if len(cells) > 3:  # the first line only counts what follows
            out += [("person", cells[0]), ("person", cells[0].split()[-1])]
    for cells in table(os.path.join(folder, "register/bodies.txt")):
        others = cells[5].split(";") if len(cells) > 5 else []
        out += [("organisation", name.removeprefix("the ")) for name in [cells[1], *others]]
    for cells in table(os.path.join(folder, "register/states.txt")):
        out += [("place", cells[1]), ("place", cells[3])]
    out += [("place", cells[1]) for cells in table(os.path.join(folder, "places/cities.tsv"), "\t")]
    return [(kind, name) for kind, name in out if len(name) > 2]


def table(path, part="|"):
    return [line.rstrip("\n").split(part) for line in open(path, encoding="utf8") if line.strip() and not line.startswith("#")]
