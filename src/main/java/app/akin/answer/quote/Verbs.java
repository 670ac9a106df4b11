package app.akin.answer.quote;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a question asks about: in "when does the lease end?" a sentence is wanted in which the lease ends, and not one that
 * says what is due at the end of the lease; in "계약은 언제 끝나?" one with 끝난다, and not with 끝난 뒤.
 */
final class Verbs {

    private static final Pattern ASKED = Pattern.compile(
            "\\b(?:do|does|did|will|would|can|could|should|must|may)\\b.*?\\s(\\p{L}+)\\W*$", Pattern.CASE_INSENSITIVE);

    /** After these stands a noun. */
    private static final Set<String> ARTICLES = Set.of(
            "the", "a", "an", "this", "that", "its", "his", "her", "their", "my", "our", "your", "no", "at", "of",
            "in");

    /** With these ends what a Korean sentence or a clause of it says. */
    private static final Pattern SAYS = Pattern.compile("(?:다|요|까|음|함|됨|임|고|며|면|니|서|지만)[.,!?]*$");

    /** No verb, but what asks. */
    private static final Pattern ASKS =
            Pattern.compile("언제|얼마|누구|누가|어디|무엇|무슨|뭐|뭘|어떻|어떤|어느|며칠|몇|왜|인가|이야|거야|있나|있어|되나|하나|돼|해$");

    private static final int SYLLABLES = 2;

    private Verbs() {}

    /** The stem of the verb at the end of a question; nothing where there is none. */
    static Optional<String> asked(String question) {
        if (Hangul.isKorean(question)) {
            return asksInKorean(question);
        }
        Matcher verb = ASKED.matcher(question);
        return verb.find() ? Optional.of(Terms.stem(verb.group(1).toLowerCase(Locale.ROOT))) : Optional.empty();
    }

    private static Optional<String> asksInKorean(String question) {
        List<String> words = Terms.words(question);
        return words.isEmpty()
                ? Optional.empty()
                : Optional.of(words.getLast())
                        .filter(word ->
                                Hangul.isKorean(word) && !ASKS.matcher(word).lookingAt())
                        .map(Hangul::stem)
                        .filter(stem -> stem.length() >= SYLLABLES);
    }

    /** 1 where the verb stands in the text as one, -1 where it stands only as a noun or before one, else 0. */
    static int isIn(String verb, String text) {
        return Hangul.isKorean(verb) ? isInKorean(verb, text) : isInEnglish(verb, text);
    }

    private static int isInKorean(String verb, String text) {
        String letters = Hangul.letters(verb);
        int found = 0;
        for (String word : Terms.words(text)) {
            if (Hangul.begins(letters, Hangul.letters(word)) >= 1) {
                if (SAYS.matcher(word).find()) {
                    return 1;
                }
                found = -1;
            }
        }
        return found;
    }

    private static int isInEnglish(String verb, String text) {
        List<String> words = Terms.words(text);
        int found = 0;
        for (int i = 0; i < words.size(); i++) {
            if (Terms.stem(words.get(i)).equals(verb)) {
                if (i == 0 || !ARTICLES.contains(words.get(i - 1))) {
                    return 1;
                }
                found = -1;
            }
        }
        return found;
    }
}
