package app.akin.ui.search.kept;

/** What is told of things that are kept. On the JavaFX thread. */
public interface KeptListener {

    /** A search was kept. */
    void saved(String name);

    /** A collection or a search is gone, until {@code undo} brings it back. */
    void removed(String name, Runnable undo);

    /** Another one is called so already. */
    void nameTaken(String name);

    /** What a saved search refers to is not all in the library any more. */
    void partly(String name);

    /** The library did not answer: nothing is changed. */
    void failed(Throwable problem);
}
