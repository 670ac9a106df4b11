package app.akin.embedding.text;

import app.akin.embedding.ModelFileException;
import app.akin.embedding.safetensors.SafetensorsFile;
import java.nio.IntBuffer;
import java.util.Arrays;

/**
 * Writes some letters as others before a text is cut into pieces: full width as usual, fractions as digits, line ends as
 * spaces, invisible marks not at all. Letter by letter: what two letters together would become plays no part.
 */
final class LetterMap {

    private final int[] from;
    private final int[] starts;
    private final int[] to;

    private LetterMap(int[] from, int[] starts, int[] to) {
        this.from = from;
        this.starts = starts;
        this.to = to;
    }

    /** @throws ModelFileException when the tables do not fit each other */
    static LetterMap read(SafetensorsFile file) throws ModelFileException {
        Table table = new Table(file);
        int count = table.length("letters.from");
        IntBuffer starts = table.ints("letters.starts", count + 1);
        int[] from = copy(table.ints("letters.from", count));
        int[] to = copy(table.ints("letters.to", table.length("letters.to")));
        table.checkStarts("letters.starts", starts, to.length);
        for (int i = 1; i < count; i++) {
            if (from[i] <= from[i - 1]) {
                throw table.damaged("letters.from", "it is not in order");
            }
        }
        for (int letter : to) {
            if (!Character.isValidCodePoint(letter) || Character.getType(letter) == Character.SURROGATE) {
                throw table.damaged("letters.to", letter + " is no letter");
            }
        }
        return new LetterMap(from, copy(starts), to);
    }

    private static int[] copy(IntBuffer numbers) {
        int[] copy = new int[numbers.capacity()];
        numbers.get(0, copy);
        return copy;
    }

    /** Appends what is written for {@code letter}. */
    void write(int letter, StringBuilder text) {
        int at = Arrays.binarySearch(from, letter);
        if (at < 0) {
            text.appendCodePoint(letter);
            return;
        }
        for (int i = starts[at]; i < starts[at + 1]; i++) {
            text.appendCodePoint(to[i]);
        }
    }
}
