package app.akin.answer.quote;

import java.text.Normalizer;
import java.util.List;

/** What Korean words need to be told apart: their particles and endings cling to them. */
final class Hangul {

    /** Particles and the commonest endings, longest first. */
    private static final List<String> ENDINGS = List.of(
            "인가요", "입니까", "습니까", "었나요", "았나요", "했나요", "되나요", "하나요", "해야", "나요", "까요", "가요", "어요", "아요", "이야", "에서는",
            "에서도", "으로는", "이라는", "하려면", "에게서", "까지는", "부터는", "입니다", "합니다", "습니다", "에서", "에게", "으로", "까지", "부터", "보다",
            "처럼", "이나", "하고", "이란", "이며", "하는", "하면", "하여", "해서", "에는", "은", "는", "이", "가", "을", "를", "의", "에", "로",
            "와", "과", "도", "만", "나", "야", "지", "죠", "래", "니", "냐");

    /** Letters of a beginning that is no accident: two syllables, the last without its final consonant. */
    private static final int BEGINNING = 4;

    private static final double ENOUGH = 0.8;

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

    /** A word letter by letter: the consonants and vowels that its syllables are made of. */
    static String letters(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFD);
    }

    /**
     * How much of a stem another word begins with, 0 to 1: endings of verbs melt into their last syllable, as in 끝나다 and
     * 끝난. Both as {@link #letters} gives them.
     */
    static double begins(String stem, String word) {
        int same = 0;
        while (same < Math.min(stem.length(), word.length()) && stem.charAt(same) == word.charAt(same)) {
            same++;
        }
        return same < BEGINNING ? 0 : Math.min(1, same / (ENOUGH * stem.length()));
    }
}
