package app.akin.ui.search.hit;

import app.akin.model.LineSigns;
import app.akin.ui.search.hit.SoughtWords.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/**
 * A piece of a passage as it is read, without the signs that only make headings and lines of it ({@code ##}, {@code ====}).
 *
 * @param text in one line
 * @param marks what is marked in {@code text}
 */
public record Excerpt(String text, List<Place> marks) {

    public Excerpt {
        marks = List.copyOf(marks);
    }

    /** @param marks in {@code words} */
    public static Excerpt of(String words, List<Place> marks) {
        Matcher signs = LineSigns.PATTERN.matcher(words);
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
        List<Place> moved = new ArrayList<>();
        for (Place mark : marks) {
            int start = places[Math.clamp(mark.start(), 0, words.length())];
            int end = places[Math.clamp(mark.end(), 0, words.length())];
            if (start < end) {
                moved.add(new Place(start, end));
            }
        }
        return new Excerpt(text.toString().replace('\n', ' '), moved);
    }

    private static int append(String words, int from, int to, StringBuilder text, int[] places) {
        for (int i = from; i < to; i++) {
            places[i] = text.length();
            text.append(words.charAt(i));
        }
        return to;
    }
}
