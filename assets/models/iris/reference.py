"""What the published net and the learned space give, by PyTorch alone: values to hold Akin's own arithmetic against.

    python3 reference.py PTH known FOLDER                 FOLDER/golden.json: vectors of two drawn crops and of one
                                                          question in the space of FOLDER, for the self-test
    python3 reference.py PTH features features.json       features and classes of three drawn crops, for a test
    python3 reference.py PTH crops FILE                   SHA-256 of crops of drawn pictures, for a test
    python3 reference.py PTH photos PICTURES FOLDER       crops and features of fifty photographs; a test compares them
                                                          when AKIN_IRIS_REFERENCE names FOLDER

Needs numpy, Pillow and a PyTorch that reads old pickles. Batch norms stay what they are here.
"""

import hashlib
import json
import math
import struct
import sys
from pathlib import Path

import numpy as np
import torch
from PIL import Image

from convert import published

F = torch.nn.functional
HERE = Path(__file__).parent
CONFIG = json.loads((HERE / "config.json").read_text())
SIDE = CONFIG["image_size"]
STRIDES = {1: 2, 4: 2, 7: 2, 15: 2}
SIZES = [(500, 375), (261, 260), (40, 3000), (1, 1), (3000, 40), (260, 260), (292, 293), (1201, 1600)]


class Net:
    def __init__(self, state):
        self.state = {name: torch.from_numpy(tensor).float() for name, tensor in state.items()}

    def convolved(self, x, name, norm, stride=1, groups=1):
        weight = self.state[name + ".weight"]
        totals = [max((-(-n // stride) - 1) * stride + weight.shape[2] - n, 0) for n in x.shape[2:]]
        down, across = totals
        x = F.pad(x, (across // 2, across - across // 2, down // 2, down - down // 2))
        x = F.conv2d(x, weight, stride=stride, groups=groups)
        mean, variance = self.state[norm + ".running_mean"], self.state[norm + ".running_var"]
        return F.batch_norm(x, mean, variance, self.state[norm + ".weight"], self.state[norm + ".bias"], False, 0, 1e-3)

    def last_map(self, crops):
        x = (torch.from_numpy(np.stack(crops)).permute(0, 3, 1, 2).float() - 127) / 128
        x = F.relu6(self.convolved(x, "_conv_stem", "_bn0", 2))
        for number in range(21):
            block, y, stride = f"_blocks.{number}.", x, STRIDES.get(number, 1)
            if number > 0:
                y = F.relu6(self.convolved(y, block + "_expand_conv", block + "_bn0"))
            y = F.relu6(self.convolved(y, block + "_depthwise_conv", block + "_bn1", stride, y.shape[1]))
            y = self.convolved(y, block + "_project_conv", block + "_bn2")
            x = x + y if stride == 1 and x.shape == y.shape else y
        return F.relu6(self.convolved(x, "_conv_head", "_bn1"))

    def features(self, crops):
        return self.last_map(crops).mean((2, 3))

    def logits(self, features):
        return F.linear(features, self.state["_fc.weight"], self.state["_fc.bias"])


def tensors(path):
    raw = path.read_bytes()
    (length,) = struct.unpack("<Q", raw[:8])
    header = json.loads(raw[8 : 8 + length])
    found = {}
    for name, entry in header.items():
        if name != "__metadata__":
            begin, end = (8 + length + offset for offset in entry["data_offsets"])
            kind = {"F32": "<f4", "F16": "<f2"}[entry["dtype"]]
            values = np.frombuffer(raw[begin:end], kind).astype(np.float32).reshape(entry["shape"])
            found[name] = torch.from_numpy(values)
    return found


def likely(net, last):
    """Half the whole picture's probabilities, half the mean of its ninths'."""
    third = last.shape[2] // 3
    ninths = F.avg_pool2d(last[:, :, : 3 * third, : 3 * third], third).flatten(2).transpose(1, 2)
    return (net.logits(last.mean((2, 3))).softmax(1) + net.logits(ninths).softmax(2).mean(1)) / 2


def vectors(net, space, last):
    """As PictureSide has it."""
    features = last.mean((2, 3))
    known = likely(net, last) ** CONFIG["classes_power"]
    heads = F.linear(features, space["heads.weight"], space["heads.bias"]).sigmoid()
    meaning = F.linear(torch.cat([known, heads], 1), space["meaning.weight"], space["meaning.bias"])
    looks = F.linear(features - space["looks.mean"], space["looks.weight"])
    share = CONFIG["meaning_share"]
    return torch.cat([math.sqrt(share) * F.normalize(meaning), math.sqrt(1 - share) * F.normalize(looks)], 1)


def asked(space):
    """As WordsTower has it, of a vector by a formula."""
    read = F.normalize(torch.arange(1.0, 1 + len(space["words.mean"])).sin(), dim=0)
    x = F.normalize(read - space["words.mean"], dim=0)
    inner = F.gelu(F.linear(x, space["words.in.weight"], space["words.in.bias"]))
    y = space["words.direct.weight"] @ x + F.linear(inner, space["words.out.weight"], space["words.out.bias"])
    return torch.cat([F.normalize(y, dim=0), torch.zeros(len(space["looks.weight"]))])


def pattern(number):
    """As KnownVectors.pattern has it."""
    y, x, colour = np.ogrid[:SIDE, :SIDE, :3]
    return ((x * 5 * number + y * (1 + colour) * 3) % 256).astype(np.uint8)


def drawn(width, height):
    y, x, colour = np.ogrid[:height, :width, :3]
    return ((x * 7 + y * 13 * (1 + colour) + x * y % 17 * 5) % 256).astype(np.uint8)


def squashed(picture):
    return np.array(picture.resize((SIDE, SIDE), Image.Resampling.BICUBIC))


def known(net, folder):
    space = tensors(Path(folder) / "space.safetensors")
    numbers = [1, 3]
    embeds = vectors(net, space, net.last_map([pattern(number) for number in numbers]))
    stored = {
        "ids": [],
        "text_embeds": [],
        "patterns": numbers,
        "image_embeds": [rounded(row) for row in embeds],
        "question_embed": rounded(asked(space)),
    }
    (Path(folder) / "golden.json").write_text(json.dumps(stored) + "\n")


def rounded(vector):
    return [round(float(value), 7) for value in vector]


def features(net, file):
    numbers = [1, 2, 3]
    found = net.features([pattern(number) for number in numbers])
    classes = net.logits(found).argmax(1)
    rows = [
        {
            "pattern": number,
            "class": int(classes[i]),
            "length": float(found[i].norm()),
            "features": [float(value) for value in found[i, :64]],
        }
        for i, number in enumerate(numbers)
    ]
    Path(file).write_text("".join(json.dumps(row) + "\n" for row in rows))


def crops(net, file):
    lines = []
    for width, height in SIZES:
        picture = Image.fromarray(drawn(width, height))
        lines.append(f"{width},{height},{hashlib.sha256(squashed(picture).tobytes()).hexdigest()}\n")
    Path(file).write_text("".join(lines))


def photos(net, pictures, folder):
    target = Path(folder)
    target.mkdir(parents=True, exist_ok=True)
    files = sorted(path for path in Path(pictures).iterdir() if path.suffix.lower() in (".jpg", ".jpeg", ".png"))
    for path in files[:: max(1, len(files) // 50)][:50]:
        seen = squashed(Image.open(path).convert("RGB"))
        found = net.features([seen])
        (target / (path.stem + ".rgb")).write_bytes(seen.tobytes())
        numbers = [float(net.logits(found).argmax())] + found[0].tolist()
        (target / (path.stem + ".f32")).write_bytes(np.array(numbers, "<f4").tobytes())


if __name__ == "__main__":
    with torch.no_grad():
        globals()[sys.argv[2]](Net(published(Path(sys.argv[1]))), *sys.argv[3:])
