package app.akin.ui.search.asking;

import app.akin.library.Library;
import app.akin.ui.kit.Background;
import app.akin.ui.search.wall.Sheet;
import app.akin.ui.search.wall.WallModel;
import java.time.Duration;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lays answers on the wall, in the order that is wanted. */
final class AnswerWall {

    private static final Logger LOG = LoggerFactory.getLogger(AnswerWall.class);
    private static final Duration BATCH = Duration.ofSeconds(1);

    private final Library library;
    private final Background background;
    private final WallModel wall;
    private final MoreHits more;
    private final Locale locale;
    private volatile boolean looking;
    private final ObjectProperty<Sort> sort = new SimpleObjectProperty<>(Sort.BEST);

    AnswerWall(Library library, Background background, WallModel wall, MoreHits more, Locale locale) {
        this.library = library;
        this.background = background;
        this.wall = wall;
        this.more = more;
        this.locale = locale;
    }

    ObjectProperty<Sort> sort() {
        return sort;
    }

    /** Shows an answer from its beginning; in an order that is not by how good hits are, all of it is asked for. */
    void show(OnWall.Found found) {
        wall.show(sheet(found), found.question().words());
        more.isOnTheWall(found.result());
        if (sort.get() != Sort.BEST) {
            more.ask(found.result(), sort.get());
        }
    }

    /** Its end comes into sight: asks for more, where that would not stay below a line that hides it. */
    void more(OnWall.Found found) {
        if (found.endsInSight(wall.sheet())) {
            more.ask(found.result(), sort.get());
        }
    }

    /** Shows more or less of the answer that is there; what is in sight stays in sight. */
    void refresh(OnWall.Found found) {
        wall.refresh(sheet(found));
        more.isOnTheWall(found.result());
    }

    /** The library has changed: files that are not in it any more are shown as such, at most once a second. */
    void newsHasCome() {
        if (!looking) {
            looking = true;
            background.after(
                    BATCH,
                    () -> background.run(
                            () -> {
                                looking = false;
                                return library.gone(wall.items());
                            },
                            wall::markMissing,
                            problem -> LOG.debug("nobody can say what is gone", problem)));
        }
    }

    private Sheet sheet(OnWall.Found found) {
        Sheet sheet =
                Sheet.of(sort.get().order(found.result().hits(), locale), found.result()::siblings, found.opening());
        wall.goesOn(!found.result().whole() && found.endsInSight(sheet));
        return sheet;
    }
}
