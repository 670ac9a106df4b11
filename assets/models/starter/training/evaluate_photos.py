"""Measures a model on real photographs that are named after what they show: precision in the first five. Prints JSON.

    python evaluate_photos.py --photos DIR --model DIR

Photographs are read as the application reads them: short side to the model's size (bicubic with antialiasing), centre
crop, CLIP's mean and deviation. They are for measuring only; nothing is chosen or learned by them.
"""

import argparse
import json
from pathlib import Path

import numpy as np
import torch
from PIL import Image

from augment import normalise
from clip import load_clip
from photo_words import WORDS
from texts import Encoder


def prepared(path, size):
    """A photograph as float [3, size, size] in 0..1."""
    with Image.open(path) as picture:
        picture = picture.convert("RGB")
        short = min(picture.size)
        wide, tall = (size if side == short else int(size * side / short) for side in picture.size)
        picture = picture.resize((wide, tall), Image.BICUBIC)
        left, top = round((wide - size) / 2), round((tall - size) / 2)
        array = np.asarray(picture.crop((left, top, left + size, top + size)))
    return torch.from_numpy(array.copy()).permute(2, 0, 1).float() / 255


def thing(path):
    """What a photograph shows: the name without the number before it."""
    return path.stem.split("_", 1)[1]


@torch.no_grad()
def main():
    """Prints every word's precision and the mean."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--photos", type=Path, required=True)
    parser.add_argument("--model", type=Path, required=True)
    args = parser.parse_args()
    model, encode = load_clip(args.model).eval(), Encoder(args.model / "tokenizer.json")
    size = model.config["vision_config"]["image_size"]
    paths = sorted(args.photos.glob("*.JPEG"))
    things = [thing(path) for path in paths]
    unknown = set().union(*WORDS.values()) - set(things)
    pictures = model.picture_vectors(normalise(torch.stack([prepared(path, size) for path in paths])))
    said = model.text_vectors(encode(list(WORDS)))
    rows, chance = [], []
    for word, near in zip(WORDS, said @ pictures.T):
        first = [things[i] for i in near.topk(5).indices]
        there = sum(one in WORDS[word] for one in things)
        rows.append({"word": word, "fit": sum(one in WORDS[word] for one in first), "of": min(5, there), "first": first})
        chance.append(there / len(things))
    report = {
        "photographs": len(paths), "words": len(rows), "missing": sorted(unknown),
        "precision_at_5": round(100 * sum(row["fit"] for row in rows) / (5 * len(rows)), 1),
        "of_what_was_possible": round(100 * sum(row["fit"] for row in rows) / sum(row["of"] for row in rows), 1),
        "words_with_a_hit": sum(row["fit"] > 0 for row in rows),
        "chance": round(100 * sum(chance) / len(chance), 1), "list": rows,
    }
    print(json.dumps(report, ensure_ascii=False, indent=1))


if __name__ == "__main__":
    main()
