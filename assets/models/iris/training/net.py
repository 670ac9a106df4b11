"""Pictures -> the 1,280 features and the likely classes, by the net that ships with Akin (EfficientNet-Lite2)."""

import numpy as np
import torch
from PIL import Image, ImageOps

import references

eyes = references.eyes()
F = torch.nn.functional


def opened(file):
    """Upright, RGB; what is transparent is white."""
    picture = ImageOps.exif_transpose(Image.open(file))
    if picture.mode in ("RGBA", "LA", "P"):
        picture = picture.convert("RGBA")
        picture = Image.alpha_composite(Image.new("RGBA", picture.size, "white"), picture)
    return picture.convert("RGB")


class Net(eyes.Net):
    """The reference, with the folded numbers of model.safetensors."""

    def __init__(self, folder=references.EYES_FOLDER):
        stored = eyes.tensors(folder / "model.safetensors")
        matrices = (name for name, tensor in stored.items() if "_conv" in name and tensor.dim() == 2)
        self.state = stored | {name: stored[name][:, :, None, None] for name in matrices}

    def convolved(self, x, name, norm, stride=1, groups=1):
        weight = self.state[name + ".weight"]
        totals = [max((-(-n // stride) - 1) * stride + weight.shape[2] - n, 0) for n in x.shape[2:]]
        down, across = totals
        x = F.pad(x, (across // 2, across - across // 2, down // 2, down - down // 2))
        return F.conv2d(x, weight, self.state[name + ".bias"], stride, groups=groups)

    def last_map_of(self, picture):
        """[1, 1280, 9, 9]; the whole picture squashed to a square, alone, so that no company changes its numbers."""
        with torch.no_grad():
            return self.last_map([eyes.squashed(picture)])

    def features_of(self, picture):
        return self.last_map_of(picture).mean((2, 3))[0].numpy()


def classes_matrix():
    """The last layer's weights, [1000, 1280]."""
    return eyes.tensors(references.EYES_FOLDER / "model.safetensors")["_fc.weight"].numpy().astype(np.float32)
