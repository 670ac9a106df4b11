package app.akin.ui.search.asking;

import app.akin.search.Search;
import app.akin.search.SearchResult;
import app.akin.ui.kit.Background;
import java.time.Duration;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks a question again that found nothing, when something has come to the library since: whoever searches while the first
 * folder is being read need not search again. An answer that has something stays as it is. To be used by one thread.
 */
final class AskedAgain {

    private static final Logger LOG = LoggerFactory.getLogger(AskedAgain.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Search search;
    private final Background asking;
    private final Supplier<OnWall> shown;
    private final BiConsumer<Question, SearchResult> arrived;
    private long revision;
    private boolean waits;

    /** @param arrived takes the later answer to a question that is still shown */
    AskedAgain(Search search, Background asking, Supplier<OnWall> shown, BiConsumer<Question, SearchResult> arrived) {
        this.search = search;
        this.asking = asking;
        this.shown = shown;
        this.arrived = arrived;
    }

    /** @param now grows with every change of what the library holds */
    void newsHasCome(long now) {
        boolean grown = now != revision;
        revision = now;
        if (grown && !waits && isEmptyHanded(shown.get())) {
            waits = true;
            asking.after(PAUSE, this::ask);
        }
    }

    private void ask() {
        waits = false;
        OnWall before = shown.get();
        if (isEmptyHanded(before)) {
            Question question = before.question();
            asking.run(
                    () -> search.find(question.query()),
                    result -> {
                        if (isEmptyHanded(shown.get()) && shown.get().question().equals(question)) {
                            arrived.accept(question, result);
                        }
                    },
                    problem -> LOG.debug("a question that found nothing cannot be asked again for now", problem));
        }
    }

    private static boolean isEmptyHanded(OnWall wall) {
        return wall instanceof OnWall.Found found && found.isNothing();
    }
}
