"""Texts, and which classes and heads each of them asks for -> WORK/texts.npz.

    python3 words.py WORK [--wordnet data.noun]

texts.npz: text [n], kind [n], target [n, 1021] from 0 to 1 (1,000 classes, then HEADS), vector [n, 384] of the reader.
Kinds: class and gloss (a class's names and meaning), hypernym (what classes are kinds of), concept and sentence (written
for Akin with their classes), pair (words of daily life whose classes are guessed from the texts before them), none
(abstract words and nonsense, which ask for no picture). Every kind but gloss and part of none in English and in Korean.
"""

import argparse
import json
from pathlib import Path

import numpy as np

from nonsense import nonsense
from reader import Vectors
from wordnet import NOUNS, WORDS, WordNet, korean, rows

HEADS = (
    "person crowd face child food document screen handwriting drawing dark white green blue red yellow orange pink "
    "purple brown black grey"
).split()
CLASSES = 1000
WIDTH = CLASSES + len(HEADS)
NONSENSE = 1500
WIDE = 200  # a hypernym of so many classes says nothing
RELATED = 0.55  # kinship from which on another class is meant a little too
RELATIVES = 0.5  # how much the nearest relative is meant
NEIGHBOURS, SPREAD, SAME = 24, 0.06, 0.97  # of a pair: texts it is guessed from, fall of their weights, cosine of equals


def unit(x):
    return x / np.maximum(np.linalg.norm(x, axis=-1, keepdims=True), 1e-9)


def target(weights):
    """weights: number of a class or name of a head -> how much it is meant."""
    vector = np.zeros(WIDTH, np.float32)
    for key, weight in weights.items():
        vector[CLASSES + HEADS.index(key) if key in HEADS else int(key)] = weight
    return vector


def lines(name):
    return [json.loads(line) for line in (WORDS / name).read_text(encoding="utf-8").splitlines()]


class Texts:
    def __init__(self, file):
        self.wordnet = WordNet(file)
        self.rows = []

    def add(self, kind, texts, vector):
        self.rows += [(text, kind, vector) for text in texts]

    def classes(self):
        kinship, names = self.wordnet.kinship(), korean("classes")
        for number, (offset, _) in enumerate(self.wordnet.classes):
            vector = np.zeros(WIDTH, np.float32)
            vector[:CLASSES] = np.clip((kinship[number] - RELATED) / (1 - RELATED), 0, 1) * RELATIVES
            vector[number] = 1
            self.add("class", self.wordnet.english(number) + names[str(number)], vector)
            self.add("gloss", [self.wordnet.gloss[offset]], vector)

    def hypernyms(self, written):
        """Where somebody wrote down what a word means, that holds."""
        for offset, names in korean("hypernyms").items():
            meant = self.wordnet.under(offset)
            if len(meant) < WIDE:
                texts = self.wordnet.names[offset][:2] + names
                self.add("hypernym", [text for text in texts if text.lower() not in written], target(dict.fromkeys(meant, 1)))

    def described(self):
        concepts = {}
        for concept in lines("concepts.jsonl"):
            vector = target(concept["w"])
            self.add("concept", concept["en"] + concept["ko"], vector)
            for text in concept["en"] + concept["ko"]:
                concepts.setdefault(text.lower(), []).append(vector)
        for sentence in lines("sentences.jsonl"):
            self.add("sentence", [sentence["en"], sentence["ko"]], target(sentence["w"]))
        return {text: np.max(vectors, 0) for text, vectors in concepts.items()}

    def unseen(self):
        nothing = np.zeros(WIDTH, np.float32)
        for pair in rows("unseen.tsv"):
            self.add("none", pair, nothing)
        self.add("none", nonsense(NONSENSE), nothing)

    def pairs(self, concepts, vectors):
        """A pair asks for what the labelled English texts nearest to its English word ask for."""
        read = vectors.of([text for text, _, _ in self.rows])
        mean = read[[kind != "none" for _, kind, _ in self.rows]].mean(0)
        known = [
            i for i, row in enumerate(self.rows) if row[1] in ("class", "hypernym", "concept") and row[0].isascii()
        ]
        labels, known = np.array([self.rows[i][2] for i in known]), unit(read[known] - mean)
        pairs = rows("pairs.tsv")
        cosines = unit(vectors.of([pair[0] for pair in pairs]) - mean) @ known.T
        for pair, near in zip(pairs, cosines):
            self.add("pair", pair, concepts[pair[0].lower()] if pair[0].lower() in concepts else guessed(near, labels))


def guessed(cosines, labels):
    first = np.argsort(-cosines, kind="stable")[:NEIGHBOURS]
    best = cosines[first[0]]
    if best > SAME:
        return labels[first[0]]
    weights = np.exp((cosines[first] - best) / SPREAD)
    sure = np.clip((best - 0.2) / 0.5, 0.3, 1)
    return sure * (weights / weights.sum()) @ labels[first]


def collect(work, file=NOUNS):
    """-> the rows (text, kind, target) and the vectors of their texts."""
    texts, vectors = Texts(file), Vectors(work)
    texts.classes()
    concepts = texts.described()
    texts.hypernyms(concepts)
    texts.unseen()
    texts.pairs(concepts, vectors)
    return texts.rows, vectors.of([text for text, _, _ in texts.rows])


def make(work, file=NOUNS):
    rows_, read = collect(work, file)
    kinds, counts = np.unique([kind for _, kind, _ in rows_], return_counts=True)
    print(len(rows_), "texts:", ", ".join(f"{count} {kind}" for kind, count in zip(kinds, counts)))
    np.savez(
        Path(work) / "texts.npz",
        text=np.array([text for text, _, _ in rows_]),
        kind=np.array([kind for _, kind, _ in rows_]),
        target=np.array([vector for _, _, vector in rows_], np.float16),
        vector=read,
    )


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("work", help="folder for what is made on the way")
    parser.add_argument("--wordnet", default=NOUNS, help="WordNet's data.noun (%(default)s)")
    asked = parser.parse_args()
    make(asked.work, asked.wordnet)
