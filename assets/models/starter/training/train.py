"""Trains the starter model: a teacher, then the picture tower, then the text tower; writes the files that Akin ships.

    python train.py --data DIR --init DIR --out DIR [--resume] [--checkpoints DIR]

`--data` holds the sheets of pictures and `words.py`; `--init` a model to go on from (config.json, model.safetensors,
tokenizer.json). Each stage takes the minutes of processor time it is given, keeps a checkpoint and goes on from it with
`--resume`.
"""

import argparse
import os
from pathlib import Path
from random import Random

import torch

from clip import load_clip
from concepts import vocabulary
from data import balanced, training_pictures
from export import export
from pictures import train_pictures
from precision import CHOICES, heavy_type
from sentences import concept_vectors, settle, train_sentences
from soften import for_tiles, softened
from stages import train_teacher
from texts import Encoder
from top import keep_views, train_top

STAGES = ("teacher", "pictures", "sentences")


def arguments():
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, required=True, help="folder with cifar100/, cifar10/ and words.py")
    parser.add_argument("--init", type=Path, required=True, help="folder of the model to go on from")
    parser.add_argument("--out", type=Path, required=True, help="folder to write the finished files to")
    parser.add_argument("--checkpoints", type=Path, help="folder for checkpoints (default: OUT/checkpoints)")
    parser.add_argument("--resume", action="store_true", help="go on from the checkpoints instead of starting anew")
    parser.add_argument("--until", choices=STAGES, default=STAGES[-1], help="the last stage to run")
    parser.add_argument("--teacher-minutes", type=float, default=40, help="of processor time, all cores together")
    parser.add_argument("--picture-minutes", type=float, default=90)
    parser.add_argument("--view-minutes", type=float, default=0,
                        help="more than 0: train only the top of the picture tower, on views kept for this long")
    parser.add_argument("--sentence-minutes", type=float, default=20)
    parser.add_argument("--pause-file", type=Path, help="while this file exists, the training sleeps")
    parser.add_argument("--precision", choices=CHOICES, default=CHOICES[0],
                        help="for matrix products and convolutions; auto: bfloat16 where the processor has it")
    parser.add_argument("--threads", type=int, default=os.cpu_count())
    parser.add_argument("--seed", type=int, default=0)
    return parser.parse_args()


def main():
    """Runs the stages one after the other."""
    args = arguments()
    torch.set_num_threads(args.threads)
    checkpoints = args.checkpoints or args.out / "checkpoints"
    checkpoints.mkdir(parents=True, exist_ok=True)
    if not args.resume:
        for stage in STAGES:
            (checkpoints / f"{stage}.pt").unlink(missing_ok=True)
    train, held, classes = training_pictures(args.data, args.seed)
    held = balanced(held, 8)
    common = {"folder": checkpoints, "seed": args.seed, "pause_file": args.pause_file}
    kind = heavy_type(args.precision)
    teacher = train_teacher(train, held, classes, minutes=args.teacher_minutes, kind=kind, **common)
    if args.until == "teacher":
        return
    clip, words = for_tiles(load_clip(args.init)), vocabulary(args.data, classes)
    encode = Encoder(args.init / "tokenizer.json")
    vectors = concept_vectors(clip, words, encode, Random(args.seed))
    if args.view_minutes > 0:
        keep_views(clip.eval(), teacher, train, held, minutes=args.view_minutes, **common)
        vectors = train_top(clip, vectors, words.members, minutes=args.picture_minutes, **common)
    else:
        vectors = train_pictures(clip, vectors, words.members, teacher, train, held,
                                 minutes=args.picture_minutes, kind=kind, threads=args.threads, **common)
    if args.until == "pictures":
        return
    train_sentences(clip, vectors, words, encode, minutes=args.sentence_minutes, threads=args.threads, **common)
    settle(clip, vectors, words, encode, args.seed)
    export(softened(clip), args.init / "tokenizer.json", args.out)


if __name__ == "__main__":
    main()
