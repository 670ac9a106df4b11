package app.akin.ui.search.hit;

import app.akin.library.Library;
import app.akin.model.UnreadableException;
import app.akin.model.hit.Hit;
import app.akin.task.TaskRunner;
import app.akin.ui.kit.Background;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.scene.image.Image;

/**
 * Pages that documents are known again by, at most {@value #MOST_BYTES} bytes of them, drawn one at a time and after the
 * thumbnails: each needs its whole file, and a process of its own. Used on the JavaFX thread only.
 */
public final class CoverCache {

    /** Some hundred pages. */
    private static final long MOST_BYTES = 64L << 20;

    /** Sizes are rounded up to so many pixels, so that a small step of the size slider draws nothing anew. */
    private static final int STEP = 128;

    private static final int LARGEST = 1024;

    /** A card that is only scrolled past draws nothing. */
    private static final Duration MOMENT = Duration.ofMillis(150);

    /** A larger file is not read for the sake of its card. */
    private static final long LARGEST_FILE = 64L << 20;

    private final Library library;
    private final ThumbnailCache thumbnails;
    private final Background background;
    private final DecodedPictures<Key> pictures;

    /** Two passages of one page have one cover, and so have copies of a file. */
    private record Key(long contentId, int page, int longestSide, Hit hit) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && key.contentId == contentId
                    && key.page == page
                    && key.longestSide == longestSide;
        }

        @Override
        public int hashCode() {
            return Objects.hash(contentId, page, longestSide);
        }
    }

    /** @param thumbnails go first */
    public CoverCache(Library library, ThumbnailCache thumbnails, Background background, TaskRunner tasks) {
        this.library = library;
        this.thumbnails = thumbnails;
        this.background = background;
        pictures = new DecodedPictures<>(tasks, 1, MOST_BYTES, this::draw);
    }

    /** The page if it is drawn already. */
    public Optional<Image> now(Hit hit, double longestSide) {
        return pictures.now(key(hit, longestSide));
    }

    /**
     * Calls {@code then} on the JavaFX thread with the page, if there is one.
     *
     * @param longestSide how large it is shown, in pixels of the screen
     * @param wanted asked before work is done for it
     */
    public void ask(Hit hit, double longestSide, BooleanSupplier wanted, Consumer<Image> then) {
        if (pictures.isMissing(key(hit, longestSide))
                || !hit.mayHaveCover()
                || hit.file().offline()
                || hit.file().stamp().bytes() > LARGEST_FILE) {
            return;
        }
        background.after(MOMENT, () -> {
            if (!wanted.getAsBoolean()) {
                return;
            }
            if (thumbnails.isBusy()) {
                ask(hit, longestSide, wanted, then);
            } else {
                pictures.ask(key(hit, longestSide), wanted, page -> page.ifPresent(then));
            }
        });
    }

    private static Key key(Hit hit, double longestSide) {
        int pixels = (int) Math.ceil(longestSide / STEP) * STEP;
        return new Key(hit.file().contentId(), hit.isOnDrawnPage() ? hit.page() : 1, Math.min(pixels, LARGEST), hit);
    }

    private Optional<Image> draw(Key key) {
        try {
            return Optional.of(Pictures.image(library.cover(key.hit(), key.longestSide())));
        } catch (UnreadableException e) {
            return Optional.empty();
        }
    }
}
