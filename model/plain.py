"""News sentences without labels of ours, to hear the teacher on words that it has not learned from."""
import gzip
import json
import os

from attribution import cut, window
from units import space_before, units

DEV = 10  # every tenth sentence stays unread


def windows(gold, pieces, index):
    rows = json.loads(gzip.open(os.path.join(gold, "events/event-location.jsonl.gz"), "rt", encoding="utf8").read())
    texts = dict.fromkeys(row["text"].strip() for row in rows)
    text = "\n".join(one for at, one in enumerate(texts) if at % DEV)
    found = units(text)
    spaces = [space_before(text, start) for start, _ in found]
    out, begin = [], 0
    while begin < len(found):
        end = cut(spaces, begin, len(found), text, found)
        out.append(window([text[s:e] for s, e in found[begin:end]], spaces[begin:end], pieces, index))
        begin = end
    return out
