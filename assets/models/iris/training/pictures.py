"""Pictures of the collections -> WORK/pictures.npz: name [n], features [n, 1280], colours [n, 11].

    python3 pictures.py WORK food=FOLDER clothing=FOLDER groceries=FOLDER samples=FOLDER faces=FOLDER \\
        clipart=FOLDER drawn=FOLDER

Which pictures of a collection are taken stands in pictures.txt, a name of a collection and a path a line; of what
drawn.py drew, all. README.md tells where the collections come from and on which terms. What WORK holds is kept; a
picture that is missing stops the run.
"""

import argparse
from pathlib import Path

import numpy as np

from colours import shares
from net import Net, opened

HERE = Path(__file__).resolve().parent


def listed(folders):
    """Name of a picture, its collection first -> its file."""
    found = {}
    for name in (HERE / "pictures.txt").read_text(encoding="utf-8").splitlines():
        collection, path = name.split("/", 1)
        if collection in folders:
            found[name] = Path(folders[collection]) / path
    for file in sorted(Path(folders["drawn"]).glob("*/*.png")) if "drawn" in folders else []:
        found[f"drawn/{file.parent.name}/{file.name}"] = file
    return found


def seen(net, file):
    picture = opened(file)
    return net.features_of(picture), shares(picture)


def make(work, folders):
    target, known = Path(work) / "pictures.npz", {}
    if target.exists():
        stored = np.load(target)
        known = dict(zip(stored["name"].tolist(), zip(stored["features"], stored["colours"])))
    net, files = Net(), listed(folders)
    for number, (name, file) in enumerate(files.items()):
        if name not in known:
            known[name] = seen(net, file)
        if number % 500 == 499:
            print(number + 1, "of", len(files), "pictures", flush=True)
    names = sorted(known)
    features, colours = (np.stack([known[name][part] for name in names]) for part in (0, 1))
    target.parent.mkdir(parents=True, exist_ok=True)
    np.savez(target, name=np.array(names), features=features, colours=colours)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("work", help="folder for what is made on the way")
    parser.add_argument("collection", nargs="+", help="NAME=FOLDER")
    asked = parser.parse_args()
    make(asked.work, dict(part.split("=", 1) for part in asked.collection))
