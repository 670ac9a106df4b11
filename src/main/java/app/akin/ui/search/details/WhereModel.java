package app.akin.ui.search.details;

import app.akin.library.whereabouts.Whereabouts;
import app.akin.model.HeatMap;
import app.akin.model.Kind;
import app.akin.model.hit.Hit;
import app.akin.ui.kit.Background;
import app.akin.ui.search.asking.OnWall;
import app.akin.ui.search.asking.SearchModel;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where in the chosen picture that is which was asked for, when somebody wants to see it and the model can tell. */
public final class WhereModel {

    private static final Logger LOG = LoggerFactory.getLogger(WhereModel.class);

    private final Whereabouts whereabouts;
    private final Background background;
    private final DetailsModel details;
    private final SearchModel search;
    private final BooleanProperty wanted = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper offered = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<HeatMap>> map = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper failed = new ReadOnlyBooleanWrapper();
    private volatile long latest;

    public WhereModel(Whereabouts whereabouts, Background background, DetailsModel details, SearchModel search) {
        this.whereabouts = whereabouts;
        this.background = background;
        this.details = details;
        this.search = search;
        details.selection().addListener((p, old, now) -> look());
        search.shown().addListener((p, old, now) -> look());
        wanted.addListener((p, old, now) -> look());
    }

    /** Stays as it was set from one picture to the next. */
    BooleanProperty wanted() {
        return wanted;
    }

    /** Whether there is a picture that words were asked for, and a model that can tell. */
    ReadOnlyBooleanProperty offered() {
        return offered.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<HeatMap>> map() {
        return map.getReadOnlyProperty();
    }

    /** Whether the picture that is chosen could not be looked at. */
    ReadOnlyBooleanProperty failed() {
        return failed.getReadOnlyProperty();
    }

    private void look() {
        long mine = ++latest;
        failed.set(false);
        map.set(Optional.empty());
        Optional<Hit> picture = picture();
        if (picture.isEmpty()) {
            offered.set(false);
            return;
        }
        String words = search.shown().get().question().words();
        boolean now = wanted.get();
        background.run(
                () -> find(picture.get(), words, now, mine),
                found -> {
                    if (mine == latest) {
                        offered.set(found.possible());
                        map.set(found.map());
                    }
                },
                problem -> {
                    if (mine == latest) {
                        LOG.debug(
                                "where {} is in a picture cannot be told",
                                picture.get().itemId(),
                                problem);
                        failed.set(true);
                    }
                });
    }

    /** The chosen picture, where it is one that was found by words. */
    private Optional<Hit> picture() {
        List<Hit> hits = details.selection().get();
        boolean asked = search.shown().get() instanceof OnWall.Found found
                && !found.question().words().isEmpty();
        return asked && hits.size() == 1 && hits.getFirst().kind() == Kind.PICTURE
                ? Optional.of(hits.getFirst())
                : Optional.empty();
    }

    /** @param map nothing where it is not wanted, or where another picture is chosen by now */
    private record Found(boolean possible, Optional<HeatMap> map) {}

    private Found find(Hit picture, String words, boolean now, long mine) throws Exception {
        boolean possible = whereabouts.isPossible();
        boolean look = possible && now && mine == latest;
        return new Found(possible, look ? Optional.of(whereabouts.of(picture, words)) : Optional.empty());
    }
}
