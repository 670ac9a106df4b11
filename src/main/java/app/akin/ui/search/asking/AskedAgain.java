package app.akin.ui.search.asking;

import app.akin.model.hit.Hit;
import app.akin.search.Search;
import app.akin.search.SearchResult;
import app.akin.ui.kit.Background;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks a question again when something has come to the library since: whoever searches while the first folder is being read
 * need not search again. Where nothing was found, what is found now is shown; an answer that has something stays as it is
 * until somebody wants to see what else there is. To be used by one thread.
 */
final class AskedAgain {

    private static final Logger LOG = LoggerFactory.getLogger(AskedAgain.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Duration LONG_PAUSE = Duration.ofSeconds(4);

    private final Search search;
    private final Background asking;
    private final Supplier<OnWall> shown;
    private final BiConsumer<Question, SearchResult> arrived;
    private final ReadOnlyIntegerWrapper news = new ReadOnlyIntegerWrapper();
    private Optional<SearchResult> later = Optional.empty();
    private long revision;
    private boolean waits;

    /** @param arrived takes the later answer to a question that is still shown */
    AskedAgain(Search search, Background asking, Supplier<OnWall> shown, BiConsumer<Question, SearchResult> arrived) {
        this.search = search;
        this.asking = asking;
        this.shown = shown;
        this.arrived = arrived;
    }

    /** How many hits that answer the question have come since, and are not shown. */
    ReadOnlyIntegerProperty news() {
        return news.getReadOnlyProperty();
    }

    /** Something is shown: news of another question is none. */
    void shows(OnWall now) {
        if (later.isPresent()
                && !(now instanceof OnWall.Found found
                        && found.question().query().equals(later.get().query()))) {
            forget();
        }
    }

    /** Shows what has come. */
    void showNews() {
        later.ifPresent(result -> {
            forget();
            arrived.accept(shown.get().question(), result);
        });
    }

    /** @param now grows with every change of what the library holds */
    void newsHasCome(long now) {
        boolean grown = now != revision;
        revision = now;
        if (grown && !waits && shown.get() instanceof OnWall.Found found) {
            waits = true;
            asking.after(found.isNothing() ? PAUSE : LONG_PAUSE, this::ask);
        }
    }

    private void ask() {
        waits = false;
        if (shown.get() instanceof OnWall.Found before) {
            Question question = before.question();
            asking.run(
                    () -> search.find(question.query()),
                    result -> {
                        if (shown.get() instanceof OnWall.Found now
                                && now.question().equals(question)) {
                            answered(now, result);
                        }
                    },
                    problem -> LOG.debug("a question cannot be asked again for now", problem));
        }
    }

    private void answered(OnWall.Found now, SearchResult result) {
        if (now.isNothing()) {
            arrived.accept(now.question(), result);
            return;
        }
        Set<Long> known = now.result().hits().stream().map(Hit::itemId).collect(Collectors.toSet());
        later = Optional.of(result);
        news.set((int) result.hits().stream()
                .filter(hit -> hit.band().isAboveTheLine() && !known.contains(hit.itemId()))
                .count());
    }

    private void forget() {
        later = Optional.empty();
        news.set(0);
    }
}
