"""bfloat16 for the heavy arithmetic of training, where the processor multiplies it natively; 32-bit floats elsewhere.

Weights, optimisers and losses stay in 32 bits. Where a processor only emulates bfloat16 it is 300 times slower, so it is chosen by
what the processor says of itself.
"""

import torch

CHOICES = ("auto", "float32", "bfloat16")


def heavy_type(choice="auto"):
    """The type for matrix products and convolutions."""
    if choice == "auto":
        choice = "bfloat16" if torch.cpu._is_avx512_bf16_supported() else "float32"
    return getattr(torch, choice)


def heavy(kind):
    """A block whose matrix products and convolutions are done in `kind`. Nothing is kept between two of them, so threads may be in one each."""
    return torch.autocast("cpu", dtype=torch.bfloat16, enabled=kind == torch.bfloat16, cache_enabled=False)


def is_coarse():
    """Whether the code that asks runs in such a block with bfloat16."""
    return torch.is_autocast_enabled("cpu")
