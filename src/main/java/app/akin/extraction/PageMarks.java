package app.akin.extraction;

import app.akin.model.DrawnPage.Mark;
import app.akin.model.hit.PageWords;
import java.io.IOException;
import java.io.Writer;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * Finds words again on a page of a PDF. Only letters and digits are compared, in lower case and without accents: blanks,
 * hyphens and ligatures are others on the page than in what was read of it.
 */
final class PageMarks {

    /** Shorter words are found only where all of their passage is. */
    private static final int SURE_LETTERS = 8;

    /** Of a line's height: what stands less apart stands in one line. */
    private static final double SAME_LINE = 0.5;

    /** Of the size of a font: how far its letters rise above the line they stand on, and hang below it. */
    private static final double RISES = 0.85;

    private static final double HANGS = 0.25;

    private PageMarks() {}

    /** @param index of the page, from 0 */
    static List<Mark> of(PDDocument document, int index, PageWords words) throws IOException {
        if (words.stretches().isEmpty()) {
            return List.of();
        }
        Glyphs glyphs = new Glyphs();
        glyphs.setStartPage(index + 1);
        glyphs.setEndPage(index + 1);
        glyphs.writeText(document, Writer.nullWriter());
        List<Mark> marks = new ArrayList<>();
        for (List<TextPosition> found : glyphs.find(words)) {
            lines(found).forEach(line -> mark(line).ifPresent(marks::add));
        }
        return marks;
    }

    private static List<List<TextPosition>> lines(List<TextPosition> glyphs) {
        List<List<TextPosition>> lines = new ArrayList<>();
        for (TextPosition glyph : glyphs) {
            boolean goesOn = !lines.isEmpty() && isBeside(lines.getLast().getLast(), glyph);
            if (!goesOn) {
                lines.add(new ArrayList<>());
            }
            lines.getLast().add(glyph);
        }
        return lines;
    }

    private static boolean isBeside(TextPosition before, TextPosition after) {
        double apart = Math.abs(after.getY() - before.getY());
        return apart < SAME_LINE * Math.max(before.getHeight(), 1)
                && after.getX() >= before.getX() - before.getHeight();
    }

    /** Nothing for words that stand on end. */
    private static Optional<Mark> mark(List<TextPosition> line) {
        TextPosition first = line.getFirst();
        if (first.getDir() != first.getRotation()) {
            return Optional.empty();
        }
        double left = line.stream().mapToDouble(TextPosition::getX).min().orElse(0);
        double right = line.stream()
                .mapToDouble(glyph -> glyph.getX() + glyph.getWidth())
                .max()
                .orElse(0);
        double base = line.stream().mapToDouble(TextPosition::getY).max().orElse(0);
        double size =
                line.stream().mapToDouble(TextPosition::getFontSizeInPt).max().orElse(0);
        boolean lies = first.getRotation() % 180 != 0;
        double width = lies ? first.getPageHeight() : first.getPageWidth();
        double height = lies ? first.getPageWidth() : first.getPageHeight();
        return within(left / width, right / width, (base - RISES * size) / height, (base + HANGS * size) / height);
    }

    private static Optional<Mark> within(double left, double right, double top, double bottom) {
        double from = Math.clamp(left, 0, 1);
        double above = Math.clamp(top, 0, 1);
        double width = Math.clamp(right, 0, 1) - from;
        double height = Math.clamp(bottom, 0, 1) - above;
        return width > 0 && height > 0 ? Optional.of(new Mark(from, above, width, height)) : Optional.empty();
    }

    /** The letters of a text that are compared, and what each of them came from. */
    private static String letters(String text) {
        StringBuilder letters = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKD)
                .toLowerCase(java.util.Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }

    /** The letters of a page in the order in which they are read. */
    private static final class Glyphs extends PDFTextStripper {

        private final StringBuilder page = new StringBuilder();
        /** For each unit of {@code page}. */
        private final List<TextPosition> positions = new ArrayList<>();

        @Override
        protected void writeString(String text, List<TextPosition> glyphs) {
            for (TextPosition glyph : glyphs) {
                String letters = letters(glyph.getUnicode());
                page.append(letters);
                for (int i = 0; i < letters.length(); i++) {
                    positions.add(glyph);
                }
            }
        }

        /** For each stretch that is there, its glyphs. */
        List<List<TextPosition>> find(PageWords words) {
            int[] places = places(words.passage());
            int begin = page.indexOf(letters(words.passage()));
            List<List<TextPosition>> found = new ArrayList<>();
            for (PageWords.Stretch stretch : words.stretches()) {
                int length = places[stretch.end()] - places[stretch.start()];
                int from = begin >= 0
                        ? begin + places[stretch.start()]
                        : alone(words.passage().substring(stretch.start(), stretch.end()));
                if (from >= 0 && length > 0 && from + length <= positions.size()) {
                    found.add(positions.subList(from, from + length));
                }
            }
            return found;
        }

        private int alone(String words) {
            String letters = letters(words);
            return letters.length() < SURE_LETTERS ? -1 : page.indexOf(letters);
        }

        /** For each place of a text, and its end, how many letters stand before it. */
        private static int[] places(String text) {
            int[] places = new int[text.length() + 1];
            int at = 0;
            int letters = 0;
            while (at < text.length()) {
                int next = text.offsetByCodePoints(at, 1);
                for (int i = at; i < next; i++) {
                    places[i] = letters;
                }
                letters += letters(text.substring(at, next)).length();
                at = next;
            }
            places[text.length()] = letters;
            return places;
        }
    }
}
