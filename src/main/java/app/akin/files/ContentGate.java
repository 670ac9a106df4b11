package app.akin.files;

import app.akin.model.UnreadableException;

/** Looks at the beginning of a file before the rest is read, so that a film of 20 GB costs one block. */
@FunctionalInterface
public interface ContentGate {

    /**
     * @param head the first bytes of the file, at most {@value FileReader#HEAD_BYTES}
     * @throws UnreadableException when the rest need not be read
     */
    void check(byte[] head) throws UnreadableException;

    /** Lets everything through. */
    static ContentGate open() {
        return head -> {};
    }
}
