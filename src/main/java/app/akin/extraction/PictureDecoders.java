package app.akin.extraction;

/**
 * The decoders of this machine: libvips where it is installed, and Java's own for the rest. Safe from several threads.
 */
public final class PictureDecoders {

    /** Finds what the machine has. Never fails: without libvips some formats are unsupported and others slower. */
    public static PictureDecoders ofThisMachine() {
        throw new UnsupportedOperationException("not yet");
    }

    /** Java's own decoders alone. */
    static PictureDecoders javaOnly() {
        throw new UnsupportedOperationException("not yet");
    }

    /** What decodes pictures here, in a line of words for the doctor's report. */
    public String describe() {
        throw new UnsupportedOperationException("not yet");
    }
}
