"""Texts that ask for no picture: keys hit at random, syllables, words that only join others."""

import random

KEYS = "asdfghjklqwertyuiopzxcvbnm"
ROWS = "asd sdf fgh jkl qwe rty uio zxc vbn hjk dfg wer".split()
LETTERS = "ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎㅏㅑㅓㅕㅗㅛㅜㅠㅡㅣ"
FIRST_SYLLABLE, LAST_SYLLABLE = 0xAC00, 0xD7A3
JOINING = (
    "the of and but when if because however either nor than whose therefore 그리고 하지만 그러나 왜냐하면 또는 만약 것 수 등 및"
).split()


def nonsense(count):
    chance = random.Random(1)
    return [one(chance) for _ in range(count)]


def one(chance):
    def some(low, high, make, between=""):
        return between.join(make() for _ in range(chance.randrange(low, high)))

    def syllable():
        return chance.choice("bcdfghklmnprstvz") + chance.choice("aeiou") + chance.choice(["", "n", "r", "x", "ck", ""])

    kinds = [
        lambda: some(4, 14, lambda: chance.choice(KEYS)),
        lambda: some(2, 5, lambda: chance.choice(ROWS)),
        lambda: some(2, 7, lambda: chr(chance.randrange(FIRST_SYLLABLE, LAST_SYLLABLE + 1))),
        lambda: some(3, 10, lambda: chance.choice(LETTERS)),
        lambda: some(1, 4, lambda: some(1, 4, syllable), " "),
        lambda: some(2, 6, lambda: chance.choice(JOINING), " "),
    ]
    return kinds[chance.randrange(len(kinds))]()
