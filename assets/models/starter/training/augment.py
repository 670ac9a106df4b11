"""Changes to pictures while training, all on whole batches.

The tiles come from small, soft pictures; a photograph shrunk to 32 pixels is sharper, framed differently and lit
differently. Framing, resolution, sharpness and colour are therefore varied far beyond what the tiles show.
"""

import math

import torch
import torch.nn.functional as F

MEAN = torch.tensor([0.48145466, 0.4578275, 0.40821073]).view(1, 3, 1, 1)
STD = torch.tensor([0.26862954, 0.26130258, 0.27577711]).view(1, 3, 1, 1)


def normalise(pixels):
    """Pixels in 0..1 to what the model reads (the constants of CLIP)."""
    return (pixels - MEAN) / STD


def uniform(count, low, high, generator):
    """`count` numbers between `low` and `high`, shaped to multiply a batch of pictures."""
    return (torch.rand(count, generator=generator) * (high - low) + low).view(-1, 1, 1, 1)


def reframed(pixels, generator):
    """Moves, scales, turns, stretches and mirrors every picture; what lies outside is a reflection."""
    count = len(pixels)
    scale = torch.exp(uniform(count, math.log(0.62), math.log(1.18), generator)).flatten()
    stretch = torch.exp(uniform(count, -0.16, 0.16, generator)).flatten()
    angle = uniform(count, -0.2, 0.2, generator).flatten()
    mirror = torch.where(torch.rand(count, generator=generator) < 0.5, -1.0, 1.0)
    cos, sin = torch.cos(angle) * scale, torch.sin(angle) * scale
    room = (1.12 - scale).clamp(min=0.12)
    x = (torch.rand(count, generator=generator) * 2 - 1) * room
    y = (torch.rand(count, generator=generator) * 2 - 1) * room
    theta = torch.stack([
        torch.stack([cos * stretch * mirror, -sin, x], 1),
        torch.stack([sin * mirror, cos / stretch, y], 1)], 1)
    grid = F.affine_grid(theta, list(pixels.shape), align_corners=False)
    return F.grid_sample(pixels, grid, mode="bicubic", padding_mode="reflection", align_corners=False)


def rescaled(pixels, generator):
    """Takes a third of the batch through a smaller resolution and back."""
    count = len(pixels) // 3
    size = int(torch.randint(14, 30, (1,), generator=generator))
    small = F.interpolate(pixels[:count], size=(size, size), mode="bilinear", antialias=True, align_corners=False)
    back = F.interpolate(small, size=pixels.shape[-2:], mode="bicubic", align_corners=False)
    return torch.cat([back, pixels[count:]])


def sharpened(pixels, generator):
    """Adds (or takes away) fine detail: from clearly blurred to over-sharpened."""
    soft = F.pad(pixels, (1, 1, 1, 1), mode="reflect")
    soft = soft[:, :, :-2] + 2 * soft[:, :, 1:-1] + soft[:, :, 2:]
    soft = (soft[..., :-2] + 2 * soft[..., 1:-1] + soft[..., 2:]) / 16
    amount = uniform(len(pixels), -0.9, 2.0, generator)
    amount = torch.where(uniform(len(pixels), 0, 1, generator) < 0.75, amount, torch.zeros(()))
    return pixels + amount * (pixels - soft)


def recoloured(pixels, generator):
    """Varies brightness, contrast, saturation and the balance of the channels; a few pictures lose their colour."""
    count = len(pixels)
    grey = pixels.mean(1, keepdim=True)
    saturation = uniform(count, 0.5, 1.5, generator)
    saturation = torch.where(uniform(count, 0, 1, generator) < 0.04, torch.zeros(()), saturation)
    pixels = grey + saturation * (pixels - grey)
    centre = pixels.mean((1, 2, 3), keepdim=True)
    pixels = centre + uniform(count, 0.65, 1.4, generator) * (pixels - centre)
    gains = torch.exp((torch.rand(count, 3, 1, 1, generator=generator) - 0.5) * 0.16)
    return pixels * gains * torch.exp(uniform(count, -0.3, 0.3, generator))


def erased(pixels, generator, share=0.25):
    """Hides a square of some pictures behind one flat colour."""
    count, _, height, width = pixels.shape
    side = torch.randint(8, 15, (count, 1, 1, 1), generator=generator)
    top = torch.randint(-4, height - 4, (count, 1, 1, 1), generator=generator)
    left = torch.randint(-4, width - 4, (count, 1, 1, 1), generator=generator)
    rows, columns = torch.arange(height).view(1, 1, -1, 1), torch.arange(width).view(1, 1, 1, -1)
    hidden = (rows >= top) & (rows < top + side) & (columns >= left) & (columns < left + side)
    hidden = hidden & (uniform(count, 0, 1, generator) < share)
    return torch.where(hidden, torch.rand(count, 3, 1, 1, generator=generator), pixels)


def mildly_changed(batch, generator):
    """Only mirrors and sharpens or blurs, for the end of a training. Takes and returns what `augmented` does."""
    pixels = batch.float() / 255
    mirror = torch.rand(len(pixels), 1, 1, 1, generator=generator) < 0.5
    return sharpened(torch.where(mirror, pixels.flip(3), pixels), generator).clamp(0, 1)


def augmented(batch, generator):
    """All changes in order. Takes uint8 [n, 3, 32, 32]; returns floats in 0..1, not yet normalised."""
    pixels = reframed(batch.float() / 255, generator)
    pixels = rescaled(pixels, generator)
    pixels = sharpened(pixels, generator)
    pixels = recoloured(pixels, generator).clamp(0, 1)
    return erased(pixels, generator).clamp(0, 1)
