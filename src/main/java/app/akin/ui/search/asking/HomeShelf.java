package app.akin.ui.search.asking;

import app.akin.library.Library;
import app.akin.model.hit.Hit;
import app.akin.model.scope.Scope;
import app.akin.task.TaskRunner;
import app.akin.ui.kit.Background;
import app.akin.ui.search.wall.WallModel;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What was added last, fetched page by page as somebody scrolls; news joins it in batches of a second. */
final class HomeShelf {

    private static final Logger LOG = LoggerFactory.getLogger(HomeShelf.class);
    private static final int PAGE = 200;
    private static final Duration BATCH = Duration.ofSeconds(1);

    private final Library library;
    private final Background background;
    private final WallModel wall;
    private Scope scope = Scope.EVERYTHING;
    private BooleanSupplier current = () -> false;
    private TaskRunner.Scheduled refreshing = () -> {};
    private boolean refreshWaits;
    private boolean fetching;
    private boolean complete;
    private long lastLook = System.nanoTime() - BATCH.toNanos();

    HomeShelf(Library library, Background background, WallModel wall) {
        this.library = library;
        this.background = background;
        this.wall = wall;
    }

    /** Fetches the first page of {@code newScope} and hands it over if it is still wanted then. */
    void fill(Scope newScope, BooleanSupplier wanted, Consumer<List<Hit>> then) {
        scope = newScope;
        current = wanted;
        complete = false;
        fetching = true;
        refreshing.cancel();
        refreshWaits = false;
        fetch(0, PAGE, then);
    }

    /** It goes on to be what is shown. */
    void goOn(BooleanSupplier wanted) {
        current = wanted;
        if (fetching) {
            fetching = false;
            newsHasCome();
        }
    }

    /** Fetches the next page, once at a time. */
    void more() {
        if (!fetching && !complete && current.getAsBoolean()) {
            fetching = true;
            fetch(wall.items().size(), PAGE, hits -> {
                if (!hits.isEmpty()) {
                    wall.append(hits);
                }
            });
        }
    }

    /** Something was added or removed: looks again at once, but at most once a second, however much comes. */
    void newsHasCome() {
        if (!refreshWaits) {
            refreshWaits = true;
            Duration passed = Duration.ofNanos(System.nanoTime() - lastLook);
            Duration rest = BATCH.minus(passed);
            refreshing = background.after(rest.isNegative() ? Duration.ofMillis(1) : rest, this::lookAgain);
        }
    }

    private void lookAgain() {
        refreshWaits = false;
        if (!current.getAsBoolean()) {
            return;
        }
        if (fetching) {
            newsHasCome();
            return;
        }
        fetching = true;
        lastLook = System.nanoTime();
        fetch(0, Math.max(PAGE, wall.items().size()), wall::refresh);
    }

    private void fetch(int offset, int limit, Consumer<List<Hit>> then) {
        BooleanSupplier wanted = current;
        Scope where = scope;
        background.run(
                () -> library.recent(where, offset, limit),
                hits -> {
                    if (wanted.getAsBoolean() && wanted == current) {
                        fetching = false;
                        complete = hits.size() < limit;
                        wall.goesOn(!complete);
                        then.accept(hits);
                    }
                },
                problem -> {
                    fetching = wanted != current && fetching;
                    LOG.debug("what was added last cannot be shown for now", problem);
                });
    }
}
