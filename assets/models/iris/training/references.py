"""The references of both models, which lie beside them under the same name: reference.py."""

import importlib.util
import sys
from pathlib import Path

EYES_FOLDER = Path(__file__).resolve().parents[1]
READER_FOLDER = EYES_FOLDER.parent / "multilingual-e5-small"


def loaded(name, file):
    """The module of a file that needs its neighbours."""
    sys.path.append(str(file.parent))
    spec = importlib.util.spec_from_file_location(name, file)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def eyes():
    return loaded("reference_of_the_eyes", EYES_FOLDER / "reference.py")


def reader():
    return loaded("reference_of_the_reader", READER_FOLDER / "making" / "reference.py")
