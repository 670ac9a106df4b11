package app.akin.ui.search;

import app.akin.search.SearchResult;

/** What the wall shows. */
public sealed interface Shown {

    Question question();

    /** Nothing yet: the library is being opened. */
    record Waiting(Question question) implements Shown {}

    /** What was added last, page by page. */
    record Home(Question question) implements Shown {}

    /** The answer to a question. */
    record Found(Question question, SearchResult result) implements Shown {}
}
