package app.akin.quality;

import app.akin.model.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How documents become passages.
 *
 * @param tokens the most of a passage, without what stands in front of it
 * @param front what the reader sees before a passage
 */
record Layout(int tokens, Front front) {

    /** What may help a reader to know where a passage comes from. */
    enum Front {
        NOTHING,
        /** The document's name without its ending. */
        NAME,
        /** The document's first line. */
        TITLE,
        /** The name, and the heading under which the passage begins. */
        NAME_AND_HEADING
    }

    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern HTML_HEADING = Pattern.compile("<h[1-6]>(.*?)</h[1-6]>");
    private static final Pattern MARKDOWN_HEADING = Pattern.compile("(?m)^#+ +(.*)$");
    private static final Pattern LONE_SHORT_LINE = Pattern.compile("(?m)(?<=\\n\\n|^)(\\S.{0,58}[^.!?,;:。\\s])$");

    /** The texts of all passages as the reader gets them. */
    List<String> read(JudgedDocument document, List<Passage> passages) {
        List<String> headings = headings(document);
        List<String> texts = new ArrayList<>();
        String heading = "";
        for (Passage passage : passages) {
            String text = passage.text();
            boolean own = headings.stream().anyMatch(text::startsWith);
            texts.add(front(document, headings, own ? "" : heading) + text);
            heading = headings.stream().filter(text::contains).reduce(heading, (_, last) -> last);
        }
        return texts;
    }

    private String front(JudgedDocument document, List<String> headings, String heading) {
        return switch (front) {
            case NOTHING -> "";
            case NAME -> name(document) + "\n";
            case TITLE -> headings.getFirst() + "\n";
            case NAME_AND_HEADING -> name(document) + "\n" + (heading.isEmpty() ? "" : heading + "\n");
        };
    }

    private static String name(JudgedDocument document) {
        return document.name().substring(0, document.name().lastIndexOf('.'));
    }

    /** The first line, and all that stand above something. */
    private static List<String> headings(JudgedDocument document) {
        String text = document.text();
        Pattern heading = document.file().endsWith(".html")
                ? HTML_HEADING
                : document.file().endsWith(".md") ? MARKDOWN_HEADING : LONE_SHORT_LINE;
        Stream<String> first = document.file().endsWith(".txt")
                ? text.lines().filter(line -> !line.isBlank()).limit(1)
                : Stream.of();
        Stream<String> others = heading.matcher(text).results().map(found -> found.group(1));
        return Stream.concat(first, others)
                .map(line -> TAG.matcher(line).replaceAll("").strip())
                .distinct()
                .toList();
    }
}
