"""The 1,000 classes of ImageNet, and what is a kind of what (WordNet 3.0, data.noun)."""

import collections
import math
from pathlib import Path

import numpy as np

WORDS = Path(__file__).resolve().parent / "words"
NOUNS = "/usr/share/wordnet/data.noun"

# Names of two words, the first with a capital, are Latin ("Canis lupus") unless they begin with one of these.
NOT_LATIN = set(
    "great french english irish scotch italian german norwegian welsh tibetan siberian persian egyptian african indian "
    "american gila komodo dutch granny windsor christmas crock shetland border airedale boston eskimo mexican bernese "
    "greater brittany japanese walker norfolk norwich yorkshire lakeland sealyham australian arctic polar angora "
    "chesapeake labrador golden gordon rhodesian staffordshire bedlington kerry old cardigan pembroke maltese afghan "
    "ibizan saluki scottish madagascar dungeness alaska hartebeest ping-pong band polaroid petri model loafer".split()
)


def rows(name):
    """Of a table in words/, the cells of each line."""
    return [line.split("\t") for line in (WORDS / name).read_text(encoding="utf-8").splitlines()]


def split(cell):
    return [part.strip() for part in cell.split(",") if part.strip()]


def latin(name):
    parts = name.split()
    return len(parts) == 2 and name[0].isupper() and parts[1].islower() and parts[0].lower() not in NOT_LATIN


class WordNet:
    """names, kinds and gloss: offset of a noun -> its names, the nouns that it is a kind of, what it means."""

    def __init__(self, file=NOUNS):
        self.names, self.kinds, self.gloss = {}, {}, {}
        for line in open(file, encoding="utf-8"):
            if not line.startswith("  "):
                self.read(line)
        self.classes = [(offset[1:], split(names)) for _, offset, names in rows("classes.tsv")[1:]]
        self.lines = [{offset, *self.above(offset)} for offset, _ in self.classes]

    def read(self, line):
        head, _, gloss = line.partition("|")
        cells = head.split()
        count = int(cells[3], 16)
        pointers = cells[5 + 2 * count :]
        self.names[cells[0]] = [cells[4 + 2 * i].replace("_", " ") for i in range(count)]
        self.gloss[cells[0]] = gloss.strip().split(";")[0]
        self.kinds[cells[0]] = [
            pointers[4 * i + 1]
            for i in range(int(cells[4 + 2 * count]))
            if pointers[4 * i] in ("@", "@i") and pointers[4 * i + 2] == "n"
        ]

    def above(self, offset):
        """Everything that the noun is a kind of, the nearest first."""
        seen, waiting = [], collections.deque(self.kinds[offset])
        while waiting:
            kind = waiting.popleft()
            if kind not in seen:
                seen.append(kind)
                waiting.extend(self.kinds[kind])
        return seen

    def under(self, offset):
        """The classes that are of this kind."""
        return [number for number, line in enumerate(self.lines) if offset in line]

    def english(self, number):
        """At most two names of a class, Latin ones left out."""
        names = self.classes[number][1]
        return [name for name in names if not latin(name)][:2] or names[:1]

    def kinship(self):
        """[1000, 1000] from 0 to 1: how much the nearest kind that two classes share says about them."""
        members = collections.defaultdict(list)
        for number, line in enumerate(self.lines):
            for offset in line:
                members[offset].append(number)
        near = np.zeros((len(self.lines), len(self.lines)))
        for alike in sorted(members.values(), key=len, reverse=True):
            near[np.ix_(alike, alike)] = 1 - math.log(len(alike)) / math.log(len(self.lines))
        return near


def both(one, other):
    """Two writers' names for one thing: those that both gave, then the first two of each; four at most."""

    def plain(name):
        return name.replace(" ", "")

    found = [name for name in one if plain(name) in set(map(plain, other))]
    for name in one[:2] + other[:2]:
        if plain(name) not in set(map(plain, found)):
            found.append(name)
    return found[:4]


def korean(name):
    """Of classes or hypernyms: key of the line -> names in Korean."""
    writers = [rows(f"{name}.ko.{number}.tsv") for number in (1, 2)]
    return {one[0]: both(split(one[1]), split(other[1])) for one, other in zip(*writers)}
