package app.akin.answer.quote;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds where forms, bills and lists of data begin a new entry, such as {@code Deposit: 900 EUR}: a passage keeps no ends of
 * lines, so the words before the colon must tell.
 */
final class Labels {

    private static final Pattern COLON = Pattern.compile("[:：](?=\\s)");
    private static final Pattern WORD = Pattern.compile("\\S+$");
    private static final Pattern DIGIT = Pattern.compile("\\d");
    private static final Pattern DAY = Pattern.compile("\\d{1,2}\\.?");
    private static final Set<String> MONTHS = Stream.of(Month.values())
            .flatMap(month -> Stream.of(Locale.ENGLISH, Locale.GERMAN)
                    .map(language -> month.getDisplayName(TextStyle.FULL, language)))
            .collect(Collectors.toUnmodifiableSet());
    private static final int WORDS_AT_MOST = 5;
    private static final int KOREAN_WORDS_AT_MOST = 3;

    /** One alone may as well announce what follows. */
    private static final int ENTRIES = 2;

    private Labels() {}

    /** Where the labels of {@code passage} begin, in UTF-16 units; none where fewer than two stand there. */
    static List<Integer> starts(String passage) {
        List<Integer> starts = new ArrayList<>();
        Matcher colon = COLON.matcher(passage);
        while (colon.find()) {
            int start = start(passage, colon.start());
            if (start >= 0) {
                starts.add(start);
            }
        }
        return starts.size() < ENTRIES ? List.of() : List.copyOf(starts);
    }

    /** -1 where the words before the colon are none. */
    private static int start(String passage, int colon) {
        List<Word> words = wordsBefore(passage, colon);
        if (words.isEmpty()) {
            return -1;
        }
        return Hangul.isKorean(words.getFirst().text()) ? korean(words) : latin(words);
    }

    /** Up to the words that no label has: with a digit, or with a mark behind them. */
    private static int korean(List<Word> words) {
        int count = 0;
        while (count < Math.min(words.size(), KOREAN_WORDS_AT_MOST)
                && !DIGIT.matcher(words.get(count).text()).find()) {
            count++;
        }
        boolean onlyValue = count < words.size() && words.get(count).endsEntry();
        return count == 0 ? -1 : words.get(onlyValue ? 0 : count - 1).start();
    }

    /** From a capital letter on; of several names in capitals the last one, where the others must be the value before. */
    private static int latin(List<Word> words) {
        for (int i = 0; i < Math.min(words.size(), WORDS_AT_MOST); i++) {
            if (words.get(i).isCapital()) {
                int first = i;
                while (first + 1 < words.size() && words.get(first + 1).isCapital()) {
                    first++;
                }
                boolean onlyValue =
                        first + 1 < words.size() && words.get(first + 1).endsEntry();
                return day(words, onlyValue || i > 0 ? i : first).start();
            }
        }
        return -1;
    }

    /** The day before a month belongs to it: {@code 18 February: checked}. */
    private static Word day(List<Word> words, int label) {
        boolean dated = MONTHS.contains(words.get(label).text())
                && label + 1 < words.size()
                && DAY.matcher(words.get(label + 1).text()).matches();
        return words.get(dated ? label + 1 : label);
    }

    /** The nearest first, back to a mark; that with the mark is the last of them. */
    private static List<Word> wordsBefore(String passage, int colon) {
        List<Word> words = new ArrayList<>();
        int end = colon;
        while (end > 0 && words.size() <= WORDS_AT_MOST) {
            Matcher word = WORD.matcher(passage).region(Math.max(0, end - 40), end);
            if (!word.find()) {
                break;
            }
            Word found = new Word(word.start(), word.group());
            if (!words.isEmpty() && found.isMarked()) {
                if (found.endsEntry()) {
                    words.add(found);
                }
                break;
            }
            words.add(found);
            end = word.start();
            while (end > 0 && Character.isWhitespace(passage.charAt(end - 1))) {
                end--;
            }
        }
        return words;
    }

    private record Word(int start, String text) {

        boolean isCapital() {
            return Character.isUpperCase(text.codePointAt(0));
        }

        boolean endsEntry() {
            return text.endsWith(":") || text.endsWith("：");
        }

        boolean isMarked() {
            return ".,;:!?)：。|".indexOf(text.charAt(text.length() - 1)) >= 0;
        }
    }
}
