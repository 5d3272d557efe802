"""Pairs of whom one does something to the other, with the type of it: PLV, the records of PLOVER, sentences of our own
made from the frames. A pair: text, source and target (start, end), the types that are right."""
import json
import os
import random
import re
from dataclasses import dataclass

TYPES = ("AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT")
NOW = {"DEMAND": ["REQUEST"], "DISAPPROVE": ["ACCUSE"], "INVESTIGATE": ["ACCUSE"], "FIGHT": ["ASSAULT"], "YIELD": ["CONCEDE", "RETREAT"]}
HELPS = {"CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT"}


@dataclass
class Pair:
    text: str
    source: tuple
    target: tuple
    types: list
    kind: str  # plv, gsr, own
    frame: str = ""


def plv(gold):
    found = []
    for line in open(os.path.join(gold, "events/plv/PLV_train.tsv"), encoding="utf8").read().rstrip("\n").split("\n")[1:]:
        cells = [cell[1:-1].replace('""', '"') if re.fullmatch(r'".*"', cell) else cell for cell in line.split("\t")]
        text, at, last = "", {}, 0
        for mark in re.finditer(r"<(/?[st])>", cells[3]):
            text += cells[3][last : mark.start()]
            at.setdefault(mark.group(1), len(text))
            last = mark.end()
        text += cells[3][last:]
        if all(tag in at for tag in ("s", "/s", "t", "/t")):
            found.append(Pair(text, (at["s"], at["/s"]), (at["t"], at["/t"]), NOW.get(cells[9], [cells[9]]), "plv"))
    return found


def gsr(gold):
    """A pair for each source and target of a record; [(record number, pair)]."""
    found = []
    whole = open(os.path.join(gold, "events/plover-gsr/PLOVER_GSR_CAMEO.txt"), encoding="utf8").read()
    for number, record in enumerate(re.findall(r"^\{[\s\S]*?^\}", whole, re.M)):
        get = lambda name: (re.search(r'"%s":\s*"((?:[^"\\]|\\.)*)"' % name, record) or [None, ""])[1].replace('\\"', '"')
        event, text = get("event"), get("text")
        if not text or event in ("", "DOCUMENT"):
            continue
        sides = []
        for side in ("source", "target"):
            part = re.search(r'"%s":\s*\[([\s\S]*?)\]' % side, record)
            words = re.findall(r'"actorText":\s*"([^"]*)"', part[1]) if part else []
            sides.append([(text.find(word), text.find(word) + len(word)) for word in words if word and word in text])
        types = {"SANCTION": ["SANCTION"], **NOW}.get(event, [event])
        for source in sides[0][:2]:
            for target in sides[1][:2]:
                if source != target:
                    found.append((number, Pair(text, source, target, types, "gsr")))
    return found


IRREGULAR = dict(
    pair.split(":")
    for pair in """arise:arose/arisen beat:beat/beaten begin:began/begun bind:bound bid:bid bombard:bombarded break:broke/broken bring:brought build:built buy:bought cast:cast catch:caught
choose:chose/chosen come:came/come cut:cut deal:dealt do:did/done draw:drew/drawn drive:drove/driven fall:fell/fallen feel:felt fight:fought find:found flee:fled fly:flew/flown
forbid:forbade/forbidden forgive:forgave/forgiven freeze:froze/frozen get:got give:gave/given go:went/gone grow:grew/grown hang:hanged have:had hear:heard hit:hit hold:held hurt:hurt
keep:kept know:knew/known lay:laid lead:led leave:left lend:lent let:let lose:lost make:made mean:meant meet:met overrun:overran/overrun overthrow:overthrew/overthrown overtake:overtook/overtaken
pay:paid put:put quit:quit read:read rebuild:rebuilt rise:rose/risen run:ran/run say:said see:saw/seen seek:sought sell:sold send:sent set:set shake:shook/shaken shoot:shot
shut:shut sing:sang/sung sit:sat slay:slew/slain speak:spoke/spoken spend:spent split:split spread:spread stand:stood steal:stole/stolen strike:struck sue:sued swear:swore/sworn
take:took/taken teach:taught tell:told think:thought throw:threw/thrown undertake:undertook/undertaken uphold:upheld wage:waged win:won withdraw:withdrew/withdrawn withhold:withheld write:wrote/written dine:dined
blow:blew/blown overcome:overcame/overcome foresee:foresaw/foreseen forgo:forwent/forgone mistreat:mistreated rescind:rescinded wound:wounded""".split()
)
DOUBLED = {"ban", "stop", "bar", "plan", "drop", "scrap", "rap", "slam", "snub", "rob", "grab", "stab", "kidnap", "permit", "admit", "commit", "refer", "deter", "rebut", "slap", "cap", "jam", "ram", "spar", "expel", "repel", "rebel", "compel", "quarrel", "cancel", "control", "patrol", "arm" * 0 or "nab", "pan", "transfer", "remit", "chat", "concur"}


def past(verb):
    """The past tense and the participle."""
    if verb in IRREGULAR:
        one, _, other = IRREGULAR[verb].partition("/")
        return one, other or one
    if verb in DOUBLED:
        return (verb + verb[-1] + "ed",) * 2
    if verb.endswith("e"):
        return (verb + "d",) * 2
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return (verb[:-1] + "ied",) * 2
    return (verb + "ed",) * 2


def with_status(kind, status):
    """The type that PLOVER gives an act that is not done yet (as `typeWithStatus` in src/codes)."""
    if status == "denied" and kind == "AGREE":
        return "REJECT"
    verbal = kind in ("REQUEST", "ACCUSE", "REJECT", "THREATEN", "AGREE")
    if verbal or status == "happened":
        return kind
    if status == "called_for":
        return "REQUEST"
    if status == "threatened":
        return "THREATEN"
    if status == "denied":
        return "REJECT" if kind in HELPS else None
    if kind in HELPS:
        return "AGREE"
    return "THREATEN" if kind in ("SANCTION", "ASSAULT", "COERCE", "PROTEST") else kind


STATES = """France Norway Kenya Brazil Japan India Turkey Iran Israel Egypt Russia Ukraine China Taiwan Mexico Peru Chile Ghana Nigeria Sudan Ethiopia Somalia Yemen Syria Iraq Lebanon
Jordan Pakistan Afghanistan Bangladesh Nepal Thailand Vietnam Malaysia Indonesia Australia Canada Germany Poland Hungary Serbia Greece Italy Spain Portugal Morocco Algeria Tunisia Libya Mali Chad Cuba Venezuela Colombia Georgia Armenia Azerbaijan Kazakhstan""".split()
ADJECTIVES = """French Norwegian Kenyan Brazilian Japanese Indian Turkish Iranian Israeli Egyptian Russian Ukrainian Chinese Taiwanese Mexican Peruvian Chilean Ghanaian Nigerian Sudanese Ethiopian Somali Yemeni Syrian Iraqi Lebanese
Jordanian Pakistani Afghan Bangladeshi Nepali Thai Vietnamese Malaysian Indonesian Australian Canadian German Polish Hungarian Serbian Greek Italian Spanish Portuguese Moroccan Algerian Tunisian Libyan Malian Chadian Cuban Venezuelan Colombian Georgian Armenian Azerbaijani Kazakh""".split()
BODIES = ["the {} government", "{} forces", "the {} army", "the {} president", "{} President {name}", "{} Foreign Minister {name}", "{} officials", "the {} foreign ministry", "{} police", "{} authorities", "the {} opposition", "{} rebels", "{} protesters", "the {} parliament", "{} troops", "the {} prime minister", "{} lawmakers", "a {} court"]
NAMES = ["Mara Okoro", "Jonas Lindt", "Amir Sadeq", "Lucia Ferran", "Tomas Belik", "Hana Ito", "Petr Vasko", "Daud Rahimi", "Ines Caldas", "Omar Haddad"]
OTHERS = ["the United Nations", "the European Union", "NATO", "the African Union", "the Arab League", "opposition leader Karim Nasser", "the rebels", "the government", "the militants", "the White House", "the Kremlin", "the International Criminal Court"]
TIMES = ["", "", "", " on Tuesday", " on Friday", " last week", " late on Sunday", " for the second time this year", " over the border dispute", " after weeks of talks"]
BEFORE = ["", "", "", "", "On Monday, ", "According to reports, ", "In a new sign of strain, ", "Earlier this month, "]


def somebody(rng):
    at, kind = rng.randrange(len(STATES)), rng.random()
    if kind < 0.45:
        return STATES[at]
    if kind < 0.85:
        return rng.choice(BODIES).format(ADJECTIVES[at], name=rng.choice(NAMES))
    return rng.choice(OTHERS)


def frames(lexicon):
    """[(kind, marks, words)] and {class: words} of the lexicon of frames."""
    sections, classes, current = [], {}, None
    for line in open(lexicon, encoding="utf8"):
        line = line.strip()
        if line.startswith("#") or not line:
            continue
        if line.startswith("["):
            name, *marks = line[1:-1].split()
            current = (name, {m.partition("=")[0]: m.partition("=")[2] for m in marks}, [])
            sections.append(current)
        else:
            current[2].extend(line.split())
    for name, _, words in sections:
        if name.startswith("object-"):
            classes.setdefault(name[7:], []).extend(words)
    return [s for s in sections if s[0] in ("event-verbs", "event-nouns")], classes


def own(lexicon, codes, each=4, seed=5):
    """Sentences of our own: for each frame its words between two parties, in several forms and standings."""
    rng, made = random.Random(seed), []
    types = {cells[0]: cells[2] for cells in (line.rstrip("\n").split("\t") for line in open(codes, encoding="utf8"))}
    sections, classes = frames(lexicon)
    for name, marks, words in sections:
        kind = types.get(marks["code"], "")
        if not kind:
            continue
        places = [one.rstrip("+") for one in marks.get("to", "object").split(",")]
        for word in words:
            for _ in range(each):
                one = (of_verb if name == "event-verbs" else of_noun)(word, kind, marks, places, classes, rng)
                if one:
                    made.append(one)
    return made + [one for one in (of_other_things(rng) for _ in range(len(made) // 2)) if one]


# Two who do nothing to each other: sport, markets, culture, how things stand. {a} and {b} stand in this order.
NOTHING = """{a} beat {b} 3-1 in the final|{a} lost to {b} in extra time|{a} defeated {b} to reach the semi-final|{a} held {b} to a draw|{a} will play {b} in the last group match|{a} drew with {b} in the cup
Shares in {a} fell after {b} cut its forecast for growth|{a} grew faster than {b} in the last quarter|Exports of {a} to {b} rose by a tenth|{a} is a larger market for cars than {b}|Prices in {a} rose while those in {b} fell
A painter from {a} shows her work in {b}|The film about {a} won a prize in {b}|{a} lies south of {b}|Summers in {a} are as warm as in {b}|{a} has more islands than {b}|A flight from {a} to {b} takes nine hours|He was born in {a} and grew up in {b}
Many people in {a} follow the news from {b}|{a} and {b} have both grown old|Little is known in {a} about {b}|A storm moved from {a} towards {b}|Tourists from {a} like the beaches of {b}|{a} is on the agenda, and so is {b}""".replace("\n", "|").split("|")


def of_other_things(rng):
    a, b = rng.sample(STATES, 2)
    before, _, rest = rng.choice(NOTHING).partition("{a}")
    between, _, behind = rest.partition("{b}")
    head = rng.choice(["", "", "On Sunday, "])
    source = len(head + before)
    target = source + len(a) + len(between)
    text = head + before + a + between + b + behind + rng.choice(TIMES[:6]) + "."
    return Pair(text, (source, source + len(a)), (target, target + len(b)), ["none"], "own")


def of_verb(verb, kind, marks, places, classes, rng):
    if not re.fullmatch("[a-z]+", verb):
        return None
    a, b = somebody(rng), somebody(rng)
    if a == b:
        return None
    asked = classes.get(marks.get("object", ""))
    thing = ""
    if asked:
        thing = " " + rng.choice(["", "", "the ", "new ", "its "]) + rng.choice(asked)
    after = [part for part in marks.get("behind", "").split(",") if part]
    particle = " " + marks["particle"] if marks.get("particle") else ""
    place = rng.choice(places)
    if place in ("clause", "inside"):
        return None
    if place == "object":
        tail = particle + " {b}" + (thing and " with" + thing) if not asked else thing + " {b}"
        if asked:
            return None
    elif place == "owner":
        tail = " {b}'s" + (thing or " decision") + particle
    elif place in ("between", "subject"):
        return None
    else:
        tail = particle + thing + (" " + place if place not in after else " " + place) + " {b}"
    did, done = past(verb)
    forms = [(did, "happened")] * 4 + [("has " + done, "happened"), ("have " + done, "happened"), ("will " + verb, "planned"), ("plans to " + verb, "planned"), ("threatened to " + verb, "threatened"), ("refused to " + verb, "denied"), ("agreed to " + verb, "planned"), ("vowed to " + verb, "planned")]
    form, status = rng.choice(forms)
    given = with_status(kind, status)
    if given is None:
        return None
    head = rng.choice(BEFORE)
    if place == "object" and status == "happened" and not particle and rng.random() < 0.3:
        first = b if head else b[0].upper() + b[1:]
        text = head + first + rng.choice([" was ", " were ", " has been "]) + done + " by "
        text, target = text + a, (len(head), len(head) + len(b))
        source = (len(text) - len(a), len(text))
    else:
        first = a if head else a[0].upper() + a[1:]
        before, _, behind = tail.partition("{b}")
        text = head + first + " " + form + before
        source, target = (len(head), len(head) + len(a)), (len(text), len(text) + len(b))
        text += b + behind
    return Pair(text + rng.choice(TIMES) + ".", source, target, [given], "own", verb)


def of_noun(noun, kind, marks, places, classes, rng):
    if not re.fullmatch("[a-z]+", noun) or places[0] in ("object", "clause", "inside", "owner", "subject"):
        return None
    a, b = somebody(rng), somebody(rng)
    place = rng.choice(places)
    if a == b or place in ("between", "object", "owner", "inside", "clause"):
        return None
    roll = rng.random()
    if roll < 0.5:
        text, source = a[0].upper() + a[1:] + "'s " + noun + " " + place + " ", (0, len(a))
        target = (len(text), len(text) + len(b))
        text += b + rng.choice([" came as a surprise", " made headlines", " followed days of tension", " drew attention", " was reported"])
    else:
        text = "The " + noun + " " + place + " " + b + " by "
        target, source = (len(text) - 4 - len(b), len(text) - 4), (len(text), len(text) + len(a))
        text += a + rng.choice([" came as a surprise", " made headlines", " was reported", " went on"])
    return Pair(text + rng.choice(TIMES) + ".", source, target, [kind], "own", noun)
