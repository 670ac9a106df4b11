package app.akin.ui.shell.page;

/** Every page the window can show, and where it stands. */
public enum PageId {
    /** Nothing was ever added. */
    FIRST_RUN(Place.WHOLE),
    /** No PostgreSQL with pgvector, or a library that cannot be opened. */
    DATABASE(Place.WHOLE),
    /** Folders are there, files are not. */
    LIBRARY_EMPTY(Place.BESIDE_SIDEBAR),
    /** A question without an answer. */
    NOTHING_FOUND(Place.WALL),
    /** Files that could not be read. */
    FAILURES(Place.BESIDE_SIDEBAR),
    /** Settings, opened at its first section. */
    SETTINGS(Place.INSTEAD_OF_SIDEBAR),
    /** Settings, opened at the models. */
    MODELS(Place.INSTEAD_OF_SIDEBAR),
    /** Settings, opened at the folders of the library. */
    FOLDERS(Place.INSTEAD_OF_SIDEBAR),
    /** Settings, opened at the language models. */
    ANSWERS(Place.INSTEAD_OF_SIDEBAR),
    /** Settings, opened at the database. */
    SERVER(Place.INSTEAD_OF_SIDEBAR),
    /** Settings, opened at the doctor, who looks. */
    DOCTOR(Place.INSTEAD_OF_SIDEBAR),
    /** The keys that do something. */
    KEYS(Place.INSTEAD_OF_SIDEBAR),
    /** What the status bar tells about adding, in full. */
    PROGRESS(Place.POPOVER);

    private final Place place;

    PageId(Place place) {
        this.place = place;
    }

    public Place place() {
        return place;
    }

    /** The part of the window that a page fills. */
    public enum Place {
        /** All between top bar and status bar. */
        WHOLE,
        /** Right of the sidebar, in place of results bar, wall and details. */
        BESIDE_SIDEBAR,
        /** As {@link #WHOLE}; such a page brings sections of its own at the left, 216 wide. */
        INSTEAD_OF_SIDEBAR,
        /** Below the results bar, in place of the wall. */
        WALL,
        /** Floating above the status bar's left end, 470 wide. */
        POPOVER
    }
}
