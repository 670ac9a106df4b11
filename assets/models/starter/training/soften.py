"""Lets the model read pictures of twice the size through the same patches, softened on the way.

A photograph shrunk straight to 32 pixels is sharper than the tiles the model learned from. Shrunk to 64 pixels and
brought down to 32 by a Gaussian it has their spectrum. That step is linear and stays within a patch, so it disappears
into the patch convolution: 8 x 8 weights instead of 4 x 4, everything else unchanged.
"""

import copy

import torch
import torch.nn.functional as F

from clip import Clip

WIDTH = 0.5


def gaussian_rows(fine, coarse, width):
    """How `coarse` samples are made from `fine` ones across one patch [coarse, fine]; `width` is in coarse pixels."""
    source = (torch.arange(fine) + 0.5) * coarse / fine
    distance = (torch.arange(coarse)[:, None] + 0.5 - source[None]) / width
    weights = torch.exp(-distance.square() / 2)
    return weights / weights.sum(1, keepdim=True)


def tile_softening(side=32, patch=4, width=WIDTH, factor=2):
    """What the softened model sees of a tile that is enlarged to its size first, as a matrix [side, side] for each axis."""
    enlarge = F.interpolate(torch.eye(side)[None, None], size=(factor * side, side), mode="bicubic", antialias=True)[0, 0]
    shrink = torch.block_diag(*[gaussian_rows(factor * patch, patch, width)] * (side // patch))
    return shrink @ enlarge


def refitted(clip, size, patch, rows):
    """The same model for pictures of another size; `rows` [old patch, new patch] carries the patch convolution over."""
    config = copy.deepcopy(clip.config)
    config["vision_config"]["image_size"], config["vision_config"]["patch_size"] = size, patch
    weights = dict(clip.state_dict())
    name = "vision_model.embeddings.patch_embedding.weight"
    weights[name] = torch.einsum("ocpq,pa,qb->ocab", weights[name], rows, rows)
    other = Clip(config)
    other.load_state_dict(weights)
    return other


def softened(clip, width=WIDTH, factor=2):
    """The same model for pictures `factor` times as large."""
    sizes = clip.config["vision_config"]
    patch = sizes["patch_size"]
    return refitted(clip, factor * sizes["image_size"], factor * patch, gaussian_rows(factor * patch, patch, width))


def for_tiles(clip, width=WIDTH, side=32):
    """The model as it reads tiles: undoes `softened`, so that a shipped model can be trained further."""
    sizes = clip.config["vision_config"]
    factor = sizes["image_size"] // side
    if factor == 1:
        return clip
    patch = sizes["patch_size"]
    return refitted(clip, side, patch // factor, torch.linalg.pinv(gaussian_rows(patch, patch // factor, width)))
