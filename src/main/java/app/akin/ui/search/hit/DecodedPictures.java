package app.akin.ui.search.hit;

import app.akin.task.TaskRunner;
import app.akin.ui.kit.Fx;
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
 * Pictures as they are shown, a bounded number of bytes of them, made off the JavaFX thread. Used on the JavaFX thread only.
 *
 * <p>The one asked for last is made first, because it is the one being looked at; one that nobody waits for any more when its
 * turn comes is not made at all.
 *
 * @param <K> what a picture is asked for by
 */
final class DecodedPictures<K> {

    private static final int BYTES_A_PIXEL = 4;
    private static final Logger LOG = LoggerFactory.getLogger(DecodedPictures.class);

    private final TaskRunner tasks;
    private final int atOnce;
    private final long mostBytes;
    private final Maker<K> maker;
    private final Map<K, Image> images = new LinkedHashMap<>(256, 0.75f, true);
    private final Map<K, List<Waiting>> waiting = new HashMap<>();
    private final Deque<K> order = new ArrayDeque<>();
    private final Set<K> missing = new HashSet<>();
    private final Set<K> making = new HashSet<>();
    private long bytes;

    /** Makes one; nothing where there is none, and never will be. */
    interface Maker<K> {
        Optional<Image> make(K key) throws Exception;
    }

    private record Waiting(BooleanSupplier wanted, Consumer<Optional<Image>> then) {}

    /**
     * @param atOnce how many are made side by side
     * @param mostBytes how much is kept
     */
    DecodedPictures(TaskRunner tasks, int atOnce, long mostBytes, Maker<K> maker) {
        this.tasks = tasks;
        this.atOnce = atOnce;
        this.mostBytes = mostBytes;
        this.maker = maker;
    }

    /** The picture if it is made already. */
    Optional<Image> now(K key) {
        return Optional.ofNullable(images.get(key));
    }

    /** Calls {@code then} on the JavaFX thread with the picture, or with nothing when there is none. */
    void ask(K key, BooleanSupplier wanted, Consumer<Optional<Image>> then) {
        Optional<Image> ready = now(key);
        if (ready.isPresent() || missing.contains(key)) {
            then.accept(ready);
            return;
        }
        waiting.computeIfAbsent(key, k -> new ArrayList<>()).add(new Waiting(wanted, then));
        if (!making.contains(key)) {
            order.remove(key);
            order.push(key);
            pump();
        }
    }

    /** Whether it is known that there is none. */
    boolean isMissing(K key) {
        return missing.contains(key);
    }

    /** Whether any is being made. */
    boolean isBusy() {
        return !making.isEmpty();
    }

    /** Keeps a few going. */
    private void pump() {
        while (making.size() < atOnce) {
            Optional<K> key = next();
            if (key.isEmpty()) {
                return;
            }
            making.add(key.get());
            tasks.submit(() -> maker.make(key.get()))
                    .whenComplete((image, thrown) -> Fx.run(() -> {
                        making.remove(key.get());
                        arrived(key.get(), image, thrown);
                        if (!(thrown instanceof CancellationException)) { // else the program is ending
                            pump();
                        }
                    }));
        }
    }

    private Optional<K> next() {
        while (!order.isEmpty()) {
            K key = order.pop();
            if (waiting.getOrDefault(key, List.of()).stream()
                    .anyMatch(one -> one.wanted().getAsBoolean())) {
                return Optional.of(key);
            }
            waiting.remove(key);
        }
        return Optional.empty();
    }

    /** What has no picture is remembered as such; one that failed because the library is away is asked again. */
    private void arrived(K key, Optional<Image> image, Throwable thrown) {
        Optional<Image> made = thrown == null ? image : Optional.empty();
        if (made.isPresent()) {
            keep(key, made.get());
        } else if (thrown == null) {
            missing.add(key);
        } else {
            LOG.debug("no picture of {} for now", key, thrown);
        }
        List<Waiting> readers = Optional.ofNullable(waiting.remove(key)).orElse(List.of());
        readers.stream()
                .filter(one -> one.wanted().getAsBoolean())
                .forEach(one -> one.then().accept(made));
    }

    private void keep(K key, Image image) {
        images.put(key, image);
        bytes += size(image);
        var oldest = images.entrySet().iterator();
        while (bytes > mostBytes && images.size() > 1) {
            bytes -= size(oldest.next().getValue());
            oldest.remove();
        }
    }

    private static long size(Image image) {
        return (long) (image.getWidth() * image.getHeight() * BYTES_A_PIXEL);
    }
}
