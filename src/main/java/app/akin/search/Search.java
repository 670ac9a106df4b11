package app.akin.search;

/** Finds items by meaning. Blocks, so call it from a task; safe from several threads. */
public interface Search {

    /**
     * Answers {@code query}.
     *
     * @throws SearchException when it cannot be answered; the window keeps its old results then
     */
    SearchResult find(Query query) throws SearchException;
}
