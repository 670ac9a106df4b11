"""What the eyes have a name for -> kinds.safetensors and kinds.tsv, beside space.safetensors.

    python3 kinds.py [--wordnet data.noun]

kinds.safetensors: `places` [1000, 384], where a photograph of each class lies in the part of the space that is meaning.
kinds.tsv: a line is the numbers of the classes that are of one kind, and the names of it in English and Korean. A name
is that of a class, of a kind that WordNet puts classes under, or what concepts.jsonl calls the same; what a concept means
goes before what WordNet says. Words that only stand beside such things (a wedding, a pancake) are left out: no class says
that they are shown.
"""

import argparse
import json
import struct
from pathlib import Path

import numpy as np

from wordnet import NOUNS, WORDS, WordNet, korean

MODEL = Path(__file__).resolve().parents[1]
CLASSES, WIDE = 1000, 200  # a kind of so many classes says nothing
OF_ANYTHING = {"part", "portion", "piece", "부분", "부품", "한 조각"}  # WordNet means cloth and food; people, of a car
MEANT = 0.65  # from this weight on a class is of a concept's kind, and not only like it
# A photograph of a class as the net sees it: half of the certainty spread over classes that its last layer hardly tells
# apart, and a little over all. Of 292 named photographs 84 in 100 lie nearest to their own class, at a cosine of 0.87.
ALIKE, EVERYWHERE = 10, 0.6


def tensors(file):
    data = file.read_bytes()
    size = struct.unpack("<Q", data[:8])[0]
    kinds = {"F32": np.float32, "F16": np.float16}
    for name, entry in json.loads(data[8 : 8 + size]).items():
        if name != "__metadata__":
            start, end = (8 + size + offset for offset in entry["data_offsets"])
            yield name, np.frombuffer(data[start:end], kinds[entry["dtype"]]).reshape(entry["shape"]).astype(np.float32)


def places():
    layer = dict(tensors(MODEL / "model.safetensors"))["_fc.weight"]
    space = dict(tensors(MODEL / "space.safetensors"))
    layer = layer - layer.mean(0)
    layer /= np.linalg.norm(layer, axis=1, keepdims=True)
    likely = np.exp(ALIKE * (layer @ layer.T))
    likely /= likely.sum(1, keepdims=True)
    likely = (1 - EVERYWHERE / 2) * likely + EVERYWHERE / 2 / CLASSES
    found = np.sqrt(likely) @ space["meaning.weight"][:, :CLASSES].T + space["meaning.bias"]
    return found / np.linalg.norm(found, axis=1, keepdims=True)


class Names:
    def __init__(self, file):
        self.wordnet, self.meant = WordNet(file), {}
        self.classes = {offset for offset, _ in self.wordnet.classes}
        self.nouns = {}
        for offset, names in self.wordnet.names.items():
            for name in names:
                self.nouns.setdefault(name.lower(), []).append(offset)

    def is_name(self, word):
        """Whether some noun of this name is a class, or a kind of one, or has classes under it."""
        return any(
            offset in self.classes or self.wordnet.under(offset) or self.classes.intersection(self.wordnet.above(offset))
            for offset in self.nouns.get(word.lower(), [])
        )

    def add(self, names, classes):
        for name in names:
            if name.lower() not in OF_ANYTHING:
                self.meant.setdefault(name.lower(), set()).update(classes)

    def collect(self):
        written = set()
        for line in (WORDS / "concepts.jsonl").read_text(encoding="utf-8").splitlines():
            concept = json.loads(line)
            written.update(name.lower() for name in concept["en"] + concept["ko"])
            meant = [int(key) for key, weight in concept["w"].items() if key.isdigit() and weight > MEANT]
            if meant and any(map(self.is_name, concept["en"])):
                self.add(concept["en"] + concept["ko"], meant)
        for number, names in korean("classes").items():
            self.add((name for name in self.wordnet.english(int(number)) + names if name.lower() not in written), [int(number)])
        for offset, names in korean("hypernyms").items():
            under = self.wordnet.under(offset)
            if len(under) < WIDE:
                self.add((name for name in self.wordnet.names[offset][:2] + names if name.lower() not in written), under)
        return self.meant


def ranges(numbers):
    """{1, 2, 3, 7} -> 1-3 7"""
    found = []
    for number in sorted(numbers):
        if found and found[-1][1] == number - 1:
            found[-1][1] = number
        else:
            found.append([number, number])
    return " ".join(str(first) if first == last else f"{first}-{last}" for first, last in found)


def make(file):
    values = places().astype("<f2")
    header = json.dumps({"places": {"dtype": "F16", "shape": values.shape, "data_offsets": [0, values.nbytes]}}).encode()
    header += b" " * (-len(header) % 8)
    (MODEL / "kinds.safetensors").write_bytes(struct.pack("<Q", len(header)) + header + values.tobytes())
    kinds = {}
    for name, classes in Names(file).collect().items():
        kinds.setdefault(ranges(classes), []).append(name)
    lines = [key + "\t" + "\t".join(names) for key, names in kinds.items()]
    (MODEL / "kinds.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(len(kinds), "kinds of", sum(map(len, kinds.values())), "names")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--wordnet", default=NOUNS, help="data.noun of WordNet 3.0")
    make(parser.parse_args().wordnet)
