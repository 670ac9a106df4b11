package app.akin.search.ranking;

import java.lang.Character.UnicodeScript;

/** The scripts that a reader's scores are told apart by: it prefers passages in the question's own. */
enum Script {
    LATIN,
    HANGUL,
    OTHER;

    private static final int LOOKED_AT = 400;

    /** The one that most letters of the beginning are of. */
    static Script of(String text) {
        int[] letters = new int[values().length];
        text.codePoints()
                .limit(LOOKED_AT)
                .filter(Character::isLetter)
                .forEach(letter -> letters[ofLetter(letter).ordinal()]++);
        Script most = LATIN;
        for (Script script : values()) {
            most = letters[script.ordinal()] > letters[most.ordinal()] ? script : most;
        }
        return most;
    }

    private static Script ofLetter(int letter) {
        return switch (UnicodeScript.of(letter)) {
            case LATIN -> LATIN;
            case HANGUL -> HANGUL;
            default -> OTHER;
        };
    }
}
