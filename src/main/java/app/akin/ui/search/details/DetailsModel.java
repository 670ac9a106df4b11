package app.akin.ui.search.details;

import app.akin.library.Library;
import app.akin.model.DrawnPage;
import app.akin.model.Kind;
import app.akin.model.RgbPicture;
import app.akin.model.hit.Hit;
import app.akin.model.hit.PageWords;
import app.akin.task.TaskRunner;
import app.akin.ui.kit.Background;
import app.akin.ui.search.hit.HitWords;
import app.akin.ui.search.hit.SoughtOnPage;
import app.akin.ui.search.wall.WallModel;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is known of the selection beyond the wall: the larger picture, the words around a passage, whether it is there. */
public final class DetailsModel {

    /** Twice the width of the preview, for screens of double density. */
    static final int PREVIEW_PIXELS = 640;

    /** Twice the height of the preview; drawn larger and made smaller, letters would fall to pieces. */
    private static final int PAGE_PIXELS = 480;

    private static final Logger LOG = LoggerFactory.getLogger(DetailsModel.class);
    private static final Duration MOMENT = Duration.ofMillis(60);

    private final Library library;
    private final Background background;
    private final WallModel wall;
    private final Locale locale;
    private final ReadOnlyObjectWrapper<List<Hit>> selection = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<RgbPicture>> preview = new ReadOnlyObjectWrapper<>(Optional.empty());
    private List<DrawnPage.Mark> marks = List.of();
    private final ReadOnlyObjectWrapper<List<String>> surroundings = new ReadOnlyObjectWrapper<>(List.of());
    private TaskRunner.Scheduled looking = () -> {};
    private long latest;
    private boolean shown;

    /** @param locale in whose words questions are taken apart */
    public DetailsModel(Library library, Background background, WallModel wall, Locale locale) {
        this.locale = locale;
        this.library = library;
        this.background = background;
        this.wall = wall;
        wall.selectedProperty().addListener((p, old, now) -> selected(now));
        wall.itemsProperty()
                .addListener((p, old, now) -> selected(wall.selectedProperty().get()));
    }

    ReadOnlyObjectProperty<List<Hit>> selection() {
        return selection.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<RgbPicture>> preview() {
        return preview.getReadOnlyProperty();
    }

    /** What is marked on the page that is the preview. */
    List<DrawnPage.Mark> marks() {
        return marks;
    }

    ReadOnlyObjectProperty<List<String>> surroundings() {
        return surroundings.getReadOnlyProperty();
    }

    /** Nothing is fetched while nobody looks. */
    public void shown(boolean now) {
        shown = now;
        if (now) {
            fetch();
        }
    }

    private void selected(Set<Long> ids) {
        List<Hit> hits = wall.selection();
        if (!hits.equals(selection.get())) {
            latest++;
            marks = List.of();
            preview.set(Optional.empty());
            surroundings.set(List.of());
            selection.set(hits);
            fetch();
        }
    }

    /** Waits a moment first, so that holding an arrow key does not decode every picture that is passed. */
    private void fetch() {
        looking.cancel();
        if (shown && selection.get().size() == 1) {
            Hit hit = selection.get().getFirst();
            long mine = latest;
            looking = background.after(MOMENT, () -> {
                if (mine == latest) {
                    fetch(hit, mine);
                }
            });
        }
    }

    private void fetch(Hit hit, long mine) {
        if (hit.kind() == Kind.PICTURE) {
            background.run(
                    () -> library.preview(hit, PREVIEW_PIXELS),
                    picture -> {
                        if (mine == latest) {
                            preview.set(Optional.of(picture));
                        }
                    },
                    problem -> lookForFile(hit));
        } else {
            background.run(
                    () -> library.surroundings(hit),
                    texts -> {
                        if (mine == latest) {
                            surroundings.set(texts);
                        }
                    },
                    problem -> LOG.debug("the words around {} cannot be read for now", hit.itemId(), problem));
            if (hit.isOnDrawnPage()) {
                PageWords sought = SoughtOnPage.of(hit, wall.soughtIn(hit), locale);
                background.run(
                        () -> library.page(hit, hit.page(), PAGE_PIXELS, sought),
                        page -> {
                            if (mine == latest) {
                                marks = page.marks();
                                preview.set(Optional.of(page.picture()));
                            }
                        },
                        problem -> LOG.debug("the page of {} cannot be drawn", hit.itemId(), problem));
            }
        }
    }

    /** A preview that failed: is the file still there at all? An offline folder says nothing about its files. */
    public void lookForFile(Hit hit) {
        boolean checkable = !hit.file().offline();
        background.run(
                () -> checkable && HitWords.path(hit).map(Files::notExists).orElse(false),
                gone -> {
                    if (gone) {
                        wall.markMissing(hit);
                    }
                },
                problem -> LOG.debug("whether the file of {} is there cannot be told", hit.itemId(), problem));
    }
}
