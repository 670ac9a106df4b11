package app.akin.answer.quote;

import java.util.List;

/** What Korean words need to be told apart: their particles and endings cling to them. */
final class Hangul {

    /** Particles and the commonest endings, longest first. */
    private static final List<String> ENDINGS = List.of(
            "에서는", "에서도", "으로는", "이라는", "하려면", "에게서", "까지는", "부터는", "인가요", "입니다", "합니다", "습니다", "에서", "에게", "으로", "까지",
            "부터", "보다", "처럼", "이나", "하고", "이란", "이며", "하는", "하면", "하여", "해서", "에는", "은", "는", "이", "가", "을", "를", "의",
            "에", "로", "와", "과", "도", "만", "나");

    private Hangul() {}

    static boolean isSyllable(int letter) {
        return letter >= 0xAC00 && letter <= 0xD7A3;
    }

    static boolean isKorean(String word) {
        return word.codePoints().anyMatch(Hangul::isSyllable);
    }

    /** The word without what clings to its end; at least two syllables stay. */
    static String stem(String word) {
        for (String ending : ENDINGS) {
            if (word.length() >= ending.length() + 2 && word.endsWith(ending)) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }
}
