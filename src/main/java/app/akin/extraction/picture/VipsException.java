package app.akin.extraction.picture;

/** libvips could not do something; the message is its own words. Never leaves the package. */
final class VipsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    VipsException(String words) {
        super(words);
    }
}
