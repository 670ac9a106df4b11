"""The training pictures: sheets of 32 x 32 tiles, read into memory, with a twentieth of every class held out."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from PIL import Image

TILE = 32
HELD_OUT = 0.05
SMALL_SET, LARGE_SET = "cifar100", "cifar10"


@dataclass(frozen=True)
class Pictures:
    """Pictures as uint8 [n, 3, 32, 32] with the index of each one's class and whether it comes from the larger set."""

    pixels: torch.Tensor
    labels: torch.Tensor
    from_large_set: torch.Tensor

    def subset(self, index):
        """The pictures at `index`."""
        return Pictures(self.pixels[index], self.labels[index], self.from_large_set[index])


def tiles(sheet):
    """All tiles of one sheet, row by row, as uint8 [n, 3, 32, 32]; black tiles that only fill the last row are left out."""
    with Image.open(sheet) as picture:
        array = np.asarray(picture.convert("RGB"))
    rows, columns = array.shape[0] // TILE, array.shape[1] // TILE
    cut = array[: rows * TILE, : columns * TILE].reshape(rows, TILE, columns, TILE, 3)
    cut = cut.transpose(0, 2, 4, 1, 3).reshape(rows * columns, 3, TILE, TILE)
    last = len(cut)
    while last > 0 and cut[last - 1].max() < 8:
        last -= 1
    return torch.from_numpy(np.ascontiguousarray(cut[:last]))


def class_of(sheet):
    """The class a sheet shows: `dog-1.jpg` is the second part of `dog`."""
    return sheet.stem.split("-")[0]


def read_part(data, part):
    """Reads the sheets of one part of both sets below `data`. Returns pictures and the sorted names of the classes."""
    found = [(name == LARGE_SET, sheet) for name in (SMALL_SET, LARGE_SET)
             for sheet in sorted((Path(data) / name / part).glob("*.jpg"))]
    if not found:
        raise FileNotFoundError(f"no sheets of pictures below {data}")
    classes = sorted({class_of(sheet) for _, sheet in found})
    pixels, labels, large = [], [], []
    for from_large, sheet in found:
        cut = tiles(sheet)
        pixels.append(cut)
        labels.append(torch.full((len(cut),), classes.index(class_of(sheet))))
        large.append(torch.full((len(cut),), from_large))
    return Pictures(torch.cat(pixels), torch.cat(labels), torch.cat(large)), classes


def training_pictures(data, seed=0):
    """Pictures to learn from, pictures held out to choose by, and the names of the classes."""
    everything, classes = read_part(data, "train")
    generator = torch.Generator().manual_seed(seed)
    held = torch.zeros(len(everything.labels), dtype=torch.bool)
    for label in range(len(classes)):
        members = (everything.labels == label).nonzero().flatten()
        order = members[torch.randperm(len(members), generator=generator)]
        held[order[: round(HELD_OUT * len(members))]] = True
    return everything.subset(~held), everything.subset(held), classes


def balanced(pictures, per_class, seed=0):
    """At most `per_class` pictures of every class, drawn by `seed`."""
    generator = torch.Generator().manual_seed(seed)
    chosen = []
    for label in pictures.labels.unique():
        members = (pictures.labels == label).nonzero().flatten()
        chosen.append(members[torch.randperm(len(members), generator=generator)[:per_class]])
    return pictures.subset(torch.cat(chosen))


class Batches:
    """An endless, seeded series of batches. A round holds every picture of the smaller set and a quarter of the larger."""

    def __init__(self, pictures, size, seed):
        self.pictures, self.size = pictures, size
        self.generator = torch.Generator().manual_seed(seed)
        self.small = (~pictures.from_large_set).nonzero().flatten()
        self.large = pictures.from_large_set.nonzero().flatten()
        self.order, self.place = torch.empty(0, dtype=torch.long), 0

    def next(self):
        """The next batch: uint8 pixels [size, 3, 32, 32] and labels [size]."""
        if self.place + self.size > len(self.order):
            large = self.large[torch.randperm(len(self.large), generator=self.generator)[: len(self.large) // 4]]
            members = torch.cat([self.small, large])
            self.order = members[torch.randperm(len(members), generator=self.generator)]
            self.place = 0
        index = self.order[self.place: self.place + self.size]
        self.place += self.size
        return self.pictures.pixels[index], self.pictures.labels[index]

    def state(self):
        """What `load` needs to go on from here."""
        return {"generator": self.generator.get_state(), "order": self.order, "place": self.place}

    def load(self, state):
        """Goes on where `state` was taken."""
        self.generator.set_state(state["generator"])
        self.order, self.place = state["order"], state["place"]
