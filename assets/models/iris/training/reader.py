"""Texts -> vectors [n, 384] of length 1, by the reader that ships with Akin (multilingual-e5-small).

    python3 reader.py WORK "a text" "another"      prints the cosines of the texts with one another

Every text gets "query: " in front, as a typed question does. Texts of the same number of ids are read together, always
BATCH rows at a time, so that a text's vector does not depend on its company; vectors that were made once are kept in
WORK/vectors.npz. The values are those of ../../multilingual-e5-small/model.safetensors, multiplied in F32.
"""

import argparse
from functools import lru_cache
from pathlib import Path

import numpy as np
from scipy.special import erf

import references
from pieces import Pieces

PREFIX = "query: "
BATCH = 32


class Reader(references.reader().Reader):
    """The reference of one text at a time, for many of the same length."""

    def __init__(self, folder=references.READER_FOLDER):
        super().__init__(str(folder))
        self.pieces = Pieces(self.stored)
        self.kept = lru_cache(None)(super().weight)

    def weight(self, name, rows=None):
        return self.kept(name) if rows is None else super().weight(name, rows)

    def linear(self, name, x):
        flat = x.reshape(-1, x.shape[-1]) @ self.weight(name + ".weight").T
        flat += self.weight(name + ".bias")
        return flat.reshape(*x.shape[:-1], -1)

    def heads(self, x):
        """[texts, ids, 384] -> [texts, heads, ids, 32]"""
        return x.reshape(*x.shape[:2], self.config["num_attention_heads"], -1).transpose(0, 2, 1, 3)

    def attention(self, layer, x):
        q, k, v = (self.heads(self.linear(layer + ".attention.self." + part, x)) for part in ("query", "key", "value"))
        scores = q @ k.transpose(0, 1, 3, 2) / np.sqrt(np.float32(q.shape[-1]))
        odds = np.exp(scores - scores.max(-1, keepdims=True))
        mixed = odds / odds.sum(-1, keepdims=True) @ v
        return self.linear(layer + ".attention.output.dense", mixed.transpose(0, 2, 1, 3).reshape(x.shape))

    def mlp(self, layer, x):
        wide = self.linear(layer + ".intermediate.dense", x)
        wide *= np.float32(0.5) * (1 + erf(wide * np.float32(np.sqrt(0.5))))
        return self.linear(layer + ".output.dense", wide)

    def vectors(self, ids):
        """ids: [texts, length]; -> [texts, 384]"""
        words = self.weight("embeddings.word_embeddings.weight", ids.ravel())
        x = words.reshape(*ids.shape, -1) + self.weight("embeddings.position_embeddings.weight")[: ids.shape[1]]
        x = self.norm("embeddings.LayerNorm", x + self.weight("embeddings.token_type_embeddings.weight")[0])
        for i in range(self.config["num_hidden_layers"]):
            layer = "encoder.layer.%d" % i
            x = self.norm(layer + ".attention.output.LayerNorm", x + self.attention(layer, x))
            x = self.norm(layer + ".output.LayerNorm", x + self.mlp(layer, x))
        mean = x.mean(1)
        return mean / np.linalg.norm(mean, axis=1, keepdims=True)


class Vectors:
    """The reader with a memory: reads what it has not read before, and keeps it in WORK."""

    def __init__(self, work):
        self.file = Path(work) / "vectors.npz"
        self.known = {}
        if self.file.exists():
            stored = np.load(self.file)
            self.known = dict(zip(stored["texts"].tolist(), stored["vectors"]))

    def of(self, texts):
        new = [text for text in dict.fromkeys(texts) if text not in self.known]
        if new:
            self.read(new)
            self.file.parent.mkdir(parents=True, exist_ok=True)
            np.savez(self.file, texts=np.array(list(self.known)), vectors=np.stack(list(self.known.values())))
        return np.stack([self.known[text] for text in texts])

    def read(self, texts):
        reader, alike = Reader(), {}
        for text in texts:
            ids = reader.pieces.ids(PREFIX + text)
            alike.setdefault(len(ids), []).append((text, ids))
        for length, group in sorted(alike.items()):
            for at in range(0, len(group), BATCH):
                part = group[at : at + BATCH]
                rows = np.array([ids for _, ids in part] + [part[0][1]] * (BATCH - len(part)))
                self.known.update(zip((text for text, _ in part), reader.vectors(rows)))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("work", help="folder for what is made on the way")
    parser.add_argument("text", nargs="+")
    asked = parser.parse_args()
    vectors = Vectors(asked.work).of(asked.text)
    print(np.round(vectors @ vectors.T, 3))


if __name__ == "__main__":
    main()
