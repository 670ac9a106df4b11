package app.akin.answer.quote;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Cuts a passage into what can be quoted: whole sentences, and the items of a list each by itself. What is too short to say
 * anything, such as a number, a heading or a title before a name, stays with the sentence that follows it.
 */
final class Sentences {

    /** Letters and digits of a sentence, Korean syllables counted twice. */
    private static final int SHORTEST = 12;

    /** A sentence without an end, as in tables, is cut at a border of words. */
    private static final int LONGEST = 480;

    private static final Pattern ABBREVIATION = Pattern.compile(
            "(?:^|\\s)(?:Mrs?|Ms|Dr|Prof|St|[Nn]o|Nr|vs|etc|approx|bzw|ca|e\\.g|i\\.e|z\\.B|\\p{Lu})\\.\\s*$|^\\s*\\d{1,2}\\.\\s*$");

    /** Ordinal numbers of days in German. */
    private static final Pattern DAY = Pattern.compile("\\s\\d{1,2}\\.\\s*$");

    private static final Pattern MONTH = Pattern.compile(
            "(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)\\b");
    private static final Pattern ITEM =
            Pattern.compile("(?<=\\s)[-*•·] (?=\\S)|(?<=^|\\s)(\\d{1,2})\\. (?=[^\\p{Ll}\\s])");
    private static final int ITEMS = 2;

    /** The Unicode rules see no end before a mark or a digit; headings of Markdown stand alone. */
    private static final Pattern END =
            Pattern.compile("(?<=[.!?。！？][)\"”’]{0,2})\\s+(?=[^\\p{Ll}\\s])|\\s(?=#{1,6} )|(?<=\\|)\\s+(?=\\|)");

    private Sentences() {}

    static List<Sentence> of(String passage) {
        List<Sentence> sentences = new ArrayList<>();
        int start = 0;
        for (int end : borders(passage)) {
            String text = passage.substring(start, end);
            boolean last = end == passage.length();
            if (last || weight(text) >= SHORTEST && !goesOn(text, passage, end)) {
                add(passage, start, end, sentences);
                start = end;
            }
        }
        return List.copyOf(sentences);
    }

    private static SortedSet<Integer> borders(String passage) {
        SortedSet<Integer> borders = new TreeSet<>();
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
        breaks.setText(passage);
        for (int at = breaks.next(); at != BreakIterator.DONE; at = breaks.next()) {
            borders.add(at);
        }
        END.matcher(passage).results().map(MatchResult::end).forEach(borders::add);
        List<Integer> items = items(passage);
        if (items.size() >= ITEMS) {
            borders.addAll(items);
        }
        borders.addAll(Labels.starts(passage));
        borders.remove(0);
        return borders;
    }

    /** Where marked items begin, and numbered ones that are counted up: the end of a sentence may be a number, too. */
    private static List<Integer> items(String passage) {
        List<Integer> items = new ArrayList<>();
        List<MatchResult> found = ITEM.matcher(passage).results().toList();
        for (int i = 0; i < found.size(); i++) {
            boolean counted = found.get(i).group(1) == null
                    || i > 0 && follows(found.get(i - 1), found.get(i))
                    || i + 1 < found.size() && follows(found.get(i), found.get(i + 1));
            if (counted) {
                items.add(found.get(i).start());
            }
        }
        return items;
    }

    private static boolean follows(MatchResult item, MatchResult next) {
        return item.group(1) != null
                && next.group(1) != null
                && Integer.parseInt(item.group(1)) + 1 == Integer.parseInt(next.group(1));
    }

    private static boolean goesOn(String text, String passage, int end) {
        return ABBREVIATION.matcher(text).find()
                || DAY.matcher(text).find()
                        && MONTH.matcher(passage).region(end, passage.length()).lookingAt();
    }

    private static void add(String passage, int start, int end, List<Sentence> sentences) {
        int from = start;
        while (from < end) {
            int to = end;
            if (end - from > LONGEST) {
                int blank = passage.lastIndexOf(' ', from + LONGEST);
                to = blank > from ? blank + 1 : from + LONGEST;
            }
            String text = passage.substring(from, to);
            if (text.chars().anyMatch(Character::isLetterOrDigit)) {
                int blanks = text.length() - text.stripLeading().length();
                String words = text.strip();
                sentences.add(new Sentence(from + blanks, from + blanks + words.length(), words));
            }
            from = to;
        }
    }

    private static int weight(String text) {
        return text.codePoints()
                .filter(Character::isLetterOrDigit)
                .map(letter -> Character.isIdeographic(letter) || Hangul.isSyllable(letter) ? 2 : 1)
                .sum();
    }
}
