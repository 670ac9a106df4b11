package app.akin.ui.search.asking;

import app.akin.ui.search.wall.Sheet;
import app.akin.ui.search.wall.WallModel;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** Lays answers on the wall, in the order that is wanted. */
final class AnswerWall {

    private final WallModel wall;
    private final Locale locale;
    private final ObjectProperty<Sort> sort = new SimpleObjectProperty<>(Sort.BEST);

    AnswerWall(WallModel wall, Locale locale) {
        this.wall = wall;
        this.locale = locale;
    }

    ObjectProperty<Sort> sort() {
        return sort;
    }

    /** Shows an answer from its beginning. */
    void show(Shown.Found found) {
        wall.show(sheet(found), found.question().words());
    }

    /** Shows more or less of the answer that is there; what is in sight stays in sight. */
    void refresh(Shown.Found found) {
        wall.refresh(sheet(found));
    }

    private Sheet sheet(Shown.Found found) {
        return Sheet.of(sort.get().order(found.result().hits(), locale), found.result()::siblings, found.opening());
    }
}
