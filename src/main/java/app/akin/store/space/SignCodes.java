package app.akin.store.space;

import java.util.Arrays;
import java.util.function.LongPredicate;

/**
 * Signs of vectors in memory, a row each, and the rows nearest to a question. Rows are only ever added. One thread adds; any
 * number of others look through a {@link View} meanwhile.
 */
public final class SignCodes {

    /** Rows that are kept together; a whole number of them fits no cache, and a last one that is half empty costs little. */
    private static final int BLOCK = 1 << 13;

    private final int words;
    private volatile Block[] blocks = {};
    private volatile int size;

    /** @param dimension of the vectors, and the number of signs of each */
    public SignCodes(int dimension) {
        words = words(dimension);
    }

    private static int words(int dimension) {
        return (dimension + Long.SIZE - 1) / Long.SIZE;
    }

    /** What a row of {@code dimension} signs takes in memory. */
    public static int bytes(int dimension) {
        return (words(dimension) + 2) * Long.BYTES + 1;
    }

    /**
     * @param signs the first in the highest bit of the first byte, as {@link SignCoder#code} gives them
     * @param from where they begin
     */
    public void add(long item, long content, int kind, byte[] signs, int from) {
        int row = size % BLOCK;
        if (row == 0) {
            Block[] more = Arrays.copyOf(blocks, blocks.length + 1);
            more[blocks.length] = new Block(words);
            blocks = more;
        }
        Block block = blocks[blocks.length - 1];
        block.items[row] = item;
        block.contents[row] = content;
        block.kinds[row] = (byte) kind;
        pack(signs, from, block.signs, row * words);
        size++;
    }

    /** Eight bytes a word, the first one highest. */
    private static void pack(byte[] signs, int from, long[] into, int first) {
        for (int i = from; i < signs.length; i++) {
            int at = i - from;
            into[first + at / Long.BYTES] |= (signs[i] & 0xffL) << (Long.SIZE - Byte.SIZE * (at % Long.BYTES + 1));
        }
    }

    /** The rows that are there now. */
    public View view() {
        int rows = size;
        return new View(blocks, words, rows);
    }

    private static final class Block {

        final long[] items = new long[BLOCK];
        final long[] contents = new long[BLOCK];
        final byte[] kinds = new byte[BLOCK];
        final long[] signs;

        Block(int words) {
            signs = new long[BLOCK * words];
        }
    }

    /** Rows as they were at one moment. Immutable. */
    public static final class View {

        /** The question's parts tell more than their signs alone, of so many times as many as are wanted. */
        private static final int WIDER = 16;

        private final Block[] blocks;
        private final int words;
        private final int rows;

        private View(Block[] blocks, int words, int rows) {
            this.blocks = blocks;
            this.words = words;
            this.rows = rows;
        }

        public int rows() {
            return rows;
        }

        /**
         * Items whose signs fit best: first by the signs of the question, and of these by its parts themselves, each counted for or
         * against by the sign that it meets (Jégou and others call it the asymmetric distance). In no order.
         *
         * @param kind of items; any where it is negative
         * @param within says of a content's id whether it counts
         * @param wanted how many at most
         */
        public long[] nearest(SignCoder coder, float[] question, int kind, LongPredicate within, int wanted) {
            float[] turned = coder.turned(question);
            short[] apart = new short[rows];
            int[] counts = new int[words * Long.SIZE + 2];
            long[] asked = asked(coder.code(question));
            for (int i = 0; i < rows; i += BLOCK) {
                measure(blocks[i / BLOCK], asked, kind, within, apart, i, counts);
            }
            int found = rows - counts[counts.length - 1];
            if (found <= wanted) {
                return items(apart, counts.length - 2, found);
            }
            int last = 0;
            int rough = counts[0];
            while (rough < Math.min(found, (long) WIDER * wanted)) {
                rough += counts[++last];
            }
            return finer(turned, apart, last, rough, wanted);
        }

        private long[] asked(byte[] code) {
            long[] asked = new long[words];
            pack(code, 0, asked, 0);
            return asked;
        }

        /** The number of signs that differ, for each row; one more than there are for a row that does not count. */
        private void measure(
                Block block, long[] asked, int kind, LongPredicate within, short[] apart, int first, int[] counts) {
            int end = Math.min(BLOCK, rows - first);
            int none = counts.length - 1;
            for (int row = 0; row < end; row++) {
                int differ = 0;
                int at = row * words;
                for (int word = 0; word < words; word++) {
                    differ += Long.bitCount(block.signs[at + word] ^ asked[word]);
                }
                boolean counted = (kind < 0 || block.kinds[row] == kind) && within.test(block.contents[row]);
                int shown = counted ? differ : none;
                apart[first + row] = (short) shown;
                counts[shown]++;
            }
        }

        private long[] items(short[] apart, int last, int count) {
            long[] items = new long[count];
            int next = 0;
            for (int row = 0; row < rows; row++) {
                if (apart[row] <= last) {
                    items[next++] = blocks[row / BLOCK].items[row % BLOCK];
                }
            }
            return items;
        }

        private long[] finer(float[] turned, short[] apart, int last, int rough, int wanted) {
            float[][] sums = sums(turned);
            int[] at = new int[rough];
            float[] fits = new float[rough];
            int next = 0;
            for (int row = 0; row < rows; row++) {
                if (apart[row] <= last) {
                    at[next] = row;
                    fits[next++] = fit(blocks[row / BLOCK].signs, row % BLOCK * words, sums);
                }
            }
            float[] sorted = fits.clone();
            Arrays.sort(sorted);
            float least = sorted[rough - wanted];
            long[] items = new long[wanted];
            int kept = 0;
            for (int i = 0; i < rough && kept < wanted; i++) {
                if (fits[i] >= least) {
                    items[kept++] = blocks[at[i] / BLOCK].items[at[i] % BLOCK];
                }
            }
            return items;
        }

        private float fit(long[] signs, int at, float[][] sums) {
            float fit = 0;
            for (int word = 0; word < words; word++) {
                long bits = signs[at + word];
                for (int part = 0; part < Long.BYTES; part++) {
                    fit += sums[word * Long.BYTES + part][(int) (bits >>> (Long.SIZE - Byte.SIZE * (part + 1))) & 0xff];
                }
            }
            return fit;
        }

        /** For every eight parts of the question, what they add up to where these signs stand against them: 256 sums. */
        private float[][] sums(float[] turned) {
            float[][] sums = new float[words * Long.BYTES][1 << Byte.SIZE];
            for (int i = 0; i < sums.length; i++) {
                for (int signs = 0; signs < sums[i].length; signs++) {
                    float sum = 0;
                    for (int bit = 0; bit < Byte.SIZE && Byte.SIZE * i + bit < turned.length; bit++) {
                        float part = turned[Byte.SIZE * i + bit];
                        sum += (signs & (0x80 >> bit)) == 0 ? -part : part;
                    }
                    sums[i][signs] = sum;
                }
            }
            return sums;
        }
    }
}
