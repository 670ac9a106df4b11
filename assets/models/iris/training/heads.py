"""WORK/pictures.npz -> WORK/heads.npz: 17 things that ImageNet has no class for, seen in the 1,280 features.

    python3 heads.py WORK

heads.npz: weight [17, 1280], bias [17]; a picture has head i by sigmoid(weight[i] . features + bias[i]). Logistic
regression on what is known of the collections: dishes and groceries are food, drawn pages are documents, screens and
handwriting, clip art is drawn, colours and darkness are counted. Prints how well the heads agree with that on the
pictures, one in seven, that they were not fitted to.
"""

import argparse
from pathlib import Path

import numpy as np
import torch

from colours import COLOURS

HEADS = ["food", "document", "screen", "handwriting", "drawing", "dark"] + COLOURS
ENOUGH = dict(zip(COLOURS, [0.45, 0.35, 0.3, 0.18, 0.15, 0.18, 0.15, 0.12, 0.35, 0.4, 0.45]))  # share that counts whole
DARK_FROM, DARK_OVER = 0.35, 0.4  # share of black
GROCERY_IS_FOOD, HANDWRITING_IS_DOCUMENT, UNSURE = 0.8, 0.6, 0.2
HELD_BACK = 0.15
RIDGE = 0.03
STEPS = 60


def known(names, colours):
    """-> what each picture is [n, 17], and how sure that is [n, 17]."""
    collection = np.array([name.split("/")[0] for name in names])
    kind = np.array([name.split("/")[1] if name.startswith("drawn/") else "" for name in names])
    packed = np.array(["/Packages/" in name for name in names])
    meant = {
        "food": np.where(collection == "groceries", GROCERY_IS_FOOD * ~packed, collection == "food"),
        "document": np.isin(kind, ["document", "receipt"]) + HANDWRITING_IS_DOCUMENT * (kind == "handwriting"),
        "screen": kind == "screen",
        "handwriting": kind == "handwriting",
        "drawing": collection == "clipart",
        "dark": np.clip((colours[:, COLOURS.index("black")] - DARK_FROM) / DARK_OVER, 0, 1),
    } | {colour: np.clip(share / ENOUGH[colour], 0, 1) for colour, share in zip(COLOURS, colours.T)}
    sure = np.ones((len(names), len(HEADS)), np.float32)
    sure[packed, HEADS.index("food")] = UNSURE
    sure[collection == "drawn", HEADS.index("dark")] = UNSURE
    return np.stack([meant[head] for head in HEADS], 1).astype(np.float32), sure


def fitted(x, y, sure):
    """x: features of mean 0 and spread 1; -> weight and bias."""
    x, y, sure = map(torch.from_numpy, (x, y, sure))
    weight = torch.zeros(y.shape[1], x.shape[1], requires_grad=True)
    bias = torch.full((y.shape[1],), -2.0, requires_grad=True)
    steps = torch.optim.LBFGS([weight, bias], max_iter=STEPS, history_size=10)

    def loss():
        steps.zero_grad()
        wrong = torch.nn.functional.binary_cross_entropy_with_logits(x @ weight.T + bias, y, reduction="none")
        total = (wrong * sure).mean(0).sum() + RIDGE * (weight**2).sum() / 2
        total.backward()
        return total

    steps.step(loss)
    return weight.detach().numpy(), bias.detach().numpy()


def make(work):
    pictures = np.load(Path(work) / "pictures.npz")
    features, (y, sure) = pictures["features"], known(pictures["name"].tolist(), pictures["colours"])
    mean, spread = features.mean(0), features.std(0) + 0.05
    x = (features - mean) / spread
    back = np.random.RandomState(0).rand(len(x)) < HELD_BACK
    weight, bias = fitted(x[~back], y[~back], sure[~back])
    seen = 1 / (1 + np.exp(-(x[back] @ weight.T + bias)))
    for i, head in enumerate(HEADS):
        print(f"{head:12s} correlation {np.corrcoef(seen[:, i], y[back, i])[0, 1]:.2f}")
    weight = weight / spread
    np.savez(Path(work) / "heads.npz", weight=weight.astype(np.float32), bias=(bias - weight @ mean).astype(np.float32))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("work", help="folder for what is made on the way")
    make(parser.parse_args().work)
