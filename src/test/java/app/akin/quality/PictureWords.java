package app.akin.quality;

import java.util.List;
import java.util.Set;

/**
 * Words in two languages to look for among the named photographs.
 *
 * @param found each with all the photographs that fit, judged by what their names say they show
 * @param missing half of them things that no name there speaks of, half nonsense
 */
record PictureWords(List<Found> found, List<Missing> missing) {

    /** The languages that everything is asked in. */
    enum Language {
        ENGLISH,
        KOREAN
    }

    /** @param right names of the things that fit */
    record Found(String english, String korean, Set<String> right) {

        String in(Language language) {
            return language == Language.ENGLISH ? english : korean;
        }

        /** A word for one thing says little about the order of what comes after it. */
        boolean hasSeveral() {
            return right.size() > 1;
        }
    }

    /** @param kind not there, or nonsense */
    record Missing(String english, String korean, String kind) {

        String in(Language language) {
            return language == Language.ENGLISH ? english : korean;
        }
    }

    static PictureWords load() {
        return new PictureWords(all("words-with.jsonl", Found.class), all("words-without.jsonl", Missing.class));
    }

    private static <T> List<T> all(String file, Class<T> type) {
        return JudgingSet.lines(file).stream()
                .map(line -> JudgingSet.as(line, type))
                .toList();
    }
}
