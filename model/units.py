"""Raw text to fine units and word pieces: the same rules as src/language/units.ts and src/language/pieces.ts.

A unit is the smallest stretch that a word may begin at: a run of letters, a run of digits, or one other mark (two dozen of
one mark and more are one);
clitics ("n't", "'s") are units of their own, so that the network decides whether a word begins there.
"""
import re
import unicodedata

UNIT = re.compile(
    r"n['’]t(?![^\W_])"  # n't: its letters are cut off the word before it
    r"|['’](?:s|re|ll|d|ve|m)(?![^\W_])"
    r"|(?:(?!n['’]t(?![^\W_]))[^\W\d_])+"  # letters (and combining marks) up to a clitic
    r"|\d+"
    r"|([^\w\s]|_)\1{23,}"
    r"|\S",
    re.IGNORECASE,
)
FUSED = {"cannot": 3, "gonna": 3, "wanna": 3, "gotta": 3}
CASES = 5


def units(text):
    """[(start, end)] of every unit, in order; covers every character that is not white space."""
    found = []
    for match in UNIT.finditer(text):
        start, end = match.span()
        cut = FUSED.get(match.group().lower())
        if cut:
            found += [(start, start + cut), (start + cut, end)]
        else:
            found.append((start, end))
    return found


def case_of(word):
    """0 no letters, 1 lower, 2 Title, 3 UPPER (more than one letter), 4 mixed."""
    letters = [c for c in word if c.isalpha()]
    if not letters:
        return 0
    upper = [c != c.lower() for c in letters]
    if not any(upper):
        return 1
    if all(upper) and len(letters) > 1:
        return 3
    if upper[0] and not any(upper[1:]):
        return 2
    return 4


def space_before(text, start):
    """0 glued, 1 white space, 2 a line break (or the text's start)."""
    at = start
    while at > 0 and text[at - 1].isspace():
        at -= 1
    if at == 0 or "\n" in text[at:start]:
        return 2
    return 1 if at < start else 0


class Pieces:
    """Greedy longest-match word pieces of one unit, as the encoder was trained: the small one uncased and without
    accents."""

    def __init__(self, vocabulary, cased=False):
        self.cased = cased
        self.ids = {piece: index for index, piece in enumerate(vocabulary)}
        self.unknown = self.ids["[UNK]"]
        self.cache = {}

    def of(self, word):
        known = self.cache.get(word)
        if known is None:
            known = self.cache[word] = self._cut(word)
        return known

    def _cut(self, word):
        plain = word
        if not self.cased:
            plain = "".join(c for c in unicodedata.normalize("NFD", word.lower()) if unicodedata.category(c) != "Mn")
        plain = plain.replace("’", "'").replace("‘", "'").replace("“", '"').replace("”", '"')
        parts = re.findall(r"[^\W_]+|\S", plain)
        out = []
        for part in parts:
            if len(part) > 48:
                out.append(self.unknown)
                continue
            start, cut = 0, []
            while start < len(part):
                end = len(part)
                while end > start:
                    piece = ("##" if start else "") + part[start:end]
                    if piece in self.ids:
                        break
                    end -= 1
                if end == start:
                    cut = [self.unknown]
                    break
                cut.append(self.ids[piece])
                start = end
            out += cut
        return out[:16] or [self.unknown]
