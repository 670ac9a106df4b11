package app.akin.ui.search.asking;

import app.akin.search.Query;
import app.akin.search.Search;
import app.akin.search.SearchResult;
import app.akin.ui.kit.Background;
import app.akin.ui.search.hit.Waits;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Asks questions of which only the latest counts: an answer to an earlier one is dropped. To be used by one thread. */
final class LatestAnswer {

    private final Search search;
    private final Background asking;
    private final Waits waits;
    private volatile long latest;
    private boolean inFlight;

    LatestAnswer(Search search, Background asking, Waits waits) {
        this.search = search;
        this.asking = asking;
        this.waits = waits;
    }

    /** Nothing that was asked so far is wanted any more; says whether nothing newer has come since. */
    BooleanSupplier overtake() {
        long mine = ++latest;
        answered(false);
        return () -> mine == latest;
    }

    void find(Query query, Consumer<SearchResult> arrived, Consumer<Throwable> failed) {
        long mine = ++latest;
        inFlight = true;
        waits.begin(() -> mine == latest && inFlight);
        asking.run(
                () -> mine == latest ? search.find(query) : dropped(),
                result -> {
                    if (mine == latest) {
                        answered(true);
                        arrived.accept(result);
                    }
                },
                problem -> {
                    if (mine == latest) {
                        answered(false);
                        failed.accept(problem);
                    }
                });
    }

    /** A question that was overtaken while it waited for its turn is not asked at all. */
    private static SearchResult dropped() {
        throw new CancellationException("overtaken: a newer question is there");
    }

    private void answered(boolean really) {
        inFlight = false;
        waits.answered(really);
    }
}
