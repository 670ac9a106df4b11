"""Sentences about concepts, in both languages, and the tokenizer that reads them."""

from pathlib import Path

import torch
from tokenizers import Tokenizer

import more_words

ENGLISH = {
    "class": ["{}", "a {}", "a photo of a {}", "a picture of a {}", "a photo of the {}", "photo of {}", "a small {}", "a big {}",
              "a {} outdoors", "one {}", "close-up of a {}", "the {}", "an image of a {}", "two {}", "{} photo", "pictures of {}"],
    "group": ["{}", "a photo of {}", "a picture of {}", "an image of {}", "a kind of {}", "a {}", "any {}", "photos of {}"],
    "look": ["{}", "something {}", "a {} picture", "mostly {}", "a photo with {} colours", "a {} thing", "{} colour", "a {} photo"],
}
KOREAN = {
    "class": ["{}", "{} 사진", "{} 그림", "귀여운 {}", "큰 {}", "작은 {}", "{}가 있는 사진", "{} 한 장"],
    "group": ["{}", "{} 사진", "{} 그림", "{} 모음"],
    "look": ["{}", "{} 사진", "{} 것", "{} 색"],
}
SCENES = {
    "english": ["a {} and a {}", "a {} on a {}", "a {} with a {}", "{} near a {}", "{}, {}", "{} {}", "a photo of a {} next to a {}",
                "a {} in front of a {}", "{} under the {}"],
    "korean": ["{}와 {}", "{} 옆의 {}", "{} {}", "{}, {}", "{} 위의 {}", "{} 앞에 있는 {}"],
}
SEEN = {
    "english": ["{} {}", "a {} {}", "the {} {}", "a photo of a {} {}", "one {} {}", "a {} coloured {}", "picture of {} {}"],
    "korean": ["{} {}", "{} {} 사진", "예쁜 {} {}"],
}


class Encoder:
    """Texts to token numbers, padded with 0 after the end mark to the longest of them."""

    def __init__(self, tokenizer, longest=77):
        self.tokenizer, self.longest = Tokenizer.from_file(str(Path(tokenizer))), longest

    def __call__(self, texts):
        rows = []
        for encoding in self.tokenizer.encode_batch([text.lower() for text in texts]):
            ids = encoding.ids
            rows.append(ids if len(ids) <= self.longest else ids[: self.longest - 1] + ids[-1:])
        width = max(len(row) for row in rows)
        return torch.tensor([row + [0] * (width - len(row)) for row in rows])


def phrase(concept, language, random):
    """One way to name a concept; English where it has no Korean."""
    names = getattr(concept, language) or concept.english
    return random.choice(names) if random.random() < 0.5 else names[0]


def about(concept, language, random):
    """A sentence about one concept."""
    templates = (ENGLISH if language == "english" else KOREAN)[concept.kind]
    return random.choice(templates).format(phrase(concept, language, random))


def padded_out(text, language, random, most):
    """The same text among words that say nothing about a picture."""
    words = more_words.FILLERS[language]
    before = " ".join(random.choices(words, k=random.randint(0, most)))
    after = " ".join(random.choices(words, k=random.randint(0, most)))
    return f"{before} {text} {after}".strip()


def sentence(vocabulary, random):
    """A random sentence and the concepts it names (one or two), as numbers."""
    language = "korean" if random.random() < 0.35 else "english"
    classes, groups = vocabulary.classes, vocabulary.groups
    looks = range(classes + groups, len(vocabulary.concepts))
    kind = random.random()
    thing = random.randrange(classes) if random.random() < 0.7 else classes + random.randrange(groups)
    if kind < 0.62:
        chosen = [thing] if kind < 0.55 else [random.choice(looks)]
        text = about(vocabulary.concepts[chosen[0]], language, random)
    else:
        seen = kind < 0.82
        chosen = [random.choice(looks), thing] if seen else random.sample(range(classes + groups), 2)
        first, second = (phrase(vocabulary.concepts[one], language, random) for one in chosen)
        text = random.choice((SEEN if seen else SCENES)[language]).format(first, second)
    if random.random() < 0.3:
        text = padded_out(text, language, random, 2 if random.random() < 0.8 else 10)
    return text, chosen
