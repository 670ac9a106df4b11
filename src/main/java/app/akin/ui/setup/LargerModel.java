package app.akin.ui.setup;

import java.util.Optional;

/** The smallest model that understands more than the one that ships, for the language of a question. */
enum LargerModel {
    /** For questions in English alone. */
    ENGLISH("clip-vit-b-32"),
    /** The same eyes with words in fifty languages, English among them. */
    FIFTY_LANGUAGES("clip-vit-b-32-multilingual");

    private static final int ASCII = 0x7F;

    private final String id;

    LargerModel(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }

    /** Judged by the letters: any that English has no use for belongs to another language. Nothing without letters. */
    static Optional<LargerModel> forWords(String words) {
        if (words.chars().noneMatch(Character::isLetter)) {
            return Optional.empty();
        }
        boolean english = words.codePoints().filter(Character::isLetter).allMatch(letter -> letter <= ASCII);
        return Optional.of(english ? ENGLISH : FIFTY_LANGUAGES);
    }
}
