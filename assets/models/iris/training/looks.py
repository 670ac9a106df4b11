"""WORK/pictures.npz -> WORK/looks.npz: the 128 directions of the features that tell how a picture looks.

    python3 looks.py WORK

looks.npz: weight [128, 1280], mean [1280]; looks = weight . (features - mean). Principal components of two things in
equal parts, how the collections' pictures differ and what the net's last layer looks at; each divided by the square
root of its spread. Pages of drawn.py are left out: they would teach the components what white paper is.
"""

import argparse
from pathlib import Path

import numpy as np

from net import classes_matrix

WIDTH = 128


def fitted(features, classes):
    centred, wanted = features - features.mean(0), classes - classes.mean(0)
    differ, told = np.cov(centred.T), wanted.T @ wanted
    _, directions = np.linalg.eigh(differ / np.trace(differ) + told / np.trace(told))
    components = directions[:, ::-1][:, :WIDTH]
    return (components / np.sqrt((centred @ components).std(0))).T


def make(work):
    pictures = np.load(Path(work) / "pictures.npz")
    features = pictures["features"][[not name.startswith("drawn/") for name in pictures["name"].tolist()]]
    weight = fitted(features, classes_matrix())
    np.savez(Path(work) / "looks.npz", weight=weight.astype(np.float32), mean=features.mean(0))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("work", help="folder for what is made on the way")
    make(parser.parse_args().work)
