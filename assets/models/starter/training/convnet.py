"""The teacher: a small convolutional network, which learns pictures this small several times faster than a transformer."""

import torch
from torch import nn
import torch.nn.functional as F

from augment import normalise


def convolution(inputs, outputs):
    """A 3 x 3 convolution that begins by passing its inputs through."""
    layer = nn.Conv2d(inputs, outputs, 3, padding=1, bias=False)
    with torch.no_grad():
        nn.init.dirac_(layer.weight[:inputs])
    return layer


class Block(nn.Module):
    """Convolution, halving, convolution."""

    def __init__(self, inputs, outputs):
        super().__init__()
        self.first, self.second = convolution(inputs, outputs), convolution(outputs, outputs)
        self.first_norm, self.second_norm = nn.BatchNorm2d(outputs), nn.BatchNorm2d(outputs)

    def forward(self, x):
        x = F.gelu(self.first_norm(F.max_pool2d(self.first(x), 2)))
        return F.gelu(self.second_norm(self.second(x)))


class Teacher(nn.Module):
    """Pixels in 0..1 [n, 3, 32, 32] to logits [n, classes] and two maps of features: 8 x 8 and 4 x 4."""

    def __init__(self, classes, widths=(32, 96, 192)):
        super().__init__()
        self.widths = widths
        self.stem = nn.Conv2d(3, 24, 2)
        self.stem.weight.requires_grad_(False)
        self.blocks = nn.ModuleList([Block(i, o) for i, o in zip((24,) + tuple(widths), widths)])
        self.head = nn.Linear(2 * widths[-1], classes)

    @torch.no_grad()
    def whiten(self, pixels):
        """Sets the first layer so that its outputs are uncorrelated over `pixels` (0..1): both signs of 12 directions."""
        patches = F.unfold(normalise(pixels), 2).permute(0, 2, 1).reshape(-1, 12)
        values, vectors = torch.linalg.eigh(patches.T.cov())
        filters = (vectors / (values + 5e-4).sqrt()).T.reshape(12, 3, 2, 2)
        self.stem.weight.copy_(torch.cat([filters, -filters]))
        self.stem.bias.zero_()

    def forward(self, pixels):
        x = normalise(pixels).contiguous(memory_format=torch.channels_last)
        x = F.gelu(self.stem(F.pad(x, (0, 1, 0, 1), mode="reflect")))
        fine = self.blocks[1](self.blocks[0](x))
        coarse = self.blocks[2](fine)
        pooled = torch.cat([coarse.amax((2, 3)), coarse.mean((2, 3))], 1)
        return self.head(pooled), (fine, coarse)
