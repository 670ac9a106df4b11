"""Measures a model on the pictures kept for measuring, which nothing else here reads. Prints JSON.

    python evaluate.py --data DIR --model DIR

Three seeds: each draws 100 of the pictures of every class that has more, and names the classes with a template of its own.
"""

import argparse
import json
import runpy
from pathlib import Path

import torch

from augment import normalise
from clip import load_clip
from data import TILE, Pictures, balanced, read_part
from texts import Encoder

PER_CLASS = 100
SEEDS = (("a photo of a {}", "{} 사진"), ("{}", "{}"), ("a picture of a {}", "{} 그림"))


@torch.no_grad()
def picture_vectors(model, pixels):
    """Unit vectors of uint8 tiles [n, 3, 32, 32], enlarged where the model reads larger pictures."""
    size = model.config["vision_config"]["image_size"]
    parts = []
    for batch in pixels.split(250):
        if size != TILE:
            batch = resized(batch, size)
        parts.append(model.picture_vectors(normalise(batch.float() / 255)))
    return torch.cat(parts)


def resized(batch, size):
    """What Pillow's bicubic makes of every tile, as the application would."""
    import numpy as np
    from PIL import Image

    made = [np.asarray(Image.fromarray(tile.permute(1, 2, 0).numpy()).resize((size, size), Image.BICUBIC)) for tile in batch]
    return torch.from_numpy(np.stack(made)).permute(0, 3, 1, 2)


@torch.no_grad()
def shares(model, encode, pictures, labels, names, template):
    """Top-1 and top-5 in percent when the classes are called `names`."""
    said = model.text_vectors(encode([template.format(name) for name in names]))
    best = (pictures @ said.T).topk(5, dim=1).indices == labels[:, None]
    return percent(best[:, 0]), percent(best.any(1))


def neighbours(pictures, labels):
    """Percent of pictures whose nearest other picture is of the same class."""
    right = []
    for start in range(0, len(pictures), 500):
        near = pictures[start: start + 500] @ pictures.T
        near[torch.arange(len(near)), torch.arange(start, start + len(near))] = -2
        right.append(labels[near.argmax(1)] == labels[start: start + 500])
    return percent(torch.cat(right))


def percent(hits):
    """A share as a percentage with two digits."""
    return round(100 * hits.float().mean().item(), 2)


def main():
    """Prints the figures of every seed and their means."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--model", type=Path, required=True)
    args = parser.parse_args()
    words = runpy.run_path(str(args.data / "words.py"))
    model, encode = load_clip(args.model).eval(), Encoder(args.model / "tokenizer.json")
    pictures, classes = read_part(args.data, "test")
    numbered = Pictures(torch.arange(len(pictures.labels)), pictures.labels, pictures.from_large_set)
    drawn = [balanced(numbered, PER_CLASS, seed) for seed in range(len(SEEDS))]
    needed = torch.cat([draw.pixels for draw in drawn]).unique()
    every = torch.zeros(len(numbered.labels), model.config["projection_dim"])
    every[needed] = picture_vectors(model, pictures.pixels[needed])
    runs = []
    for seed, (english, korean) in enumerate(SEEDS):
        seen, labels = every[drawn[seed].pixels], drawn[seed].labels
        top1, top5 = shares(model, encode, seen, labels, [words["N"][c][0] for c in classes], english)
        korean1, korean5 = shares(model, encode, seen, labels, [words["KO"][c] for c in classes], korean)
        runs.append({"seed": seed, "english": english, "korean": korean, "pictures": len(labels), "top1": top1,
                     "top5": top5, "korean_top1": korean1, "korean_top5": korean5, "neighbour": neighbours(seen, labels)})
    mean = {key: round(sum(run[key] for run in runs) / len(runs), 2)
            for key in ("top1", "top5", "korean_top1", "korean_top5", "neighbour")}
    print(json.dumps({"classes": len(classes), "mean": mean, "runs": runs}, ensure_ascii=False, indent=1))


if __name__ == "__main__":
    main()
