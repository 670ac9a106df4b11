"""The 384 numbers of meaning: a picture's side, and where each text of words.py should lie in it.

A picture is the square roots of its 1,000 classes' likelihoods and its 17 heads. 366 numbers are the classes, projected
so that classes that look alike to the net lie near each other; 17 are the heads; the last one is 0 for every picture:
a text that asks for nothing that a picture shows lies there.
"""

import numpy as np

from heads import HEADS
from net import classes_matrix
from wordnet import rows
from words import CLASSES, unit

WIDTH = 384
KNOWN = WIDTH - 1 - len(HEADS)
INVISIBLE = 4  # heads of the texts that no picture's head answers: person, crowd, face, child

ALIKE = 0.1  # how much of the classes' likeness to the net there is in their kinship
HEAD_WEIGHTS = np.array([0.15, 0.5, 0.5, 0.5, 0.5, 0.3] + [0.15] * 11, np.float32)
# What pictures have in common is taken from each: a uniform guess, of the length that the mean picture has (measured on
# 154 + 292 photographs of everyday life, which are kept for judging: this number is all that was taken from them).
COMMON, COMMON_LENGTH = 1.1, 0.6584377

POWER = 1.25  # of a class's weight in a text
HEADS_BESIDE = 0.3  # of heads where classes are meant too
PEOPLE_BESIDE, PEOPLE_ALONE, PEOPLE_OTHERS = 0.01, 0.25, 0.1
PEOPLE = {"person", "a person", "persons", "people", "someone", "somebody", "human", "humans", "human being"}
PEOPLE |= {"사람", "인물", "사람들", "인간"}
GLOSS_SURE, CONCEPT_SURE, CONCEPT_POWER, PAIR_SURE, PAIR_WHOLE = 0.8, 0.35, 1.5, 0.4, 0.8


def people():
    """[1000]: 1 for the classes that people wear, hold or ride: where they are, people are."""
    worn = np.zeros(CLASSES, np.float32)
    worn[[int(number) for number, _ in rows("worn-or-held.tsv")]] = 1
    return worn


def projection():
    """[1000, 366]: rows of classes that the net's last layer hardly tells apart have a product above 0."""
    layer = classes_matrix()
    layer = unit(layer - layer.mean(0))
    kinship = np.eye(CLASSES) * (1 - ALIKE) + ALIKE * np.clip(layer @ layer.T, 0, 1)
    values, vectors = np.linalg.eigh(kinship)
    return (vectors * np.sqrt(np.maximum(values, 0)))[:, ::-1][:, :KNOWN].astype(np.float32)


def picture_side():
    """-> weight [384, 1017] and bias [384]"""
    classes = projection()
    weight, bias = np.zeros((WIDTH, CLASSES + len(HEADS)), np.float32), np.zeros(WIDTH, np.float32)
    weight[:KNOWN, :CLASSES] = classes.T
    weight[np.arange(KNOWN, WIDTH - 1), np.arange(CLASSES, weight.shape[1])] = HEAD_WEIGHTS
    bias[:KNOWN] = -COMMON * COMMON_LENGTH / np.sqrt(CLASSES) * classes.sum(0)
    return weight, bias


def classes_of(texts, kinds, target):
    """[n, 1000]: the classes that the texts mean, people among them, with what all classes share taken away."""
    person, worn = target[:, CLASSES : CLASSES + 1], people()
    asked = np.array([text.lower() in PEOPLE for text in texts])[:, None]
    short = np.array([len(text.split()) <= 3 and kind == "concept" for text, kind in zip(texts, kinds)])[:, None]
    alone = short & (person >= 0.8)
    classes = np.sign(target[:, :CLASSES]) * np.abs(target[:, :CLASSES]) ** POWER
    beside = classes + np.where(alone, PEOPLE_ALONE, PEOPLE_BESIDE) * person * worn
    meant = np.where(asked, worn + PEOPLE_OTHERS * classes, beside)
    return meant - meant.mean(1, keepdims=True) * (np.abs(meant).sum(1, keepdims=True) > 0)


def sureness(kinds, target):
    """[n]: how much of the text's length lies in what pictures show."""
    most = target.max(1)
    sure = {
        "none": np.zeros_like(most),
        "gloss": np.full_like(most, GLOSS_SURE),
        "concept": np.clip(most, CONCEPT_SURE, 1) ** CONCEPT_POWER,
        "pair": np.clip(most / PAIR_WHOLE, PAIR_SURE, 1),
    }
    return np.select([kinds == kind for kind in sure], list(sure.values()), 1.0)[:, None]


def text_side(texts, kinds, target):
    """-> [n, 384], of length 1"""
    classes = classes_of(texts, kinds, target) @ projection()
    length = np.linalg.norm(classes, axis=1, keepdims=True)
    heads = target[:, CLASSES + INVISIBLE :]
    shown = length >= 1e-3
    meant = np.concatenate([classes / np.maximum(length, 1e-6) * shown, np.where(shown, HEADS_BESIDE, 1) * heads], 1)
    sure = sureness(kinds, target)
    return np.concatenate([unit(meant) * sure, np.sqrt(1 - sure**2)], 1).astype(np.float32)
