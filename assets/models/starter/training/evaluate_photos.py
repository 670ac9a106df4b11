"""Measures a model on real photographs that are named after what they show: precision in the first five. Prints JSON.

    python evaluate_photos.py --photos DIR --model DIR
    python evaluate_photos.py --photos DIR --program akin --home DIR

The second asks the application on its own command line. In the first, photographs are read as the application reads
them: short side to the model's size (bicubic with antialiasing), centre crop, CLIP's mean and deviation. They are for
measuring only; nothing is chosen or learned by them.
"""

import argparse
import json
import subprocess
from pathlib import Path

import numpy as np
import torch
from PIL import Image

from augment import normalise
from clip import load_clip
from photo_words import WORDS
from texts import Encoder

FIRST = 5


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
def seen_by_model(folder, paths):
    """The first photographs for every word, by the model in `folder`."""
    model, encode = load_clip(folder).eval(), Encoder(folder / "tokenizer.json")
    size = model.config["vision_config"]["image_size"]
    pictures = model.picture_vectors(normalise(torch.stack([prepared(path, size) for path in paths])))
    said = model.text_vectors(encode(list(WORDS)))
    return [[paths[i] for i in near.topk(FIRST).indices] for near in said @ pictures.T]


def found_by_program(program, home, photos):
    """The first photographs for every word, as the application finds them in a library of its own at `home`."""
    def ask(*words):
        command = [str(program), "--home", str(home), "--json", *words]
        return json.loads(subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout)

    ask("index", str(photos))
    answers = [ask("search", "--kind", "picture", "--limit", str(FIRST), word) for word in WORDS]
    return [[Path(hit["path"]) for hit in answer["hits"]] for answer in answers]


def report(paths, found):
    """Every word's precision and the mean."""
    things = [thing(path) for path in paths]
    rows, chance = [], []
    for word, first in zip(WORDS, found):
        there = sum(one in WORDS[word] for one in things)
        rows.append({"word": word, "fit": sum(thing(one) in WORDS[word] for one in first), "of": min(FIRST, there),
                     "first": [thing(one) for one in first]})
        chance.append(there / len(things))
    fit = sum(row["fit"] for row in rows)
    return {"photographs": len(paths), "words": len(rows), "missing": sorted(set().union(*WORDS.values()) - set(things)),
            "precision_at_5": percent(fit, FIRST * len(rows)), "of_what_was_possible": percent(fit, sum(row["of"] for row in rows)),
            "words_with_a_hit": sum(row["fit"] > 0 for row in rows), "chance": percent(sum(chance), len(chance)), "list": rows}


def percent(part, whole):
    """A share as a percentage with one digit."""
    return round(100 * part / whole, 1)


def main():
    """Prints the report."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--photos", type=Path, required=True)
    parser.add_argument("--model", type=Path, help="folder of the model to ask")
    parser.add_argument("--program", type=Path, help="ask the application instead (target/akin/bin/akin)")
    parser.add_argument("--home", type=Path, help="an empty folder for the application's library")
    args = parser.parse_args()
    if (args.program is None) == (args.model is None) or (args.program is None) != (args.home is None):
        parser.error("give either --model, or --program and --home")
    paths = sorted(args.photos.resolve().glob("*.JPEG"))
    found = seen_by_model(args.model, paths) if args.model else found_by_program(args.program, args.home, args.photos.resolve())
    print(json.dumps(report(paths, found), ensure_ascii=False, indent=1))


if __name__ == "__main__":
    main()
