package app.akin.extraction.picture.file;

import static app.akin.extraction.picture.file.JpegExtent.byteAt;

import java.lang.foreign.MemorySegment;

/** The bits of a scan: a zero after 0xFF is stuffing, anything else a marker that ends them. */
final class JpegBits {

    private final MemorySegment code;
    private long at;
    private int current;
    private int left;

    JpegBits(MemorySegment code) {
        this.code = code;
    }

    /** There is no more, or it is no code: what follows is lost. */
    static final class EndOfCode extends Exception {

        private static final long serialVersionUID = 1L;

        EndOfCode() {
            super("end of code", null, false, false);
        }
    }

    int next() throws EndOfCode {
        if (left == 0) {
            load();
        }
        left--;
        return current >> left & 1;
    }

    void skip(int count) throws EndOfCode {
        int rest = count;
        while (rest > left) {
            rest -= left;
            load();
        }
        left -= rest;
    }

    /** The bits up to the marker are padding. */
    void skipRestart() throws EndOfCode {
        left = 0;
        if (at + 1 >= code.byteSize() || byteAt(code, at) != 0xFF || (byteAt(code, at + 1) & 0xF8) != 0xD0) {
            throw new EndOfCode();
        }
        at += 2;
    }

    private void load() throws EndOfCode {
        if (at >= code.byteSize()) {
            throw new EndOfCode();
        }
        current = byteAt(code, at++);
        left = 8;
        if (current == 0xFF) {
            if (at >= code.byteSize() || byteAt(code, at) != 0) {
                throw new EndOfCode();
            }
            at++;
        }
    }
}
