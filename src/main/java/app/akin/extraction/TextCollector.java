package app.akin.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Gathers the words of a document from the XHTML that parsers make of it: paragraphs apart by an empty line, cells by a
 * tab, and where each page, slide or sheet begins.
 */
final class TextCollector extends DefaultHandler {

    private static final Set<String> PAGES = Set.of("page", "slide", "slide-content");
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "li",
            "ul",
            "ol",
            "dl",
            "dd",
            "dt",
            "table",
            "tr",
            "pre",
            "blockquote",
            "section",
            "article",
            "header",
            "footer",
            "caption",
            "figcaption",
            "title");
    private static final Set<String> ROWS = Set.of("tr", "li", "dd", "dt");
    private static final Set<String> CELLS = Set.of("td", "th");
    private static final Set<String> HEADINGS = Set.of("title", "h1", "h2", "h3", "h4", "h5", "h6", "caption");

    private final int limit;
    private StringBuilder text = new StringBuilder();
    private List<Integer> pageStarts = new ArrayList<>();
    private List<Integer> headingEnds = new ArrayList<>();
    private int headingStart;
    private boolean full;

    /** @param limit the most characters that are gathered */
    TextCollector(int limit) {
        this.limit = limit;
    }

    /** Ends a parser that has nothing more to say that would be kept. */
    static final class EnoughException extends SAXException {

        private static final long serialVersionUID = 1L;

        EnoughException(String why) {
            super(why);
        }
    }

    DocumentText text() {
        return new DocumentText(text.toString(), pageStarts, headingEnds);
    }

    int limit() {
        return limit;
    }

    boolean isBlank() {
        return text.toString().isBlank();
    }

    /** Has from now on what the other one has gathered. */
    void take(TextCollector other) {
        text = other.text;
        pageStarts = other.pageStarts;
        headingEnds = other.headingEnds;
        full = other.full;
    }

    /** Whether the limit was reached: what a parser threw after that is no failure. */
    boolean isFull() {
        return full;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        if (name.equals("br")) {
            text.append('\n');
        } else if (BLOCKS.contains(name)) {
            separate(ROWS.contains(name) ? "\n" : DocumentText.PARAGRAPH);
        }
        if (HEADINGS.contains(name)) {
            headingStart = text.length();
        }
        String kind = attributes.getValue("class");
        if (name.equals("div") && kind != null && PAGES.contains(kind)) {
            pageStarts.add(text.length());
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        if (HEADINGS.contains(name)) {
            endHeading();
        }
        if (CELLS.contains(name)) {
            text.append('\t');
        } else if (BLOCKS.contains(name)) {
            separate(ROWS.contains(name) ? "\n" : DocumentText.PARAGRAPH);
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) throws EnoughException {
        if (Thread.currentThread().isInterrupted()) {
            throw new EnoughException("interrupted");
        }
        int room = limit - text.length();
        text.append(characters, start, Math.max(0, Math.min(length, room)));
        if (length > room) {
            full = true;
            throw new EnoughException("long enough");
        }
    }

    @Override
    public void ignorableWhitespace(char[] characters, int start, int length) throws EnoughException {
        characters(characters, start, length);
    }

    /** A heading is no part of the sentence below it, with which it may share a passage. */
    private void endHeading() {
        int end = text.length();
        while (end > headingStart && Span.isBlank(text.charAt(end - 1))) {
            end--;
        }
        if (end <= headingStart) {
            return;
        }
        text.setLength(end);
        if (Character.isLetterOrDigit(text.charAt(end - 1))) {
            text.append('.');
        }
        headingEnds.add(text.length());
    }

    private void separate(String by) {
        int missing = 0;
        while (missing < by.length() && !endsInBreaks(by.length() - missing)) {
            missing++;
        }
        if (!text.isEmpty()) {
            text.append(by, 0, missing);
        }
    }

    private boolean endsInBreaks(int count) {
        for (int i = 1; i <= count; i++) {
            if (text.length() < i || text.charAt(text.length() - i) != '\n') {
                return false;
            }
        }
        return true;
    }
}
