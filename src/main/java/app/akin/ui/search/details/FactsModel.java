package app.akin.ui.search.details;

import app.akin.library.Library;
import app.akin.model.Kind;
import app.akin.model.Shot;
import app.akin.model.hit.Hit;
import app.akin.model.scope.CameraName;
import app.akin.model.scope.FileFilter;
import app.akin.settings.LiveSettings;
import app.akin.ui.kit.Background;
import app.akin.ui.search.asking.SearchModel;
import app.akin.ui.search.hit.HitActions;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How the photograph that is looked at was taken, and where its facts lead. Only for the JavaFX thread. */
public final class FactsModel {

    private static final Logger LOG = LoggerFactory.getLogger(FactsModel.class);

    private final Library library;
    private final Background background;
    private final SearchModel search;
    private final HitActions actions;
    private final LiveSettings settings;
    private final ReadOnlyObjectWrapper<Shot> shot = new ReadOnlyObjectWrapper<>(Shot.NONE);
    private long latest;

    public FactsModel(
            Library library,
            Background background,
            DetailsModel details,
            SearchModel search,
            HitActions actions,
            LiveSettings settings) {
        this.library = library;
        this.background = background;
        this.search = search;
        this.actions = actions;
        this.settings = settings;
        details.selection().addListener((p, old, now) -> {
            latest++;
            shot.set(Shot.NONE);
        });
        // The picture comes first: both are read by the one reader that serves a person.
        details.preview().addListener((p, old, now) -> {
            if (now.isPresent()) {
                fetch(details.selection().get());
            }
        });
    }

    private void fetch(List<Hit> hits) {
        if (hits.size() == 1 && hits.getFirst().kind() == Kind.PICTURE) {
            long mine = latest;
            background.run(
                    () -> library.shot(hits.getFirst()),
                    now -> {
                        if (mine == latest) {
                            shot.set(now);
                        }
                    },
                    problem -> LOG.debug("how it was taken is not known", problem));
        }
    }

    ReadOnlyObjectProperty<Shot> shot() {
        return shot.getReadOnlyProperty();
    }

    /** Where it was taken, if somebody wants to see that at all. */
    Optional<Shot.Place> place() {
        return settings.settings().look().places() ? shot.get().place() : Optional.empty();
    }

    /** Searches on in this folder and those below it. */
    void lookIn(Path folder) {
        FileFilter files = search.scope().get().files().inside(Set.of(folder.toString()));
        search.askIn(search.scope().get().of(files));
    }

    /** Searches on among what this camera took. */
    void lookFor(String camera) {
        FileFilter files = search.scope().get().files().takenWith(Set.of(CameraName.of(camera)));
        search.askIn(search.scope().get().of(files));
    }

    void showOnMap(Shot.Place place) {
        actions.browse(ShotWords.map(place));
    }
}
