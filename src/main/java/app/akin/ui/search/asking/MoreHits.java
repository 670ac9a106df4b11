package app.akin.ui.search.asking;

import app.akin.search.Query;
import app.akin.search.Search;
import app.akin.search.SearchResult;
import app.akin.ui.kit.Background;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks for more of an answer: four times as much whenever somebody reaches its end, and all at once for an order that is
 * not by how good hits are, where what comes later may belong before what is there.
 */
final class MoreHits {

    private static final Logger LOG = LoggerFactory.getLogger(MoreHits.class);
    private static final int GROWTH = 4;

    /** Nobody scrolls further; in another order the best so many are put in order. */
    private static final int MOST = 20_000;

    private final Search search;
    private final Background asking;
    private final Consumer<SearchResult> then;
    private Optional<SearchResult> onTheWall = Optional.empty();
    private boolean underWay;

    /** @param then takes the later answer, while the one that it belongs to is on the wall */
    MoreHits(Search search, Background asking, Consumer<SearchResult> then) {
        this.search = search;
        this.asking = asking;
        this.then = then;
    }

    /** This is what is looked at from now on. */
    void isOnTheWall(SearchResult result) {
        onTheWall = Optional.of(result);
    }

    /** Asks, once at a time, unless all is there. */
    void ask(SearchResult result, Sort sort) {
        Query query = result.query();
        if (underWay || result.whole() || query.limit() >= MOST) {
            return;
        }
        underWay = true;
        int limit = sort == Sort.BEST ? Math.min(MOST, GROWTH * query.limit()) : MOST;
        asking.run(
                () -> search.find(query.atMost(limit)),
                later -> {
                    underWay = false;
                    if (onTheWall.filter(one -> one == result).isPresent()) {
                        then.accept(later);
                    }
                },
                problem -> {
                    underWay = false;
                    LOG.debug("more of the answer cannot be had for now", problem);
                });
    }
}
