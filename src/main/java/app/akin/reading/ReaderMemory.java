package app.akin.reading;

/**
 * How much memory a reader may take.
 *
 * @param heapBytes for Java
 * @param residentBytes for everything, as the system counts what is in use; above it the reader is ended
 */
record ReaderMemory(long heapBytes, long residentBytes) {

    /** Enough for pictures of some twenty-five megapixels and for documents of some hundred pages. */
    static final ReaderMemory USUAL = new ReaderMemory(384L << 20, 640L << 20);

    /** For a file that was too much for the usual one. */
    static final ReaderMemory LARGE = new ReaderMemory(800L << 20, 1_300L << 20);

    /** What the system itself refuses to exceed: a little more, so that whoever watches is first and can tell. */
    long dataBytes() {
        return residentBytes + residentBytes / 4;
    }

    /** Above this a reader that has nothing to do is better replaced. */
    long idleBytes() {
        return residentBytes / 4 * 3;
    }
}
