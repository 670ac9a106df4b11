"""The reader's tokenizer: a text -> the ids of its pieces, from the tables inside the reader's model.safetensors.

Unigram pieces of SentencePiece, as Akin's UnigramTokenizer reads them: the text is composed (NFC), its letters are
mapped one by one, spaces in a row become one, and the path with the highest sum of scores wins (Viterbi).
"""

import unicodedata

SPACE = "\u2581"
FIRST, LAST, UNKNOWN = 0, 2, 3
UNKNOWN_PENALTY = 10
MOST_IDS = 512


class Pieces:
    def __init__(self, stored):
        """stored: name of a tensor -> its values, as reference.Reader.stored has it."""
        text, starts = stored("pieces.text").tobytes(), stored("pieces.starts").tolist()
        words = (text[begin:end].decode("utf-8", "replace") for begin, end in zip(starts, starts[1:]))
        scores = stored("pieces.scores").tolist()
        self.pieces = dict(zip(words, zip(stored("pieces.ids").tolist(), scores)))
        self.longest = max(map(len, self.pieces))
        self.unknown = min(scores) - UNKNOWN_PENALTY
        starts = stored("letters.starts").tolist()
        to = "".join(map(chr, stored("letters.to").tolist()))
        written = (to[begin:end] for begin, end in zip(starts, starts[1:]))
        self.letters = dict(zip(map(chr, stored("letters.from").tolist()), written))

    def ids(self, text):
        """With the marks in front and behind; at most MOST_IDS."""
        path = self.best_path(self.written(text))
        return [FIRST] + path[: MOST_IDS - 2] + [LAST]

    def written(self, text):
        mapped = "".join(self.letters.get(letter, letter) for letter in unicodedata.normalize("NFC", text))
        once = "".join(letter for i, letter in enumerate(mapped) if letter != " " or mapped[i - 1 : i] != " ")
        return (once if once.startswith(" ") else " " + once).replace(" ", SPACE)

    def best_path(self, text):
        """Among equals the first one stays."""
        best = [(0.0, 0, UNKNOWN)] + [None] * len(text)
        for at in range(len(text)):
            for end in range(at + 1, min(at + self.longest, len(text)) + 1):
                piece = self.pieces.get(text[at:end])
                if piece:
                    arrive(best, at, end, *piece)
            arrive(best, at, at + 1, UNKNOWN, self.unknown)
        path, at = [], len(text)
        while at > 0:
            _, at, piece = best[at]
            path.append(piece)
        return path[::-1]


def arrive(best, at, end, piece, score):
    total = best[at][0] + score
    if best[end] is None or total > best[end][0]:
        best[end] = (total, at, piece)
