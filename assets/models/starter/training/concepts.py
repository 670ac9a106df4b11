"""What the model is to know: classes, wider words over several classes, and looks that can be read off the pixels.

A concept has phrases in English and in Korean. Everything comes from `words.py` beside the pictures, plus the additions
of `more_words.py`.
"""

import runpy
from dataclasses import dataclass
from pathlib import Path

import torch

import more_words

LOOKS = ["red", "orange", "yellow", "green", "blue", "purple", "pink", "brown", "black", "white", "gray",
         "dark", "bright", "black and white"]


@dataclass(frozen=True)
class Concept:
    """One thing to know. `kind` is class, group or look."""

    kind: str
    name: str
    english: tuple
    korean: tuple


@dataclass(frozen=True)
class Vocabulary:
    """All concepts in a fixed order (classes, groups, looks) and which classes belong to which group."""

    concepts: tuple
    members: torch.Tensor

    @property
    def classes(self):
        """How many classes there are."""
        return self.members.shape[1]

    @property
    def groups(self):
        """How many groups there are."""
        return self.members.shape[0]


def composed(phrase, groups):
    """Whether a phrase is a look and a group ("red flower"): it is learned from its parts, not as one class's name."""
    look, _, thing = phrase.partition(" ")
    return look in LOOKS and thing in groups


def vocabulary(data, classes):
    """Builds the vocabulary for the classes found below `data`."""
    words = runpy.run_path(str(Path(data) / "words.py"))
    english, groups = words["N"], {**words["G"], **more_words.GROUPS}
    concepts = []
    for name in classes:
        korean = [table[name] for table in (words["KO"], words["KO2"]) if name in table] + more_words.KOREAN.get(name, [])
        names = [n for n in english[name] + more_words.ENGLISH.get(name, []) if not composed(n, groups)]
        concepts.append(Concept("class", name, tuple(names), tuple(korean)))
    for name in groups:
        korean = [table[name] for table in (words["KG"],) if name in table] + more_words.KOREAN_GROUPS.get(name, [])
        concepts.append(Concept("group", name, (name, *more_words.ENGLISH_GROUPS.get(name, [])), tuple(korean)))
    for name in LOOKS:
        korean = [table[name] for table in (words["KC"],) if name in table] + more_words.KOREAN_LOOKS.get(name, [])
        concepts.append(Concept("look", name, (name, *more_words.ENGLISH_LOOKS.get(name, [])), tuple(korean)))
    members = torch.tensor([[float(c in groups[g]) for c in classes] for g in groups])
    return Vocabulary(tuple(concepts), members)


def looks(pixels):
    """How much of every look a picture has, 0..1 [n, 14], from pixels in 0..1 [n, 3, h, w].

    A colour that fills two fifths of a picture counts in full: a red flower is red though the leaves are green.
    """
    high, low = pixels.amax(1), pixels.amin(1)
    chroma = high - low
    red, green, blue = pixels.unbind(1)
    spread = chroma.clamp(min=1e-4)
    hue = torch.where(high == red, ((green - blue) / spread) % 6,
                      torch.where(high == green, (blue - red) / spread + 2, (red - green) / spread + 4)) * 60
    coloured = (chroma / high.clamp(min=1e-4) > 0.28) & (high > 0.18)
    vivid = coloured & ~((hue < 48) & (high < 0.62) & (hue > 10))
    grey = ~coloured
    masks = [
        vivid & ((hue < 14) | (hue > 345)) & (high > 0.3),
        vivid & (hue >= 14) & (hue < 42) & (high >= 0.6) & (chroma > 0.35),
        vivid & (hue >= 42) & (hue < 68) & (high > 0.45),
        vivid & (hue >= 68) & (hue < 170),
        vivid & (hue >= 170) & (hue < 255),
        vivid & (hue >= 255) & (hue < 300),
        coloured & (hue >= 300) & (hue <= 345) & (high > 0.4),
        coloured & (hue > 10) & (hue < 48) & (high < 0.62),
        grey & (high < 0.22) | (high <= 0.12),
        grey & (low > 0.76),
        grey & (high >= 0.22) & (low <= 0.76),
    ]
    shares = torch.stack([(mask.float().mean((1, 2)) * 2.5).clamp(max=1) for mask in masks], 1)
    light = (pixels.mean((1, 2, 3)) - 0.5) / 0.18
    ends = torch.stack([(-light - 0.6).clamp(0, 1), (light - 0.6).clamp(0, 1),
                        (1.5 - chroma.mean((1, 2)) / 0.03).clamp(0, 1)], 1)
    return torch.cat([shares, ends], 1)
