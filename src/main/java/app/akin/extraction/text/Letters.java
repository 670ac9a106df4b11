package app.akin.extraction.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * How likely a text is in any of the languages that people write, by its letters and which follows which. From the
 * vocabulary of the tokenizer that ships with Akin: {@code src/build/java/MakeLetters.java} makes the table.
 */
final class Letters {

    private static final double PAIRS_COUNT = 0.6;
    /** Nats for a letter of two alphabets side by side, such as Latin in a Cyrillic word. */
    private static final double MIXED = 6;

    /** Signs that the vocabulary of a tokenizer hardly has, and that notes and recipes do. */
    private static final String MEASURES = "§°±²³µ¼½¾£";

    private static final double MEASURE = 6e-5;

    private static final double[] PROBABILITIES = new double[64];

    static {
        for (int level = 0; level < PROBABILITIES.length; level++) {
            PROBABILITIES[level] = Math.pow(2, -level / 2.0);
        }
    }

    private final byte[] alone = new byte[1 << 16];
    private final int[] pairs;
    private final byte[] pairLevels;

    private Letters(Table table) {
        Arrays.fill(alone, (byte) -1);
        for (int i = 0; i < table.aloneCount; i++) {
            alone[table.alone[i] >>> 8] = (byte) table.alone[i];
        }
        long[] sorted = Arrays.copyOf(table.pairs, table.pairCount);
        Arrays.sort(sorted);
        pairs = new int[sorted.length];
        pairLevels = new byte[sorted.length];
        for (int i = 0; i < sorted.length; i++) {
            pairs[i] = (int) (sorted[i] >>> 8);
            pairLevels[i] = (byte) sorted[i];
        }
    }

    static Letters read() {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(Letters.class.getResourceAsStream("letters.tsv"), StandardCharsets.UTF_8))) {
            Table table = new Table();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                table.add(line.split("\t", 3));
            }
            return new Letters(table);
        } catch (IOException e) {
            throw new UncheckedIOException("the table of letters", e);
        }
    }

    /** The natural logarithm of how likely {@code text} is; higher is likelier, and longer texts are less likely. */
    double likelihood(CharSequence text) {
        double sum = 0;
        char before = ' ';
        for (int at = 0; at < text.length(); at++) {
            char letter =
                    Character.isWhitespace(text.charAt(at)) && text.charAt(at) != '\u3000' ? ' ' : text.charAt(at);
            if (letter > 127 || before > 127) {
                double after = PAIRS_COUNT * after(before, letter) + (1 - PAIRS_COUNT) * alone(before, letter);
                sum += Math.log(after) - (Alphabet.areMixed(before, letter) ? MIXED : 0);
            } else {
                sum += Math.log(alone(letter));
            }
            before = letter;
        }
        return sum;
    }

    /** After a blank or a number stands what something is measured in; a letter before it would be one of a word. */
    private double alone(char before, char letter) {
        boolean isMeasure = MEASURES.indexOf(letter) >= 0 && !Character.isLetter(before);
        return isMeasure ? Math.max(MEASURE, alone(letter)) : alone(letter);
    }

    private double alone(char letter) {
        int level = alone[letter];
        return level >= 0 ? PROBABILITIES[level] : rare(letter);
    }

    private double after(char before, char letter) {
        int at = Arrays.binarySearch(pairs, before << 16 | letter);
        return at >= 0 ? PROBABILITIES[pairLevels[at]] : 0;
    }

    /** Every syllable and ideograph can stand in a name; a symbol is rare, and what is no letter at all does not occur. */
    private static double rare(char letter) {
        if (letter >= 0xAC00 && letter < 0xD7A4) {
            return 2e-7;
        }
        return switch (Character.getType(letter)) {
            case Character.UNASSIGNED, Character.CONTROL, Character.PRIVATE_USE, Character.SURROGATE ->
                letter < ' ' ? 1e-9 : 1e-13;
            case Character.OTHER_LETTER -> 1e-7;
            default -> letter < 128 ? 1e-5 : 1e-6;
        };
    }

    /** What the lines of the table say; a pair is its two letters and its level, in 40 bits. */
    private static final class Table {

        private final int[] alone = new int[1 << 16];
        private long[] pairs = new long[1 << 14];
        private int aloneCount;
        private int pairCount;

        void add(String[] line) {
            int level = Integer.parseInt(line[1]);
            String letters = line[2];
            if (line[0].equals("1")) {
                letters.chars().forEach(letter -> alone[aloneCount++] = letter << 8 | level);
                return;
            }
            for (int at = 0; at + 1 < letters.length(); at += 2) {
                if (pairCount == pairs.length) {
                    pairs = Arrays.copyOf(pairs, 2 * pairs.length);
                }
                // As an int the first letter may turn it negative: sorted by the same signed value as it is found.
                int pair = letters.charAt(at) << 16 | letters.charAt(at + 1);
                pairs[pairCount++] = (long) pair << 8 | level;
            }
        }
    }
}
