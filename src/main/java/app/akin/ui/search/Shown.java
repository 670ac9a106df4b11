package app.akin.ui.search;

import app.akin.model.Hit;
import app.akin.search.SearchResult;
import java.util.List;

/** What the wall shows. */
public sealed interface Shown {

    Question question();

    /** Nothing yet: the library is being opened. */
    record Waiting(Question question) implements Shown {}

    /** What was added last, page by page. */
    record Home(Question question) implements Shown {}

    /** The answer to a question. */
    record Found(Question question, SearchResult result) implements Shown {

        /** Without what a file holds that has left the library. */
        Found without(Hit gone) {
            List<Hit> rest = result.hits().stream()
                    .filter(hit -> hit.file().id() != gone.file().id())
                    .toList();
            return new Found(question, result.with(rest));
        }
    }
}
