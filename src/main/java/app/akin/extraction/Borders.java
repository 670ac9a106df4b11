package app.akin.extraction;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Where a text may be cut, from the best places to the worst. */
enum Borders {
    /** An empty line, or a new page. */
    PARAGRAPH {
        @Override
        boolean isBorder(String text, int at) {
            return text.charAt(at - 1) == '\f' || text.charAt(at - 1) == '\n' && isBreakAhead(text, at);
        }
    },
    SENTENCE {
        @Override
        List<Span> spans(String text, Span span) {
            return sentences(text, span);
        }
    },
    LINE {
        @Override
        boolean isBorder(String text, int at) {
            return text.charAt(at - 1) == '\n';
        }
    },
    CLAUSE {
        @Override
        boolean isBorder(String text, int at) {
            return CLAUSE_ENDS.indexOf(text.charAt(at - 1)) >= 0 && Span.isBlank(text.charAt(at))
                    || WIDE_CLAUSE_ENDS.indexOf(text.charAt(at - 1)) >= 0;
        }
    },
    WORD {
        @Override
        boolean isBorder(String text, int at) {
            return Span.isBlank(text.charAt(at - 1));
        }
    },
    /** In the middle, but not within a character. */
    HALF {
        @Override
        List<Span> spans(String text, Span span) {
            int middle = middle(text, span);
            return List.of(new Span(span.start(), middle), new Span(middle, span.end()));
        }
    };

    private static final String CLAUSE_ENDS = ",;:–—)]}";
    private static final String WIDE_CLAUSE_ENDS = "、，；：。！？";
    /** The iterator looks far ahead for the end of a sentence: it is given no more than this at a time. */
    private static final int WINDOW = 20_000;

    /** Whether the text may be cut between {@code at - 1} and {@code at}. */
    boolean isBorder(String text, int at) {
        throw new UnsupportedOperationException(name());
    }

    /** The parts of {@code span} between borders, without blanks at their ends, in order. */
    List<Span> spans(String text, Span span) {
        List<Span> parts = new ArrayList<>();
        int start = span.start();
        for (int at = span.start() + 1; at < span.end(); at++) {
            if (isBorder(text, at)) {
                addTrimmed(parts, text, start, at);
                start = at;
            }
        }
        addTrimmed(parts, text, start, span.end());
        return parts;
    }

    /** Where to cut what is still too long; at last the halves themselves are halved. */
    Borders finer() {
        return this == HALF ? HALF : values()[ordinal() + 1];
    }

    /** A single character is never cut, however many tokens it has. */
    boolean canCut(String text, Span span) {
        return this != HALF || middle(text, span) > span.start() && middle(text, span) < span.end();
    }

    private static int middle(String text, Span span) {
        int middle = span.start() + span.length() / 2;
        boolean within = middle > span.start()
                && Character.isHighSurrogate(text.charAt(middle - 1))
                && Character.isLowSurrogate(text.charAt(middle));
        return within ? middle - 1 : middle;
    }

    private static boolean isBreakAhead(String text, int from) {
        for (int at = from; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\n') {
                return true;
            }
            if (!Span.isBlank(c)) {
                return false;
            }
        }
        return false;
    }

    private static List<Span> sentences(String text, Span span) {
        List<Span> parts = new ArrayList<>();
        int start = span.start();
        while (start < span.end()) {
            int end = windowEnd(text, start, span.end());
            BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
            // A single line break is mostly a line that was wrapped, and no end of a sentence.
            sentences.setText(text.substring(start, end).replace('\n', ' ').replace('\r', ' '));
            int from = sentences.first();
            for (int to = sentences.next(); to != BreakIterator.DONE; to = sentences.next()) {
                addTrimmed(parts, text, start + from, start + to);
                from = to;
            }
            start = end;
        }
        return parts;
    }

    private static int windowEnd(String text, int start, int end) {
        if (end - start <= WINDOW) {
            return end;
        }
        for (int at = start + WINDOW; at > start + WINDOW / 2; at--) {
            if (Span.isBlank(text.charAt(at))) {
                return at;
            }
        }
        return middle(text, new Span(start, start + 2 * WINDOW > end ? end : start + 2 * WINDOW));
    }

    private static void addTrimmed(List<Span> parts, String text, int start, int end) {
        Span part = new Span(start, end).trimmed(text);
        if (!part.isEmpty()) {
            parts.add(part);
        }
    }
}
