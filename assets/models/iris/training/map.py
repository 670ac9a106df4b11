"""WORK/texts.npz -> WORK/map.npz: both sides of meaning, and the map from the reader's vector of a question to its place.

    python3 map.py WORK

With x the reader's vector less the mean of all texts that ask for something, of length 1:
y = direct . x + out . gelu(in . x + in_bias), made length 1. `in` are 5,632 of the texts themselves (landmarks), so
that y is learned by plain ridge regression, without steps or luck: 6,016 unknowns for each of 384 numbers. Nothing is
held back: no caption of the photographs that judge is among the texts.
"""

import argparse
from pathlib import Path

import numpy as np
import scipy.linalg
from scipy.special import erf

from meaning import picture_side, text_side
from words import unit

SHARP, THRESHOLD = 5, 0.18  # of a landmark: gelu(SHARP * (cosine - THRESHOLD))
LANDMARKS = 5632
SHARES = {"concept": 0.34, "class": 0.2, "hypernym": 0.1, "pair": 0.2, "sentence": 0.11}  # the rest ask for nothing
DIRECT = 3  # how much cheaper the direct part is than landmarks
RIDGE = 0.5
WEIGHTS = {"concept": 3, "sentence": 2, "class": 2, "hypernym": 1, "pair": 1, "gloss": 0.5, "none": 1}
OFTEN_ASKED, OFTEN = {"person", "people", "사람", "사람들"}, 12


def gelu(x):
    return 0.5 * x * (1 + erf(x / np.float32(np.sqrt(2))))


def landmarks(kinds):
    """Which texts: so many of each kind, however many there are; glosses are none, they are not asked."""
    chance, found = np.random.RandomState(1), []
    for kind, share in SHARES.items():
        found.append(chance.choice(np.flatnonzero(kinds == kind), int(share * LANDMARKS), replace=False))
    rest = LANDMARKS - sum(map(len, found))
    return np.concatenate(found + [chance.choice(np.flatnonzero(kinds == "none"), rest, replace=False)])


def weights(texts, kinds):
    found = np.array([WEIGHTS[kind] for kind in kinds.tolist()], np.float32)
    found[[text.lower() in OFTEN_ASKED for text in texts]] = OFTEN
    return found[:, None]


def solved(x, inner, inner_bias, y, weight):
    """-> direct [384, 384] and out [384, LANDMARKS]"""
    features = np.concatenate([DIRECT * x, gelu(x @ inner.T + inner_bias)], 1).astype(np.float32)
    gram = ((features * weight).T @ features).astype(np.float64)
    gram[np.diag_indices_from(gram)] += RIDGE
    right = ((features * weight).T @ y).astype(np.float64)
    found = scipy.linalg.cho_solve(scipy.linalg.cho_factor(gram), right).astype(np.float32)
    fit = (unit(features @ found) * y).sum(1)
    return DIRECT * found[: x.shape[1]].T, found[x.shape[1] :].T, fit


def make(work):
    stored = np.load(Path(work) / "texts.npz")
    texts, kinds, read = stored["text"].tolist(), stored["kind"], stored["vector"]
    mean = read[kinds != "none"].mean(0)
    x = unit(read - mean).astype(np.float32)
    inner = SHARP * x[landmarks(kinds)]
    bias = np.full(LANDMARKS, -SHARP * THRESHOLD, np.float32)
    y = text_side(texts, kinds, stored["target"].astype(np.float32))
    direct, out, fit = solved(x, inner, bias, y, weights(texts, kinds))
    for kind in WEIGHTS:
        print(f"{kind:9s} cosine {fit[kinds == kind].mean():.3f}")
    # Both sides from one run: another library or number of threads may turn the projection.
    meaning, meaning_bias = picture_side()
    found = {"mean": mean, "direct": direct, "inner": inner, "bias": bias, "out": out}
    np.savez(Path(work) / "map.npz", **found, meaning=meaning, meaning_bias=meaning_bias)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("work", help="folder for what is made on the way")
    make(parser.parse_args().work)
