package app.akin.search.grammar;

/** Why something that looks like a filter cannot be one; the window has words of its own for each. */
public enum Fault {
    DATE("wants a date such as 2023, 2023-07 or 2023-07-15"),
    SIZE("wants a size such as >5MB, <200KB or 1MB..2MB"),
    TYPE("knows picture, document, and formats such as pdf, word, jpeg"),
    TYPES("cannot ask for pictures and for documents of one format at once"),
    UNWANTED("a filter cannot be taken away with a minus");

    private final String inWords;

    Fault(String inWords) {
        this.inWords = inWords;
    }

    /** In English, to follow what was typed and a colon. */
    public String inWords() {
        return inWords;
    }
}
