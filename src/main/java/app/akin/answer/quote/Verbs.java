package app.akin.answer.quote;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an English question asks about: in "when does the lease end?" a sentence is wanted in which the lease ends, and not one
 * that says what is due at the end of the lease.
 */
final class Verbs {

    private static final Pattern ASKED = Pattern.compile(
            "\\b(?:do|does|did|will|would|can|could|should|must|may)\\b.*?\\s(\\p{L}+)\\W*$", Pattern.CASE_INSENSITIVE);

    /** After these stands a noun. */
    private static final Set<String> ARTICLES = Set.of(
            "the", "a", "an", "this", "that", "its", "his", "her", "their", "my", "our", "your", "no", "at", "of",
            "in");

    private Verbs() {}

    /** The stem of the verb at the end of a question; nothing where there is none. */
    static Optional<String> asked(String question) {
        Matcher verb = ASKED.matcher(question);
        return verb.find() ? Optional.of(Terms.stem(verb.group(1).toLowerCase(Locale.ROOT))) : Optional.empty();
    }

    /** 1 where the verb stands in the text as one, -1 where it stands only as a noun, else 0. */
    static int isIn(String verb, String text) {
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
