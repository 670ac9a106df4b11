package app.akin.store.ranking;

import java.util.Arrays;

/** Ids, asked for far oftener than added: a bit each, in pages where there are some. */
final class IdSet {

    private static final int PAGE_BITS = 16;
    private static final int PAGE_WORDS = (1 << PAGE_BITS) / Long.SIZE;

    private long[][] pages = {};
    private int size;

    void add(long id) {
        int page = Math.toIntExact(id >>> PAGE_BITS);
        if (page >= pages.length) {
            pages = Arrays.copyOf(pages, Math.max(page + 1, pages.length * 2));
        }
        if (pages[page] == null) {
            pages[page] = new long[PAGE_WORDS];
        }
        int word = word(id);
        if ((pages[page][word] & 1L << id) == 0) {
            pages[page][word] |= 1L << id;
            size++;
        }
    }

    boolean has(long id) {
        long page = id >>> PAGE_BITS;
        return page < pages.length && pages[(int) page] != null && (pages[(int) page][word(id)] & 1L << id) != 0;
    }

    private static int word(long id) {
        return (int) (id >>> 6) & PAGE_WORDS - 1;
    }

    int size() {
        return size;
    }
}
