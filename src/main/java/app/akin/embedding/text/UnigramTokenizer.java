package app.akin.embedding.text;

import app.akin.embedding.ModelFileException;
import app.akin.embedding.safetensors.SafetensorsFile;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;

/**
 * A unigram tokenizer as SentencePiece has it: of all ways to cut a text into known pieces, the one whose scores add up
 * highest. Its tables lie in the file of the model's weights, which must stay open.
 *
 * <p>Text is composed first (NFC), because the map knows single letters only. A text that spells a mark means its
 * letters.
 */
public final class UnigramTokenizer implements SentenceTokenizer {

    /** A space inside a piece. */
    private static final char SPACE = '\u2581';

    /** What a letter outside of all pieces costs, as SentencePiece has it. */
    private static final float UNKNOWN_PENALTY = 10;

    private static final String TABLE = "pieces.ids";
    private static final char NO_LETTER = '\uFFFD';

    private final LetterMap letters;
    private final Pieces pieces;
    private final Marks marks;
    private final int context;
    private final float unknownScore;

    private UnigramTokenizer(LetterMap letters, Pieces pieces, Marks marks, int context) {
        this.letters = letters;
        this.pieces = pieces;
        this.marks = marks;
        this.context = context;
        unknownScore = pieces.lowestScore() - UNKNOWN_PENALTY;
    }

    /** Whether {@code file} holds a tokenizer beside its weights. */
    public static boolean isIn(SafetensorsFile file) {
        return file.find(TABLE).isPresent();
    }

    /**
     * @param vocabulary how many ids the model has
     * @param context most ids of a text, marks included
     * @throws ModelFileException when the tables contradict each other
     */
    public static UnigramTokenizer read(SafetensorsFile file, Marks marks, int vocabulary, int context)
            throws ModelFileException {
        return new UnigramTokenizer(LetterMap.read(file), Pieces.read(file, vocabulary), marks, context);
    }

    @Override
    public int[] encode(String text) {
        int[] cut = ids(LongText.beginning(text));
        int kept = Math.min(cut.length, limit());
        int[] ids = new int[kept + 2];
        ids[0] = marks.first();
        System.arraycopy(cut, 0, ids, 1, kept);
        ids[kept + 1] = marks.last();
        return ids;
    }

    @Override
    public int count(String text) {
        return LongText.parts(text).stream().mapToInt(part -> ids(part).length).sum();
    }

    @Override
    public int limit() {
        return context - 2;
    }

    /** Nothing to do: the tables belong to the file. */
    @Override
    public void close() {}

    private int[] ids(String text) {
        return new BestPath(written(text).getBytes(StandardCharsets.UTF_8)).ids();
    }

    /** The text in the letters of the pieces: mapped, with one space where there were several, and one in front. */
    private String written(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        StringBuilder mapped = new StringBuilder(composed.length() + 1);
        composed.codePoints().map(UnigramTokenizer::whole).forEach(letter -> letters.write(letter, mapped));
        StringBuilder written = new StringBuilder(mapped.length() + 1);
        if (mapped.isEmpty() || mapped.charAt(0) != ' ') {
            written.append(SPACE);
        }
        for (int i = 0; i < mapped.length(); i++) {
            char letter = mapped.charAt(i);
            if (letter != ' ') {
                written.append(letter);
            } else if (i == 0 || mapped.charAt(i - 1) != ' ') {
                written.append(SPACE);
            }
        }
        return written.toString();
    }

    /** Half of a pair of surrogates has no bytes in UTF-8. */
    private static int whole(int letter) {
        return Character.getType(letter) == Character.SURROGATE ? NO_LETTER : letter;
    }

    /**
     * The ids that are no pieces.
     *
     * @param first stands before every text
     * @param last stands behind every text
     * @param unknown stands for a letter outside of all pieces
     */
    public record Marks(int first, int last, int unknown) {}

    /** Finds the best way through one text, from each of its bytes that one can arrive at (Viterbi's algorithm). */
    private final class BestPath {

        private static final int NOWHERE = -1;

        private final byte[] text;
        private final float[] best;
        private final int[] came;
        private final int[] id;

        BestPath(byte[] text) {
            this.text = text;
            best = new float[text.length + 1];
            came = new int[text.length + 1];
            id = new int[text.length + 1];
            Arrays.fill(came, NOWHERE);
            came[0] = 0;
        }

        int[] ids() {
            for (int at = 0; at < text.length; at++) {
                if (came[at] != NOWHERE) {
                    int from = at;
                    pieces.beginningAt(text, at, (end, piece, score) -> arrive(from, end, piece, score));
                    arrive(at, at + letterBytes(text[at]), marks.unknown(), unknownScore);
                }
            }
            return backwards();
        }

        /** Among equals the first one stays. */
        private void arrive(int from, int to, int piece, float score) {
            float sum = best[from] + score;
            if (came[to] == NOWHERE || sum > best[to]) {
                best[to] = sum;
                came[to] = from;
                id[to] = piece;
            }
        }

        private int[] backwards() {
            int[] ids = new int[text.length];
            int first = ids.length;
            for (int at = text.length; at > 0; at = came[at]) {
                ids[--first] = id[at];
            }
            return Arrays.copyOfRange(ids, first, ids.length);
        }

        private static int letterBytes(byte lead) {
            int ones = Integer.numberOfLeadingZeros(~(lead << 24));
            return Math.max(1, ones);
        }
    }
}
