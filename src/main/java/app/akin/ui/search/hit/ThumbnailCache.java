package app.akin.ui.search.hit;

import app.akin.library.Library;
import app.akin.model.Thumbnail;
import app.akin.task.TaskRunner;
import app.akin.ui.kit.Fx;
import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decoded thumbnails, at most {@value #MOST_BYTES} bytes of them, decoded off the JavaFX thread. Used on the JavaFX thread
 * only.
 *
 * <p>The one asked for last is decoded first, because it is the one being looked at; one that nobody waits for any more
 * when its turn comes is not decoded at all.
 */
public final class ThumbnailCache {

    /**
     * Heights that pictures are decoded to, a fifth above card heights because rows are stretched, so that a small step of the
     * size slider decodes nothing anew.
     */
    private static final List<Integer> HEIGHTS = List.of(128, 208, 416, 512);

    /** Enough for the walls of several questions at the usual size: a thumbnail is about 250 kB decoded. */
    private static final long MOST_BYTES = 192L << 20;

    private static final int BYTES_A_PIXEL = 4;
    private static final int AT_ONCE = 2;
    private static final Logger LOG = LoggerFactory.getLogger(ThumbnailCache.class);

    private final Library library;
    private final TaskRunner tasks;
    private final Map<Key, Image> images = new LinkedHashMap<>(256, 0.75f, true);
    private final Map<Key, List<Waiting>> waiting = new HashMap<>();
    private final Deque<Key> order = new ArrayDeque<>();
    private final Set<Long> missing = new HashSet<>();
    private final Set<Key> decoding = new HashSet<>();
    private long bytes;

    private record Key(long contentId, int height) {}

    private record Waiting(BooleanSupplier wanted, Consumer<Optional<Image>> then) {}

    public ThumbnailCache(Library library, TaskRunner tasks) {
        this.library = library;
        this.tasks = tasks;
    }

    /** The thumbnail if it is decoded already. */
    public Optional<Image> now(long contentId, double pixelsHigh) {
        return Optional.ofNullable(images.get(new Key(contentId, height(pixelsHigh))));
    }

    /**
     * Calls {@code then} on the JavaFX thread with the thumbnail, or with nothing when there is none.
     *
     * @param pixelsHigh how high it is shown, in pixels of the screen
     * @param wanted asked before work is done for it
     */
    public void ask(long contentId, double pixelsHigh, BooleanSupplier wanted, Consumer<Optional<Image>> then) {
        Key key = new Key(contentId, height(pixelsHigh));
        Optional<Image> ready = now(contentId, pixelsHigh);
        if (ready.isPresent() || missing.contains(contentId)) {
            then.accept(ready);
            return;
        }
        List<Waiting> others = waiting.computeIfAbsent(key, k -> new ArrayList<>());
        others.add(new Waiting(wanted, then));
        if (!decoding.contains(key)) {
            order.remove(key);
            order.push(key);
            pump();
        }
    }

    /** Bytes of the pictures it holds. */
    long bytes() {
        return bytes;
    }

    /** Keeps a few decodings going. */
    private void pump() {
        while (decoding.size() < AT_ONCE) {
            Optional<Key> key = next();
            if (key.isEmpty()) {
                return;
            }
            decoding.add(key.get());
            tasks.submit(() -> decode(key.get()))
                    .whenComplete((image, thrown) -> Fx.run(() -> {
                        decoding.remove(key.get());
                        arrived(key.get(), image, thrown);
                        if (!(thrown instanceof CancellationException)) { // else the program is ending
                            pump();
                        }
                    }));
        }
    }

    private Optional<Key> next() {
        while (!order.isEmpty()) {
            Key key = order.pop();
            if (waiting.getOrDefault(key, List.of()).stream()
                    .anyMatch(one -> one.wanted().getAsBoolean())) {
                return Optional.of(key);
            }
            waiting.remove(key);
        }
        return Optional.empty();
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

    /** A picture without a thumbnail is remembered as such; one that failed because the library is away is asked again. */
    private void arrived(Key key, Optional<Image> image, Throwable thrown) {
        Optional<Image> decoded = thrown == null ? image : Optional.empty();
        if (decoded.isPresent()) {
            keep(key, decoded.get());
        } else if (thrown == null) {
            missing.add(key.contentId());
        } else {
            LOG.debug("no thumbnail of content {} for now", key.contentId(), thrown);
        }
        List<Waiting> readers = Optional.ofNullable(waiting.remove(key)).orElse(List.of());
        readers.stream()
                .filter(one -> one.wanted().getAsBoolean())
                .forEach(one -> one.then().accept(decoded));
    }

    private void keep(Key key, Image image) {
        images.put(key, image);
        bytes += size(image);
        var oldest = images.entrySet().iterator();
        while (bytes > MOST_BYTES && images.size() > 1) {
            bytes -= size(oldest.next().getValue());
            oldest.remove();
        }
    }

    private static long size(Image image) {
        return (long) (image.getWidth() * image.getHeight() * BYTES_A_PIXEL);
    }

    private static int height(double pixelsHigh) {
        return HEIGHTS.stream()
                .filter(height -> height >= pixelsHigh)
                .findFirst()
                .orElse(HEIGHTS.getLast());
    }
}
