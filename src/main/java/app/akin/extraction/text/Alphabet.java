package app.akin.extraction.text;

/** The alphabets that no word mixes. Syllables and ideographs belong to none: they stand beside anything. */
enum Alphabet {
    LATIN,
    GREEK,
    CYRILLIC,
    HEBREW,
    ARABIC,
    THAI,
    NONE;

    static Alphabet of(char letter) {
        if (!Character.isLetter(letter) || letter == 'ª' || letter == 'º' || letter == 'µ') {
            return NONE;
        }
        if (letter < 0x250 || letter >= 0x1E00 && letter < 0x1F00) {
            return LATIN;
        } else if (letter >= 0x370 && letter < 0x400) {
            return GREEK;
        } else if (letter >= 0x400 && letter < 0x530) {
            return CYRILLIC;
        } else if (letter >= 0x590 && letter < 0x600) {
            return HEBREW;
        } else if (letter >= 0x600 && letter < 0x780) {
            return ARABIC;
        }
        return letter >= 0xE00 && letter < 0xE80 ? THAI : NONE;
    }

    static boolean areMixed(char before, char letter) {
        Alphabet left = of(before);
        Alphabet right = of(letter);
        return left != NONE && right != NONE && left != right;
    }
}
