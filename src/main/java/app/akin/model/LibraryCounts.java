package app.akin.model;

/** How much is in the library: files in all, pictures and documents among them, passages, and files not read. */
public record LibraryCounts(long files, long pictures, long documents, long passages, long failures) {

    public static final LibraryCounts NONE = new LibraryCounts(0, 0, 0, 0, 0);
}
