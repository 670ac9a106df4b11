"""A picture -> how much of it is of each colour, the middle counting most: [11] from 0 to 1."""

import numpy as np
from PIL import Image

COLOURS = "white green blue red yellow orange pink purple brown black grey".split()
SIDE = 48


def middle():
    y, x = (np.mgrid[:SIDE, :SIDE] - (SIDE - 1) / 2) / (SIDE / 2)
    weights = np.exp(-(x**2 + y**2))
    return weights / weights.sum()


def shares(picture):
    small = np.asarray(picture.resize((SIDE, SIDE), Image.Resampling.BOX).convert("HSV"), np.float32)
    hue, saturation, value = small[..., 0] * 360 / 255, small[..., 1] / 255, small[..., 2] / 255
    vivid = (saturation > 0.35) & (value > 0.22)
    red = (hue < 12) | (hue > 345)
    found = {
        "white": (saturation < 0.15) & (value > 0.82),
        "green": vivid & (hue > 70) & (hue < 165),
        "blue": (saturation > 0.3) & (value > 0.25) & (hue > 185) & (hue < 255),
        "red": (saturation > 0.5) & (value > 0.3) & red,
        "yellow": (saturation > 0.45) & (value > 0.5) & (hue > 42) & (hue < 68),
        "orange": (saturation > 0.55) & (value > 0.5) & (hue > 14) & (hue < 40),
        "pink": (saturation > 0.18) & (saturation < 0.65) & (value > 0.65) & ((hue > 318) | (hue < 8)),
        "purple": (saturation > 0.25) & (value > 0.22) & (hue > 258) & (hue < 316),
        "brown": (saturation > 0.3) & (value > 0.15) & (value < 0.6) & (hue > 8) & (hue < 42),
        "black": value < 0.16,
        "grey": (saturation < 0.15) & (value > 0.25) & (value < 0.8),
    }
    return np.array([(found[colour] * middle()).sum() for colour in COLOURS], np.float32)
