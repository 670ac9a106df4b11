"""Asks named photographs by words, as the quality sets of Akin's tests have them.

    python3 evaluate.py space.safetensors ../shared/photos/named [--work WORK]

By words-with.jsonl, whose right photographs are known (by their file's name, without class number and ending), and
words-without.jsonl, which no photograph answers. Prints for each language: first five (right ones among the first
min(5, n), over words with n >= 2 right photographs), mean average precision, and how well the highest cosine tells
words with an answer from words without one (area under the curve). WORK keeps the vectors of the words between runs.
"""

import argparse
import json
import re
from pathlib import Path

import numpy as np
import torch
from scipy.stats import rankdata

from net import Net, eyes, opened
from reader import Vectors
from words import unit

QUALITY = Path(__file__).resolve().parents[4] / "src/test/resources/app/akin/quality"
MEANING = 384


def pictures(space, folder):
    """-> names and what the photographs mean, [n, 384] of length 1"""
    net, files, found = Net(), sorted(file for file in Path(folder).iterdir() if file.is_file()), []
    for file in files:
        with torch.no_grad():
            found.append(eyes.vectors(net, space, net.last_map_of(opened(file)))[0, :MEANING].numpy())
    return [re.sub(r"^n\d+_", "", file.stem) for file in files], unit(np.stack(found))


def questions(space, read):
    """As WordsTower has it; read: the reader's vectors."""
    linear, normal = torch.nn.functional.linear, torch.nn.functional.normalize
    with torch.no_grad():
        x = normal(torch.from_numpy(read) - space["words.mean"])
        inner = torch.nn.functional.gelu(linear(x, space["words.in.weight"], space["words.in.bias"]))
        y = linear(x, space["words.direct.weight"]) + linear(inner, space["words.out.weight"], space["words.out.bias"])
        return normal(y).numpy()


def lines(name):
    return [json.loads(line) for line in (QUALITY / name).read_text(encoding="utf-8").splitlines()]


def first_five(cosines, right):
    count = min(5, len(right))
    return sum(place in right for place in np.argsort(-cosines)[:count]) / count


def precision(cosines, right):
    places = np.flatnonzero([place in right for place in np.argsort(-cosines)])
    return np.mean(np.arange(1, len(right) + 1) / (places + 1))


def area(higher, lower):
    ranks = rankdata(np.concatenate([higher, lower]))[: len(higher)]
    return (ranks.sum() - len(higher) * (len(higher) + 1) / 2) / (len(higher) * len(lower))


def judge(language, names, seen, ask):
    known, unknown = lines("words-with.jsonl"), lines("words-without.jsonl")
    cosines = ask([word[language] for word in known]) @ seen.T
    none = (ask([word[language] for word in unknown]) @ seen.T).max(1)
    right = [{place for place, name in enumerate(names) if name in word["right"]} for word in known]
    five = np.mean([first_five(row, places) for row, places in zip(cosines, right) if len(places) >= 2])
    mean = np.mean([precision(row, places) for row, places in zip(cosines, right) if places])
    best = cosines.max(1)
    print(
        f"{language:8s} first five {five:.3f}  mean average precision {mean:.3f}  area {area(best, none):.3f}"
        f"  median with {np.median(best):.2f}, without {np.median(none):.2f}"
    )


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("space", help="space.safetensors")
    parser.add_argument("photographs", help="folder of the named photographs")
    parser.add_argument("--work", default="work", help="folder for the reader's vectors (%(default)s)")
    asked = parser.parse_args()
    space, vectors = eyes.tensors(Path(asked.space)), Vectors(asked.work)
    names, seen = pictures(space, asked.photographs)
    for language in ("english", "korean"):
        judge(language, names, seen, lambda texts: questions(space, vectors.of(texts)))


if __name__ == "__main__":
    main()
