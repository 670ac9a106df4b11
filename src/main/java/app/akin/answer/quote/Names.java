package app.akin.answer.quote;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a question calls by its name, and numbers in it: a document in which none of these stands is about something else,
 * however alike what it says may be.
 */
final class Names {

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");
    private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}\\p{N}]+|\\p{N}{2,}");
    private static final Pattern LATIN = Pattern.compile("[\\p{IsLatin}\\p{N}]{2,}");

    private Names() {}

    /**
     * Their stems. A Korean question has words in Latin letters and numbers alone: its own names have no capital letter.
     *
     * @param stems of what the question is about: nothing else can be a name
     */
    static Set<String> of(String question, Set<String> stems) {
        boolean korean = Hangul.isKorean(question);
        Set<String> names = new LinkedHashSet<>();
        boolean first = true;
        for (String word : NO_WORD.split(question.strip())) {
            boolean named = (korean ? LATIN : NAME).matcher(word).matches();
            if (named && (korean || !first)) {
                Terms.words(word).stream().map(Terms::stem).forEach(names::add);
            }
            first = false;
        }
        names.retainAll(stems);
        return Set.copyOf(names);
    }
}
