"""Everything in its order -> space.safetensors, the learned half of the eyes.

    python3 make_space.py WORK space.safetensors [--wordnet data.noun]

WORK must hold pictures.npz already (drawn.py, then pictures.py). Runs words.py, heads.py, looks.py and map.py. The same
WORK, libraries and number of threads give the same bytes.
"""

import argparse
import json
import struct
from pathlib import Path

import numpy as np

import heads
import looks
import map as questions
import words
from meaning import WIDTH
from wordnet import NOUNS


def tensors(work):
    """Name -> values and how they are kept, in the order of the file."""
    seen, look, asked = (np.load(Path(work) / f"{part}.npz") for part in ("heads", "looks", "map"))
    return {
        "heads.weight": (seen["weight"], "F32"),
        "heads.bias": (seen["bias"], "F32"),
        "meaning.weight": (asked["meaning"], "F16"),
        "meaning.bias": (asked["meaning_bias"], "F32"),
        "looks.weight": (look["weight"], "F16"),
        "looks.mean": (look["mean"], "F32"),
        "words.mean": (asked["mean"], "F32"),
        "words.direct.weight": (asked["direct"], "F16"),
        "words.in.weight": (asked["inner"], "F16"),
        "words.in.bias": (asked["bias"], "F32"),
        "words.out.weight": (asked["out"], "F16"),
        "words.out.bias": (np.zeros(WIDTH), "F32"),
    }


def write(parts, file):
    header, blobs, offset = {}, [], 0
    for name, (values, kind) in parts.items():
        blobs.append(np.ascontiguousarray(values, {"F32": "<f4", "F16": "<f2"}[kind]).tobytes())
        end = offset + len(blobs[-1])
        header[name] = {"dtype": kind, "shape": list(values.shape), "data_offsets": [offset, end]}
        offset = end
    text = json.dumps(header, separators=(",", ":")).encode()
    text += b" " * (-len(text) % 8)
    Path(file).write_bytes(struct.pack("<Q", len(text)) + text + b"".join(blobs))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("work", help="folder for what is made on the way")
    parser.add_argument("space", help="the file to write")
    parser.add_argument("--wordnet", default=NOUNS, help="WordNet's data.noun (%(default)s)")
    asked = parser.parse_args()
    words.make(asked.work, asked.wordnet)
    heads.make(asked.work)
    looks.make(asked.work)
    questions.make(asked.work)
    write(tensors(asked.work), asked.space)


if __name__ == "__main__":
    main()
