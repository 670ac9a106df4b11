package app.akin.ui.search.hit;

import app.akin.model.LineSigns;
import app.akin.ui.search.hit.SoughtWords.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A piece of a passage as it is read: in its lines, without the signs that only make headings and lines of it ({@code ##},
 * {@code ====}), and without the full stop that ends a heading for models.
 *
 * @param text with line breaks where lines end
 * @param marks what is marked in {@code text}
 * @param headings the lines of {@code text} that are headings, in order
 */
public record Excerpt(String text, List<Place> marks, List<Place> headings) {

    /** A longer line is none: of a passage whose lines are not known, all is in one. */
    private static final int HEADING_AT_MOST = 80;

    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} +(?<behind>.+)$"
            + "|^(?<above>.*[^\\s.!?,;:])\\n(?:={3,}|-{3,})$"
            + "|(?:^|(?<=\\f))(?<known>[^\\n\\f]+?)\\.?\\f");

    private static final char DOT = '•';
    private static final Pattern STAR = Pattern.compile("(?m)^\\*(?= \\S)");
    private static final Pattern DASH = Pattern.compile("(?m)^-(?= \\S)");

    private static final Pattern LEFT_OUT = Pattern.compile(LineSigns.PATTERN + "|" + LineSigns.HEADING_STOP);

    public Excerpt {
        marks = List.copyOf(marks);
        headings = List.copyOf(headings);
    }

    /** @param marks in {@code words} */
    public static Excerpt of(String words, List<Place> marks) {
        Matcher signs = LEFT_OUT.matcher(words);
        StringBuilder text = new StringBuilder();
        /* For each place in the words, the place in the text. */
        int[] places = new int[words.length() + 1];
        int from = 0;
        while (signs.find()) {
            from = append(words, from, signs.start(), text, places);
            while (from < signs.end()) {
                places[from++] = text.length();
            }
        }
        append(words, from, words.length(), text, places);
        places[words.length()] = text.length();
        dotted(text);
        return new Excerpt(text.toString().stripTrailing(), moved(marks, places), moved(headings(words), places));
    }

    /** Items of a list begin with a dot, whatever sign was typed for it; one dash alone may be anything. */
    private static void dotted(StringBuilder text) {
        List<Integer> stars = starts(STAR, text);
        List<Integer> dashes = starts(DASH, text);
        stars.forEach(at -> text.setCharAt(at, DOT));
        if (dashes.size() > 1) {
            dashes.forEach(at -> text.setCharAt(at, DOT));
        }
    }

    private static List<Integer> starts(Pattern item, StringBuilder text) {
        return item.matcher(text.toString()).results().map(MatchResult::start).toList();
    }

    private static List<Place> moved(List<Place> all, int[] places) {
        List<Place> moved = new ArrayList<>();
        for (Place place : all) {
            int start = places[Math.clamp(place.start(), 0, places.length - 1)];
            int end = places[Math.clamp(place.end(), 0, places.length - 1)];
            if (start < end) {
                moved.add(new Place(start, end));
            }
        }
        return moved;
    }

    private static List<Place> headings(String words) {
        List<Place> headings = new ArrayList<>();
        Matcher heading = HEADING.matcher(words);
        while (heading.find()) {
            String group = Stream.of("behind", "above", "known")
                    .filter(name -> heading.group(name) != null)
                    .findFirst()
                    .orElseThrow();
            if (heading.end(group) - heading.start(group) <= HEADING_AT_MOST) {
                headings.add(new Place(heading.start(group), heading.end(group)));
            }
        }
        return headings;
    }

    private static int append(String words, int from, int to, StringBuilder text, int[] places) {
        for (int i = from; i < to; i++) {
            places[i] = text.length();
            char letter = words.charAt(i);
            text.append(LineSigns.isLineEnd(letter) ? '\n' : letter);
        }
        return to;
    }
}
