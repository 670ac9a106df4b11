package app.akin.ui.search.hit;

import app.akin.library.Library;
import app.akin.model.Thumbnail;
import app.akin.task.TaskRunner;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.scene.image.Image;

/**
 * Decoded thumbnails, at most {@value #MOST_BYTES} bytes of them, as {@link DecodedPictures} keeps them. Used on the JavaFX
 * thread only.
 */
public final class ThumbnailCache {

    /**
     * Heights that pictures are decoded to, a fifth above card heights because rows are stretched, so that a small step of the
     * size slider decodes nothing anew.
     */
    private static final List<Integer> HEIGHTS = List.of(128, 208, 416, 512);

    /** Enough for the walls of several questions at the usual size: a thumbnail is about 250 kB decoded. */
    private static final long MOST_BYTES = 192L << 20;

    private static final int AT_ONCE = 2;

    private final Library library;
    private final DecodedPictures<Key> pictures;

    private record Key(long contentId, int height) {}

    public ThumbnailCache(Library library, TaskRunner tasks) {
        this.library = library;
        pictures = new DecodedPictures<>(tasks, AT_ONCE, MOST_BYTES, this::decode);
    }

    /** The thumbnail if it is decoded already. */
    public Optional<Image> now(long contentId, double pixelsHigh) {
        return pictures.now(new Key(contentId, height(pixelsHigh)));
    }

    /**
     * Calls {@code then} on the JavaFX thread with the thumbnail, or with nothing when there is none.
     *
     * @param pixelsHigh how high it is shown, in pixels of the screen
     * @param wanted asked before work is done for it
     */
    public void ask(long contentId, double pixelsHigh, BooleanSupplier wanted, Consumer<Optional<Image>> then) {
        pictures.ask(new Key(contentId, height(pixelsHigh)), wanted, then);
    }

    /** Whether any is being decoded. */
    boolean isBusy() {
        return pictures.isBusy();
    }

    private Optional<Image> decode(Key key) {
        return library.thumbnail(key.contentId())
                .map(stored -> decode(stored, key.height()))
                .filter(i -> !i.isError());
    }

    private static Image decode(Thumbnail stored, int height) {
        int wanted = Math.min(height, stored.size().height());
        return new Image(new ByteArrayInputStream(stored.jpeg()), 0, wanted, true, true);
    }

    private static int height(double pixelsHigh) {
        return HEIGHTS.stream()
                .filter(height -> height >= pixelsHigh)
                .findFirst()
                .orElse(HEIGHTS.getLast());
    }
}
