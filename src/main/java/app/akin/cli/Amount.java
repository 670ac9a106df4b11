package app.akin.cli;

/** How many of something, in English: one file, or several files. */
final class Amount {

    private Amount() {}

    /** @param one what one of them is called; several have an s more, or es after a hiss */
    static String of(long number, String one) {
        String many = one.endsWith("h") || one.endsWith("s") ? one + "es" : one + "s";
        return number + " " + (number == 1 ? one : many);
    }
}
