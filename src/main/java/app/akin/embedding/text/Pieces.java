package app.akin.embedding.text;

import app.akin.embedding.ModelFileException;
import app.akin.embedding.safetensors.ElementType;
import app.akin.embedding.safetensors.SafetensorsFile;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;

/**
 * The pieces that a unigram tokenizer knows, with their scores, used where they lie in the model's file: sorted by the
 * bytes of their UTF-8, so that all that begin alike stand together. Of a quarter of a million, only the pages that a
 * language needs are ever read. Safe from several threads while the file is open.
 */
final class Pieces {

    private final int count;
    private final ByteBuffer text;
    private final IntBuffer starts;
    private final IntBuffer ids;
    private final FloatBuffer scores;

    private Pieces(int count, ByteBuffer text, IntBuffer starts, IntBuffer ids, FloatBuffer scores) {
        this.count = count;
        this.text = text;
        this.starts = starts;
        this.ids = ids;
        this.scores = scores;
    }

    /**
     * @param vocabulary how many ids the model has
     * @throws ModelFileException when the tables do not fit each other
     */
    static Pieces read(SafetensorsFile file, int vocabulary) throws ModelFileException {
        Table table = new Table(file);
        int count = table.length("pieces.ids");
        Pieces pieces = new Pieces(
                count,
                table.bytes("pieces.text", ElementType.U8),
                table.ints("pieces.starts", count + 1),
                table.ints("pieces.ids", count),
                table.floats("pieces.scores", count));
        pieces.check(table, vocabulary);
        return pieces;
    }

    /** Every place that is looked at later is known to be there. */
    private void check(Table table, int vocabulary) throws ModelFileException {
        table.checkStarts("pieces.starts", starts, text.capacity());
        for (int i = 0; i < count; i++) {
            if (ids.get(i) < 0 || ids.get(i) >= vocabulary) {
                throw table.damaged("pieces.ids", "a piece has an id that the model does not know");
            }
            if (!Float.isFinite(scores.get(i))) {
                throw table.damaged("pieces.scores", "the score of a piece is no number");
            }
        }
    }

    float lowestScore() {
        float lowest = 0;
        for (int i = 0; i < count; i++) {
            lowest = Math.min(lowest, scores.get(i));
        }
        return lowest;
    }

    /** Names each piece that {@code words} has at {@code from}, shorter ones first. */
    void beginningAt(byte[] words, int from, Found found) {
        int first = 0;
        int end = count;
        for (int depth = 0; from + depth < words.length; depth++) {
            int letter = words[from + depth] & 0xff;
            first = lowerBound(first, end, depth, letter);
            end = lowerBound(first, end, depth, letter + 1);
            if (first == end) {
                return;
            }
            if (length(first) == depth + 1) {
                found.piece(from + depth + 1, ids.get(first), scores.get(first));
            }
        }
    }

    /** Of the pieces from {@code first} to {@code end}, alike before {@code depth}, the first not below {@code letter}. */
    private int lowerBound(int first, int end, int depth, int letter) {
        int low = first;
        int high = end;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (letter(middle, depth) < letter) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** A piece that has ended stands before all that go on. */
    private int letter(int piece, int depth) {
        return length(piece) <= depth ? -1 : text.get(starts.get(piece) + depth) & 0xff;
    }

    private int length(int piece) {
        return starts.get(piece + 1) - starts.get(piece);
    }

    /** Hears of pieces. */
    @FunctionalInterface
    interface Found {
        /** @param end of the piece in the words, exclusive */
        void piece(int end, int id, float score);
    }
}
